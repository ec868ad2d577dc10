package org.shenbao.application;

import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.springframework.stereotype.Component;

/** Numbers of receipts: {@code QD2027-LH-000123}, counted per round without gaps. */
@Component
class Numbering {

    private final ApplicationMapper mapper;
    private final Rounds rounds;
    private final ApplicationSettings settings;

    Numbering(ApplicationMapper mapper, Rounds rounds, ApplicationSettings settings) {
        this.mapper = mapper;
        this.rounds = rounds;
        this.settings = settings;
    }

    /** The next number. Submissions of the same round wait here for each other until they commit: take it late. */
    String next(ProjectApplication application) {
        Round round = rounds.get(application.roundId());
        mapper.takeNumber(round.id());
        return "%s-%s-%06d"
                .formatted(
                        rounds.symbol(round), settings.letters(application.category()), mapper.lastNumber(round.id()));
    }
}
