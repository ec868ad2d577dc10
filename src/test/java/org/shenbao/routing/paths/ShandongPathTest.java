package org.shenbao.routing.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.shenbao.routing.Message.DEADLINE_PASSED;
import static org.shenbao.routing.Message.NOT_RECOMMENDED;
import static org.shenbao.routing.Message.PACKAGE_RECEIVED;
import static org.shenbao.routing.Message.PACKAGE_REFUSED;
import static org.shenbao.routing.Message.RANKED;
import static org.shenbao.routing.Message.RECOMMENDED;
import static org.shenbao.routing.Message.SUPPLEMENTED;
import static org.shenbao.routing.Message.WITHDRAWN;
import static org.shenbao.routing.Variables.REVIEW_OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The route of shandong-2020: counterpart departments are asked, and inform; every way it can end. */
@Deployment(
        resources = {
            "bpmn/shandong-2020/shandong-2020.bpmn",
            "bpmn/shared/supplement.bpmn",
            "bpmn/shared/expert-review.bpmn"
        })
class ShandongPathTest extends PathTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension EVERY_NODE = everyNodeCovered();

    @Override
    ProcessEngine engine() {
        return EVERY_NODE.getProcessEngine();
    }

    private static ProcessInstance submitted() {
        return start("shandong-2020", APPLICATION, "sd-cross-industry", "sd-city-miit.jinan", "sd-province-miit");
    }

    @Test
    void an_ineligible_application_ends_at_once() {
        delegate("checkEligibility", Map.of("eligible", false));

        endsAt(submitted(), "EndEvent_Ineligible");
    }

    @Test
    void a_returned_application_comes_back_after_its_supplement() {
        ProcessInstance application = submitted();

        decide("UserTask_PreliminaryReview", "return");
        tell(APPLICATION, SUPPLEMENTED);

        assertThat(application).isWaitingAt("UserTask_PreliminaryReview");
    }

    @Test
    void the_local_bureau_rejects() {
        ProcessInstance application = submitted();

        decide("UserTask_PreliminaryReview", "reject");

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
        decide("UserTask_PreliminaryReview", "pass");

        tell(APPLICATION, DEADLINE_PASSED);

        endsAt(application, "EndEvent_ClosedAtDeadline");
    }

    @Test
    void each_industrys_department_is_asked_and_none_can_veto() {
        ProcessInstance application = submitted();
        decide("UserTask_PreliminaryReview", "pass");

        assertThat(tasks("UserTask_GiveOpinion")).hasSize(2);
        assertThat(groups("UserTask_GiveOpinion"))
                .containsExactlyInAnyOrder("officers.new-generation-it", "officers.high-end-equipment");
        decideEach("UserTask_GiveOpinion", "objected");

        assertThat(application).isWaitingAt("UserTask_ProposeRecommendation");
        assertThat(task(application)).hasCandidateGroup("officers.sd-city-miit.jinan");
    }

    @Test
    void the_city_does_not_recommend() {
        ProcessInstance application = consulted();

        decide("UserTask_ProposeRecommendation", "reject");

        endsAt(application, "EndEvent_NotProposed");
    }

    @Test
    void the_citys_quota_has_no_room() {
        ProcessInstance application = consulted();
        decide("UserTask_ProposeRecommendation", "pass");

        tell(APPLICATION, NOT_RECOMMENDED);

        endsAt(application, "EndEvent_NotRecommended");
    }

    @Test
    void the_province_refuses_the_package() {
        ProcessInstance application = consulted();
        decide("UserTask_ProposeRecommendation", "pass");
        tell(APPLICATION, RECOMMENDED);

        tell(APPLICATION, PACKAGE_REFUSED);

        endsAt(application, "EndEvent_Refused");
    }

    @Test
    void the_panel_fails_the_project() {
        ProcessInstance application = atTheProvince();

        tell(APPLICATION, RANKED, REVIEW_OUTCOME.as("failed"));

        endsAt(application, "EndEvent_ReviewNotPassed");
    }

    @Test
    void the_province_does_not_select_it() {
        ProcessInstance application = atTheProvince();
        tell(APPLICATION, RANKED, REVIEW_OUTCOME.as("passed"));

        decide("UserTask_SelectProjects", "not-selected");

        endsAt(application, "EndEvent_NotSelected");
    }

    @Test
    void a_good_project_becomes_a_demonstration_project() {
        ProcessInstance application = atTheProvince();
        tell(APPLICATION, RANKED, REVIEW_OUTCOME.as("passed"));
        assertThat(task(application)).hasCandidateGroup("officers.sd-province-miit");

        decide("UserTask_SelectProjects", "selected");

        endsAt(application, "EndEvent_Selected");
    }

    private static ProcessInstance consulted() {
        ProcessInstance application = submitted();
        decide("UserTask_PreliminaryReview", "pass");
        decideEach("UserTask_GiveOpinion", "supported");
        return application;
    }

    private static ProcessInstance atTheProvince() {
        ProcessInstance application = consulted();
        decide("UserTask_ProposeRecommendation", "pass");
        tell(APPLICATION, RECOMMENDED);
        tell(APPLICATION, PACKAGE_RECEIVED);
        return application;
    }
}
