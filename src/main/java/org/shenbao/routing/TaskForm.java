package org.shenbao.routing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the task host needs to show a task.
 *
 * @param heading what is to be done
 * @param explanation how, from the diagram's documentation
 * @param schema form-js schema as JSON; absent when a page does the work
 * @param outcomes what may be decided
 * @param opinionRequired outcomes that need an opinion
 * @param correctableFields answers that a supplement may ask for
 * @param correctableMaterials uploads that a supplement may ask for
 * @param draft the actor's own draft as JSON
 * @param editable whether the actor may complete the task now
 */
public record TaskForm(
        OfficeTask task,
        String heading,
        @Nullable String explanation,
        @Nullable String schema,
        List<Choice> outcomes,
        Set<String> opinionRequired,
        List<Choice> correctableFields,
        List<Choice> correctableMaterials,
        @Nullable String draft,
        boolean editable) {

    public record Choice(String value, String label) {}
}
