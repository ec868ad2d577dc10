package org.shenbao.routing.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shenbao.routing.Message;

/** The processes that act on many applications at once. */
@Deployment(
        resources = {
            "bpmn/shared/recommendation-package.bpmn",
            "bpmn/shared/review-panel.bpmn",
            "bpmn/shared/notice-publication.bpmn"
        })
class RoundPathTest extends PathTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension EVERY_NODE = everyNodeCovered();

    @Override
    ProcessEngine engine() {
        return EVERY_NODE.getProcessEngine();
    }

    @Test
    void a_package_is_composed_by_the_district_and_registered_by_the_service_centre() {
        ProcessInstance work = start("recommendation-package", "package:1");

        assertThat(task(work)).hasCandidateGroup("officers.qd-district-miit.huangdao");
        decide("UserTask_ComposePackage", "submitted");
        assertThat(task(work)).hasCandidateGroup("officers.qd-service-centre");
        decide("UserTask_RegisterArrival", "received");

        endsAt(work, "EndEvent_PackageReceived");
    }

    @Test
    void a_package_that_arrives_too_late_is_refused() {
        ProcessInstance work = start("recommendation-package", "package:1");
        decide("UserTask_ComposePackage", "submitted");

        decide("UserTask_RegisterArrival", "refused");

        endsAt(work, "EndEvent_PackageRefused");
    }

    @Test
    void the_deadline_closes_a_package_that_was_not_submitted() {
        ProcessInstance work = start("recommendation-package", "package:1");

        tell("package:1", Message.DEADLINE_PASSED);

        endsAt(work, "EndEvent_ClosedAtDeadline");
    }

    @Test
    void a_panel_is_formed_scores_and_ranks() {
        ProcessInstance work = start("review-panel", "panel:1");

        decide("UserTask_FormPanel", "formed");
        tell("panel:1", Message.SCORECARDS_COMPLETE);
        decide("UserTask_FixRanking", "ranked");

        endsAt(work, "EndEvent_RankingFixed");
    }

    @Test
    void a_notice_hangs_out_until_its_period_is_over() {
        ProcessInstance work = start("notice-publication", "notice:1");

        decide("UserTask_PublishNotice", "published");
        assertThat(work).isWaitingAt("ReceiveTask_NoticePeriod");
        tell("notice:1", Message.NOTICE_PERIOD_OVER);
        decide("UserTask_ConcludeNotice", "concluded");

        endsAt(work, "EndEvent_NoticeConcluded");
    }
}
