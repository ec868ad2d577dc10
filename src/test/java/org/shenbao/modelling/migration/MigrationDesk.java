package org.shenbao.modelling.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenbao.routing.process.Drawings.end;
import static org.shenbao.routing.process.Drawings.process;
import static org.shenbao.routing.process.Drawings.start;
import static org.shenbao.routing.process.Drawings.task;
import static org.shenbao.routing.process.Drawings.waiting;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.shenbao.application.ApplicationId;
import org.shenbao.routing.SubmittedApplications;
import org.shenbao.routing.process.RunningRoutes;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Visitor.Answer;
import org.shenbao.support.Visitor.Visitors;

/** An analyst's desk: versions of a route of our own, applications on it, and the doors to migrate them. */
class MigrationDesk {

    static final String ROUTE = "test-migration-run";
    static final String AT = "/api/models/processes/" + ROUTE;
    static final String HUANGDAO = RunningRoutes.HUANGDAO;

    private final Visitors visitors;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final SubmittedApplications submitted;
    private final RunningRoutes routes;

    MigrationDesk(Visitors visitors, ProcessEngine engine, CurrentActor actors, SubmittedApplications submitted) {
        this.visitors = visitors;
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.submitted = submitted;
        this.routes = new RunningRoutes(engine, actors, submitted, ROUTE);
    }

    void forget() {
        routes.forget();
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
        routes.deploy(xml);
    }

    ApplicationId begin(String body) {
        ApplicationId id = submitted.of(body);
        routes.begin(id, body);
        return id;
    }

    void advance(ApplicationId id) {
        routes.complete(routes.onlyTask(id));
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
