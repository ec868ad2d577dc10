package org.shenbao.reporting.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ProjectApplication;
import org.shenbao.reporting.RoundFacts;

/** The stages that occur in some rounds, for figures kept in arrays by their code. */
final class Stages {

    private final List<RoundFacts> rounds;
    private final StageLabels.Labels labels;
    private final int bound;

    Stages(List<RoundFacts> rounds, StageLabels labels) {
        this.rounds = rounds;
        this.labels = labels.of(rounds);
        this.bound = rounds.isEmpty() ? 0 : rounds.get(0).names().stages().size();
    }

    /** Codes of these rounds' stages are below it. */
    int bound() {
        return bound;
    }

    /** Rows for those stages that have one, in the order of the route. */
    List<Map<String, Object>> rows(Line line) {
        return rounds.isEmpty()
                ? List.of()
                : labels.inOrder(rounds.get(0), bound).stream()
                        .<Map<String, Object>>mapMulti((code, rows) -> {
                            Row row = line.of(code);
                            if (row != null) {
                                rows.accept(row.put("stage", key(code))
                                        .put("stageName", name(code))
                                        .values());
                            }
                        })
                        .toList();
    }

    List<Integer> inOrder() {
        return rounds.isEmpty() ? List.of() : labels.inOrder(rounds.get(0), bound);
    }

    boolean isSupplement(int code) {
        return key(code).equals(ProjectApplication.SUPPLEMENT);
    }

    String key(int code) {
        return rounds.get(0).names().stages().value(code);
    }

    String name(int code) {
        return labels.name(key(code));
    }

    /** The figures of a stage; null when there is nothing to tell. */
    @FunctionalInterface
    interface Line {
        @Nullable
        Row of(int stage);
    }
}
