package org.shenbao.reporting.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Stage;
import org.shenbao.reporting.Diagrams;
import org.shenbao.reporting.RoundFacts;
import org.springframework.stereotype.Component;

/**
 * What stages are called and in which order they come: as the notice says, as every other page does; a stage that only a
 * diagram knows is called like its node in the newest version.
 */
@Component
public class StageLabels {

    private final Programmes programmes;
    private final Diagrams diagrams;

    StageLabels(Programmes programmes, Diagrams diagrams) {
        this.programmes = programmes;
        this.diagrams = diagrams;
    }

    /** Of the stages that occur in these rounds. */
    Labels of(List<RoundFacts> rounds) {
        List<String> codes = rounds.stream()
                .filter(facts -> facts.programme() != RoundFacts.NOTHING)
                .map(facts -> facts.names().programmes().value(facts.programme()))
                .distinct()
                .sorted()
                .toList();
        return new Labels(codes);
    }

    /** Of one programme. */
    public Labels of(String programme) {
        return new Labels(List.of(programme));
    }

    /** What one answer calls its stages. */
    public final class Labels {

        private final List<String> order = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>();
        private final List<String> programmeCodes;

        private Labels(List<String> programmeCodes) {
            this.programmeCodes = programmeCodes;
            for (String programme : programmeCodes) {
                for (Stage stage : stages(programme)) {
                    if (names.putIfAbsent(stage.key(), stage.nameZh()) == null) {
                        order.add(stage.key());
                    }
                }
            }
            names.put(ProjectApplication.SUPPLEMENT, "企业补正");
        }

        private List<Stage> stages(String programme) {
            return programmes.all().stream()
                    .filter(known -> known.code().equals(programme))
                    .flatMap(known -> known.stages().stream())
                    .toList();
        }

        public String name(String stage) {
            String known = names.get(stage);
            if (known == null) {
                known = programmeCodes.stream()
                        .map(diagrams::stageNames)
                        .flatMap(drawn -> Optional.ofNullable(drawn.get(stage)).stream())
                        .findFirst()
                        .orElse("已取消的环节");
                names.put(stage, known);
            }
            return known;
        }

        /** Codes below the bound, in the order of the route; what the notice does not know comes after, supplements last. */
        List<Integer> inOrder(RoundFacts any, int bound) {
            return IntStream.range(0, bound)
                    .boxed()
                    .sorted(Comparator.comparingInt(
                            (Integer code) -> rank(any.names().stages().value(code))))
                    .toList();
        }

        private int rank(String stage) {
            int place = order.indexOf(stage);
            if (stage.equals(ProjectApplication.SUPPLEMENT)) {
                return Integer.MAX_VALUE;
            }
            return place < 0 ? Integer.MAX_VALUE - 1 : place;
        }
    }
}
