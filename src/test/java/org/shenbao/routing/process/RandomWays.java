package org.shenbao.routing.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.shenbao.application.ApplicationId;
import org.shenbao.routing.Message;
import org.shenbao.routing.StageStay;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.Variables;
import org.shenbao.routing.Workflow;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Problem;
import org.shenbao.support.Visitor.Visitors;
import org.springframework.transaction.support.TransactionTemplate;

/** Applications sent along the shipped routes at random: decided, told, moved. */
class RandomWays {

    private static final String DECISION = """
            {"opinion": "按规定办理", "completeness": true, "hasBadCreditRecord": "no", "inSafetyBlacklist": "no",
             "isProjectOnline": "yes", "fieldsToCorrect": ["projectName"]}""";

    private final TaskService tasks;
    private final RepositoryService repository;
    private final RunningRoutes routes;
    private final StageStays stays;
    private final Workflow workflow;
    private final CurrentActor actors;
    private final Visitors visitors;
    private final TransactionTemplate transaction;

    RandomWays(
            ProcessEngine engine,
            RunningRoutes routes,
            StageStays stays,
            Workflow workflow,
            CurrentActor actors,
            Visitors visitors,
            TransactionTemplate transaction) {
        this.tasks = engine.getTaskService();
        this.repository = engine.getRepositoryService();
        this.routes = routes;
        this.stays = stays;
        this.workflow = workflow;
        this.actors = actors;
        this.visitors = visitors;
        this.transaction = transaction;
    }

    /** One step of any kind; what the product refuses does not happen. */
    void act(ApplicationId id, Random random) {
        try {
            switch (random.nextInt(8)) {
                case 0 -> move(id, random);
                case 1, 2, 3, 4 -> decide(id, random);
                default -> told(id, random);
            }
        } catch (Problem | ProcessEngineException refused) {
            assertThat(refused).isNotNull();
        }
    }

    void complete(ApplicationId id, String outcome) {
        List<Task> open = routes.tasks(id);
        if (!open.isEmpty()) {
            actors.asSystem(() -> tasks.complete(
                    open.get(0).getId(),
                    org.camunda.bpm.engine.variable.Variables.createVariables()
                            .putValue("outcome", outcome)
                            .putValueTyped(
                                    DecisionRecorder.DECISION,
                                    org.camunda.bpm.engine.variable.Variables.stringValue(DECISION, true))));
        }
    }

    /** Any of the outcomes that the node offers, the first ones rather than the last. */
    private void decide(ApplicationId id, Random random) {
        for (Task task : routes.tasks(id).stream().limit(1).toList()) {
            FlowElement node = repository
                    .getBpmnModelInstance(task.getProcessDefinitionId())
                    .getModelElementById(task.getTaskDefinitionKey());
            List<String> outcomes =
                    List.copyOf(NodeProperties.of(node).outcomes().keySet());
            complete(id, outcomes.get(random.nextInt(1 + random.nextInt(outcomes.size()))));
        }
    }

    private void told(ApplicationId id, Random random) {
        for (StageStay stay : stays.open(id)) {
            Message.of(stay.awaits())
                    .ifPresent(message -> transaction.executeWithoutResult(status -> workflow.offer(
                            id,
                            message,
                            Variables.REVIEW_OUTCOME.as(random.nextBoolean() ? "passed" : "site-check"),
                            Variables.INSPECTION_OUTCOME.as("passed"),
                            Variables.NOTICE_OUTCOME.as("confirmed"))));
        }
    }

    private void move(ApplicationId id, Random random) {
        JsonNode places = visitors.script("analyst")
                .get("/api/applications/" + id + "/moves/targets")
                .json();
        JsonNode current = places.path("current");
        JsonNode targets = places.path("targets");
        if (current.size() > 0 && targets.size() > 0) {
            visitors.script("analyst")
                    .post(
                            "/api/applications/" + id + "/moves",
                            Map.of(
                                    "from", current.get(0).get("id").asText(),
                                    "to",
                                            targets.get(random.nextInt(targets.size()))
                                                    .get("id")
                                                    .asText(),
                                    "reason", "随机调整"));
        }
    }
}
