package org.shenbao.routing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shenbao.routing.process.DueDateMapper.OpenNode;
import org.shenbao.support.MapperTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@MapperTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class DueDateMapperTest {

    private static final int TASKS = 10_000;
    private static final OpenNode REVIEW = new OpenNode("diagram:1", "UserTask_Review", null);
    private static final Date BEFORE = Date.from(Instant.parse("2027-10-22T15:59:59Z"));
    private static final Date AFTER = Date.from(Instant.parse("2027-10-29T15:59:59Z"));

    private final DueDateMapper mapper;
    private final JdbcTemplate sql;

    DueDateMapperTest(DueDateMapper mapper, JdbcTemplate sql) {
        this.mapper = mapper;
        this.sql = sql;
    }

    @Test
    void ten_thousand_tasks_of_a_round_move_at_once() {
        sql.update("INSERT INTO ACT_RE_PROCDEF (ID_, KEY_, VERSION_) VALUES ('diagram:1', 'diagram', 1)");
        tasks("mine", 1L, TASKS);
        tasks("other", 2L, 3);

        assertThat(mapper.openNodes(1)).containsExactly(REVIEW);
        assertThat(mapper.moveHistory(1, REVIEW, AFTER)).isEqualTo(TASKS);
        assertThat(mapper.move(1, REVIEW, AFTER)).isEqualTo(TASKS);

        assertThat(mapper.move(1, REVIEW, AFTER)).isZero();
        assertThat(due("ACT_RU_TASK", "mine-7")).hasSameTimeAs(AFTER);
        assertThat(due("ACT_HI_TASKINST", "mine-7")).hasSameTimeAs(AFTER);
        assertThat(due("ACT_RU_TASK", "other-1")).hasSameTimeAs(BEFORE);
        assertThat(sql.queryForObject("SELECT REV_ FROM ACT_RU_TASK WHERE ID_ = 'mine-7'", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void what_is_done_keeps_its_date() {
        sql.update("INSERT INTO ACT_RE_PROCDEF (ID_, KEY_, VERSION_) VALUES ('diagram:1', 'diagram', 1)");
        tasks("mine", 1L, 1);
        sql.update("DELETE FROM ACT_RU_TASK");
        sql.update("UPDATE ACT_HI_TASKINST SET END_TIME_ = START_TIME_");

        assertThat(mapper.openNodes(1)).isEmpty();
        assertThat(mapper.moveHistory(1, REVIEW, AFTER)).isZero();
    }

    private Date due(String table, String id) {
        return sql.queryForObject("SELECT DUE_DATE_ FROM " + table + " WHERE ID_ = ?", Timestamp.class, id);
    }

    private void tasks(String prefix, long roundId, int count) {
        List<String> ids =
                IntStream.rangeClosed(1, count).mapToObj(i -> prefix + "-" + i).toList();
        insert("INSERT INTO ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_) VALUES (?, 1, ?)", ids, id ->
                new Object[] {id, id});
        insert(
                "INSERT INTO ACT_RU_VARIABLE (ID_, TYPE_, NAME_, EXECUTION_ID_, PROC_INST_ID_, VAR_SCOPE_, LONG_)"
                        + " VALUES (?, 'long', 'roundId', ?, ?, ?, ?)",
                ids,
                id -> new Object[] {id, id, id, id, roundId});
        insert(
                "INSERT INTO ACT_RU_TASK (ID_, REV_, PROC_INST_ID_, PROC_DEF_ID_, TASK_DEF_KEY_, DUE_DATE_) VALUES (?, 1, ?, ?, ?, ?)",
                ids,
                id -> new Object[] {id, id, REVIEW.definitionId(), REVIEW.nodeId(), new Timestamp(BEFORE.getTime())});
        insert(
                "INSERT INTO ACT_HI_TASKINST (ID_, PROC_INST_ID_, PROC_DEF_ID_, TASK_DEF_KEY_, START_TIME_, DUE_DATE_) VALUES (?, ?, ?, ?, ?, ?)",
                ids,
                id -> new Object[] {
                    id,
                    id,
                    REVIEW.definitionId(),
                    REVIEW.nodeId(),
                    new Timestamp(BEFORE.getTime()),
                    new Timestamp(BEFORE.getTime())
                });
    }

    private void insert(String statement, List<String> ids, java.util.function.Function<String, Object[]> row) {
        sql.batchUpdate(statement, ids.stream().map(row).toList());
    }
}
