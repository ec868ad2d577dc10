package org.shenbao.routing.process.guard;

import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** What models may refer to by key: things of the same deployment and things deployed before. */
record References(Predicate<String> form, Predicate<String> decision, Predicate<String> process) {

    /** What the engine holds, asked within one of its commands. */
    static References deployed(CommandContext engine) {
        return new References(
                key -> engine.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key) != null,
                key -> engine.getDecisionDefinitionManager().findLatestDefinitionByKey(key) != null,
                key -> engine.getProcessDefinitionManager().findLatestDefinitionByKey(key) != null);
    }

    /** The same, with keys that this deployment brings. */
    References with(Set<String> forms, Set<String> decisions, Set<String> processes) {
        return new References(
                form.or(forms::contains), decision.or(decisions::contains), process.or(processes::contains));
    }
}
