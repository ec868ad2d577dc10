package org.shenbao.modelling.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.modelling.diff.ModelDiff.Aspect;
import org.shenbao.modelling.diff.ModelDiff.Change;
import org.shenbao.modelling.diff.ModelDiff.Difference;

/** Real models, changed the way analysts change them. */
class ModelDiffsTest {

    private static final Path ROUTE = Path.of("bpmn/qingdao-2020/qingdao-2020.bpmn");
    private static final Path TABLE = Path.of("dmn/qingdao-2020/eligibility-qd-service-provider.dmn");
    private static final Path FORM = Path.of("bpmn/qingdao-2020/city-recheck.form");

    private static ModelDiff diff(Path file, String before, String after) {
        return ModelDiffs.between(file.getFileName().toString(), before, after);
    }

    private static ModelDiff changed(Path file, String from, String to) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(from);
        return diff(file, before, before.replace(from, to));
    }

    private static Difference only(ModelDiff diff) {
        assertThat(diff.entries()).hasSize(1);
        return diff.entries().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bpmn/qingdao-2020/qingdao-2020.bpmn",
                "dmn/qingdao-2020/eligibility-qd-service-provider.dmn",
                "bpmn/qingdao-2020/qd-integration.form"
            })
    void a_model_does_not_differ_from_itself(String file) throws IOException {
        ModelDiff diff = changed(Path.of(file), "\n", "\n");

        assertThat(diff.entries()).isEmpty();
        assertThat(diff.summary()).isEqualTo("两个版本没有区别。");
    }

    @Test
    void a_stage_inserted_between_two_others_is_one_task_and_the_routes_around_it() throws IOException {
        String before = Files.readString(ROUTE);
        String after = before.replace(
                        "sourceRef=\"ServiceTask_ScreenDuplicates\" targetRef=\"Gateway_DuplicatesFound\"",
                        "sourceRef=\"ServiceTask_ScreenDuplicates\" targetRef=\"UserTask_LegalReview\"")
                .replace("<bpmn:userTask id=\"UserTask_JudgeDuplicates\"", """
                        <bpmn:userTask id="UserTask_LegalReview" name="法务审查" camunda:candidateGroups="${officers.of(cityBody)}">
                          <bpmn:extensionElements><camunda:properties>
                            <camunda:property name="stage" value="legal-review"/>
                          </camunda:properties></bpmn:extensionElements>
                        </bpmn:userTask>
                        <bpmn:sequenceFlow id="Flow_Legal" sourceRef="UserTask_LegalReview" targetRef="Gateway_DuplicatesFound"/>
                        <bpmn:userTask id="UserTask_JudgeDuplicates\"""");

        ModelDiff diff = diff(ROUTE, before, after);

        assertThat(diff.entries())
                .extracting(Difference::change, Difference::element, Difference::name, Difference::type)
                .containsExactlyInAnyOrder(
                        tuple(Change.ADDED, "UserTask_LegalReview", "法务审查", "人工办理"),
                        tuple(Change.ADDED, "Flow_Legal", "法务审查 → 是否发现疑似重复？", "路线"),
                        tuple(Change.CHANGED, "Flow_ToDuplicatesFound", "筛查重复申报 → 法务审查", "路线"));
        assertThat(diff.entries().get(0).details()).contains(new Aspect("property.stage", "环节", null, "legal-review"));
        assertThat(diff.entries())
                .filteredOn(entry -> entry.change() == Change.CHANGED)
                .flatExtracting(Difference::details)
                .containsExactly(new Aspect("targetRef", "终点", "是否发现疑似重复？", "法务审查"));
        assertThat(diff.summary()).isEqualTo("新增 2 处，修改 1 处。");
    }

    @Test
    void a_changed_condition_tells_both_texts() throws IOException {
        Difference entry = only(changed(ROUTE, "${!duplicatesFound}", "${duplicatesFound == false}"));

        assertThat(entry.name()).isEqualTo("未发现");
        assertThat(entry.details())
                .containsExactly(
                        new Aspect("conditionExpression", "条件", "${!duplicatesFound}", "${duplicatesFound == false}"));
    }

    @Test
    void a_shape_drawn_elsewhere_has_moved_and_nothing_more() throws IOException {
        String before = Files.readString(ROUTE);
        String after = Pattern.compile("(bpmnElement=\"UserTask_CityRecheck\"[^>]*>\\s*<dc:Bounds [^>]*?y=\")(-?\\d+)")
                .matcher(before)
                .replaceFirst(match -> match.group(1) + (Integer.parseInt(match.group(2)) + 90));
        assertThat(after).isNotEqualTo(before);

        Difference entry = only(diff(ROUTE, before, after));

        assertThat(entry.change()).isEqualTo(Change.MOVED);
        assertThat(entry.element()).isEqualTo("UserTask_CityRecheck");
    }

    @Test
    void a_diagram_shifted_as_a_whole_has_not_changed() throws IOException {
        String before = Files.readString(ROUTE);
        String after = Pattern.compile("(<dc:Bounds [^>]*?\\bx=\")(-?\\d+)")
                .matcher(before)
                .replaceAll(match -> match.group(1) + (Integer.parseInt(match.group(2)) + 500));
        assertThat(after).isNotEqualTo(before);

        assertThat(diff(ROUTE, before, after).entries()).isEmpty();
    }

    @Test
    void the_order_of_the_file_its_prefixes_and_its_spaces_mean_nothing() throws IOException {
        String before = Files.readString(ROUTE);
        String flow = before.lines()
                .filter(line -> line.contains("id=\"Flow_ToArchived\""))
                .findFirst()
                .orElseThrow();
        String after = before.replace(flow, "")
                .replace(
                        "<bpmn:startEvent id=\"StartEvent_Submitted\"",
                        flow + "\n<bpmn:startEvent id=\"StartEvent_Submitted\"")
                .replace("<bpmn:", "<b:")
                .replace("</bpmn:", "</b:")
                .replace("xmlns:bpmn=", "xmlns:b=")
                .replace("bpmn:tFormalExpression", "b:tFormalExpression");

        assertThat(diff(ROUTE, before, after).entries()).isEmpty();
    }

    @Test
    void a_changed_threshold_is_one_cell_of_one_rule() throws IOException {
        String before = Files.readString(TABLE).replace("&gt;= 1000", "&gt;= 5000");

        Difference entry = only(diff(TABLE, before, before.replace("&gt;= 5000", "&gt;= 8000")));

        assertThat(entry.change()).isEqualTo(Change.CHANGED);
        assertThat(entry.element()).isEqualTo("Rule_ProviderRevenue");
        assertThat(entry.name()).matches("第 \\d+ 条规则：该部分（本地制造业企业）服务收入不低于1000万元");
        assertThat(entry.details())
                .extracting(Aspect::label, Aspect::before, Aspect::after)
                .containsExactly(tuple("本地制造业企业服务收入（万元）", ">= 5000", ">= 8000"));
    }

    @Test
    void spaces_around_an_operator_are_no_difference_those_in_a_text_are() throws IOException {
        assertThat(changed(TABLE, "&gt;= 1000", "&gt;=1000").entries()).isEmpty();
        assertThat(changed(TABLE, "<text></text>", "<text>-</text>").entries()).isEmpty();
        assertThat(changed(TABLE, "&quot;附件3 一、2&quot;", "&quot;附件3一、2&quot;").entries())
                .isNotEmpty();
    }

    @Test
    void rules_that_a_tool_numbered_anew_are_found_again() throws IOException {
        String before = Files.readString(TABLE);
        AtomicInteger number = new AtomicInteger();
        String renumbered = Pattern.compile("<rule id=\"[^\"]*\"")
                .matcher(before)
                .replaceAll(match -> "<rule id=\"DecisionRule_" + number.incrementAndGet() + "\"");

        assertThat(diff(TABLE, before, renumbered).entries()).isEmpty();
        Difference raised = only(diff(TABLE, before, renumbered.replace("&gt;= 1000", "&gt;= 8000")));
        assertThat(raised.change()).isEqualTo(Change.CHANGED);
        assertThat(raised.element()).startsWith("DecisionRule_");
        assertThat(raised.details())
                .extracting(Aspect::label, Aspect::before, Aspect::after)
                .containsExactly(tuple("本地制造业企业服务收入（万元）", ">= 1000", ">= 8000"));
    }

    @Test
    void a_rule_put_first_by_a_tool_that_counts_is_one_rule_more() {
        String before = table("FIRST", "r", "&gt; 1", "&gt; 2", "&gt; 3");
        String after = table("FIRST", "r", "&gt; 0", "&gt; 1", "&gt; 2", "&gt; 3");

        Difference added = only(ModelDiffs.between("t.dmn", before, after));
        Difference removed = only(ModelDiffs.between("t.dmn", after, before));

        assertThat(added.change()).isEqualTo(Change.ADDED);
        assertThat(added.name()).isEqualTo("第 1 条规则");
        assertThat(removed.change()).isEqualTo(Change.REMOVED);
    }

    /** Rules whose ids count from 1. */
    private static String table(String policy, String prefix, String... cells) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            rules.append("<rule id=\"%s%d\"><inputEntry id=\"c%d\"><text>%s</text></inputEntry>"
                            .formatted(prefix, i + 1, i + 1, cells[i]))
                    .append("<outputEntry id=\"e%d\"><text>1</text></outputEntry></rule>".formatted(i + 1));
        }
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test">
                  <decision id="t" name="费用"><decisionTable id="tt" hitPolicy="%s">
                    <input id="i" label="投资额"><inputExpression id="ie"><text>amount</text></inputExpression></input>
                    <output id="o" name="fee"/>%s
                  </decisionTable></decision>
                </definitions>""".formatted(policy, rules);
    }

    @Test
    void columns_in_another_order_are_no_difference_rules_in_another_order_are() {
        String before = table("FIRST", "<rule id='r1'>%s</rule><rule id='r2'>%s</rule>".formatted(cells(1), cells(2)));
        String swapped = table("FIRST", "<rule id='r2'>%s</rule><rule id='r1'>%s</rule>".formatted(cells(2), cells(1)));

        assertThat(ModelDiffs.between("t.dmn", before, swapped).entries())
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.details()).extracting(Aspect::label).containsExactly("次序"));
        assertThat(ModelDiffs.between("t.dmn", before.replace("FIRST", "UNIQUE"), swapped.replace("FIRST", "UNIQUE"))
                        .entries())
                .isEmpty();
    }

    private static String cells(int number) {
        return "<inputEntry id='i%1$d'><text>%1$d</text></inputEntry><outputEntry id='o%1$d'><text>%1$d</text></outputEntry>"
                .formatted(number);
    }

    private static String table(String policy, String rules) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d">
                  <decision id="t" name="费用"><decisionTable id="tt" hitPolicy="%s">
                    <input id="in"><inputExpression><text>a</text></inputExpression></input><output id="out" name="b"/>%s
                  </decisionTable></decision>
                </definitions>""".formatted(policy, rules);
    }

    @Test
    void a_removed_rule_is_told_with_what_it_said() throws IOException {
        String before = Files.readString(TABLE);
        String after = before.replaceFirst("(?s)<rule id=\"Rule_ProviderRegion\">.*?</rule>", "");

        Difference entry = only(diff(TABLE, before, after));

        assertThat(entry.change()).isEqualTo(Change.REMOVED);
        assertThat(entry.name()).contains("在青岛市注册");
        assertThat(entry.details())
                .extracting(Aspect::label, Aspect::before, Aspect::after)
                .contains(tuple("注册地（市）", "\"qingdao\"", null));
    }

    @Test
    void a_renamed_field_of_a_form_is_one_change() throws IOException {
        Difference entry = only(changed(FORM, "\"key\": \"completeness\"", "\"key\": \"isComplete\""));

        assertThat(entry.change()).isEqualTo(Change.CHANGED);
        assertThat(entry.name()).isEqualTo("申报材料齐全、有效");
        assertThat(entry.type()).isEqualTo("勾选项");
        assertThat(entry.details()).containsExactly(new Aspect("key", "填报项标识", "completeness", "isComplete"));
    }

    @Test
    void a_relabelled_and_now_required_component_tells_both() throws IOException {
        String before = Files.readString(FORM);
        String after = before.replace("\"label\": \"复查意见\"", "\"description2\": null, \"label\": \"复查意见和依据\"")
                .replace("\"maxLength\": 2000", "\"maxLength\": 2000, \"required\": true");

        assertThat(only(diff(FORM, before, after)).details())
                .containsExactlyInAnyOrder(
                        new Aspect("label", "名称", "复查意见", "复查意见和依据"), new Aspect("validate.required", "必填", null, "是"));
    }

    @Test
    void what_the_designer_notes_for_itself_is_no_difference() throws IOException {
        assertThat(changed(FORM, "\"schemaVersion\": 19", "\"schemaVersion\": 16")
                        .entries())
                .isEmpty();
        assertThat(changed(FORM, "\"row\": \"Row_opinion\"", "\"row\": \"Row_1\"")
                        .entries())
                .isEmpty();
    }

    @Test
    void what_cannot_be_read_cannot_be_compared() {
        List.of(
                        "<a",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                        "<a>".repeat(300) + "</a>".repeat(300))
                .forEach(broken -> assertThatThrownBy(() -> ModelDiffs.between("a.bpmn", broken, broken))
                        .isInstanceOf(UnreadableModel.class));
        assertThatThrownBy(() -> ModelDiffs.between("a.form", "[]", "{}")).isInstanceOf(UnreadableModel.class);
        assertThatThrownBy(() -> ModelDiffs.between("a.txt", "", "")).isInstanceOf(UnreadableModel.class);
    }
}
