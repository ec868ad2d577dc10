package org.shenbao.routing.process.guard;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.shenbao.routing.ModelWords;

/** What a single node has to say so that the product can work with it. */
final class NodeRules {

    private static final Set<String> WAITING_ON = Set.of("office", "applicant", "expert");

    private NodeRules() {}

    static void check(Route route, Findings findings) {
        route.nodes("userTask").forEach(task -> {
            outcomes(task, findings);
            references(task, findings);
            timeouts(task, findings);
            if (task.property("form").isBlank()
                    && task.property("page").isBlank()
                    && task.engineValue("formRef").isEmpty()) {
                findings.note(task, Rule.FORM_OR_PAGE, "任务" + task.title() + "没有表单");
            }
        });
        route.nodes("callActivity")
                .filter(call -> call.extensions("in")
                        .noneMatch(in -> !in.value("businessKey").isEmpty()))
                .forEach(call -> findings.note(call, Rule.CALL_KEY, "调用流程" + call.title() + "没有传递业务键"));
        route.nodes().values().forEach(node -> {
            waitingOn(node, findings);
            timers(node, findings);
        });
    }

    private static void outcomes(Markup task, Findings findings) {
        if (task.property("outcomes").isBlank()) {
            findings.note(task, Rule.OUTCOMES_MISSING, "任务" + task.title() + "没有列出结论");
        }
        TaskOutcomes.malformed(task)
                .forEach(part ->
                        findings.note(task, Rule.OUTCOMES_FORMAT, "任务" + task.title() + "的结论“" + part + "”写法有误"));
    }

    /** {@code opinionRequired} and {@code requiredFields} name outcomes of the same task. */
    private static void references(Markup task, Findings findings) {
        Set<String> known = TaskOutcomes.of(task).keySet();
        Map<String, Stream<String>> named = Map.of(
                "opinionRequired",
                split(task.property("opinionRequired"), ","),
                "requiredFields",
                split(task.property("requiredFields"), ";").map(entry -> entry.split(":", 2)[0]));
        named.forEach((property, outcomes) -> outcomes.distinct()
                .filter(outcome -> !known.contains(outcome))
                .forEach(outcome -> findings.note(
                        task,
                        Rule.OUTCOME_REFERENCE,
                        "任务" + task.title() + "的“" + ModelWords.of(property) + "”引用了没有列出的结论 " + outcome)));
    }

    private static Stream<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static void waitingOn(Markup node, Findings findings) {
        String whom = node.property("waitingOn");
        if (!whom.isEmpty() && !WAITING_ON.contains(whom)) {
            findings.note(node, Rule.WAITING_ON, node.title() + "的等待对象 " + whom + " 无法识别");
        }
    }

    private static void timeouts(Markup task, Findings findings) {
        if (task.extensions("taskListener")
                .anyMatch(listener -> listener.value("event").equals("timeout"))) {
            findings.note(task, Rule.TIMEOUT_LISTENER, "任务" + task.title() + "带有超时监听");
        }
    }

    private static void timers(Markup node, Findings findings) {
        node.children("timerEventDefinition")
                .flatMap(timer -> timer.children().stream())
                .filter(time -> !ExpressionRules.isExpression(time.text()) && !isTime(time))
                .forEach(time -> findings.note(time, Rule.TIMER, node.title() + "的时间“" + time.text() + "”写法有误"));
    }

    private static boolean isTime(Markup time) {
        return switch (time.type()) {
            case "timeDuration" -> isDuration(time.text());
            case "timeDate" -> parses(time.text(), List.of(LocalDateTime::parse, OffsetDateTime::parse));
            case "timeCycle" -> isCycle(time.text());
            default -> true;
        };
    }

    private static boolean isDuration(String text) {
        return parses(text, List.of(Duration::parse, Period::parse)) || text.matches("P(\\d+[YMWD])*T(\\d+[HMS])+");
    }

    /** {@code R3/PT1H}, or a cron expression. */
    private static boolean isCycle(String text) {
        String[] parts = text.split("/");
        return text.startsWith("R") ? isDuration(parts[parts.length - 1]) : text.split("\\s+").length >= 6;
    }

    private static boolean parses(String text, List<Consumer<String>> parsers) {
        return parsers.stream().anyMatch(parser -> {
            try {
                parser.accept(text);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        });
    }
}
