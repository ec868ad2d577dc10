package org.shenbao.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenbao.modelling.Workbench.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.shenbao.demo.FiledApplications;
import org.shenbao.support.MariaDbServer;
import org.shenbao.support.Node;

/** Two nodes on one MariaDB: what is put live at one is what the other works with, from the next request on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final String DIAGRAM = "jiangsu-2019.bpmn";
    private static final String TABLE = "eligibility-js-benchmark-factory.dmn";
    private static final String SELF_CHECK = "/api/programmes/jiangsu-2019/categories/js-benchmark-factory/eligibility";
    private static final Map<String, Object> INVESTED = Map.of(
            "platformSystemDevelopmentWan", 2000,
            "smartEquipmentPurchaseWan", 200,
            "testingConsultingWan", 200,
            "implementationSalaryWan", 100);

    private Node one;
    private Node two;
    private Workbench first;
    private Workbench second;

    @BeforeAll
    void start_both(@TempDir Path attachments) {
        String database = MariaDbServer.freshDatabase();
        one = Node.start("node-1", database, attachments);
        two = Node.start("node-2", database, attachments);
        first = new Workbench(one.visitors());
        second = new Workbench(two.visitors());
    }

    @AfterAll
    void stop_both() {
        two.close();
        one.close();
    }

    @Test
    @Order(1)
    void a_diagram_deployed_at_one_node_is_listed_by_the_other_and_taken_by_its_next_application() {
        assertThat(second.version(DIAGRAM)).isEqualTo(1);

        expect(first.deploy("analyst", DIAGRAM, renamed("审核申报材料", "县级审核申报材料")));

        assertThat(listed(DIAGRAM)).isEqualTo(2);
        long application = FiledApplications.file(two.port(), "yufeng");
        assertThat(routedUnder(application)).isEqualTo(2);
        assertThat(second.as("kunshan")
                        .get("/api/tasks?application=" + application)
                        .json()
                        .at("/items/0/name")
                        .asText())
                .startsWith("县级审核申报材料 · ");
    }

    @Test
    @Order(2)
    void a_table_released_at_one_node_decides_the_next_evaluation_of_the_other() {
        JsonNode before = selfCheck();
        assertThat(before.at("/decision/version").asInt()).isEqualTo(1);
        assertThat(investment(before)).isEqualTo("met");
        String stricter = first.content(TABLE).replace("<text>&gt;= 2000</text>", "<text>&gt;= 8000</text>");

        long change = first.draft("analyst", TABLE, stricter);
        expect(first.propose("analyst", change));
        expect(second.act("approver", change, "release", Map.of()));

        JsonNode after = selfCheck();
        assertThat(after.at("/decision/version").asInt()).isEqualTo(2);
        assertThat(investment(after)).isEqualTo("unmet");
        assertThat(first.version(TABLE)).isEqualTo(2);
    }

    @Test
    @Order(3)
    void a_trial_begun_at_one_node_counts_at_the_other() {
        long change = first.draft("analyst", DIAGRAM, renamed("县级审核申报材料", "试点审核申报材料"));
        expect(first.act(
                "analyst",
                change,
                "proposal",
                Map.of("reason", "先在昆山试点", "canaryBodies", List.of("js-local-miit.kunshan"))));
        expect(first.act("approver", change, "release", Map.of()));

        assertThat(second.state(change)).isEqualTo("canary");
        assertThat(listed(DIAGRAM)).isEqualTo(3);
        assertThat(routedUnder(FiledApplications.file(two.port(), "sumai")))
                .as("Suzhou does not take part")
                .isEqualTo(2);
    }

    @Test
    @Order(4)
    void a_rollback_at_the_other_node_ends_the_trial_at_the_first() {
        expect(second.as("approver")
                .post("/api/models/files/" + DIAGRAM + "/rollback", Map.of("version", 1, "reason", "试点结束")));

        assertThat(first.version(DIAGRAM)).isEqualTo(4);
        assertThat(first.content(DIAGRAM)).contains("name=\"审核申报材料\"");
    }

    @Test
    @Order(5)
    void who_edits_at_one_node_is_seen_at_the_other() {
        long change = first.draft("analyst", TABLE, first.content(TABLE));
        expect(first.lock("analyst", change));

        assertThat(second.lock("analyst2", change).status()).isEqualTo(409);
        assertThat(second.save("analyst2", change, TABLE, 1, "<x/>").status()).isEqualTo(409);
    }

    private String renamed(String task, String name) {
        String content = first.content(DIAGRAM);
        assertThat(content).contains("name=\"" + task + "\"");
        return content.replace("name=\"" + task + "\"", "name=\"" + name + "\"");
    }

    /** Version in the library of the second node. */
    private int listed(String name) {
        for (JsonNode model : expect(second.as("approver").get("/api/models")).json()) {
            if (model.get("name").asText().equals(name)) {
                return model.get("version").asInt();
            }
        }
        return 0;
    }

    private int routedUnder(long application) {
        return expect(second.as("jsprovince").get("/api/applications/" + application + "/versions"))
                .json()
                .at("/routing/0/version")
                .asInt();
    }

    private JsonNode selfCheck() {
        return expect(two.visitors().stranger().post(SELF_CHECK, INVESTED)).json();
    }

    private static String investment(JsonNode answer) {
        for (JsonNode condition : answer.get("conditions")) {
            if (condition.get("required").asText().contains("四类投入总计")) {
                return condition.get("verdict").asText();
            }
        }
        throw new AssertionError(answer.toString());
    }
}
