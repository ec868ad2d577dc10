package org.shenbao.award;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.identity.Desk;
import org.shenbao.identity.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The award list of the office that determines awards, for its officers and leaders. */
@Service
@Transactional(readOnly = true)
public class AwardList {

    private final AwardMapper mapper;
    private final Budget budget;
    private final Rounds rounds;
    private final Programmes programmes;
    private final Bodies bodies;
    private final People people;
    private final Desk desk;

    AwardList(
            AwardMapper mapper,
            Budget budget,
            Rounds rounds,
            Programmes programmes,
            Bodies bodies,
            People people,
            Desk desk) {
        this.mapper = mapper;
        this.budget = budget;
        this.rounds = rounds;
        this.programmes = programmes;
        this.bodies = bodies;
        this.people = people;
        this.desk = desk;
    }

    /** One list per round with awards, newest round first. */
    public List<RoundAwards> mine() {
        Set<String> mine = desk.bodiesOf(desk.reader());
        return mine.isEmpty()
                ? List.of()
                : mapper.rounds(mine).stream()
                        .map(roundId -> list(roundId, mine))
                        .toList();
    }

    private RoundAwards list(long roundId, Set<String> mine) {
        Round round = rounds.get(roundId);
        BigDecimal awarded = budget.awarded(roundId);
        return new RoundAwards(
                roundId,
                round.title(),
                round.budgetWan(),
                awarded,
                round.budgetWan().subtract(awarded),
                mapper.ofRound(roundId, mine).stream().map(this::line).toList());
    }

    private Line line(Award award) {
        return new Line(
                award.applicationId().value(),
                award.enterprise(),
                award.project(),
                programmes.leaf(award.programme(), award.category()).nameZh(),
                bodies.get(award.districtBody()).name(),
                award.amountWan(),
                award.state(),
                award.opinion(),
                people.displayName(award.decidedBy()),
                award.decidedAt());
    }

    /** Amounts in 万元. */
    public record RoundAwards(
            long roundId,
            String title,
            BigDecimal budgetWan,
            BigDecimal awardedWan,
            BigDecimal remainingWan,
            List<Line> awards) {}

    public record Line(
            long applicationId,
            String enterprise,
            String project,
            String categoryName,
            String district,
            BigDecimal amountWan,
            AwardState state,
            String opinion,
            String decidedBy,
            Instant decidedAt) {}
}
