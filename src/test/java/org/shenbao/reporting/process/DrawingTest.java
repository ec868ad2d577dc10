package org.shenbao.reporting.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private final DrawnPath qingdao =
            Drawing.of(Bpmn.readModelFromFile(new File("bpmn/qingdao-2020/qingdao-2020.bpmn")));

    @Test
    void an_application_begins_at_the_district() {
        assertThat(qingdao.begins("UserTask_PreliminaryReview")).isTrue();
        assertThat(qingdao.begins("UserTask_CityRecheck")).isFalse();
    }

    @Test
    void gateways_between_two_stays_do_not_matter() {
        assertThat(qingdao.leads("UserTask_PreliminaryReview", "CallActivity_Supplement"))
                .isTrue();
        assertThat(qingdao.leads("UserTask_PreliminaryReview", "ReceiveTask_Recommendation"))
                .isTrue();
    }

    @Test
    void after_a_supplement_it_comes_back_to_the_district() {
        assertThat(qingdao.leads("CallActivity_Supplement", "UserTask_PreliminaryReview"))
                .isTrue();
    }

    @Test
    void a_decision_is_called_as_in_the_form_of_its_task() {
        assertThat(qingdao.outcome("UserTask_PreliminaryReview", "return")).contains("退回补正");
        assertThat(qingdao.outcome("UserTask_PreliminaryReview", "awarded")).isEmpty();
        assertThat(qingdao.outcome("UserTask_DetermineAward", "awarded")).contains("给予奖补");
        assertThat(qingdao.outcome("UserTask_Gone", "pass")).isEmpty();
    }

    @Test
    void nobody_jumps_from_the_district_to_the_award() {
        assertThat(qingdao.leads("UserTask_PreliminaryReview", "UserTask_DetermineAward"))
                .isFalse();
    }

    @Test
    void an_event_at_the_border_and_a_sub_process_lead_on_too() {
        DrawnPath drawn = Drawing.of(Bpmn.createExecutableProcess("p")
                .startEvent()
                .userTask("first")
                .boundaryEvent("late")
                .timerWithDuration("P1D")
                .userTask("urged")
                .endEvent()
                .moveToActivity("first")
                .subProcess("inside")
                .embeddedSubProcess()
                .startEvent()
                .userTask("second")
                .endEvent()
                .subProcessDone()
                .userTask("third")
                .endEvent()
                .done());

        assertThat(drawn.leads("first", "urged")).isTrue();
        assertThat(drawn.leads("first", "second")).isTrue();
        assertThat(drawn.leads("second", "third")).isTrue();
        assertThat(drawn.leads("first", "third")).isFalse();
        assertThat(drawn.leads("urged", "third")).isFalse();
    }
}
