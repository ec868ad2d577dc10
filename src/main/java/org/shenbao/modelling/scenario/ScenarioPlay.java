package org.shenbao.modelling.scenario;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.shenbao.decision.FaultyDecision;
import org.shenbao.modelling.scenario.Rehearsal.TooMuch;
import org.shenbao.modelling.scenario.Scenario.Answer;
import org.shenbao.routing.Variables;

/** Plays everybody who acts on an application — officers, bodies, panels, the enterprise — as a scenario tells. */
final class ScenarioPlay {

    private static final String BUSINESS_KEY = "1";

    /** Acts, not nodes; see {@link Rehearsal} for those. */
    private static final int MOST_ACTS = 200;

    private final ProcessEngine engine;
    private final Rehearsal rehearsal;

    ScenarioPlay(ProcessEngine engine, Rehearsal rehearsal) {
        this.engine = engine;
        this.rehearsal = rehearsal;
    }

    ScenarioResult play(Map<String, Diagram> diagrams) {
        String problem = null;
        try {
            engine.getRuntimeService()
                    .startProcessInstanceByKey(rehearsal.scenario().process(), BUSINESS_KEY, variables());
            int acts = 0;
            while (isRunning() && act()) {
                if (++acts > MOST_ACTS) {
                    throw new TooMuch("办理次数超过 " + MOST_ACTS + " 次，流程可能在“" + rehearsal.lastNode() + "”附近循环");
                }
            }
        } catch (StoryProblem | TooMuch e) {
            problem = e.getMessage();
        } catch (ProcessEngineException | FaultyDecision e) {
            problem = Obstacles.explain(e, rehearsal.lastNode());
        }
        return ScenarioResult.of(rehearsal, diagrams, problem);
    }

    private Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put(Variables.APPLICATION_ID.name(), 1L);
        variables.put(Variables.ROUND_ID.name(), 1L);
        variables.put(Variables.PROGRAMME.name(), rehearsal.scenario().process());
        variables.put(Variables.INTAKE_BODY.name(), "intake");
        variables.put(Variables.PRELIMINARY_REVIEWER.name(), null);
        variables.putAll(rehearsal.story().start());
        return variables;
    }

    private boolean isRunning() {
        return engine.getRuntimeService().createProcessInstanceQuery().count() > 0;
    }

    /** The next act: what the engine is to continue by itself, an open task, an awaited message, a timer. */
    private boolean act() {
        return continues() || handlesTask() || tells() || letsTimePass();
    }

    private boolean continues() {
        return execute(engine.getManagementService().createJobQuery().messages().list());
    }

    private boolean letsTimePass() {
        return execute(engine.getManagementService()
                .createJobQuery()
                .timers()
                .orderByJobDuedate()
                .asc()
                .list());
    }

    private boolean execute(List<Job> jobs) {
        if (jobs.isEmpty()) {
            return false;
        }
        engine.getManagementService().executeJob(jobs.get(0).getId());
        return true;
    }

    private boolean handlesTask() {
        List<Task> tasks = engine.getTaskService().createTaskQuery().list().stream()
                .sorted(Comparator.comparing(Task::getCreateTime).thenComparing(Task::getId))
                .toList();
        if (tasks.isEmpty()) {
            return false;
        }
        Task task = tasks.get(0);
        Answer answer = rehearsal.next(task.getTaskDefinitionKey());
        if (answer != null && answer.message() != null) {
            tell(answer.message(), answer, task.getName());
        } else {
            String outcome = answer == null || answer.outcome() == null ? firstOutcome(task) : answer.outcome();
            Map<String, Object> decided = new HashMap<>(answer == null ? Map.of() : answer.carries());
            decided.put(Variables.OUTCOME.name(), outcome);
            engine.getTaskService().complete(task.getId(), decided);
        }
        return true;
    }

    private String firstOutcome(Task task) {
        Diagram.Node node = node(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        if (node == null || node.outcomes().isEmpty()) {
            throw new StoryProblem("“" + task.getName() + "”没有可选的办理结论");
        }
        return node.outcomes().get(0);
    }

    private boolean tells() {
        for (EventSubscription awaited :
                engine.getRuntimeService().createEventSubscriptionQuery().list()) {
            Diagram.Node node = node(definition(awaited), awaited.getActivityId());
            if (node == null || !node.waits()) {
                continue;
            }
            Answer answer = rehearsal.next(node.id());
            if (!awaited.getEventType().equals("message")) {
                engine.getRuntimeService().signalEventReceived(awaited.getEventName());
            } else {
                String message = answer == null || answer.message() == null ? awaited.getEventName() : answer.message();
                tell(message, answer, node.name());
            }
            return true;
        }
        return false;
    }

    private void tell(String message, @Nullable Answer answer, String at) {
        Map<String, Object> carried =
                answer == null || answer.carries().isEmpty() ? PlayedPalette.carried(message) : answer.carries();
        int taken = engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(BUSINESS_KEY)
                .setVariables(carried)
                .correlateAllWithResult()
                .size();
        if (taken == 0) {
            throw new StoryProblem("在“" + at + "”时没有环节等待“" + Messages.label(message) + "”");
        }
    }

    private String definition(EventSubscription awaited) {
        return Objects.requireNonNull(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(awaited.getProcessInstanceId())
                        .singleResult())
                .getProcessDefinitionId();
    }

    /** The engine's id of a definition begins with its key. */
    private Diagram.@Nullable Node node(String definitionId, String node) {
        return rehearsal.node(definitionId.substring(0, definitionId.indexOf(':')), node);
    }

    /** The story does not fit the diagram. */
    private static final class StoryProblem extends RuntimeException {
        StoryProblem(String message) {
            super(message);
        }
    }
}
