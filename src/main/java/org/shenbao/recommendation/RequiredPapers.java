package org.shenbao.recommendation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Programme;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.catalogue.Submission;
import org.springframework.stereotype.Component;

/** What a package is made of on paper and on disc, and in how many copies, as its notice has it. */
@Component
public class RequiredPapers {

    private static final String DISC = "disc";
    private static final Set<String> ON_THE_COUNTER = Set.of("paper", DISC);

    private final Programmes programmes;
    private final Rounds rounds;

    RequiredPapers(Programmes programmes, Rounds rounds) {
        this.programmes = programmes;
        this.rounds = rounds;
    }

    /** In the order of the notice; empty when it says nothing about this stage. */
    public List<Required> of(RecommendationPackage found) {
        Round round = rounds.get(found.roundId());
        Programme programme = programmes.programme(round.programme(), round.year());
        return programme.submissions().stream()
                .filter(s -> s.stage().equals(found.stage()))
                .flatMap(s -> s.items().stream())
                .filter(item -> ON_THE_COUNTER.contains(item.medium()))
                .map(item -> required(programme, item))
                .toList();
    }

    private static Required required(Programme programme, Submission.Item item) {
        String name =
                programme.documentNames().getOrDefault(item.document(), "申报材料").replace("XX市", "");
        return new Required(
                item.medium().equals(DISC) ? name + "（光盘）" : name,
                item.copies(),
                item.copiesForTwoDirections(),
                item.noteZh() == null || name.contains(item.noteZh()) ? null : item.noteZh());
    }

    /**
     * @param copies of each; absent when the notice does not say
     * @param copiesForTwoDirections of an applicant in two directions, when the notice sets them apart
     */
    public record Required(
            String name,
            @Nullable Integer copies,
            @Nullable Integer copiesForTwoDirections,
            @Nullable String note) {}
}
