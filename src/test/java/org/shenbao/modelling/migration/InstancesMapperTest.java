package org.shenbao.modelling.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.modelling.migration.MigrationRunMapper.NewRun;
import org.shenbao.modelling.migration.RunningInstanceMapper.Place;
import org.shenbao.modelling.migration.RunningInstanceMapper.Question;
import org.shenbao.modelling.migration.RunningInstanceMapper.Standing;
import org.shenbao.modelling.migration.RunningInstanceMapper.VersionCount;
import org.shenbao.modelling.migration.VersionTrailMapper.Decided;
import org.shenbao.modelling.migration.VersionTrailMapper.Migrated;
import org.shenbao.modelling.migration.VersionTrailMapper.Titled;
import org.shenbao.support.MapperTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;

/** What runs, read from the engine's tables: an application each in two bodies, and a package that routes none. */
@MapperTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class InstancesMapperTest {

    private static final String KEY = "qingdao-2020";
    private static final String HUANGDAO = "qd-district-miit.huangdao";
    private static final String CHENGYANG = "qd-district-miit.chengyang";
    private static final Instant NOON = Instant.parse("2027-10-08T04:00:00.123Z");

    private final RunningInstanceMapper running;
    private final VersionTrailMapper trails;
    private final MigrationRunMapper runs;
    private final JdbcTemplate sql;

    InstancesMapperTest(
            RunningInstanceMapper running, VersionTrailMapper trails, MigrationRunMapper runs, JdbcTemplate sql) {
        this.running = running;
        this.trails = trails;
        this.runs = runs;
        this.sql = sql;
    }

    @BeforeEach
    void three_instances_on_two_versions() {
        definition(1, "旧流程");
        definition(2, null);
        application(7, HUANGDAO, "海智装备");
        application(8, CHENGYANG, "城阳轴承");
        instance("p7", 1, "UserTask_Review");
        variable("p7", "applicationId", 7L, null);
        instance("p8", 1, "UserTask_Recheck");
        variable("p8", "applicationId", 8L, null);
        instance("round", 2, "UserTask_Compose");
        variable("round", "districtBody", null, HUANGDAO);
    }

    @Test
    void every_version_is_counted_all_together_and_of_the_own_bodies() {
        assertThat(running.running(KEY)).containsExactlyInAnyOrder(new VersionCount(1, 2), new VersionCount(2, 1));
        assertThat(running.ownRunning(KEY, List.of(HUANGDAO)))
                .containsExactlyInAnyOrder(new VersionCount(1, 1), new VersionCount(2, 1));
        assertThat(running.standing(KEY, List.of(HUANGDAO, CHENGYANG)))
                .containsExactlyInAnyOrder(
                        new Standing(1, "UserTask_Review", 1),
                        new Standing(1, "UserTask_Recheck", 1),
                        new Standing(2, "UserTask_Compose", 1));
    }

    @Test
    void the_own_instances_of_a_version_are_listed_and_narrowed_down() {
        List<String> both = List.of(HUANGDAO, CHENGYANG);

        assertThat(running.list(new Question(KEY, both, 1, null, null, List.of(), 0, 10)))
                .containsExactly(
                        new RunningInstance("p7", 7L, HUANGDAO, 1), new RunningInstance("p8", 8L, CHENGYANG, 1));
        assertThat(running.list(new Question(KEY, both, 2, null, null, List.of(), 0, 10)))
                .containsExactly(new RunningInstance("round", null, HUANGDAO, 2));
        assertThat(running.count(new Question(KEY, both, 1, "UserTask_Recheck", null, List.of(), 0, 10)))
                .isOne();
        assertThat(running.count(new Question(KEY, both, 1, null, "轴承", List.of(), 0, 10)))
                .isOne();
        assertThat(running.count(new Question(KEY, both, 1, null, null, List.of(7L, 9L), 0, 10)))
                .isOne();
        assertThat(running.count(new Question(KEY, List.of(CHENGYANG), 2, null, null, List.of(), 0, 10)))
                .isZero();
        assertThat(running.places(List.of("p7", "round")))
                .containsExactlyInAnyOrder(new Place("p7", "UserTask_Review"), new Place("round", "UserTask_Compose"));
    }

    @Test
    void the_versions_of_an_application_are_those_it_was_taken_to_and_judged_by() {
        NewRun run = new NewRun(
                new MigrationRun(0, KEY, "青岛市申报", 1, 2, "[]", "理由", "running", "analyst", HUANGDAO, NOON, null));
        runs.insert(run);
        runs.insertItems(List.of(
                new MigrationItem(run.id(), 0, "p7", 7L, "海智装备", "migrated", null, NOON),
                new MigrationItem(run.id(), 1, "p8", 8L, "城阳轴承", "failed", "无处可去", NOON)));
        sql.update(
                "INSERT INTO dossier_version (application_id, version_no, content, sha256, verdict, decision_key,"
                        + " decision_version, sealed_by, sealed_at)"
                        + " VALUES (7, 1, '{}', 'x', 'eligible', 'eligibility-qd-integration', 3, 'haizhi', ?)",
                Timestamp.from(NOON));

        assertThat(trails.migrations(7)).containsExactly(new Migrated(KEY, 1, 2, NOON));
        assertThat(trails.migrations(8)).isEmpty();
        assertThat(trails.decisions(7)).containsExactly(new Decided("eligibility-qd-integration", 3, NOON, null));
        assertThat(trails.titles(List.of(KEY)))
                .containsExactlyInAnyOrder(new Titled(KEY, 1, "旧流程"), new Titled(KEY, 2, null));
    }

    private void definition(int version, @Nullable String name) {
        sql.update(
                "INSERT INTO ACT_RE_PROCDEF (ID_, REV_, KEY_, VERSION_, NAME_) VALUES (?, 1, ?, ?, ?)",
                KEY + ":" + version,
                KEY,
                version,
                name);
    }

    private void instance(String id, int version, String node) {
        sql.update(
                "INSERT INTO ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, PROC_DEF_ID_, ACT_ID_) VALUES (?, 1, ?, ?, ?)",
                id,
                id,
                KEY + ":" + version,
                node);
    }

    private void variable(String instance, String name, @Nullable Long number, @Nullable String text) {
        sql.update(
                "INSERT INTO ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, EXECUTION_ID_, PROC_INST_ID_, VAR_SCOPE_, LONG_,"
                        + " TEXT_) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?)",
                instance + name,
                number == null ? "string" : "long",
                name,
                instance,
                instance,
                instance,
                number,
                text);
    }

    private void application(long id, String body, String organisation) {
        Timestamp at = Timestamp.from(NOON);
        sql.update(
                "INSERT INTO project_application (id, round_id, programme, category, credit_code, org_name, project_name,"
                        + " district_body, stage, stage_since, answers, version, created_by, created_at, updated_at)"
                        + " VALUES (?, 1, ?, 'qd-integration', '91370211MA3C0ABCXK', ?, '改造', ?, 'submitted', ?, '{}', 1,"
                        + " 'haizhi', ?, ?)",
                id,
                KEY,
                organisation,
                body,
                at,
                at,
                at);
    }
}
