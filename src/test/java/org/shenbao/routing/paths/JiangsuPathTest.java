package org.shenbao.routing.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.shenbao.routing.Message.DEADLINE_PASSED;
import static org.shenbao.routing.Message.NOT_RECOMMENDED;
import static org.shenbao.routing.Message.PACKAGE_RECEIVED;
import static org.shenbao.routing.Message.PACKAGE_REFUSED;
import static org.shenbao.routing.Message.RECOMMENDED;
import static org.shenbao.routing.Message.SUPPLEMENTED;
import static org.shenbao.routing.Message.WITHDRAWN;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The route of jiangsu-2019: platforms and benchmark factories are assessed on tracks of their own. */
@Deployment(
        resources = {"bpmn/jiangsu-2019/jiangsu-2019.bpmn", "bpmn/shared/supplement.bpmn", "bpmn/shared/inspection.bpmn"
        })
class JiangsuPathTest extends PathTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension EVERY_NODE = everyNodeCovered();

    @Override
    ProcessEngine engine() {
        return EVERY_NODE.getProcessEngine();
    }

    private static ProcessInstance submitted(String category) {
        return start("jiangsu-2019", APPLICATION, category, "js-local-miit.suzhou", "js-province-miit");
    }

    @Test
    void an_ineligible_application_ends_at_once() {
        delegate("checkEligibility", Map.of("eligible", false));

        endsAt(submitted("js-platform-cross"), "EndEvent_Ineligible");
    }

    @Test
    void a_returned_application_comes_back_after_its_supplement() {
        ProcessInstance application = submitted("js-platform-cross");

        decide("UserTask_LocalReview", "return");
        tell(APPLICATION, SUPPLEMENTED);

        assertThat(application).isWaitingAt("UserTask_LocalReview");
    }

    @Test
    void the_local_bureau_rejects() {
        ProcessInstance application = submitted("js-platform-cross");

        decide("UserTask_LocalReview", "reject");

        endsAt(application, "EndEvent_Rejected");
    }

    @Test
    void the_applicant_withdraws() {
        ProcessInstance application = submitted("js-platform-cross");

        tell(APPLICATION, WITHDRAWN);

        endsAt(application, "EndEvent_Withdrawn");
    }

    @Test
    void the_deadline_closes_it() {
        ProcessInstance application = submitted("js-platform-cross");
        decide("UserTask_LocalReview", "pass");

        tell(APPLICATION, DEADLINE_PASSED);

        endsAt(application, "EndEvent_ClosedAtDeadline");
    }

    @Test
    void the_region_closes_its_package_without_it() {
        ProcessInstance application = submitted("js-platform-cross");
        decide("UserTask_LocalReview", "pass");

        tell(APPLICATION, NOT_RECOMMENDED);

        endsAt(application, "EndEvent_NotRecommended");
    }

    @Test
    void the_province_refuses_the_package() {
        ProcessInstance application = submitted("js-platform-cross");
        decide("UserTask_LocalReview", "pass");
        tell(APPLICATION, RECOMMENDED);

        tell(APPLICATION, PACKAGE_REFUSED);

        endsAt(application, "EndEvent_Refused");
    }

    @Test
    void a_platform_is_recognised() {
        ProcessInstance application = atTheProvince("js-platform-cross");

        decide("UserTask_AssessPlatform", "pass");
        decide("UserTask_Recognise", "recognised");

        endsAt(application, "EndEvent_Selected");
    }

    @Test
    void a_platform_fails_its_elements() {
        ProcessInstance application = atTheProvince("js-platform-cross");

        decide("UserTask_AssessPlatform", "reject");

        endsAt(application, "EndEvent_PlatformFailed");
    }

    @Test
    void a_platform_demonstrates_what_it_claims() {
        ProcessInstance application = atTheProvince("js-platform-cross");
        decide("UserTask_AssessPlatform", "demonstrate");

        demonstrate("passed");

        assertThat(application).isWaitingAt("UserTask_Recognise");
    }

    @Test
    void a_factory_fails_its_demonstration() {
        ProcessInstance application = atTheProvince("js-benchmark-factory");
        decide("UserTask_AssessFactory", "demonstrate");

        demonstrate("failed");

        endsAt(application, "EndEvent_DemonstrationFailed");
    }

    @Test
    void a_factory_fails_its_elements() {
        ProcessInstance application = atTheProvince("js-benchmark-factory");

        decide("UserTask_AssessFactory", "reject");

        endsAt(application, "EndEvent_FactoryFailed");
    }

    @Test
    void a_factory_is_not_recognised() {
        ProcessInstance application = atTheProvince("js-benchmark-factory");
        decide("UserTask_AssessFactory", "pass");

        decide("UserTask_Recognise", "not-recognised");

        endsAt(application, "EndEvent_NotSelected");
    }

    private static void demonstrate(String outcome) {
        decide("UserTask_ScheduleInspection", "scheduled");
        decide("UserTask_EnterFindings", outcome);
    }

    private static ProcessInstance atTheProvince(String category) {
        ProcessInstance application = submitted(category);
        decide("UserTask_LocalReview", "pass");
        tell(APPLICATION, RECOMMENDED);
        tell(APPLICATION, PACKAGE_RECEIVED);
        return application;
    }
}
