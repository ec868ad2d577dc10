package org.shenbao.modelling.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shenbao.modelling.impact.ImpactMapper.NewRun;
import org.shenbao.modelling.impact.ImpactMapper.Row;
import org.shenbao.support.MapperTest;
import org.springframework.test.context.TestConstructor;

@MapperTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ImpactMapperTest {

    private static final Instant NOON = Instant.parse("2027-10-08T04:00:00.123Z");

    private final ImpactMapper runs;

    ImpactMapperTest(ImpactMapper runs) {
        this.runs = runs;
    }

    @Test
    void a_run_adds_up_what_its_pages_found() {
        long id = insert();

        assertThat(runs.progress(id, 500, 3, 1, NOON.plusSeconds(1))).isOne();
        assertThat(runs.progress(id, 500, 2, 0, NOON.plusSeconds(2))).isOne();

        assertThat(runs.find(id)).hasValueSatisfying(run -> {
            assertThat(run.done()).isEqualTo(1000);
            assertThat(run.changed()).isEqualTo(5);
            assertThat(run.touched()).isEqualTo(1);
            assertThat(run.anonymous()).isTrue();
            assertThat(run.createdAt()).isEqualTo(NOON);
            assertThat(run.endedAt()).isNull();
        });
        assertThat(runs.find(id + 1)).isEmpty();
    }

    @Test
    void what_has_ended_goes_on_no_more() {
        long id = insert();

        assertThat(runs.end(id, "cancelled", null, NOON.plusSeconds(5))).isOne();

        assertThat(runs.end(id, "done", null, NOON.plusSeconds(6))).isZero();
        assertThat(runs.progress(id, 1, 0, 0, NOON.plusSeconds(6))).isZero();
        assertThat(runs.find(id)).hasValueSatisfying(run -> {
            assertThat(run.state()).isEqualTo("cancelled");
            assertThat(run.endedAt()).isEqualTo(NOON.plusSeconds(5));
        });
    }

    @Test
    void a_run_whose_node_fell_silent_has_failed() {
        long id = insert();

        assertThat(runs.failSilent(id, NOON, NOON.plusSeconds(200))).isZero();
        assertThat(runs.failSilent(id, NOON.plusSeconds(120), NOON.plusSeconds(200)))
                .isOne();

        assertThat(runs.find(id)).hasValueSatisfying(run -> {
            assertThat(run.state()).isEqualTo("failed");
            assertThat(run.problem()).contains("重新分析");
        });
    }

    @Test
    void what_it_found_is_read_page_by_page() {
        long id = insert();
        runs.insertItems(
                id, List.of(row(0, 7L, "QD2027-LH-000001"), row(4, null, null), row(9, 8L, "QD2027-LH-000002")));

        assertThat(runs.items(id, 2, 1)).containsExactly(row(4, null, null), row(9, 8L, "QD2027-LH-000002"));
        assertThat(runs.items(id + 1, 2, 0)).isEmpty();
    }

    private long insert() {
        NewRun run = new NewRun(
                new ImpactRun(
                        0,
                        "eligibility-qd-integration.dmn",
                        "eligibility-qd-integration",
                        1,
                        "0".repeat(64),
                        "1,2",
                        true,
                        "qd-city-miit",
                        "running",
                        0,
                        10_000,
                        0,
                        0,
                        null,
                        "analyst",
                        NOON,
                        null),
                "<definitions/>");
        runs.insert(run);
        return run.id();
    }

    private static Row row(int seq, @Nullable Long application, @Nullable String number) {
        return new Row(seq, application, number, "𠮷祥公司", "符合", "不符合", "投入不低于8000万元", "[]");
    }
}
