package org.shenbao.modelling.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Problem;
import org.springframework.core.io.ClassPathResource;

/** Scenarios played on drafts, in an engine in memory. */
@ApplicationTest
class ScenarioRunsTest {

    /** Six loops within one another: nothing that its text alone would give away. */
    private static final String ENDLESS = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="d" name="d" namespace="test">
              <decision id="endless" name="试验" camunda:historyTimeToLive="P1D">
                <decisionTable id="t" hitPolicy="FIRST">
                  <input id="i"><inputExpression id="ie"><text>applicationId</text></inputExpression></input>
                  <output id="o" name="x"/>
                  <rule id="r"><inputEntry id="c"><text>%s1 = 1</text></inputEntry>
                    <outputEntry id="e"><text>1</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>""".formatted("every x in [1,2,3,4,5,6,7,8,9,10] satisfies ".repeat(6));

    private final ScenarioRuns runs;
    private final ShippedScenarioCheck check;
    private final RuntimeService product;

    ScenarioRunsTest(ScenarioRuns runs, ShippedScenarioCheck check, RuntimeService product) {
        this.runs = runs;
        this.check = check;
        this.product = product;
    }

    @ParameterizedTest
    @ValueSource(strings = {"qingdao-2020", "shandong-2020", "jilin-2020", "guangdong-2020", "jiangsu-2019"})
    void the_shipped_scenarios_pass_every_node_and_flow_of_the_shipped_diagram(String programme) {
        ScenarioRun run = runs.run(draft(programme, shipped(programme)));

        assertThat(run.results())
                .hasSizeGreaterThan(6)
                .allSatisfy(result ->
                        assertThat(result.problem()).as(result.title()).isNull());
        assertThat(run.results())
                .extracting(ScenarioResult::title)
                .anyMatch(title -> title.startsWith("一路通过"))
                .anyMatch(title -> title.startsWith("退回补正"))
                .anyMatch(title -> title.contains("不予推荐"));
        assertThat(coverage(run, programme).nodes())
                .as("nodes that no scenario passes")
                .doesNotContainValue(0);
        assertThat(coverage(run, programme).percent()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"recommendation-package, 3", "review-panel, 1", "notice-publication, 1"})
    void the_processes_of_a_round_are_played_too(String process, int scenarios) {
        ScenarioRun run = runs.run(draft(process, read("bpmn/shared/" + process + ".bpmn")));

        assertThat(run.results()).hasSize(scenarios).allMatch(ScenarioResult::passed);
    }

    @Test
    void a_shared_process_is_tried_out_with_everything_that_calls_it() {
        ScenarioRun run = runs.run(draft("supplement", read("bpmn/shared/supplement.bpmn")));

        assertThat(run.results()).allMatch(ScenarioResult::passed);
        assertThat(run.results())
                .extracting(ScenarioResult::process)
                .contains("qingdao-2020", "shandong-2020", "jilin-2020", "guangdong-2020", "jiangsu-2019");
    }

    @Test
    void a_stage_drawn_anew_is_taken_and_breaks_no_scenario() {
        ScenarioRun run = runs.run(draft("qingdao-2020", withLegalReview()));

        assertThat(run.brokenShipped()).isEmpty();
        assertThat(straight(run).stages()).containsSubsequence("city-recheck", "legal-review", "expert-review");
        assertThat(coverage(run, "qingdao-2020").nodes().get("UserTask_LegalReview"))
                .isPositive();
    }

    @Test
    void an_end_that_is_given_another_id_is_still_the_same_end() {
        String renamed = shipped("qingdao-2020")
                .replace("\"EndEvent_Archived\"", "\"Event_1x2y3z\"")
                .replace("bpmnElement=\"EndEvent_Archived\"", "bpmnElement=\"Event_1x2y3z\"");

        assertThat(runs.run(draft("qingdao-2020", renamed)).brokenShipped()).isEmpty();
        assertThat(straight(runs.run(draft("qingdao-2020", renamed))).actualEnd())
                .isEqualTo("Event_1x2y3z");
    }

    @Test
    void a_flow_led_elsewhere_fails_the_scenarios_that_take_it() {
        ScenarioResult straight = straight(runs.run(draft("qingdao-2020", ledElsewhere())));

        assertThat(straight.passed()).isFalse();
        assertThat(straight.problem()).isEqualTo("应当结束于“已奖补并归档”，实际结束于“初审不予推荐”");
    }

    @Test
    void a_change_under_which_a_shipped_scenario_fails_may_not_be_released() {
        assertThat(check.play(draft("qingdao-2020", shipped("qingdao-2020"))).problems())
                .isEmpty();
        assertThat(check.play(draft("qingdao-2020", withLegalReview())).problems())
                .isEmpty();

        assertThat(check.play(draft("qingdao-2020", ledElsewhere())).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.field()).isEqualTo("qingdao-2020.bpmn"))
                .anySatisfy(problem -> assertThat(problem.message()).startsWith("试运行场景“一路通过：给予奖补并归档”未通过"));
    }

    @Test
    void an_outcome_without_a_way_out_is_told_by_the_nodes_name() {
        String unheard = shipped("qingdao-2020").replace("${outcome == 'awarded'}", "${outcome == 'granted'}");

        assertThat(straight(runs.run(draft("qingdao-2020", unheard))).problem()).isEqualTo("走到“是否给予奖补？”时，没有一条出口的条件成立");
    }

    @Test
    void a_diagram_that_goes_round_in_circles_is_stopped() {
        String circling = shipped("qingdao-2020")
                .replace(
                        "sourceRef=\"ServiceTask_CheckEligibility\" targetRef=\"Gateway_Eligible\"",
                        "sourceRef=\"ServiceTask_CheckEligibility\" targetRef=\"ServiceTask_CheckEligibility\"");

        assertThat(straight(runs.run(draft("qingdao-2020", circling))).problem())
                .contains("循环");
    }

    @Test
    void a_table_that_would_not_end_stops_its_scenario_alone() {
        String asking = shipped("qingdao-2020")
                .replaceFirst(
                        "<bpmn:serviceTask (id=\"ServiceTask_CheckEligibility\"[^>]*) camunda:delegateExpression=\"[^\"]*\"",
                        "<bpmn:businessRuleTask $1 camunda:decisionRef=\"endless\"")
                .replaceFirst("</bpmn:serviceTask>", "</bpmn:businessRuleTask>");
        Map<String, byte[]> files = new HashMap<>(draft("qingdao-2020", asking));
        files.put("endless.dmn", ENDLESS.getBytes(StandardCharsets.UTF_8));

        assertThat(straight(runs.run(files)).problem()).contains("计算量超过上限");
    }

    @Test
    void what_the_product_refuses_is_refused_here_as_well() {
        String scripted = shipped("qingdao-2020")
                .replace("${outcome == 'awarded'}", "${''.getClass().forName('java.lang.Runtime')}");

        assertThatThrownBy(() -> runs.run(draft("qingdao-2020", scripted))).isInstanceOf(Problem.class);
        assertThat(straight(runs.run(draft("qingdao-2020", shipped("qingdao-2020"))))
                        .passed())
                .as("the next draft finds an engine as new")
                .isTrue();
    }

    @Test
    void nothing_of_a_try_out_is_seen_outside() {
        long before = product.createProcessInstanceQuery().count();

        runs.run(draft("qingdao-2020", shipped("qingdao-2020")));

        assertThat(product.createProcessInstanceQuery().count()).isEqualTo(before);
        assertThat(ProcessEngines.getProcessEngines().keySet()).noneMatch(name -> name.startsWith("trial"));
    }

    @Test
    void forms_and_tables_alone_concern_no_scenario() {
        assertThat(runs.run(Map.of("x.form", new byte[0])).results()).isEmpty();
    }

    private static ScenarioResult straight(ScenarioRun run) {
        return run.results().stream()
                .filter(result -> result.scenario().equals("shipped-qingdao-2020-01-straight"))
                .findFirst()
                .orElseThrow();
    }

    private static ScenarioRun.Coverage coverage(ScenarioRun run, String process) {
        return Objects.requireNonNull(run.coverage().get(process));
    }

    private static Map<String, byte[]> draft(String process, String content) {
        return Map.of(process + ".bpmn", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String shipped(String programme) {
        return read("bpmn/" + programme + "/" + programme + ".bpmn");
    }

    /** What passed the first review is rejected all the same. */
    private static String ledElsewhere() {
        return shipped("qingdao-2020")
                .replace(
                        "sourceRef=\"Gateway_PreliminaryOutcome\" targetRef=\"ReceiveTask_Recommendation\"",
                        "sourceRef=\"Gateway_PreliminaryOutcome\" targetRef=\"EndEvent_Rejected\"")
                .replace("<bpmn:incoming>Flow_PreliminaryPassed</bpmn:incoming>", "")
                .replace(
                        "<bpmn:incoming>Flow_Rejected</bpmn:incoming>",
                        "<bpmn:incoming>Flow_Rejected</bpmn:incoming><bpmn:incoming>Flow_PreliminaryPassed</bpmn:incoming>");
    }

    /** 法务审查 between 市级复查 and the screening for duplicates. */
    private static String withLegalReview() {
        return shipped("qingdao-2020")
                .replace(
                        "sourceRef=\"Gateway_RecheckOutcome\" targetRef=\"ServiceTask_ScreenDuplicates\"",
                        "sourceRef=\"Gateway_RecheckOutcome\" targetRef=\"UserTask_LegalReview\"")
                .replace(
                        "<bpmn:incoming>Flow_RecheckPassed</bpmn:incoming>",
                        "<bpmn:incoming>Flow_LegallySound</bpmn:incoming>")
                .replace("    <bpmn:serviceTask id=\"ServiceTask_ScreenDuplicates\"", """
                            <bpmn:userTask id="UserTask_LegalReview" name="法务审查" camunda:formKey="embedded:/forms/task.html" camunda:candidateGroups="${officers.of(cityBody)}">
                              <bpmn:extensionElements>
                                <camunda:properties>
                                  <camunda:property name="stage" value="legal-review" />
                                  <camunda:property name="form" value="city-recheck" />
                                  <camunda:property name="outcomes" value="pass:通过" />
                                </camunda:properties>
                              </bpmn:extensionElements>
                              <bpmn:incoming>Flow_RecheckPassed</bpmn:incoming>
                              <bpmn:outgoing>Flow_LegallySound</bpmn:outgoing>
                            </bpmn:userTask>
                            <bpmn:sequenceFlow id="Flow_LegallySound" sourceRef="UserTask_LegalReview" targetRef="ServiceTask_ScreenDuplicates" />
                            <bpmn:serviceTask id="ServiceTask_ScreenDuplicates\"""");
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
