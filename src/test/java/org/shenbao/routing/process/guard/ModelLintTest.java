package org.shenbao.routing.process.guard;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenbao.catalogue.Programmes;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** One thing broken at a time; the finding names the element, the line, why it matters and what to do. */
class ModelLintTest {

    private static final AnnotationConfigApplicationContext PALETTE =
            new AnnotationConfigApplicationContext(EngineTest.Officers.class);

    private final ModelLint lint =
            new ModelLint(new ExpressionRules(new PublishedBeans(PALETTE)), Programmes.bundled());

    @AfterAll
    static void closePalette() {
        PALETTE.close();
    }

    @Test
    void a_sound_diagram_and_a_sound_table_have_no_findings() {
        assertThat(check("legal.bpmn", LintModels.DIAGRAM)).isEmpty();
        assertThat(check("fee.dmn", LintModels.TABLE)).isEmpty();
    }

    /** See {@link TimeoutListenersTest}. */
    @Test
    void a_time_limit_that_a_migration_would_lose_is_refused() {
        String listener = "<extensionElements><camunda:taskListener id=\"late\" event=\"timeout\""
                + " delegateExpression=\"${note}\"><timerEventDefinition><timeDuration>P5D</timeDuration>"
                + "</timerEventDefinition></camunda:taskListener>";

        assertThat(check(
                        "legal.bpmn",
                        LintModels.DIAGRAM.replaceFirst("<extensionElements>", Matcher.quoteReplacement(listener))))
                .extracting(Finding::rule)
                .containsExactly(Rule.TIMEOUT_LISTENER);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void every_rule_says_why_and_what_to_do(Rule rule) {
        assertThat(rule.why()).endsWith("。");
        assertThat(rule.mend()).startsWith("请").endsWith("。");
        assertThat(rule.key()).matches("[a-z]+(-[a-z]+)*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FLOW_DANGLING | targetRef=\"Passed\" | targetRef=\"Nowhere\" | Flow_3",
                "START_MISSING | <startEvent id=\"Start\" name=\"待审查\"/> | '' | legal",
                "UNREACHABLE | <endEvent id=\"Passed\" | <endEvent id=\"Lost\" name=\"遗漏\"/><endEvent id=\"Passed\" | Lost",
                "DEAD_END | <sequenceFlow id=\"Flow_3\" sourceRef=\"Wait\" targetRef=\"Passed\"/> | '' | Wait",
                "NO_WAY_OUT | targetRef=\"Passed\" | targetRef=\"Wait\" | Wait",
                "OUTCOMES_MISSING | <camunda:property name=\"outcomes\" value=\"pass:通过;reject:不通过\"/> | '' | Review",
                "OUTCOMES_FORMAT | pass:通过;reject | pass:通过;停;reject | Review",
                "OUTCOME_REFERENCE | name=\"opinionRequired\" value=\"reject\" | name=\"opinionRequired\" value=\"return\" | Review",
                "OUTCOME_OPEN | pass:通过;reject | pass:通过;return:退回;reject | Reviewed",
                "OUTCOME_DEAD | outcome == 'pass' | outcome == 'pass' or outcome == 'x' | -",
                "OUTCOME_DEAD | pass:通过;reject:不通过 | pass:通过 | Flow_Rejected",
                "FORM_OR_PAGE | <camunda:property name=\"page\" value=\"/office/legal/{id}\"/> | '' | Review",
                "CONDITION_MISSING | <conditionExpression xsi:type=\"tFormalExpression\">${outcome == 'reject'}</conditionExpression> | '' | Flow_Rejected",
                "CONDITION_SUPERFLUOUS | name=\"是否通过？\" | name=\"是否通过？\" default=\"Flow_Passed\" | Flow_Passed",
                "DEFAULT_UNKNOWN | name=\"是否通过？\" | name=\"是否通过？\" default=\"Flow_3\" | Reviewed",
                "DEFAULT_MISSING | outcome == 'reject' | outcome != 'pass' and eligible | Reviewed",
                "VARIABLE_UNKNOWN | outcome == 'reject' | outcom == 'reject' | Flow_Rejected",
                "WAITING_ON | name=\"page\" value=\"/office/legal/{id}\" | name=\"waitingOn\" value=\"company\" | Review",
                "MESSAGE_UNKNOWN | name=\"Message_Recommended\" | name=\"Message_Recomended\" | Wait",
                "STAGE_SIMILAR | value=\"legal-review\" | value=\"city-rechek\" | Review",
                "DUPLICATE_ID | <endEvent id=\"Rejected\" | <endEvent id=\"Passed\" | Passed",
                "NOT_DRAWN | <bpmndi:BPMNShape bpmnElement=\"Wait\"/> | '' | Wait",
                "LABEL | name=\"等待推荐\" | name=\"wait\" | Wait",
                "LABEL | name=\"不通过\" sourceRef | sourceRef | Flow_Rejected",
                "DOCUMENTATION | <documentation>等待推荐。</documentation> | '' | Wait",
                "FILE_NAME | <process id=\"legal\" | <process id=\"legal2\" | legal2",
            })
    void one_broken_thing_in_a_diagram_is_found_where_it_is(Rule rule, String sound, String broken, String element) {
        String diagram = LintModels.DIAGRAM.replace(sound, broken);
        assertThat(diagram).isNotEqualTo(LintModels.DIAGRAM);

        List<Finding> findings = check("legal.bpmn", diagram);

        if (element.equals("-")) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .filteredOn(found -> found.rule() == rule)
                    .first()
                    .satisfies(found -> {
                        assertThat(found.element()).isEqualTo(element);
                        assertThat(found.resource()).isEqualTo("legal.bpmn");
                        assertThat(diagram.lines().limit(found.line()).collect(joining()))
                                .contains(element);
                        assertThat(found.reason()).doesNotEndWith("。");
                        assertThat(found.mend()).endsWith("。");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<timeDuration>5 天</timeDuration> | true",
                "<timeDuration>P5D</timeDuration> | false",
                "<timeDuration>PT2H30M</timeDuration> | false",
                "<timeDuration>P1DT2H</timeDuration> | false",
                "<timeDuration>${outcome}</timeDuration> | false",
                "<timeDate>2027-10-22</timeDate> | true",
                "<timeDate>2027-10-22T17:00:00+08:00</timeDate> | false",
                "<timeCycle>R3/PT1H</timeCycle> | false",
                "<timeCycle>每天</timeCycle> | true",
            })
    void a_time_that_the_engine_cannot_read_is_found_before_it_runs(String time, boolean faulty) {
        String diagram = LintModels.DIAGRAM.replace(
                "<endEvent id=\"Passed\"",
                "<boundaryEvent id=\"Timer\" name=\"逾期\" attachedToRef=\"Wait\"><timerEventDefinition id=\"T\">" + time
                        + "</timerEventDefinition></boundaryEvent>"
                        + "<sequenceFlow id=\"Flow_4\" sourceRef=\"Timer\" targetRef=\"Rejected\"/><endEvent id=\"Passed\"");

        assertThat(check("legal.bpmn", diagram).stream().anyMatch(found -> found.rule() == Rule.TIMER))
                .isEqualTo(faulty);
    }

    @Test
    void a_called_process_must_know_which_application_it_serves() {
        String call = "<callActivity id=\"Call\" name=\"补正\" calledElement=\"supplement\"/>"
                + "<sequenceFlow id=\"Flow_0\" sourceRef=\"Start\" targetRef=\"Call\"/>"
                + "<sequenceFlow id=\"Flow_9\" sourceRef=\"Call\" targetRef=\"Review\"/><endEvent id=\"Passed\"";

        assertThat(check("legal.bpmn", LintModels.DIAGRAM.replace("<endEvent id=\"Passed\"", call)))
                .extracting(Finding::rule)
                .contains(Rule.CALL_KEY);
    }

    @Test
    void a_decision_is_followed_through_service_tasks_and_further_gateways() {
        String diagram = LintModels.DIAGRAM
                .replace("targetRef=\"Reviewed\"", "targetRef=\"Note\"")
                .replace("pass:通过;reject", "pass:通过;return:退回;reject")
                .replace(
                        "<exclusiveGateway id=\"Reviewed\"",
                        "<serviceTask id=\"Note\"/><sequenceFlow id=\"Flow_8\" sourceRef=\"Note\" targetRef=\"Reviewed\"/>"
                                + "<exclusiveGateway id=\"Reviewed\"");

        assertThat(check("legal.bpmn", diagram))
                .filteredOn(found -> found.rule() == Rule.OUTCOME_OPEN)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.reason()).isEqualTo("任务“审查合同”的结论“退回”在“是否通过？”处没有出口");
                    assertThat(found.mend()).contains("${outcome == 'return'}");
                });
    }

    @Test
    void cells_and_diagrams_made_to_exhaust_the_checker_are_answered() {
        String deep = "(".repeat(5000) + "1" + ")".repeat(5000);
        String table = LintModels.TABLE.replace("if true then 1 else 2", deep);
        String expression = LintModels.DIAGRAM.replace("outcome == 'reject'", deep);
        String loop = IntStream.range(0, 3000)
                .mapToObj(
                        i -> "<task id=\"T%1$d\"/><sequenceFlow id=\"L%1$d\" sourceRef=\"T%1$d\" targetRef=\"T%2$d\"/>"
                                .formatted(i, (i + 1) % 3000))
                .collect(joining());

        assertThat(check("fee.dmn", table)).extracting(Finding::rule).contains(Rule.FEEL_SYNTAX);
        assertThat(check("legal.bpmn", expression)).isNotNull();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> check(
                        "legal.bpmn",
                        LintModels.DIAGRAM.replace("<endEvent id=\"Passed\"", loop + "<endEvent id=\"Passed\"")));
    }

    @Test
    void two_files_under_one_key_are_refused() {
        ModelFiles files = ModelFiles.read(
                Map.of("a.bpmn", Models.bytes(LintModels.DIAGRAM), "b.bpmn", Models.bytes(LintModels.DIAGRAM)));

        assertThat(lint.check(files)).extracting(Finding::rule).contains(Rule.DUPLICATE_KEY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HIT_POLICY | hitPolicy=\"FIRST\" | hitPolicy=\"PRIORITY\" | t | 不支持命中策略 PRIORITY",
                "CELLS | <inputEntry id=\"c2\"><text>&gt; 10</text></inputEntry> | '' | r2 | 第 2 条规则的单元格数量与表头不一致",
                "FEEL_SYNTAX | &gt; 10 | &gt;&gt; 10 | c2 | 第 2 条规则“投资额（万元）”列的内容“>> 10”无法解析",
                "FEEL_SYNTAX | if true then 1 else 2 | if true then | e2 | 第 2 条规则“费用”列",
                "FEEL_SYNTAX | amount + 1 | amount + | i | 输入列“投资额（万元）”的表达式“amount +”无法解析",
                "CELL_TYPE | &gt; 10 | &gt;= \"fifty\" | c2 | 与该列的类型 double 不符",
            })
    void one_broken_thing_in_a_table_is_found_with_its_rule_and_column(
            Rule rule, String sound, String broken, String element, String reason) {
        String table = LintModels.TABLE.replace(sound, broken);

        assertThat(check("fee.dmn", table))
                .filteredOn(found -> found.rule() == rule)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.element()).isEqualTo(element);
                    assertThat(found.reason()).contains(reason);
                    assertThat(found.line()).isPositive();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bpmn/qingdao-2020/qingdao-2020.bpmn | name=\"stage\" value=\"city-recheck\" | name=\"stage\" value=\"legal-review\" | STAGE_REQUIRED | 复查",
                "bpmn/qingdao-2020/qingdao-2020.bpmn | name=\"outcome\" value=\"awarded\" | name=\"outcome\" value=\"done\" | END_OUTCOME | done",
                "bpmn/qingdao-2020/qingdao-2020.bpmn | district-submission-cutoff | submission-cutoff | MILESTONE_UNKNOWN | submission-cutoff",
                "bpmn/qingdao-2020/qingdao-2020.bpmn | messageRef=\"Message_Withdrawn\" | messageRef=\"Message_Ranked\" | WITHDRAWAL | Message_Withdrawn",
                "bpmn/shared/supplement.bpmn | Message_Supplemented | Message_Ranked | MESSAGE_NOT_AWAITED | Message_Supplemented",
                "bpmn/shared/review-panel.bpmn | UserTask_FixRanking | UserTask_Ranking | PRODUCT_TASK | UserTask_FixRanking",
                "dmn/qingdao-2020/eligibility-qd-integration.dmn | RULE ORDER | FIRST | HIT_POLICY | RULE ORDER",
                "dmn/qingdao-2020/eligibility-qd-integration.dmn | \"qd-c-no-bad-credit\" | \"qd-c-nothing\" | ENTRY_UNKNOWN | qd-c-nothing",
                "dmn/qingdao-2020/eligibility-qd-integration.dmn | \"qd-c-no-bad-credit\" | \"qd-c-nothing\" | ENTRY_MISSING | 缺少申报条件",
                "dmn/qingdao-2020/eligibility-qd-integration.dmn | \"hard\" | '' | EMPTY_CELL | 列为空",
                "dmn/qingdao-2020/eligibility-qd-integration.dmn | \"一、（一）\" | '' | EMPTY_CELL_OPTIONAL | 列为空",
                "dmn/qingdao-2020/eligibility-qd-integration.dmn | &gt;= 50 | '' | ALWAYS_TRUE | 没有任何条件",
                "dmn/qingdao-2020/eligibility-qd-integration.dmn | windowInvestmentExclTaxWan | windowInvestmentWan | FIELD_UNKNOWN | windowInvestmentWan",
                "dmn/qingdao-2020/eligibility-qd-integration.dmn | name=\"severity\" | name=\"weight\" | COLUMN_MISSING | severity",
                "dmn/qingdao-2020/eligibility-qd-integration.dmn | eligibility-qd-integration | eligibility-qd-other | LEAF_UNKNOWN | eligibility-qd-other",
                "dmn/jiangsu-2019/required-materials-js-benchmark-factory.dmn | &quot;js-m-factory-commitment&quot; | &quot;js-m-factory-1&quot; | ENTRY_MISSING | 企业信用承诺书",
                "dmn/jiangsu-2019/scoring-js-benchmark-factory.dmn | `js-s-factory-network` | `js-s-factory-net` | ENTRY_MISSING | 网络技术",
                "bpmn/qingdao-2020/qd-integration.form | \"key\": \"orgName\" | \"key\": \"companyName\" | FIELD_UNKNOWN | companyName",
                "bpmn/qingdao-2020/qd-integration.form | \"key\": \"orgName\" | \"key\": \"companyName\" | FORM_FIELD_MISSING | 企业名称",
                "bpmn/qingdao-2020/qd-integration.form | \"key\": \"orgName\" | \"key\": \"registeredAddress\" | FORM_KEY | registeredAddress",
                "bpmn/qingdao-2020/city-recheck.form | \"key\": \"outcome\" | \"key\": \"result\" | FORM_OUTCOME | outcome",
            })
    void what_the_notice_or_the_product_needs_cannot_be_taken_away(
            String file, String sound, String broken, Rule rule, String reason) throws IOException {
        String model = Files.readString(Path.of(file));
        assertThat(model).contains(sound);

        assertThat(check(Path.of(file).getFileName().toString(), model.replace(sound, broken)))
                .filteredOn(found -> found.rule() == rule)
                .first()
                .satisfies(found -> {
                    assertThat(found.reason()).contains(reason);
                    assertThat(found.line()).isPositive();
                });
    }

    private List<Finding> check(String name, String content) {
        return lint.check(ModelFiles.read(Map.of(name, Models.bytes(content))));
    }
}
