package org.shenbao.routing.process.guard;

import java.util.Set;
import java.util.function.Predicate;

/** What models may refer to by key: things of the same deployment and things deployed before. */
record References(Predicate<String> form, Predicate<String> decision, Predicate<String> process) {

    /** The same, with keys that this deployment brings. */
    References with(Set<String> forms, Set<String> decisions, Set<String> processes) {
        return new References(
                form.or(forms::contains), decision.or(decisions::contains), process.or(processes::contains));
    }
}
