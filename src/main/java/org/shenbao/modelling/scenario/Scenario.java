package org.shenbao.modelling.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A story that a diagram must be able to tell: what happens at which node, where it ends, which stages it passes.
 *
 * @param id number of an analyst's own, else the name of a shipped one
 * @param process key of the process that it starts
 * @param shipped comes with the product: a model under which it no longer ends where it must is refused
 * @param story what happens
 * @param version counts the writes of an analyst's own
 * @param author account of whoever wrote it; absent for a shipped one
 */
public record Scenario(
        String id,
        String process,
        boolean shipped,
        Story story,
        int version,
        @Nullable String author,
        @Nullable Instant updatedAt) {

    /**
     * What happens. Whatever it does not say goes well: a task takes its first outcome, a message that is awaited comes, a
     * delegate answers what lets the application go on.
     *
     * @param start process variables that it starts with
     * @param palette what published beans answer: for a delegate its variables
     * @param answers by node; a node that is visited again takes its next answer
     * @param expectedEnd id of the end event
     * @param expectedStages stage keys that come in this order, others may lie between
     */
    public record Story(
            String title,
            @Nullable String description,
            Map<String, String> start,
            Map<String, Map<String, Object>> palette,
            List<Answer> answers,
            String expectedEnd,
            List<String> expectedStages) {

        public Story {
            start = Map.copyOf(Objects.requireNonNullElse(start, Map.of()));
            palette = Map.copyOf(Objects.requireNonNullElse(palette, Map.of()));
            answers = List.copyOf(Objects.requireNonNullElse(answers, List.of()));
            expectedStages = List.copyOf(Objects.requireNonNullElse(expectedStages, List.of()));
        }
    }

    /**
     * What happens at a node.
     *
     * @param node id of the task or event where the application waits
     * @param outcome chosen in the task's form
     * @param message told to the instance instead, such as {@code Message_Withdrawn}
     * @param carries process variables that the message brings
     */
    public record Answer(
            String node, @Nullable String outcome, @Nullable String message, Map<String, Object> carries) {

        public Answer {
            carries = Map.copyOf(Objects.requireNonNullElse(carries, Map.of()));
        }
    }
}
