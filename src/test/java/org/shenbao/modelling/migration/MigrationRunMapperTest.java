package org.shenbao.modelling.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shenbao.modelling.migration.MigrationRunMapper.ItemCount;
import org.shenbao.modelling.migration.MigrationRunMapper.NewRun;
import org.shenbao.support.MapperTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.context.TestConstructor;

@MapperTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MigrationRunMapperTest {

    private static final Instant NOON = Instant.parse("2027-10-08T04:00:00.123Z");
    private static final Instant LATER = NOON.plusSeconds(90);

    private final MigrationRunMapper runs;

    MigrationRunMapperTest(MigrationRunMapper runs) {
        this.runs = runs;
    }

    @Test
    void a_run_is_found_as_it_was_begun() {
        long id = insert("qingdao-2020", "qd-city-miit");

        assertThat(runs.find(id)).contains(run(id, "qingdao-2020", "qd-city-miit", "running", null));
        assertThat(runs.find(id + 1)).isEmpty();
    }

    @Test
    void one_run_of_a_diagram_is_under_way_at_a_time() {
        long first = insert("qingdao-2020", "qd-city-miit");

        assertThatThrownBy(() -> insert("qingdao-2020", "qd-city-miit")).isInstanceOf(DuplicateKeyException.class);

        assertThat(runs.stop(first, LATER)).isOne();
        long second = insert("qingdao-2020", "qd-city-miit");
        assertThatThrownBy(() -> runs.resume(first)).isInstanceOf(DuplicateKeyException.class);
        runs.stop(second, LATER);
        assertThat(runs.resume(first)).isOne();
        assertThat(runs.find(first)).contains(run(first, "qingdao-2020", "qd-city-miit", "running", null));
    }

    @Test
    void runs_of_other_bodies_are_not_listed() {
        long mine = insert("qingdao-2020", "qd-city-miit");
        runs.stop(mine, LATER);
        long newer = insert("qingdao-2020", "qd-district-miit.huangdao");
        insert("jilin-2020", "qd-city-miit");

        assertThat(runs.ofProcess("qingdao-2020", List.of("qd-city-miit"), 10))
                .extracting(MigrationRun::id)
                .containsExactly(mine);
        assertThat(runs.ofProcess("qingdao-2020", List.of("qd-city-miit", "qd-district-miit.huangdao"), 1))
                .extracting(MigrationRun::id)
                .containsExactly(newer);
    }

    @Test
    void one_node_works_on_a_run_until_it_falls_silent() {
        long id = insert("qingdao-2020", "qd-city-miit");

        assertThat(runs.due("node-1", NOON)).containsExactly(id);
        assertThat(runs.claim(id, "node-1", NOON, LATER)).isOne();

        assertThat(runs.claim(id, "node-2", NOON.plusSeconds(1), LATER)).isZero();
        assertThat(runs.due("node-2", NOON.plusSeconds(1))).isEmpty();
        assertThat(runs.due("node-1", NOON.plusSeconds(1))).containsExactly(id);
        assertThat(runs.claim(id, "node-2", LATER.plusMillis(1), LATER.plusSeconds(60)))
                .as("node-1 was not heard of")
                .isOne();
        runs.release(id, "node-1");
        assertThat(runs.due("node-3", LATER.plusMillis(2)))
                .as("not node-1's to let go")
                .isEmpty();
        runs.release(id, "node-2");
        assertThat(runs.due("node-3", LATER.plusMillis(2))).containsExactly(id);
    }

    @Test
    void an_instance_is_settled_once() {
        long id = insert("qingdao-2020", "qd-city-miit");
        MigrationItem first = item(id, 0, 7L);
        runs.insertItems(List.of(first, item(id, 1, 8L), item(id, 2, null)));

        assertThat(runs.settle(first, "migrated", null, LATER)).isOne();
        assertThat(runs.settle(first, "failed", "后到", LATER)).isZero();

        assertThat(runs.waiting(id, 1)).containsExactly(item(id, 1, 8L));
        assertThat(runs.finish(id, LATER)).as("two still wait").isZero();
        assertThat(runs.counts(List.of(id)))
                .containsExactlyInAnyOrder(new ItemCount(id, "migrated", 1), new ItemCount(id, "waiting", 2));
    }

    @Test
    void what_could_not_follow_is_told_first_and_can_be_tried_again() {
        long id = insert("qingdao-2020", "qd-city-miit");
        runs.insertItems(List.of(item(id, 0, 7L), item(id, 1, 8L), item(id, 2, 9L)));
        runs.settle(item(id, 0, 7L), "migrated", null, LATER);
        runs.settle(item(id, 1, 8L), "gone", null, LATER);
        runs.settle(item(id, 2, 9L), "failed", "节点已删除\n𠮷", LATER);
        assertThat(runs.finish(id, LATER)).isOne();

        assertThat(runs.items(id, null, 0, 10)).extracting(MigrationItem::seq).containsExactly(2, 1, 0);
        assertThat(runs.items(id, "failed", 0, 10))
                .extracting(MigrationItem::problems)
                .containsExactly("节点已删除\n𠮷");
        assertThat(runs.items(id, null, 2, 10)).hasSize(1);
        assertThat(runs.countItems(id, null)).isEqualTo(3);
        assertThat(runs.countItems(id, "gone")).isEqualTo(1);
        assertThat(runs.resume(id)).isOne();
        assertThat(runs.retryFailed(id)).isOne();
        assertThat(runs.waiting(id, 10)).containsExactly(item(id, 2, 9L));
    }

    private long insert(String process, String body) {
        NewRun row = new NewRun(run(0, process, body, "running", null));
        runs.insert(row);
        return row.id();
    }

    private static MigrationRun run(long id, String process, String body, String state, @Nullable Instant ended) {
        return new MigrationRun(id, process, "青岛市申报", 1, 2, "[]", "增设法务审查", state, "analyst", body, NOON, ended);
    }

    private static MigrationItem item(long run, int seq, @Nullable Long application) {
        return new MigrationItem(run, seq, "instance-" + seq, application, "海智装备", "waiting", null, null);
    }
}
