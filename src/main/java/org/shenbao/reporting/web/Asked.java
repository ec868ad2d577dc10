package org.shenbao.reporting.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.ReportFilter;
import org.springframework.format.annotation.DateTimeFormat;

/** The filter as the address carries it. An empty parameter narrows nothing. */
record Asked(
        @Parameter(description = "专项代码") @Nullable String programme,

        @Parameter(description = "申报批次") @Nullable Long round,

        @Parameter(description = "申报类别代码") @Nullable String category,

        @Parameter(description = "主管部门代码：该部门及其下级的申报") @Nullable
        String body,

        @Parameter(description = "流程图版本") @Nullable Integer version,

        @Parameter(description = "起始日（含），北京时间") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @Parameter(description = "截止日（含），北京时间；在办的以该日终了为准") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to) {

    ReportFilter filter() {
        return new ReportFilter(text(programme), round, text(category), text(body), version, from, to);
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
