package org.shenbao.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.shenbao.modelling.HotFileMapper.HotFile;
import org.shenbao.modelling.ModelChangeMapper.NewChange;
import org.shenbao.modelling.ModelVersion.Source;
import org.shenbao.modelling.ModelVersionMapper.Count;
import org.shenbao.modelling.ModelVersionMapper.Started;
import org.shenbao.support.MapperTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;

@MapperTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ModellingMapperTest {

    private static final Instant NOW = Instant.parse("2027-09-01T02:00:00.123Z");

    private final ModelVersionMapper versions;
    private final ModelChangeMapper changes;
    private final HotFileMapper hotFiles;
    private final ScenarioResultMapper results;
    private final JdbcTemplate jdbc;

    ModellingMapperTest(
            ModelVersionMapper versions,
            ModelChangeMapper changes,
            HotFileMapper hotFiles,
            ScenarioResultMapper results,
            JdbcTemplate jdbc) {
        this.versions = versions;
        this.changes = changes;
        this.hotFiles = hotFiles;
        this.results = results;
        this.jdbc = jdbc;
    }

    @Test
    void the_newest_version_is_the_highest_that_the_engine_still_holds() {
        put("a.form", 1, "d1");
        put("a.form", 2, "d2");
        put("b.form", 1, "d2");
        versions.insert(version("a.form", 3, "deleted"));

        assertThat(versions.newest()).extracting(ModelVersion::name).containsExactly("a.form", "b.form");
        assertThat(versions.newestOf(List.of("a.form", "none.form")))
                .extracting(ModelVersion::version)
                .containsExactly(2);
        assertThat(versions.versions("a.form"))
                .extracting(ModelVersion::version)
                .containsExactly(2, 1);
        assertThat(versions.newest().get(0).deployedAt()).isEqualTo(NOW);
    }

    @Test
    void what_the_engine_holds_without_a_history_is_found() {
        deployment("d1");
        jdbc.update("INSERT INTO ACT_RE_CAMFORMDEF (ID_, REV_, KEY_, VERSION_, DEPLOYMENT_ID_, RESOURCE_NAME_)"
                + " VALUES ('f1', 1, 'a', 1, 'd1', 'a.form')");

        assertThat(versions.unrecorded()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("a.form");
            assertThat(row.title()).isNull();
        });
        versions.insert(version("a.form", 1, "d1"));
        assertThat(versions.unrecorded()).isEmpty();
        assertThat(versions.running()).isEmpty();
        assertThat(versions.started("a")).isEmpty();
    }

    @Test
    void scenarios_are_kept_with_the_version_they_were_played_for() {
        put("p.bpmn", 1, "d1");
        put("p.bpmn", 2, "d2");
        PlayedScenario passed = new PlayedScenario("qingdao-2020", "一路通过", true, "已奖补并归档", null);
        PlayedScenario failed = new PlayedScenario("qingdao-2020", "我的𠮷场景", false, null, "停在“初审”");
        results.insert("d2", "p.bpmn", List.of(passed, failed));

        assertThat(results.ofModel("p.bpmn")).hasSize(2).allMatch(result -> result.version() == 2);
        assertThat(results.ofModel("p.bpmn"))
                .extracting(ScenarioResultMapper.Result::scenario)
                .containsExactly(passed, failed);
        assertThat(results.ofModel("q.bpmn")).isEmpty();
    }

    @Test
    void a_draft_is_saved_over_the_version_it_was_read_at() {
        NewChange change = new NewChange("试验", "analyst", NOW);
        changes.insert(change);
        changes.insertEditor(change.id, "analyst");
        changes.insertBodies(change.id, List.of("b1", "b2"));
        changes.insertFile(change.id, new DraftFile("a.form", null, "𠮷", 1, "analyst", NOW));

        assertThat(changes.updateFile(change.id, new DraftFile("a.form", 3, "x", 2, "analyst", NOW)))
                .isEqualTo(1);
        assertThat(changes.updateFile(change.id, new DraftFile("a.form", 3, "y", 2, "analyst", NOW)))
                .isZero();
        assertThat(changes.files(change.id)).extracting(DraftFile::content).containsExactly("x");
        assertThat(changes.bodies(change.id)).containsExactly("b1", "b2");
        assertThat(changes.names(List.of(change.id))).hasSize(1);
        assertThat(changes.lockScheduled(change.id)).isNull();
    }

    @Test
    void a_change_that_is_given_up_leaves_nothing_behind() {
        NewChange change = new NewChange("试验", "analyst", NOW);
        changes.insert(change);
        changes.insertEditor(change.id, "analyst2");
        changes.insertEditor(change.id, "analyst");
        changes.insertBodies(change.id, List.of("b1"));
        changes.insertFile(change.id, new DraftFile("a.form", null, "x", 1, "analyst", NOW));
        changes.insertFile(change.id, new DraftFile("b.form", null, "x", 1, "analyst", NOW));
        assertThat(changes.lock(change.id)).isNotNull();
        assertThat(changes.editors(change.id)).containsExactly("analyst", "analyst2");

        assertThat(changes.deleteFile(change.id, "a.form")).isOne();
        assertThat(changes.deleteFile(change.id, "a.form")).isZero();
        assertThat(changes.files(change.id)).extracting(DraftFile::name).containsExactly("b.form");
        changes.deleteFiles(change.id);
        changes.deleteEditors(change.id);
        changes.deleteBodies(change.id);
        changes.delete(change.id);

        assertThat(changes.find(change.id)).isNull();
        assertThat(changes.lock(change.id)).isNull();
        assertThat(changes.files(change.id)).isEmpty();
    }

    @Test
    void instances_are_counted_by_process_and_by_the_version_they_began_on() {
        definition(1);
        definition(2);
        started("i1", 1);
        started("i2", 2);
        started("i3", 2);
        jdbc.update("INSERT INTO ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, PROC_DEF_ID_)"
                + " VALUES ('i3', 1, 'i3', 'p:2')");
        jdbc.update("INSERT INTO ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, PARENT_ID_, PROC_DEF_ID_)"
                + " VALUES ('i3-branch', 1, 'i3', 'i3', 'p:2')");

        assertThat(versions.running()).containsExactly(new Count("p", 1));
        assertThat(versions.started("p")).containsExactlyInAnyOrder(new Started(1, 1), new Started(2, 2));
    }

    @Test
    void a_scheduled_change_is_due_at_its_time() {
        NewChange change = new NewChange("定时", "analyst", NOW);
        changes.insert(change);
        ChangeRow row = Objects.requireNonNull(changes.find(change.id));
        changes.update(row.proposed("原因", NOW, NOW).decided(ModelChange.State.SCHEDULED, "approver", "", NOW));

        assertThat(changes.due(NOW.minusMillis(1))).isEmpty();
        assertThat(changes.due(NOW)).containsExactly(change.id);
        assertThat(changes.lockScheduled(change.id)).isNotNull();
        assertThat(changes.list(ModelChange.State.SCHEDULED)).hasSize(1);
        assertThat(changes.list(null)).hasSize(1);
    }

    @Test
    void a_watched_file_is_claimed_once_per_change() {
        HotFile first = new HotFile("a.form", "1".repeat(64), null, NOW);
        HotFile second = new HotFile("a.form", "2".repeat(64), "不符合", NOW);

        assertThat(hotFiles.update(first)).isZero();
        assertThat(hotFiles.insertNew(first)).isEqualTo(1);
        assertThat(hotFiles.insertNew(first)).isZero();
        assertThat(hotFiles.update(first)).isZero();
        assertThat(hotFiles.update(second)).isEqualTo(1);
        assertThat(hotFiles.seen(List.of("a.form"))).containsExactly(second);
    }

    private void put(String name, int version, String deployment) {
        deployment(deployment);
        versions.insert(version(name, version, deployment));
    }

    private void deployment(String id) {
        jdbc.update("INSERT INTO ACT_RE_DEPLOYMENT (ID_, NAME_, DEPLOY_TIME_, SOURCE_)"
                + " SELECT '" + id + "', 'x', CURRENT_TIMESTAMP, 'shenbao' FROM (SELECT 1 AS one) x"
                + " WHERE NOT EXISTS (SELECT 1 FROM ACT_RE_DEPLOYMENT d WHERE d.ID_ = '" + id + "')");
    }

    private void definition(int version) {
        jdbc.update(
                "INSERT INTO ACT_RE_PROCDEF (ID_, REV_, KEY_, VERSION_) VALUES (?, 1, 'p', ?)",
                "p:" + version,
                version);
    }

    private void started(String id, int version) {
        jdbc.update(
                "INSERT INTO ACT_HI_PROCINST (ID_, PROC_INST_ID_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_)"
                        + " VALUES (?, ?, 'p', ?, CURRENT_TIMESTAMP)",
                id,
                id,
                "p:" + version);
    }

    private static ModelVersion version(String name, int version, String deployment) {
        return new ModelVersion(
                0,
                name,
                ModelKind.FORM,
                "a",
                "表单",
                null,
                version,
                deployment,
                "0".repeat(64),
                Source.SHIPPED,
                "system",
                null,
                "随系统发布",
                true,
                null,
                NOW);
    }
}
