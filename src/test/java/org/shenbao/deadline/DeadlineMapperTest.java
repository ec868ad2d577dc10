package org.shenbao.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.support.MapperTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@MapperTest
class DeadlineMapperTest {

    private static final Instant EVER = Instant.EPOCH;
    private static final Instant LATER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Instant CUTOFF = Instant.parse("2027-10-22T16:00:00Z");
    private static final Due DUE = Due.cutoff(1, "district-submission-cutoff", CUTOFF);

    private final DeadlineMapper mapper;

    DeadlineMapperTest(@Autowired DeadlineMapper mapper) {
        this.mapper = mapper;
    }

    @Test
    void a_milestone_fires_once_however_many_nodes_try() {
        insert(DUE, "1@a");

        assertThat(mapper.findFiring(DUE)).isNotNull();
        assertThatThrownBy(() -> insert(DUE, "2@b")).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void an_extended_milestone_is_another_firing_and_so_is_each_reminder() {
        insert(DUE, "1@a");

        assertThat(mapper.findFiring(Due.cutoff(1, "district-submission-cutoff", CUTOFF.plusSeconds(60))))
                .isNull();
        assertThat(mapper.findFiring(Due.reminder(1, "district-submission-cutoff", Duration.ofDays(7), CUTOFF)))
                .isNull();
    }

    @Test
    void the_ledger_is_settled_when_the_last_instance_was_told() {
        long firing = insert(DUE, "1@a");
        mapper.insertEffects(firing, List.of(11L, 12L));
        assertThat(mapper.unsettled()).contains(firing);
        assertThat(mapper.lockUntold(firing, 10)).containsExactly(11L, 12L);

        mapper.told(firing, 11, CUTOFF);
        assertThat(mapper.settle(firing, CUTOFF)).isZero();
        mapper.told(firing, 12, CUTOFF);
        assertThat(mapper.settle(firing, CUTOFF)).isEqualTo(1);

        assertThat(mapper.lockUntold(firing, 10)).isEmpty();
        assertThat(mapper.unsettled()).doesNotContain(firing);
    }

    @Test
    void the_ledger_tells_what_was_planned_and_what_happened() {
        long firing = insert(DUE, "1@a");
        mapper.recordEffect(firing, 3, "关闭未推荐申报 3 项", null);

        assertThat(mapper.ledger(List.of(1L), EVER, LATER, 10)).singleElement().satisfies(row -> {
            assertThat(row.plannedAt()).isEqualTo(CUTOFF);
            assertThat(row.firedAt()).isEqualTo(CUTOFF.plusMillis(120));
            assertThat(row.affected()).isEqualTo(3);
            assertThat(row.kind()).isEqualTo("CUTOFF");
            assertThat(row.settledAt()).isNull();
        });
        assertThat(mapper.ledger(List.of(2L), EVER, LATER, 10)).isEmpty();
    }

    @Test
    void the_ledger_of_a_period_begins_and_ends_with_it() {
        insert(DUE, "1@a");
        Instant fired = CUTOFF.plusMillis(120);

        assertThat(mapper.ledger(List.of(1L), fired, fired.plusMillis(1), 10)).hasSize(1);
        assertThat(mapper.ledger(List.of(1L), EVER, fired, 10)).isEmpty();
        assertThat(mapper.ledger(List.of(1L), fired.plusMillis(1), LATER, 10)).isEmpty();
    }

    private long insert(Due due, String node) {
        DeadlineMapper.NewFiring row = new DeadlineMapper.NewFiring(due, CUTOFF.plusMillis(120), node);
        mapper.insertFiring(row);
        return row.getId();
    }
}
