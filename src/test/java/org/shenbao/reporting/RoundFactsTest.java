package org.shenbao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoundFactsTest {

    private final Names names = new Names();

    @Test
    void a_row_says_what_the_stay_said() {
        Stay stay = new Stay(
                7,
                70,
                3,
                "jilin-2020",
                "jl-a",
                "220100",
                null,
                "supplement",
                "supplement",
                2,
                "ReceiveTask_Supplemented",
                "等待补正",
                "jilin-2020",
                5,
                "CallActivity_Supplement",
                "applicant",
                Instant.parse("2026-11-20T01:02:03.004Z"),
                Instant.parse("2026-11-21T01:02:03.005Z"),
                Instant.parse("2026-11-30T15:59:59Z"),
                "done",
                900,
                77);

        RoundFacts facts = RoundFacts.of(names, List.of(stay));

        assertThat(facts.size()).isOne();
        assertThat(read(facts, 0)).isEqualTo(stay);
        assertThat(facts.workingMinutes(0, 5000)).isEqualTo(77);
        assertThat(facts.waitingOn(0)).isEqualTo(Names.APPLICANT);
    }

    @Test
    void a_stay_that_lasts_counts_up_to_now() {
        RoundFacts facts = RoundFacts.of(names, List.of(StayFixtures.anOpenStay(1, 10, "review")));

        assertThat(facts.isOpen(0)).isTrue();
        assertThat(facts.workingMinutes(0, 1042)).isEqualTo(42);
        assertThat(facts.dueAt(0)).isEqualTo(RoundFacts.NONE);
        assertThat(facts.outcome(0)).isEqualTo(RoundFacts.NOTHING);
    }

    @Test
    void whatever_the_order_of_coming_the_last_word_of_each_stay_holds() {
        Random random = new Random(15);
        RoundFacts facts = RoundFacts.of(names, List.of(StayFixtures.anOpenStay(500, 1, "a")));
        TreeMap<Long, Stay> expected = new TreeMap<>();
        expected.put(500L, StayFixtures.anOpenStay(500, 1, "a"));

        for (int i = 0; i < 5000; i++) {
            Stay stay = random(random);
            facts.putAll(List.of(stay));
            expected.put(stay.id(), stay);
        }

        List<Stay> rows = new ArrayList<>();
        for (int row = 0; row < facts.size(); row++) {
            rows.add(read(facts, row));
        }
        assertThat(rows).isEqualTo(List.copyOf(expected.values()));
        assertThat(facts.applications()).isGreaterThanOrEqualTo((int)
                rows.stream().map(Stay::applicationId).distinct().count());
        for (int row = 0; row < facts.size(); row++) {
            assertThat(facts.previous(row)).isEqualTo(before(rows, row));
        }
    }

    @Test
    void codes_mean_the_same_in_every_round() {
        RoundFacts.of(names, List.of(StayFixtures.anOpenStay(1, 1, "first")));
        RoundFacts second = RoundFacts.of(
                names, List.of(StayFixtures.anOpenStay(2, 1, "second"), StayFixtures.anOpenStay(3, 1, "first")));

        assertThat(names.stages().find("first")).hasValue(second.stage(1));
        assertThat(names.stages().size()).isEqualTo(2);
        assertThat(names.stages().find("third")).isEmpty();
    }

    @Test
    void a_stay_of_another_round_is_refused() {
        RoundFacts facts = new RoundFacts(names, 9, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts.putAll(List.of(StayFixtures.anOpenStay(1, 1, "a"))));
    }

    private static int before(List<Stay> rows, int row) {
        int before = row - 1;
        while (before >= 0 && rows.get(before).applicationId() != rows.get(row).applicationId()) {
            before--;
        }
        return before;
    }

    private static Stay random(Random random) {
        long id = random.nextInt(2000);
        String stage = "stage" + random.nextInt(7);
        Instant entered = StayFixtures.MONDAY.plusMillis(random.nextInt());
        return random.nextBoolean()
                ? StayFixtures.anOpenStay(id, random.nextInt(300), stage)
                : StayFixtures.aStay(
                        id, random.nextInt(300), stage, entered, entered.plusMillis(random.nextInt(1 << 30)), "pass");
    }

    private Stay read(RoundFacts facts, int row) {
        boolean open = facts.isOpen(row);
        return new Stay(
                facts.id(row),
                facts.application(row),
                facts.roundId(),
                names.programmes().value(facts.programme()),
                names.categories().value(facts.category(row)),
                names.bodies().value(facts.district(row)),
                facts.office(row) < 0 ? null : names.bodies().value(facts.office(row)),
                names.stages().value(facts.stage(row)),
                names.processes().value(facts.process(row)),
                facts.version(row),
                names.nodes().value(facts.node(row)),
                names.labels().value(facts.nodeName(row)),
                names.processes().value(facts.rootKey(row)),
                facts.rootVersion(row),
                names.nodes().value(facts.rootNode(row)),
                names.waiting().value(facts.waitingOn(row)),
                Instant.ofEpochMilli(facts.enteredAt(row)),
                open ? null : Instant.ofEpochMilli(facts.leftAt(row)),
                facts.dueAt(row) == RoundFacts.NONE ? null : Instant.ofEpochMilli(facts.dueAt(row)),
                facts.outcome(row) < 0 ? null : names.outcomes().value(facts.outcome(row)),
                facts.enteredWork(row),
                open ? null : facts.workingMinutes(row, 0));
    }
}
