package org.shenbao.routing.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.shenbao.routing.RouteNode;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Component;

/** The deployed versions of a diagram and what they draw. */
@Component
class RouteVersions {

    /** Where a token may rest. */
    private static final List<Class<? extends FlowElement>> RESTING = List.of(
            UserTask.class,
            ReceiveTask.class,
            CallActivity.class,
            IntermediateCatchEvent.class,
            EventBasedGateway.class,
            ParallelGateway.class,
            InclusiveGateway.class);

    private final RepositoryService repository;

    RouteVersions(RepositoryService repository) {
        this.repository = repository;
    }

    /** Newest first. */
    List<ProcessDefinition> all(String processKey) {
        List<ProcessDefinition> all = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        if (all.isEmpty()) {
            throw new NotFound("流程图");
        }
        return all;
    }

    ProcessDefinition get(String processKey, int version) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .processDefinitionVersion(version)
                        .singleResult())
                .orElseThrow(() -> new NotFound("流程图的版本 " + version));
    }

    BpmnModelInstance model(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId());
    }

    String xml(ProcessDefinition definition) {
        try (InputStream model = repository.getProcessModel(definition.getId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the file. */
    List<RouteNode> nodes(ProcessDefinition definition) {
        return model(definition).getModelElementsByType(Process.class).stream()
                .flatMap(process -> process.getFlowElements().stream())
                .flatMap(RouteVersions::withInner)
                .map(RouteVersions::node)
                .toList();
    }

    private static Stream<FlowNode> withInner(FlowElement element) {
        Stream<FlowNode> itself = element instanceof FlowNode node ? Stream.of(node) : Stream.of();
        return element instanceof SubProcess inner
                ? Stream.concat(itself, inner.getFlowElements().stream().flatMap(RouteVersions::withInner))
                : itself;
    }

    static RouteNode node(FlowElement element) {
        return new RouteNode(
                element.getId(),
                label(element),
                element.getElementType().getTypeName(),
                NodeProperties.of(element).stage().orElse(null),
                RESTING.stream().anyMatch(type -> type.isInstance(element)));
    }

    /** What people read in the diagram; what it is, where nobody wrote anything. */
    static String label(FlowElement element) {
        if (element.getName() != null && !element.getName().isBlank()) {
            return element.getName().strip();
        }
        return switch (element.getElementType().getTypeName()) {
            case "userTask" -> "未命名的人工任务";
            case "receiveTask" -> "未命名的等待任务";
            case "callActivity" -> "未命名的调用流程";
            case "parallelGateway" -> "等待其他分支办结";
            case "inclusiveGateway" -> "等待已选分支办结";
            default -> "未命名的节点";
        };
    }
}
