package org.shenbao.catalogue.scaffold;

import java.util.List;
import org.shenbao.catalogue.Condition;
import org.shenbao.catalogue.Predicate;

/** A simple condition seen as the predicate that it is. */
final class Predicates {

    private Predicates() {}

    static Predicate of(Condition condition) {
        return new Predicate(
                condition.kind(),
                condition.field(),
                condition.op(),
                condition.value(),
                condition.unit(),
                condition.valueZh(),
                null,
                List.of(),
                List.of());
    }
}
