package org.shenbao.routing.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.shenbao.routing.Message.DEADLINE_PASSED;
import static org.shenbao.routing.Message.NOT_RECOMMENDED;
import static org.shenbao.routing.Message.PACKAGE_RECEIVED;
import static org.shenbao.routing.Message.PACKAGE_REFUSED;
import static org.shenbao.routing.Message.PERFORMANCE_REPORTED;
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

/** The route of jilin-2020, to the report on its performance targets and the acceptance. */
@Deployment(
        resources = {"bpmn/jilin-2020/jilin-2020.bpmn", "bpmn/shared/supplement.bpmn", "bpmn/shared/expert-review.bpmn"
        })
class JilinPathTest extends PathTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension EVERY_NODE = everyNodeCovered();

    @Override
    ProcessEngine engine() {
        return EVERY_NODE.getProcessEngine();
    }

    private static ProcessInstance submitted() {
        return start("jilin-2020", APPLICATION, "jl-software", "jl-local-miit.changchun", "jl-province-miit");
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
    void the_city_closes_its_package_without_it() {
        ProcessInstance application = submitted();
        decide("UserTask_PreliminaryReview", "pass");

        tell(APPLICATION, NOT_RECOMMENDED);

        endsAt(application, "EndEvent_NotRecommended");
    }

    @Test
    void the_province_refuses_the_package() {
        ProcessInstance application = submitted();
        decide("UserTask_PreliminaryReview", "pass");
        tell(APPLICATION, RECOMMENDED);

        tell(APPLICATION, PACKAGE_REFUSED);

        endsAt(application, "EndEvent_Refused");
    }

    @Test
    void the_examination_fails() {
        ProcessInstance application = atTheProvince();

        decide("UserTask_Examine", "reject");

        endsAt(application, "EndEvent_ExaminationFailed");
    }

    @Test
    void the_panel_fails_the_project() {
        ProcessInstance application = atTheProvince();
        decide("UserTask_Examine", "pass");

        tell(APPLICATION, RANKED, REVIEW_OUTCOME.as("failed"));

        endsAt(application, "EndEvent_ReviewNotPassed");
    }

    @Test
    void the_province_does_not_determine_it() {
        ProcessInstance application = atTheProvince();
        decide("UserTask_Examine", "pass");
        tell(APPLICATION, RANKED, REVIEW_OUTCOME.as("passed"));

        decide("UserTask_Determine", "not-determined");

        endsAt(application, "EndEvent_NotSelected");
    }

    @Test
    void the_enterprise_reports_on_its_targets_until_the_province_accepts() {
        ProcessInstance application = atTheProvince();
        decide("UserTask_Examine", "pass");
        tell(APPLICATION, RANKED, REVIEW_OUTCOME.as("passed"));
        assertThat(task(application)).hasCandidateGroup("officers.jl-province-miit");
        decide("UserTask_Determine", "determined");

        tell(APPLICATION, PERFORMANCE_REPORTED);
        decide("UserTask_EvaluatePerformance", "return");
        assertThat(application).isWaitingAt("ReceiveTask_PerformanceReport");
        tell(APPLICATION, PERFORMANCE_REPORTED);
        decide("UserTask_EvaluatePerformance", "closed");

        endsAt(application, "EndEvent_Selected");
    }

    private static ProcessInstance atTheProvince() {
        ProcessInstance application = submitted();
        decide("UserTask_PreliminaryReview", "pass");
        tell(APPLICATION, RECOMMENDED);
        tell(APPLICATION, PACKAGE_RECEIVED);
        return application;
    }
}
