package org.shenbao.routing.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.shenbao.routing.Message.DEADLINE_PASSED;
import static org.shenbao.routing.Message.NOTICE_CLEARED;
import static org.shenbao.routing.Message.NOT_RECOMMENDED;
import static org.shenbao.routing.Message.PACKAGE_RECEIVED;
import static org.shenbao.routing.Message.RANKED;
import static org.shenbao.routing.Message.RECOMMENDED;
import static org.shenbao.routing.Message.SUPPLEMENTED;
import static org.shenbao.routing.Message.WITHDRAWN;
import static org.shenbao.routing.Variables.NOTICE_OUTCOME;
import static org.shenbao.routing.Variables.REVIEW_OUTCOME;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The route of qingdao-2020, told once for every way it can end. */
@Deployment(
        resources = {
            "bpmn/qingdao-2020/qingdao-2020.bpmn",
            "bpmn/shared/supplement.bpmn",
            "bpmn/shared/expert-review.bpmn",
            "bpmn/shared/inspection.bpmn",
            "bpmn/shared/public-notice.bpmn"
        })
class QingdaoPathTest extends PathTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension EVERY_NODE = everyNodeCovered();

    @Override
    ProcessEngine engine() {
        return EVERY_NODE.getProcessEngine();
    }

    @Test
    void a_good_project_is_awarded_and_archived() {
        ProcessInstance application = underReview();

        tell(APPLICATION, RANKED, REVIEW_OUTCOME.as("passed"));
        decide("UserTask_DetermineAward", "awarded");
        tell(APPLICATION, NOTICE_CLEARED, NOTICE_OUTCOME.as("confirmed"));

        endsAt(application, "EndEvent_Archived");
        assertThat(application)
                .hasPassed("ServiceTask_RecordAward", "CallActivity_PublicNotice", "ServiceTask_Archive")
                .hasNotPassed("CallActivity_Inspection", "UserTask_JudgeDuplicates");
    }

    @Test
    void an_ineligible_application_ends_at_once() {
        delegate("checkEligibility", Map.of("eligible", false));

        ProcessInstance application = start("qingdao-2020", APPLICATION);

        endsAt(application, "EndEvent_Ineligible");
    }

    @Test
    void the_district_reviews_what_is_filed_in_it() {
        ProcessInstance application = start("qingdao-2020", APPLICATION);

        assertThat(application).isWaitingAt("UserTask_PreliminaryReview");
        assertThat(task(application))
                .hasCandidateGroup("officers.qd-district-miit.huangdao")
                .isNotAssigned();
    }

    @Test
    void a_returned_application_comes_back_after_its_supplement() {
        ProcessInstance application = start("qingdao-2020", APPLICATION);

        decide("UserTask_PreliminaryReview", "return");
        assertThat(application).hasPassed("ServiceTask_RequestSupplement").isWaitingAt("CallActivity_Supplement");
        tell(APPLICATION, SUPPLEMENTED);

        assertThat(application).isWaitingAt("UserTask_PreliminaryReview");
    }

    @Test
    void the_district_rejects() {
        ProcessInstance application = start("qingdao-2020", APPLICATION);

        decide("UserTask_PreliminaryReview", "reject");

        endsAt(application, "EndEvent_Rejected");
    }

    @Test
    void the_district_closes_its_package_without_the_application() {
        ProcessInstance application = start("qingdao-2020", APPLICATION);
        decide("UserTask_PreliminaryReview", "pass");

        tell(APPLICATION, NOT_RECOMMENDED);

        endsAt(application, "EndEvent_NotRecommended");
    }

    @Test
    void the_city_rejects_on_recheck() {
        ProcessInstance application = atTheCity();

        decide("UserTask_CityRecheck", "reject");

        endsAt(application, "EndEvent_RecheckRejected");
    }

    @Test
    void a_duplicate_is_out() {
        delegate("screenDuplicates", Map.of("duplicatesFound", true));
        ProcessInstance application = underReview();

        decide("UserTask_JudgeDuplicates", "duplicate");

        endsAt(application, "EndEvent_Duplicate");
    }

    @Test
    void a_suspected_duplicate_that_is_none_goes_on_to_the_panel() {
        delegate("screenDuplicates", Map.of("duplicatesFound", true));
        ProcessInstance application = underReview();

        decide("UserTask_JudgeDuplicates", "unique");

        assertThat(application).isWaitingAt("CallActivity_ExpertReview");
    }

    @Test
    void the_panel_fails_the_project() {
        ProcessInstance application = underReview();

        tell(APPLICATION, RANKED, REVIEW_OUTCOME.as("failed"));

        endsAt(application, "EndEvent_ReviewNotPassed");
    }

    @Test
    void a_site_check_confirms_the_project() {
        ProcessInstance application = underReview();

        tell(APPLICATION, RANKED, REVIEW_OUTCOME.as("site-check"));
        decide("UserTask_ScheduleInspection", "scheduled");
        decide("UserTask_EnterFindings", "passed");

        assertThat(application).isWaitingAt("UserTask_DetermineAward");
    }

    @Test
    void a_site_check_fails_the_project() {
        ProcessInstance application = underReview();

        tell(APPLICATION, RANKED, REVIEW_OUTCOME.as("site-check"));
        decide("UserTask_ScheduleInspection", "scheduled");
        decide("UserTask_EnterFindings", "failed");

        endsAt(application, "EndEvent_InspectionNotPassed");
    }

    @Test
    void the_city_gives_nothing() {
        ProcessInstance application = underReview();
        tell(APPLICATION, RANKED, REVIEW_OUTCOME.as("passed"));

        decide("UserTask_DetermineAward", "not-awarded");

        endsAt(application, "EndEvent_NotAwarded");
    }

    @Test
    void an_objection_that_holds_revokes_the_award() {
        ProcessInstance application = underReview();
        tell(APPLICATION, RANKED, REVIEW_OUTCOME.as("passed"));
        decide("UserTask_DetermineAward", "awarded");

        tell(APPLICATION, NOTICE_CLEARED, NOTICE_OUTCOME.as("revoked"));

        endsAt(application, "EndEvent_Revoked");
    }

    @Test
    void the_enterprise_withdraws_while_it_supplements() {
        ProcessInstance application = start("qingdao-2020", APPLICATION);
        decide("UserTask_PreliminaryReview", "return");

        tell(APPLICATION, WITHDRAWN);

        endsAt(application, "EndEvent_Withdrawn");
    }

    @Test
    void the_deadline_closes_what_was_not_recommended() {
        ProcessInstance application = start("qingdao-2020", APPLICATION);
        decide("UserTask_PreliminaryReview", "pass");

        tell(APPLICATION, DEADLINE_PASSED);

        endsAt(application, "EndEvent_ClosedAtDeadline");
    }

    private static ProcessInstance atTheCity() {
        ProcessInstance application = start("qingdao-2020", APPLICATION);
        decide("UserTask_PreliminaryReview", "pass");
        tell(APPLICATION, RECOMMENDED);
        tell(APPLICATION, PACKAGE_RECEIVED);
        return application;
    }

    private static ProcessInstance underReview() {
        ProcessInstance application = atTheCity();
        decide("UserTask_CityRecheck", "pass");
        return application;
    }
}
