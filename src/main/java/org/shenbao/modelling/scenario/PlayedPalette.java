package org.shenbao.modelling.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.identity.Groups;
import org.shenbao.routing.Message;
import org.shenbao.routing.Variables;
import org.shenbao.routing.process.guard.Palette;

/**
 * Plays every published bean under its name: a delegate sets what the scenario says, else what lets the application go
 * on; a listener does nothing. Nothing here reaches the product's services.
 */
final class PlayedPalette extends Palette {

    private static final Map<String, Map<String, Object>> GOES_WELL = Map.of(
            "checkEligibility", Map.of(Variables.ELIGIBLE.name(), true),
            "screenDuplicates", Map.of(Variables.DUPLICATES_FOUND.name(), false));

    private static final Map<String, Map<String, Object>> GOOD_NEWS = Map.of(
            Message.RANKED.id(), Map.of(Variables.REVIEW_OUTCOME.name(), "passed"),
            Message.NOTICE_CLEARED.id(), Map.of(Variables.NOTICE_OUTCOME.name(), "confirmed"));

    private final Map<String, Class<?>> published;
    private final Supplier<Rehearsal> current;
    private final Officers officers;
    private final Counterparts counterparts;

    /** @param published the palette's names with the classes that stand behind them */
    PlayedPalette(Map<String, Class<?>> published, Responsibilities responsibilities, Supplier<Rehearsal> current) {
        this.published = published;
        this.current = current;
        this.officers = new Officers(responsibilities);
        this.counterparts = new Counterparts(current);
    }

    /** What a message brings when the scenario does not say. */
    static Map<String, Object> carried(String message) {
        return GOOD_NEWS.getOrDefault(message, Map.of());
    }

    @Override
    public boolean isPublished(Object bean) {
        return bean == officers || bean == counterparts;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && published.containsKey(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return key instanceof String name && published.containsKey(name) ? played(name) : null;
    }

    private @Nullable Object played(String name) {
        Class<?> type = published.get(name);
        if (type == null) {
            return null;
        }
        if (JavaDelegate.class.isAssignableFrom(type)) {
            return (JavaDelegate) execution -> execution.setVariables(answer(name));
        }
        if (TaskListener.class.isAssignableFrom(type)) {
            return (TaskListener) task -> {};
        }
        if (ExecutionListener.class.isAssignableFrom(type)) {
            return (ExecutionListener) execution -> {};
        }
        return switch (name) {
            case "officers" -> officers;
            case "counterparts" -> counterparts;
            default -> null;
        };
    }

    private Map<String, Object> answer(String name) {
        Map<String, Object> told = current.get().story().palette().get(name);
        return told == null ? GOES_WELL.getOrDefault(name, Map.of()) : told;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return published.keySet().stream()
                .filter(name -> played(name) != null)
                .map(name -> Map.<Object, Object>entry(name, java.util.Objects.requireNonNull(played(name))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Candidate groups, over the real bodies. */
    public static final class Officers {

        private final Responsibilities responsibilities;

        Officers(Responsibilities responsibilities) {
            this.responsibilities = responsibilities;
        }

        public String of(String body) {
            return Groups.officers(body);
        }

        public String at(String level, String body) {
            return Groups.officers(responsibilities.at(level, body));
        }
    }

    /** The bodies that a stage asks: two of them, or those that the scenario names. */
    public static final class Counterparts {

        private final Supplier<Rehearsal> current;

        Counterparts(Supplier<Rehearsal> current) {
            this.current = current;
        }

        public List<?> of(String stage, String businessKey) {
            Object named = current.get()
                    .story()
                    .palette()
                    .getOrDefault("counterparts", Map.of())
                    .get(stage);
            return named instanceof List<?> bodies ? bodies : List.of("counterpart-1", "counterpart-2");
        }
    }
}
