package org.shenbao.routing.process;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Finds the node of a task in the version of the diagram that the task belongs to. */
@Component
class TaskNodes {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final EngineCalls engine;

    TaskNodes(RepositoryService repository, RuntimeService runtime, EngineCalls engine) {
        this.repository = repository;
        this.runtime = runtime;
        this.engine = engine;
    }

    TaskNode of(Task task) {
        return engine.call(() -> {
            FlowElement node = node(task);
            String documentation = node.getDocumentations().stream()
                    .findFirst()
                    .map(ModelElementInstance::getTextContent)
                    .orElse(null);
            return new TaskNode(NodeProperties.of(node), documentation, businessKey(task));
        });
    }

    private FlowElement node(Task task) {
        return repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
    }

    private String businessKey(Task task) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return Optional.ofNullable(instance)
                .map(ProcessInstance::getBusinessKey)
                .orElse("");
    }
}
