package org.shenbao.routing.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.routing.RouteDiagram;
import org.shenbao.routing.RouteDiagrams;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class EngineRouteDiagrams implements RouteDiagrams {

    private final HistoryService history;
    private final RepositoryService repository;
    private final Applications applications;
    private final EngineCalls engine;

    EngineRouteDiagrams(
            HistoryService history, RepositoryService repository, Applications applications, EngineCalls engine) {
        this.history = history;
        this.repository = repository;
        this.applications = applications;
        this.engine = engine;
    }

    @Override
    public RouteDiagram of(ApplicationId id) {
        return engine.call(() -> instances(id).stream()
                .findFirst()
                .map(this::routed)
                .orElseGet(
                        () -> new RouteDiagram(xml(newest(applications.get(id).programme())), Set.of(), Set.of())));
    }

    private List<HistoricProcessInstance> instances(ApplicationId id) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .rootProcessInstances()
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1);
    }

    private RouteDiagram routed(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> nodes = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        return new RouteDiagram(
                xml(instance.getProcessDefinitionId()),
                ids(nodes, node -> node.getEndTime() == null),
                ids(nodes, node -> node.getEndTime() != null && !node.isCanceled()));
    }

    private static Set<String> ids(List<HistoricActivityInstance> nodes, Predicate<HistoricActivityInstance> which) {
        return nodes.stream()
                .filter(which)
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    private String newest(String programme) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(programme)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new NotFound("流转图");
        }
        return definition.getId();
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
