package org.shenbao.routing.process.access;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.Problem;

/** What a person may hand in with a task: the outcome and the decision form's content, nothing that steers the route otherwise. */
final class TaskInput {

    private static final Set<String> NAMES = Set.of("outcome", "decision");

    private TaskInput() {}

    static void check(@Nullable Map<String, ?> variables) {
        if (variables == null) {
            return;
        }
        variables.forEach((name, value) -> {
            if (!NAMES.contains(name) || !isPlain(value)) {
                throw new UnknownInput(name);
            }
        });
    }

    private static boolean isPlain(@Nullable Object value) {
        Object plain = value instanceof TypedValue typed ? typed.getValue() : value;
        return plain == null || plain instanceof String || plain instanceof SpinJsonNode;
    }

    /** Such as {@code districtBody}: with it an officer could pass the application to a district of choice. */
    private static class UnknownInput extends Problem {
        UnknownInput(String name) {
            super("unknown-task-input", 422, "提交内容有误", "办理任务时只能提交办理结果和办理意见，不能提交流程变量“" + name + "”。");
        }
    }
}
