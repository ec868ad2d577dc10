package org.shenbao.routing.process;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * A timer that has gone off has no job any more, and the engine, finding none, arms it again when it migrates the
 * instance (camunda-bpm-platform #3713): a reminder would come twice, an escalation again. What the old version had
 * already is therefore taken away; only timers that the new version adds are armed.
 */
@Component
class RearmedTimers {

    private final ManagementService management;

    RearmedTimers(ManagementService management) {
        this.management = management;
    }

    Set<String> armed(String instanceId) {
        return jobs(instanceId).stream().map(Job::getId).collect(Collectors.toSet());
    }

    /**
     * @param before jobs of the instance before it was migrated
     * @param had whether a node of the new version stands for one of the old
     */
    void disarm(String instanceId, Set<String> before, Predicate<String> had) {
        for (Job job : jobs(instanceId)) {
            if (!before.contains(job.getId()) && had.test(nodeOf(job))) {
                management.deleteJob(job.getId());
            }
        }
    }

    private String nodeOf(Job job) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return definition == null ? "" : definition.getActivityId();
    }

    private List<Job> jobs(String instanceId) {
        return management
                .createJobQuery()
                .processInstanceId(instanceId)
                .timers()
                .list();
    }
}
