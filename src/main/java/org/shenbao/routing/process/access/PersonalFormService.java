package org.shenbao.routing.process.access;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Submitting a task's form is completing it, see {@link PersonalTaskService}. */
class PersonalFormService extends FormServiceImpl {

    private final Supplier<@Nullable Authentication> authentication;

    PersonalFormService(Supplier<@Nullable Authentication> authentication) {
        this.authentication = authentication;
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        check(properties);
        super.submitTaskForm(taskId, properties);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
        check(properties);
        return super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues);
    }

    @Override
    @SuppressWarnings("deprecation")
    public void submitTaskFormData(String taskId, @Nullable Map<String, String> properties) {
        check(properties);
        super.submitTaskFormData(taskId, properties);
    }

    private void check(@Nullable Map<String, ?> properties) {
        if (authentication.get() != null) {
            TaskInput.check(properties);
        }
    }
}
