package org.shenbao.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenbao.reporting.figures.Histories.HUANGDAO;
import static org.shenbao.reporting.figures.Histories.PRELIMINARY;
import static org.shenbao.reporting.figures.Histories.RECHECK;
import static org.shenbao.reporting.figures.Histories.SUPPLEMENT;
import static org.shenbao.reporting.figures.Histories.at;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.Stay;
import org.shenbao.reporting.StayFixtures;

class PassesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_came_since_the_last_question_the_passes_are_those_of_the_whole_round(int seed) {
        Random random = new Random(seed);
        List<Stay> stays = RandomHistories.of(seed).stays;
        Names names = new Names();
        RoundFacts live = RoundFacts.of(names, stays.subList(0, 1));
        Passes.of(live);
        // Each comes while it lasts and again when it is over, a few out of their order.
        List<Stay> news = new ArrayList<>();
        stays.forEach(stay -> {
            news.add(StayFixtures.open(stay));
            news.add(stay);
        });
        for (int i = 0; i < news.size() / 50; i++) {
            int at = random.nextInt(news.size() - 3);
            Collections.swap(news, at, at + 2);
        }
        int from = 0;
        while (from < news.size()) {
            int until = Math.min(news.size(), from + 1 + random.nextInt(40));
            live.putAll(news.subList(from, until));
            Passes.of(live);
            from = until;
        }
        live.putAll(stays);

        assertThat(told(Passes.of(live))).isEqualTo(told(Passes.of(RoundFacts.of(names, stays))));
    }

    @Test
    void two_branches_that_each_ask_for_a_supplement_both_sent_the_application_back() {
        Histories round = new Histories()
                .application(1, HUANGDAO, 1)
                .stay(PRELIMINARY, "16 09:00", "16 10:00", "return")
                .stay(RECHECK, "16 09:00", "16 12:00", "return")
                .stay(SUPPLEMENT, "16 10:00", "17 10:00", null)
                .stay(SUPPLEMENT, "16 12:00", null, null);

        Passes passes = Passes.of(round.facts().get(0));

        assertThat(passes.sender(2)).isZero();
        assertThat(passes.sender(3)).isOne();
        assertThat(passes.end(0)).isEqualTo(at("17 10:00").toEpochMilli());
        assertThat(passes.state(1, at("18 09:00").toEpochMilli())).isEqualTo(Passes.State.WITH_APPLICANT);
    }

    @Test
    void a_round_that_is_over_is_counted_once_until_a_stay_comes() {
        RoundFacts round = new Histories()
                .application(1, HUANGDAO, 1)
                .stay(PRELIMINARY, "16 09:00", "16 10:00", "pass")
                .stay(RECHECK, "16 10:00", "17 12:00", "pass")
                .facts()
                .get(0);
        long before = at("17 11:59").toEpochMilli();
        long after = at("18 09:00").toEpochMilli();
        AtomicInteger counted = new AtomicInteger();

        assertThat(count(round, "all", before, counted)).isOne();
        assertThat(count(round, "all", before, counted)).isEqualTo(2);
        assertThat(count(round, "all", after, counted)).isEqualTo(3);
        assertThat(count(round, "all", after, counted)).isEqualTo(3);
        assertThat(count(round, "some", after, counted)).isEqualTo(4);

        Stay news = new Histories()
                .application(1, HUANGDAO, 1)
                .stay(PRELIMINARY, "16 09:00", "16 10:00", "pass")
                .stays
                .get(0);
        round.putAll(List.of(news));

        assertThat(count(round, "all", after, counted)).isEqualTo(5);
    }

    private static int count(RoundFacts round, String report, long at, AtomicInteger counted) {
        return Passes.of(round)
                .settled()
                .count(new Settled.Asked(report, Set.of(), ReportFilter.NONE), at, counted::incrementAndGet);
    }

    private static List<String> told(Passes passes) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < passes.facts().size(); row++) {
            rows.add(passes.facts().id(row) + " next " + passes.next(row) + " sent by " + passes.sender(row)
                    + (passes.begins(row) ? " last " + passes.last(row) + " ends " + passes.end(row) : ""));
        }
        return rows;
    }
}
