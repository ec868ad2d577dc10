package org.shenbao.modelling.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenbao.routing.process.Drawings.end;
import static org.shenbao.routing.process.Drawings.process;
import static org.shenbao.routing.process.Drawings.start;
import static org.shenbao.routing.process.Drawings.task;
import static org.shenbao.routing.process.Drawings.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.shenbao.application.ApplicationId;
import org.shenbao.routing.SubmittedApplications;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Visitor.Answer;
import org.shenbao.support.Visitor.Visitors;

/** An analyst's desk: versions of a route of our own, applications on it, and the doors to migrate them. */
class MigrationDesk {

    static final String ROUTE = "test-migration-run";
    static final String AT = "/api/models/processes/" + ROUTE;
    static final String HUANGDAO = "qd-district-miit.huangdao";

    private final Visitors visitors;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CurrentActor actors;
    private final SubmittedApplications submitted;
    private final List<String> deployments = new ArrayList<>();

    MigrationDesk(Visitors visitors, ProcessEngine engine, CurrentActor actors, SubmittedApplications submitted) {
        this.visitors = visitors;
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.actors = actors;
        this.submitted = submitted;
    }

    void forget() {
        deployments.forEach(id -> repository.deleteDeployment(id, true));
        deployments.clear();
    }

    static String route(String task, String label) {
        return process(
                ROUTE,
                "StartEvent_Submitted > %1$s, %1$s > ReceiveTask_Wait, ReceiveTask_Wait > EndEvent_Done"
                        .formatted(task),
                start(),
                task(task, label, "district-preliminary-review"),
                waiting("ReceiveTask_Wait", "等待推荐", "district-submission", "Message_PackageReceived"),
                end("EndEvent_Done"));
    }

    static List<Map<String, String>> same() {
        return List.of(Map.of("source", "UserTask_Review", "target", "UserTask_Review"));
    }

    static Map<String, Object> run(List<Map<String, String>> instructions, String reason) {
        return Map.of("from", 1, "to", 2, "instructions", instructions, "reason", reason);
    }

    Answer analyst(String path) {
        return visitors.script("analyst").get(path);
    }

    Answer post(String path, Object body) {
        return visitors.script("analyst").post(path, body);
    }

    Answer post(String path, Object body, int status) {
        Answer answer = post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    void deploy(String xml) {
        deployments.add(repository
                .createDeployment()
                .addString(ROUTE + ".bpmn", xml)
                .deploy()
                .getId());
    }

    ApplicationId begin(String body) {
        ApplicationId id = submitted.of(body);
        runtime.startProcessInstanceByKey(
                ROUTE,
                id.toString(),
                Map.of(
                        "applicationId",
                        id.value(),
                        "programme",
                        "qingdao-2020",
                        "roundId",
                        submitted.round().id(),
                        "districtBody",
                        body,
                        "cityBody",
                        "qd-city-miit"));
        return id;
    }

    void advance(ApplicationId id) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId();
        actors.asSystem(() -> tasks.complete(task, Map.of("outcome", "pass")));
    }

    String instanceOf(ApplicationId id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId();
    }

    String definitionOf(ApplicationId id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getProcessDefinitionId();
    }

    int versionOf(ApplicationId id) {
        return repository.getProcessDefinition(definitionOf(id)).getVersion();
    }
}
