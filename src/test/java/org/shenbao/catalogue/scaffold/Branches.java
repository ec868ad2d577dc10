package org.shenbao.catalogue.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shenbao.catalogue.Predicate;

/** A predicate as rows: any of them suffices, all cells of one must hold. */
final class Branches {

    /** @param label which branch of the notice it is; empty when the notice names none */
    record Branch(String label, Map<Column, String> cells) {

        Branch and(Branch other) {
            Map<Column, String> both = new LinkedHashMap<>(cells);
            other.cells().forEach((column, test) -> {
                String before = both.put(column, test);
                if (before != null && !before.equals(test)) {
                    throw new IllegalArgumentException("two tests of " + column.label() + " in one row");
                }
            });
            return new Branch(label.isEmpty() ? other.label() : label, both);
        }
    }

    private final Cells cells;

    Branches(Cells cells) {
        this.cells = cells;
    }

    List<Branch> of(Predicate predicate) {
        String label = predicate.branchZh() == null ? "" : predicate.branchZh();
        return unnamed(predicate).stream()
                .map(branch -> branch.label().isEmpty() ? new Branch(label, branch.cells()) : branch)
                .toList();
    }

    private List<Branch> unnamed(Predicate predicate) {
        if (!predicate.anyOf().isEmpty()) {
            return any(predicate.anyOf());
        }
        if (!predicate.allOf().isEmpty()) {
            return all(predicate.allOf());
        }
        return List.of(new Branch("", cells.of(predicate.field(), predicate.op(), predicate.value())));
    }

    List<Branch> any(List<Predicate> predicates) {
        return predicates.stream().flatMap(p -> of(p).stream()).toList();
    }

    List<Branch> all(List<Predicate> predicates) {
        return predicates.stream()
                .map(this::of)
                .reduce((one, other) -> one.stream()
                        .flatMap(left -> other.stream().map(left::and))
                        .toList())
                .orElseThrow();
    }

    static Stream<Branch> nothing() {
        return Stream.of(new Branch("", Map.of()));
    }
}
