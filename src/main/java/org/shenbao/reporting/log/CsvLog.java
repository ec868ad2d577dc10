package org.shenbao.reporting.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Csv;
import org.shenbao.support.Zones;

/** The same log as a table, a line a stay; instants in Chinese time, to the second. */
public final class CsvLog {

    private static final List<Object> HEADINGS =
            List.of("申报编号", "项目", "申报类别", "推荐单位", "环节", "节点", "流程版本", "等待对象", "办理单位", "进入时间", "离开时间", "办理结果", "最终结果");

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Zones.CHINA);

    private CsvLog() {}

    /** @throws UncheckedIOException when the stream can no longer be written */
    public static void write(OutputStream stream, Iterator<Trace> traces) {
        try {
            Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            out.write(Csv.BYTE_ORDER_MARK);
            out.write(Csv.line(HEADINGS));
            while (traces.hasNext()) {
                Trace trace = traces.next();
                for (Trace.Step step : trace.steps()) {
                    out.write(Csv.line(line(trace, step)));
                }
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> line(Trace trace, Trace.Step step) {
        return List.of(
                trace.name(),
                trace.programme(),
                trace.category(),
                trace.district(),
                step.stage(),
                step.name(),
                step.version(),
                waiting(step.waitingOn()),
                text(step.office()),
                SECOND.format(step.entered()),
                time(step.left()),
                text(step.result()),
                text(trace.outcome()));
    }

    private static String waiting(String on) {
        return switch (on) {
            case "applicant" -> "申报单位";
            case "expert" -> "专家";
            default -> "主管部门";
        };
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : SECOND.format(at);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
