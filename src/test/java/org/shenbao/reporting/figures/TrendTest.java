package org.shenbao.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.shenbao.reporting.figures.Histories.HUANGDAO;
import static org.shenbao.reporting.figures.Histories.PRELIMINARY;
import static org.shenbao.reporting.figures.Histories.at;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.StageFacts;

class TrendTest {

    private static final Round ROUND =
            new Round(1, "qingdao-2020", 2026, "2026年度申报指南", RoundState.OPEN, BigDecimal.ONE, 5, at("17 09:00"), 0);

    @Test
    void days_run_from_midnight_to_midnight_in_china_since_the_round_opened() {
        Rounds rounds = mock(Rounds.class);
        when(rounds.all()).thenReturn(List.of(ROUND));
        Histories histories = new Histories();
        // before it opened; in its first and its last minute of the first day; the first of the third, done on the
        // fifth
        histories.application(1, HUANGDAO, 1).stay(PRELIMINARY, "16 09:00", null, null);
        histories.application(2, HUANGDAO, 1).stay(PRELIMINARY, "17 00:00", null, null);
        histories.application(3, HUANGDAO, 1).stay(PRELIMINARY, "17 23:59", null, null);
        histories.application(4, HUANGDAO, 1).stay(PRELIMINARY, "19 00:00", "21 23:59", "pass");

        Report report = new Trend(mock(StageFacts.class), rounds)
                .over(histories.facts(), Histories.question(at("29 12:00"), ReportFilter.NONE, Map.of()));

        assertThat(report.rows()).extracting(row -> row.get("day")).containsExactly(1, 2, 3, 4, 5);
        assertThat(report.rows()).extracting(row -> row.get("submitted")).containsExactly(3, 3, 4, 4, 4);
        assertThat(report.rows()).extracting(row -> row.get("completed")).containsExactly(0, 0, 0, 0, 1);
    }
}
