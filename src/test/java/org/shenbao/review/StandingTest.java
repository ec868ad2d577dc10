package org.shenbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.application.ApplicationId;
import org.shenbao.review.Standing.Mark;

class StandingTest {

    @Test
    void the_mean_ranks_and_the_spread_shows_disagreement() {
        List<Standing> standings =
                Standing.of(Map.of(id(1), marks("70", "80", "90"), id(2), marks("85", "85", "85.1")));

        assertThat(standings).extracting(Standing::applicationId).containsExactly(id(2), id(1));
        Standing second = standings.get(1);
        assertThat(second.score()).isEqualTo("80.00");
        assertThat(second.spread()).isEqualTo("8.16");
        assertThat(second.lowest()).isEqualTo("70.00");
        assertThat(second.highest()).isEqualTo("90.00");
        assertThat(standings.get(0).score()).isEqualTo("85.03");
    }

    @Test
    void equal_scores_share_a_rank_and_the_next_is_skipped() {
        List<Standing> standings =
                Standing.of(Map.of(id(1), marks("80"), id(2), marks("90"), id(3), marks("80"), id(4), marks("70")));

        assertThat(standings).extracting(Standing::rank).containsExactly(1, 2, 2, 4);
        assertThat(standings).extracting(Standing::applicationId).containsExactly(id(2), id(1), id(3), id(4));
    }

    @ParameterizedTest
    @CsvSource({"60.00, false, PASSED", "60.00, true, SITE_CHECK", "59.99, false, FAILED", "59.99, true, FAILED"})
    void the_cut_line_suggests_the_outcome(String score, boolean siteCheck, ReviewOutcome outcome) {
        Standing standing = Standing.of(Map.of(id(1), List.of(new Mark(new BigDecimal(score), siteCheck))))
                .get(0);

        assertThat(standing.suggested(new BigDecimal("60"))).isEqualTo(outcome);
    }

    private static ApplicationId id(long value) {
        return new ApplicationId(value);
    }

    private static List<Mark> marks(String... scores) {
        return Arrays.stream(scores)
                .map(score -> new Mark(new BigDecimal(score), false))
                .toList();
    }
}
