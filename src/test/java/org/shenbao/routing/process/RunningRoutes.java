package org.shenbao.routing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.shenbao.application.ApplicationId;
import org.shenbao.routing.SubmittedApplications;
import org.shenbao.support.CurrentActor;

/** Versions of a route of our own, and applications on them, in the product's engine. */
public final class RunningRoutes {

    static final String ROUTE = "test-migration";
    public static final String HUANGDAO = "qd-district-miit.huangdao";
    static final String FIRST = "district-preliminary-review";
    static final String SECOND = "city-recheck";

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final CurrentActor actors;
    private final SubmittedApplications submitted;
    private final String route;
    private final List<String> deployments = new ArrayList<>();

    RunningRoutes(ProcessEngine engine, CurrentActor actors, SubmittedApplications submitted) {
        this(engine, actors, submitted, ROUTE);
    }

    /** @param route key of the diagram that applications begin on */
    public RunningRoutes(ProcessEngine engine, CurrentActor actors, SubmittedApplications submitted, String route) {
        this.route = route;
        this.repository = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
        this.actors = actors;
        this.submitted = submitted;
    }

    public void forget() {
        deployments.forEach(id -> repository.deleteDeployment(id, true));
        deployments.clear();
    }

    public void deploy(String xml) {
        deployments.add(repository
                .createDeployment()
                .addString(xml.replaceAll("(?s).*<bpmn:process id=\"([^\"]+)\".*", "$1") + ".bpmn", xml)
                .deploy()
                .getId());
    }

    String begin(ApplicationId id) {
        return begin(id, HUANGDAO);
    }

    /** @return id of the instance */
    public String begin(ApplicationId id, String body) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("applicationId", id.value());
        variables.put("programme", "qingdao-2020");
        variables.put("roundId", submitted.round().id());
        variables.put("districtBody", body);
        variables.put("cityBody", "qd-city-miit");
        return runtime.startProcessInstanceByKey(route, id.toString(), variables)
                .getId();
    }

    public void complete(Task task) {
        actors.asSystem(() -> tasks.complete(task.getId(), Map.of("outcome", "pass")));
    }

    public Task onlyTask(ApplicationId id) {
        assertThat(tasks(id)).hasSize(1);
        return tasks(id).get(0);
    }

    Task openTask(ApplicationId id, String key) {
        return tasks(id).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    List<Task> tasks(ApplicationId id) {
        return tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).list();
    }

    Job onlyTimer(String instance) {
        assertThat(timers(instance)).hasSize(1);
        return timers(instance).get(0);
    }

    List<Job> timers(String instance) {
        return management.createJobQuery().processInstanceId(instance).timers().list();
    }

    int versionOf(String instance) {
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getVersion();
    }
}
