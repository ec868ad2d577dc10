package org.shenbao.routing.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ModelInspectionTest {

    private static final References NOTHING = new References(key -> false, key -> false, key -> false);

    private static final AnnotationConfigApplicationContext PALETTE = new AnnotationConfigApplicationContext(
            EngineTest.CountDelegate.class, EngineTest.Officers.class, EngineTest.NoteListener.class);

    private final ModelInspection inspection = new ModelInspection(new ExpressionRules(new PublishedBeans(PALETTE)));

    @AfterAll
    static void closePalette() {
        PALETTE.close();
    }

    @Test
    void a_model_of_the_palette_passes() {
        assertThat(inspect("p.bpmn", Models.good())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"\".getClass().forName(\"java.lang.Runtime\")}",
                "${dataSource.connection}",
                "${execution.processEngineServices.repositoryService}",
                "${officers.getClass()}",
                "${officers.of(dataSource.connection)}",
                "${S('{}')}",
                "${outcome == currentUser()}",
                "a${outcome}b",
                "${execution['processEngineServices']}",
                "${''['class']}",
                "${(1).getClass()}"
            })
    void an_expression_outside_the_palette_is_refused(String expression) {
        String escaped = expression.replace("\"", "&quot;");

        assertThat(inspect(
                        "p.bpmn",
                        Models.process(Models.userTask(
                                "camunda:candidateGroups=\"${officers.of(districtBody)}\" camunda:dueDate=\"" + escaped
                                        + "\"",
                                ""))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.resource()).isEqualTo("p.bpmn");
                    assertThat(finding.element()).isEqualTo("Step");
                    assertThat(finding.line()).isGreaterThan(5);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${preliminaryReviewer}",
                "${outcome == 'pass' && (eligible || !duplicatesFound)}",
                "${officers.of('qd-city-miit')}",
                "P3D",
                "#{execution.processBusinessKey}"
            })
    void an_expression_of_the_palette_passes(String expression) {
        assertThat(inspect(
                        "p.bpmn",
                        Models.process(Models.userTask(
                                "camunda:candidateGroups=\"${officers.of(districtBody)}\" camunda:dueDate=\""
                                        + expression.replace("&", "&amp;") + "\"",
                                ""))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<scriptTask id='Step' scriptFormat='javascript'><script>1</script></scriptTask> | 不允许使用元素 scriptTask",
                "<serviceTask id='Step' camunda:class='java.lang.Runtime'/> | 不允许使用属性 camunda:class",
                "<serviceTask id='Step' camunda:type='shell'/> | 不允许使用属性 camunda:type",
                "<serviceTask id='Step' camunda:type='external' camunda:topic='x'/> | 不允许使用属性 camunda:topic",
                "<serviceTask id='Step' camunda:expression='${countUp.execute(execution)}'/> | camunda:expression",
                "<serviceTask id='Step' camunda:delegateExpression='${dataSource}'/> | 没有名为 dataSource 的已发布构件",
                "<serviceTask id='Step' camunda:delegateExpression='${officers}'/> | officers 不是服务构件",
                "<serviceTask id='Step'/> | 没有填写“自动办理”",
                "<sendTask id='Step' camunda:class='x'/> | 不允许使用元素 sendTask",
                "<userTask id='Step' camunda:candidateGroups='${officers.of(b)}'/> | 没有填写“环节”",
                "<callActivity id='Step' calledElement='nowhere'/> | 找不到被调用的流程：nowhere",
                "<businessRuleTask id='Step' camunda:decisionRef='nothing'/> | 找不到决策：nothing",
                "<businessRuleTask id='Step' camunda:class='x' camunda:decisionRef='nothing'/> | camunda:class",
                "<x:serviceTask xmlns:x='http://activiti.org/bpmn' id='Step'/> | 不允许使用元素 serviceTask",
            })
    void an_element_outside_the_list_is_refused(String element, String reason) {
        assertThat(inspect("p.bpmn", Models.process(element))).anySatisfy(finding -> {
            assertThat(finding.reason()).contains(reason);
            assertThat(finding.element()).isEqualTo("Step");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector> | camunda:connector",
                "<camunda:taskListener event='create' class='x.Y'/> | 不允许使用属性 class",
                "<camunda:taskListener event='create' delegateExpression='${countUp}'/> | countUp 不是任务监听构件",
                "<camunda:taskListener event='create'><camunda:script scriptFormat='js'>1</camunda:script></camunda:taskListener>"
                        + " | camunda:script",
                "<camunda:executionListener event='start' expression='${officers.of(b)}'/> | 不允许使用属性 expression",
                "<camunda:formData><camunda:formField id='x' defaultValue='${dataSource}'/></camunda:formData> | camunda:formData",
                "<camunda:inputOutput><camunda:inputParameter name='x'>${dataSource.connection}</camunda:inputParameter>"
                        + "</camunda:inputOutput> | 不能访问属性 dataSource.connection",
                "<camunda:inputOutput><camunda:inputParameter name='x'><camunda:script>1</camunda:script></camunda:inputParameter>"
                        + "</camunda:inputOutput> | camunda:script",
                "<camunda:properties><camunda:property name='form' value='gone'/></camunda:properties> | 找不到表单：gone",
                "<evil xmlns='urn:evil'/> | 不允许使用元素 evil",
            })
    void an_extension_outside_the_list_is_refused(String extension, String reason) {
        String task = Models.userTask("camunda:candidateGroups=\"${officers.of(districtBody)}\"", extension);

        assertThat(inspect("p.bpmn", Models.process(task)))
                .anySatisfy(finding -> assertThat(finding.reason()).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "management",
                "${dataSource}",
                "${nobody.of(districtBody)}",
                "${officers.near(districtBody)}",
                "${x}"
            })
    void unknown_candidate_groups_are_refused(String groups) {
        assertThat(inspect("p.bpmn", Models.process(Models.userTask("camunda:candidateGroups=\"" + groups + "\"", ""))))
                .hasSize(1);
    }

    @Test
    void a_condition_in_a_script_language_is_refused() {
        String flow = "<sequenceFlow id='Step' sourceRef='a' targetRef='b'>"
                + "<conditionExpression xsi:type='tFormalExpression' language='javascript'>1</conditionExpression></sequenceFlow>";

        assertThat(inspect("p.bpmn", Models.process(flow)))
                .extracting(Finding::reason)
                .anyMatch(reason -> reason.contains("不允许使用属性 language"));
    }

    @Test
    void an_expression_in_a_message_name_is_refused() {
        assertThat(inspect("p.bpmn", Models.definitions("<message id='Message_X' name='${officers.of(1)}'/>")))
                .extracting(Finding::reason)
                .containsExactly("name：此处不能使用表达式：${officers.of(1)}");
    }

    @Test
    void a_process_without_history_time_to_live_is_refused() {
        assertThat(inspect("p.bpmn", Models.definitions("<process id='p' isExecutable='true'/>")))
                .extracting(Finding::reason)
                .containsExactly("没有填写“历史保留期”");
    }

    @Test
    void a_dtd_is_refused_with_its_line() {
        String evil = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<x>&a;</x>";

        assertThat(inspect("p.bpmn", evil)).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).contains("DTD");
            assertThat(finding.line()).isEqualTo(2);
        });
        assertThat(inspect("d.dmn", evil)).extracting(Finding::reason).containsExactly("不允许使用 DTD 或实体声明");
    }

    @Test
    void twenty_thousand_nested_elements_are_refused_before_they_overflow_the_stack() {
        String deep = Models.definitions("<subProcess>".repeat(20_000) + "</subProcess>".repeat(20_000));

        assertThat(inspect("p.bpmn", deep)).extracting(Finding::reason).containsExactly("元素嵌套超过 200 层");
    }

    @Test
    void a_file_beyond_two_megabytes_is_refused() {
        assertThat(inspect("p.bpmn", " ".repeat(ModelFiles.MAX_BYTES + 1)))
                .extracting(Finding::reason)
                .containsExactly("文件超过 2 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.cmmn", "x.groovy", "forms/x.html", "x.bpmn.js"})
    void only_models_and_forms_are_deployed(String name) {
        assertThat(inspect(name, "x")).extracting(Finding::reason).containsExactly("只能部署 .bpmn、.dmn 和 .form 文件");
    }

    @Test
    void a_decision_in_feel_passes_and_one_in_another_language_is_refused() {
        assertThat(inspect("d.dmn", Models.decision("", "\"ok\""))).isEmpty();
        assertThat(inspect("d.dmn", Models.decision("expressionLanguage=\"javascript\"", "1")))
                .extracting(Finding::reason)
                .containsExactly("expressionLanguage：决策只能使用 FEEL，不能使用：javascript");
        assertThat(inspect("d.dmn", Models.decision("expressionLanguage=\"juel\"", "1")))
                .hasSize(1);
    }

    @Test
    void a_form_of_the_same_deployment_resolves() {
        String task = Models.userTask(
                "camunda:candidateGroups=\"${officers.of(b)}\"",
                "<camunda:properties><camunda:property name='form' value='review'/></camunda:properties>");
        String form =
                "{\"id\":\"review\",\"type\":\"default\",\"components\":[{\"type\":\"textfield\",\"key\":\"opinion\"}]}";

        assertThat(inspection.inspect(
                        ModelFiles.read(Map.of(
                                "p.bpmn", Models.bytes(Models.process(task)), "review.form", Models.bytes(form))),
                        NOTHING))
                .isEmpty();
    }

    @Test
    void a_form_that_loads_a_foreign_page_is_refused() {
        String form = "{\"id\":\"f\",\"type\":\"default\",\"components\":[{\"type\":\"iframe\",\"id\":\"x\"}]}";

        assertThat(inspect("f.form", form)).extracting(Finding::reason).containsExactly("不允许使用表单组件 iframe");
        assertThat(inspect("f.form", "{")).hasSize(1);
    }

    private List<Finding> inspect(String name, String content) {
        return inspection.inspect(ModelFiles.read(Map.of(name, Models.bytes(content))), NOTHING);
    }
}
