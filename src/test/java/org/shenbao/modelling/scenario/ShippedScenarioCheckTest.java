package org.shenbao.modelling.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.modelling.TryOut;
import org.shenbao.routing.process.guard.EngineFence;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.InvalidInput;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.io.ClassPathResource;

/** Which refusals are the gate's, and which keep a change out. */
@ApplicationTest
class ShippedScenarioCheckTest {

    private static final String FILE = "qingdao-2020.bpmn";

    private static final String COSTLY = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="d" name="d" namespace="test">
              <decision id="costly" name="试验" camunda:historyTimeToLive="P1D">
                <decisionTable id="t" hitPolicy="FIRST">
                  <input id="i"><inputExpression id="ie"><text>applicationId</text></inputExpression></input>
                  <output id="o" name="x"/>
                  <rule id="r"><inputEntry id="c"><text>count(for i in 1..applicationId return i) &gt; 0</text></inputEntry>
                    <outputEntry id="e"><text>1</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>""";

    private final ScenarioLibrary library;
    private final EngineFence fence;
    private final Responsibilities responsibilities;
    private final ListableBeanFactory beans;
    private final DeployedDiagrams live = mock(DeployedDiagrams.class);

    ShippedScenarioCheckTest(
            ScenarioLibrary library, EngineFence fence, Responsibilities responsibilities, ListableBeanFactory beans) {
        this.library = library;
        this.fence = fence;
        this.responsibilities = responsibilities;
        this.beans = beans;
    }

    @Test
    void a_live_table_that_would_be_refused_today_is_an_obstacle_with_its_name() throws IOException {
        when(live.process(any())).thenReturn(Optional.empty());
        when(live.firstProcess(any())).thenReturn(Optional.empty());
        when(live.decision("costly")).thenReturn(Optional.of(COSTLY.getBytes(StandardCharsets.UTF_8)));
        String asking = new ClassPathResource("bpmn/qingdao-2020/" + FILE)
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst("</bpmn:process>", """
                        <bpmn:businessRuleTask id="RuleTask_Costly" name="试" camunda:decisionRef="costly"/></bpmn:process>""");

        ScenarioRuns stricter = new ScenarioRuns(library, live, fence, responsibilities, beans);
        TryOut.Outcome outcome =
                new ShippedScenarioCheck(stricter).play(Map.of(FILE, asking.getBytes(StandardCharsets.UTF_8)));
        stricter.close();

        assertThat(outcome.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("costly.dmn");
            assertThat(problem.message()).contains("现行模型", "循环的起止应当是常数");
        });
    }

    @Test
    void only_a_refusal_that_names_one_of_the_files_is_left_to_the_gate() {
        ScenarioRuns refusing = mock(ScenarioRuns.class);
        when(refusing.run(any())).thenThrow(InvalidInput.of("other.bpmn", "另一个文件"));

        assertThatThrownBy(() -> new ShippedScenarioCheck(refusing).play(Map.of("own.bpmn", new byte[0])))
                .isInstanceOf(InvalidInput.class);
        assertThat(new ShippedScenarioCheck(refusing).play(Map.of("other.bpmn", new byte[0])))
                .isEqualTo(TryOut.Outcome.NOTHING);
    }
}
