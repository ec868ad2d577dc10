package org.shenbao.reporting.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What single reports can be asked beside the filter; the others pass over it. */
record Options(
        @Parameter(description = "只看一个环节：applications、offices、regions") @Nullable
        String stage,

        @Parameter(description = "只看流程图的一个节点：applications") @Nullable
        String node,

        @Parameter(description = "流程图：heatmap、applications") @Nullable
        String process,

        @Parameter(description = "流程图版本：heatmap、applications") @Nullable
        String processVersion,

        @Parameter(description = "办理状态，如 open、left、overdue、slow：applications") @Nullable
        String state,

        @Parameter(description = "working（工作时间，默认）或 calendar（自然时间）") @Nullable
        String clock,

        @Parameter(description = "without（不计等待申报单位，默认）或 with") @Nullable
        String applicant,

        @Parameter(description = "day（默认）、week 或 month：arrivals") @Nullable
        String by,

        @Parameter(description = "名单的页码，从 1 起，每页 20 条；文件不分页") @Nullable
        String page) {

    private static final String PAGE = "page";

    /** As a screen shows it. */
    Map<String, String> onePage() {
        Map<String, String> options = allPages();
        options.put(PAGE, page == null || page.isBlank() ? "1" : page);
        return options;
    }

    /** As a file holds it. */
    Map<String, String> allPages() {
        Map<String, String> options = new HashMap<>();
        put(options, "stage", stage);
        put(options, "node", node);
        put(options, "process", process);
        put(options, "processVersion", processVersion);
        put(options, "state", state);
        put(options, "clock", clock);
        put(options, "applicant", applicant);
        put(options, "by", by);
        return options;
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}
