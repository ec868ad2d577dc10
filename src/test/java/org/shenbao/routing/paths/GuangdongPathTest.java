package org.shenbao.routing.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.shenbao.routing.Message.DEADLINE_PASSED;
import static org.shenbao.routing.Message.NOTICE_CLEARED;
import static org.shenbao.routing.Message.NOT_RECOMMENDED;
import static org.shenbao.routing.Message.PACKAGE_RECEIVED;
import static org.shenbao.routing.Message.PACKAGE_REFUSED;
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

/** The route of guangdong-2020: the city recommends to the province, the province to the ministry, each by its own deadline. */
@Deployment(
        resources = {
            "bpmn/guangdong-2020/guangdong-2020.bpmn",
            "bpmn/shared/supplement.bpmn",
            "bpmn/shared/expert-review.bpmn",
            "bpmn/shared/public-notice.bpmn"
        })
class GuangdongPathTest extends PathTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension EVERY_NODE = everyNodeCovered();

    @Override
    ProcessEngine engine() {
        return EVERY_NODE.getProcessEngine();
    }

    private static ProcessInstance submitted() {
        return start(
                "guangdong-2020", APPLICATION, "gd-specialised-platform", "gd-city-miit.guangzhou", "gd-province-miit");
    }

    @Test
    void an_ineligible_application_ends_at_once() {
        delegate("checkEligibility", Map.of("eligible", false));

        endsAt(submitted(), "EndEvent_Ineligible");
    }

    @Test
    void a_returned_application_comes_back_after_its_supplement() {
        ProcessInstance application = submitted();

        decide("UserTask_CityReview", "return");
        tell(APPLICATION, SUPPLEMENTED);

        assertThat(application).isWaitingAt("UserTask_CityReview");
    }

    @Test
    void the_local_bureau_rejects() {
        ProcessInstance application = submitted();

        decide("UserTask_CityReview", "reject");

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
        decide("UserTask_CityReview", "pass");

        tell(APPLICATION, DEADLINE_PASSED);

        endsAt(application, "EndEvent_ClosedAtDeadline");
    }

    @Test
    void the_citys_quota_has_no_room() {
        ProcessInstance application = submitted();
        decide("UserTask_CityReview", "pass");

        tell(APPLICATION, NOT_RECOMMENDED);

        endsAt(application, "EndEvent_NotRecommendedToProvince");
    }

    @Test
    void the_paper_reaches_the_province_after_17_00() {
        ProcessInstance application = submitted();
        decide("UserTask_CityReview", "pass");
        tell(APPLICATION, RECOMMENDED);

        tell(APPLICATION, PACKAGE_REFUSED);

        endsAt(application, "EndEvent_RefusedAtProvince");
    }

    @Test
    void the_province_does_not_choose_it() {
        ProcessInstance application = atTheProvince();

        decide("UserTask_ProvinceSelection", "reject");

        endsAt(application, "EndEvent_NotSelectedByProvince");
    }

    @Test
    void the_provinces_quota_of_ten_has_no_room() {
        ProcessInstance application = atTheProvince();
        decide("UserTask_ProvinceSelection", "pass");

        tell(APPLICATION, NOT_RECOMMENDED);

        endsAt(application, "EndEvent_NotRecommendedToMinistry");
    }

    @Test
    void the_second_deadline_closes_what_the_province_did_not_send_on() {
        ProcessInstance application = atTheProvince();
        decide("UserTask_ProvinceSelection", "pass");

        tell(APPLICATION, DEADLINE_PASSED);

        endsAt(application, "EndEvent_ClosedAtDeadline");
    }

    @Test
    void the_ministry_refuses_the_package() {
        ProcessInstance application = atTheProvince();
        decide("UserTask_ProvinceSelection", "pass");
        tell(APPLICATION, RECOMMENDED);

        tell(APPLICATION, PACKAGE_REFUSED);

        endsAt(application, "EndEvent_RefusedAtMinistry");
    }

    @Test
    void the_panel_fails_the_project() {
        ProcessInstance application = atTheMinistry();

        tell(APPLICATION, RANKED, REVIEW_OUTCOME.as("failed"));

        endsAt(application, "EndEvent_ReviewNotPassed");
    }

    @Test
    void the_ministry_does_not_list_it() {
        ProcessInstance application = atTheMinistry();
        tell(APPLICATION, RANKED, REVIEW_OUTCOME.as("passed"));

        decide("UserTask_Determine", "not-listed");

        endsAt(application, "EndEvent_NotListed");
    }

    @Test
    void an_objection_that_holds_takes_it_off_the_list() {
        ProcessInstance application = listed();

        tell(APPLICATION, NOTICE_CLEARED, NOTICE_OUTCOME.as("revoked"));

        endsAt(application, "EndEvent_Revoked");
    }

    @Test
    void a_good_project_runs_its_pilot_to_the_end() {
        ProcessInstance application = listed();
        tell(APPLICATION, NOTICE_CLEARED, NOTICE_OUTCOME.as("confirmed"));
        assertThat(task(application)).hasCandidateGroup("officers.miit");

        decide("UserTask_ConcludePilot", "closed");

        endsAt(application, "EndEvent_Selected");
    }

    private static ProcessInstance atTheProvince() {
        ProcessInstance application = submitted();
        decide("UserTask_CityReview", "pass");
        tell(APPLICATION, RECOMMENDED);
        tell(APPLICATION, PACKAGE_RECEIVED);
        assertThat(task(application)).hasCandidateGroup("officers.gd-province-miit");
        return application;
    }

    private static ProcessInstance atTheMinistry() {
        ProcessInstance application = atTheProvince();
        decide("UserTask_ProvinceSelection", "pass");
        tell(APPLICATION, RECOMMENDED);
        tell(APPLICATION, PACKAGE_RECEIVED);
        return application;
    }

    private static ProcessInstance listed() {
        ProcessInstance application = atTheMinistry();
        tell(APPLICATION, RANKED, REVIEW_OUTCOME.as("passed"));
        decide("UserTask_Determine", "listed");
        return application;
    }
}
