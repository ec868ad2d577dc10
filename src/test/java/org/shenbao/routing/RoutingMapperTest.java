package org.shenbao.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shenbao.support.MapperTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@MapperTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class RoutingMapperTest {

    private static final Instant NOON = Instant.parse("2027-10-08T04:00:00.123Z");
    private static final Instant LATER = NOON.plusSeconds(90);

    private final StageDecisionMapper decisions;
    private final TaskDraftMapper drafts;
    private final ArchiveMapper archive;
    private final JdbcTemplate sql;

    RoutingMapperTest(StageDecisionMapper decisions, TaskDraftMapper drafts, ArchiveMapper archive, JdbcTemplate sql) {
        this.decisions = decisions;
        this.drafts = drafts;
        this.archive = archive;
        this.sql = sql;
    }

    @Test
    void the_newest_decision_of_a_stage_counts() {
        decisions.insert(aDecision("district-preliminary-review", "return", "发票号有误"));
        decisions.insert(aDecision("district-preliminary-review", "pass", null));
        decisions.insert(aDecision("city-recheck", "reject", "𠮷字可存"));

        assertThat(decisions.latestOf(7, "district-preliminary-review"))
                .get()
                .extracting(StageDecision::outcome)
                .isEqualTo("pass");
        assertThat(decisions.latest(7)).get().extracting(StageDecision::opinion).isEqualTo("𠮷字可存");
        assertThat(decisions.of(7)).extracting(StageDecision::outcome).containsExactly("return", "pass", "reject");
        assertThat(decisions.latest(8)).isEmpty();
    }

    @Test
    void a_draft_belongs_to_one_person_and_goes_with_its_task() {
        drafts.insert("task-1", "huangdao", "{\"opinion\":\"待核\"}", NOON);
        assertThat(drafts.update("task-1", "huangdao", "{\"opinion\":\"已核\"}", LATER))
                .isOne();

        assertThat(drafts.find("task-1", "huangdao")).contains("{\"opinion\":\"已核\"}");
        assertThat(drafts.find("task-1", "huangdao2")).isEmpty();

        drafts.delete("task-1");
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM task_draft", Long.class))
                .isZero();
    }

    @Test
    void what_was_sealed_is_found() {
        archive.insert(
                new Archive.Sealed(7, "{}", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", NOON));

        assertThat(archive.find(7)).get().extracting(Archive.Sealed::sealedAt).isEqualTo(NOON);
        assertThat(archive.find(8)).isEmpty();
    }

    private static StageDecision aDecision(
            String stage, String outcome, @org.jspecify.annotations.Nullable String opinion) {
        return new StageDecision(0, 7L, "7", stage, "UserTask_X", "办理", outcome, "结论", opinion, "{}", "huangdao", NOON);
    }
}
