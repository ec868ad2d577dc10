package org.shenbao.modelling.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shenbao.modelling.scenario.ScenarioMapper.NewRow;
import org.shenbao.modelling.scenario.ScenarioMapper.Row;
import org.shenbao.support.MapperTest;
import org.springframework.test.context.TestConstructor;

@MapperTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ScenarioMapperTest {

    private static final Instant NOON = Instant.parse("2027-10-08T04:00:00.123Z");

    private final ScenarioMapper scenarios;

    ScenarioMapperTest(ScenarioMapper scenarios) {
        this.scenarios = scenarios;
    }

    @Test
    void a_scenario_is_found_as_it_was_told() {
        long id = insert("qingdao-2020", "𠮷先生退回一次");

        assertThat(scenarios.find(id))
                .contains(
                        new Row(id, "qingdao-2020", "𠮷先生退回一次", "{\"process\":\"qingdao-2020\"}", 1, "analyst", NOON));
        assertThat(scenarios.find(id + 1)).isEmpty();
    }

    @Test
    void all_are_listed_by_process() {
        insert("qingdao-2020", "一");
        insert("jilin-2020", "二");
        insert("qingdao-2020", "三");

        assertThat(scenarios.all()).extracting(Row::title).containsExactly("二", "一", "三");
    }

    @Test
    void whoever_read_an_older_version_neither_changes_nor_deletes_it() {
        long id = insert("qingdao-2020", "一");
        Row read = scenarios.find(id).orElseThrow();

        assertThat(scenarios.update(retold(read, "二"))).isOne();
        assertThat(scenarios.update(retold(read, "三"))).isZero();
        assertThat(scenarios.delete(id, 1)).isZero();

        assertThat(scenarios.find(id)).hasValueSatisfying(row -> {
            assertThat(row.title()).isEqualTo("二");
            assertThat(row.version()).isEqualTo(2);
            assertThat(row.author()).isEqualTo("analyst2");
        });
        assertThat(scenarios.delete(id, 2)).isOne();
        assertThat(scenarios.find(id)).isEmpty();
    }

    private long insert(String process, String title) {
        NewRow row = new NewRow(new Row(0, process, title, "{\"process\":\"qingdao-2020\"}", 1, "analyst", NOON));
        scenarios.insert(row);
        return row.id();
    }

    private static Row retold(Row row, String title) {
        return new Row(row.id(), row.process(), title, "{}", row.version(), "analyst2", NOON.plusSeconds(1));
    }
}
