package org.shenbao.modelling.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.modelling.diff.ModelDiff.Aspect;

/** Keys and expressions are read by the names that the model itself or the workbench gives them. */
class ReadingsTest {

    private static final Path ROUTE = Path.of("bpmn/qingdao-2020/qingdao-2020.bpmn");

    private static List<Aspect> details(String before, String after) {
        List<ModelDiff.Difference> entries =
                ModelDiffs.between("route.bpmn", before, after).entries();
        assertThat(entries).hasSize(1);
        return entries.get(0).details();
    }

    @Test
    void what_is_asked_of_a_task_is_told_in_the_words_of_the_workbench() throws IOException {
        String before = Files.readString(ROUTE);
        String after = before.replaceFirst("<bpmn:userTask id=\"UserTask_JudgeDuplicates\"", """
                <bpmn:userTask id="UserTask_Legal" name="法务审查" camunda:formKey="embedded:/forms/task.html" camunda:asyncBefore="true">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="outcomes" value="pass:合规;reject:不合规"/>
                    <camunda:property name="opinionRequired" value="reject"/>
                    <camunda:property name="requiredFields" value="pass:number=意见书文号"/>
                    <camunda:property name="waitingOn" value="office"/>
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:userTask id="UserTask_JudgeDuplicates\"""");

        assertThat(details(before, after))
                .extracting(Aspect::label, Aspect::after)
                .contains(
                        tuple("办理页面", "统一办理页面"),
                        tuple("之前异步", "是"),
                        tuple("可选结论", "合规、不合规"),
                        tuple("必须填写意见的结论", "不合规"),
                        tuple("必填内容", "合规：意见书文号"),
                        tuple("等待对象", "主管部门"));
    }

    @Test
    void a_conclusion_under_another_key_is_shown_as_it_is_written() throws IOException {
        String before = Files.readString(ROUTE);

        assertThat(details(before, before.replace("value=\"unique:不重复", "value=\"apart:不重复")))
                .extracting(Aspect::attribute, Aspect::label, Aspect::before, Aspect::after)
                .containsExactly(
                        tuple("property.outcomes", "可选结论", "unique:不重复;duplicate:重复", "apart:不重复;duplicate:重复"));
    }
}
