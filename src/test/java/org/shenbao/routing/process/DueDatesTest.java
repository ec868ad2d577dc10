package org.shenbao.routing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.Rounds;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.Variables;
import org.shenbao.support.ApplicationTest;
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

    DueDatesTest(Rounds rounds, RoundProcesses processes, TaskService tasks, HistoryService history) {
        this.rounds = rounds;
        this.processes = processes;
        this.tasks = tasks;
        this.history = history;
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
