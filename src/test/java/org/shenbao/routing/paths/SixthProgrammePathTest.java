package org.shenbao.routing.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.shenbao.routing.Message.DEADLINE_PASSED;
import static org.shenbao.routing.Message.SUPPLEMENTED;
import static org.shenbao.routing.Message.WITHDRAWN;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shenbao.catalogue.SixthProgramme;

/** A sixth programme takes files only: its diagram runs on the palette that the five run on. */
@ExtendWith(SixthProgramme.class)
@Deployment(resources = {"bpmn/binhai-2028/binhai-2028.bpmn", "bpmn/shared/supplement.bpmn"})
class SixthProgrammePathTest extends PathTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension EVERY_NODE = everyNodeCovered();

    @Override
    ProcessEngine engine() {
        return EVERY_NODE.getProcessEngine();
    }

    private static ProcessInstance submitted() {
        return start(SixthProgramme.CODE, APPLICATION, "bh-line", "bh-district-miit.beihai", "bh-city-miit");
    }

    @Test
    void an_ineligible_application_ends_at_once() {
        delegate("checkEligibility", Map.of("eligible", false));

        endsAt(submitted(), "EndEvent_Ineligible");
    }

    @Test
    void its_own_bodies_decide() {
        ProcessInstance application = submitted();
        assertThat(groups("UserTask_DistrictReview")).containsExactly("officers.bh-district-miit.beihai");
        decide("UserTask_DistrictReview", "pass");
        assertThat(groups("UserTask_Decide")).containsExactly("officers.bh-city-miit");
        decide("UserTask_Decide", "approve");

        endsAt(application, "EndEvent_Selected");
    }

    @Test
    void the_city_declines() {
        ProcessInstance application = submitted();
        decide("UserTask_DistrictReview", "pass");
        decide("UserTask_Decide", "decline");

        endsAt(application, "EndEvent_NotSelected");
    }

    @Test
    void a_returned_application_comes_back_and_may_be_rejected() {
        ProcessInstance application = submitted();
        decide("UserTask_DistrictReview", "return");
        tell(APPLICATION, SUPPLEMENTED);
        assertThat(application).isWaitingAt("UserTask_DistrictReview");
        decide("UserTask_DistrictReview", "reject");

        endsAt(application, "EndEvent_Rejected");
    }

    @Test
    void the_applicant_withdraws() {
        ProcessInstance application = submitted();

        tell(APPLICATION, WITHDRAWN);

        endsAt(application, "EndEvent_Withdrawn");
    }

    @Test
    void the_deadline_closes_it() {
        ProcessInstance application = submitted();

        tell(APPLICATION, DEADLINE_PASSED);

        endsAt(application, "EndEvent_ClosedAtDeadline");
    }
}
