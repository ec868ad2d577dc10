package org.shenbao.routing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.catalogue.Rounds;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.SubmittedApplications;
import org.shenbao.routing.Variables;
import org.shenbao.routing.Workflow;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.CurrentActor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back: other tests share the rounds. */
@ApplicationTest
@Transactional
class DueDatesTest {

    private static final String CUTOFF = "district-submission-cutoff";

    private final Rounds rounds;
    private final RoundProcesses processes;
    private final TaskService tasks;
    private final HistoryService history;
    private final Workflow workflow;
    private final StageStays stays;
    private final CurrentActor actors;
    private final SubmittedApplications submitted;

    DueDatesTest(
            Rounds rounds,
            RoundProcesses processes,
            TaskService tasks,
            HistoryService history,
            Workflow workflow,
            StageStays stays,
            CurrentActor actors,
            JdbcTemplate sql) {
        this.rounds = rounds;
        this.processes = processes;
        this.tasks = tasks;
        this.history = history;
        this.workflow = workflow;
        this.stays = stays;
        this.actors = actors;
        this.submitted = new SubmittedApplications(sql, rounds);
    }

    @Test
    void an_extended_milestone_takes_the_open_tasks_of_its_round_along() {
        Task mine = waiting(rounds.openRound("qingdao-2020", 2091).id());
        Task another = waiting(rounds.openRound("qingdao-2020", 2092).id());
        Instant until = mine.getDueDate().toInstant().plusSeconds(86_400);

        rounds.extend(roundOf(mine), CUTOFF, until, "台风停工");

        assertThat(again(mine).getDueDate()).hasSameTimeAs(Date.from(until));
        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(mine.getId())
                        .singleResult()
                        .getDueDate())
                .hasSameTimeAs(Date.from(until));
        assertThat(again(another).getDueDate()).isEqualTo(another.getDueDate());
    }

    @Test
    void the_stay_is_due_with_its_task_and_both_when_the_milestone_passes() {
        ApplicationId id = submitted.one();
        workflow.start(id);
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult();
        assertThat(due(id)).isEqualTo(task.getDueDate().toInstant());
        Instant until = task.getDueDate().toInstant().plusSeconds(86_400);

        rounds.extend(submitted.round().id(), CUTOFF, until, "台风停工");
        assertThat(due(id)).isEqualTo(until).isEqualTo(again(task).getDueDate().toInstant());

        Task changed = again(task);
        changed.setDueDate(Date.from(until.minusSeconds(3600)));
        actors.asSystem(() -> tasks.saveTask(changed));
        assertThat(due(id)).isEqualTo(until.minusSeconds(3600));
    }

    private Instant due(ApplicationId id) {
        return Objects.requireNonNull(stays.open(id).get(0).dueAt());
    }

    private Task waiting(long roundId) {
        String key = "package:test-" + roundId;
        processes.start(
                "recommendation-package",
                key,
                Variables.ROUND_ID.as(roundId),
                Variables.DISTRICT_BODY.as("qd-district-miit.huangdao"),
                Variables.INTAKE_BODY.as("qd-service-centre"),
                Variables.MILESTONE.as(CUTOFF));
        return tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult();
    }

    private long roundOf(Task task) {
        return (long) tasks.getVariable(task.getId(), Variables.ROUND_ID.name());
    }

    private Task again(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }
}
