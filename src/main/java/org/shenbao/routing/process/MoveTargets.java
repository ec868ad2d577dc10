package org.shenbao.routing.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.shenbao.application.ProjectApplication;
import org.shenbao.routing.Message;
import org.springframework.stereotype.Component;

/**
 * Where an application may be put by hand: where officials decide in a task, wait for a package or a panel, or check a
 * site. Not where only earlier work brings it: a supplement somebody asked for, a package that left, a notice.
 */
@Component
class MoveTargets {

    private static final Set<Message> BROUGHT = Set.of(
            Message.SUPPLEMENTED, Message.PACKAGE_RECEIVED, Message.NOTICE_CLEARED, Message.PERFORMANCE_REPORTED);

    private final RepositoryService repository;

    MoveTargets(RepositoryService repository) {
        this.repository = repository;
    }

    /** @param passed stages in which round-level work had its say on the application: it has it once */
    List<FlowNode> from(BpmnModelInstance model, List<FlowNode> current, Set<String> passed) {
        return model.getModelElementsByType(Activity.class).stream()
                .filter(node -> node instanceof UserTask || node instanceof ReceiveTask || node instanceof CallActivity)
                .filter(node -> node.getParentElement() instanceof Process)
                .filter(node -> !current.contains(node))
                .filter(node -> NodeProperties.of(node)
                        .stage()
                        .filter(stage -> stage.equals(ProjectApplication.SUPPLEMENT) || passed.contains(stage))
                        .isEmpty())
                .filter(node -> awaited(node).noneMatch(BROUGHT::contains))
                .filter(node -> current.stream().anyMatch(from -> leads(from, node)))
                .map(FlowNode.class::cast)
                .toList();
    }

    /** From outside a parallel section one cannot go into it; within it one can. */
    static boolean leads(FlowNode from, FlowNode to) {
        Optional<FlowNode> join = ParallelSections.joinAfter(to);
        return join.isEmpty() || join.equals(ParallelSections.joinAfter(from));
    }

    /** Whether going there leaves the other branches alone. */
    static boolean isWithinSection(FlowNode to) {
        return ParallelSections.joinAfter(to).isPresent();
    }

    /** What an application that stands here, or in what is called here, waits for. */
    private Stream<Message> awaited(Activity node) {
        return Stream.concat(Stream.of(node), called(node))
                .map(MigrationPlans::message)
                .filter(Objects::nonNull)
                .flatMap(name -> Message.of(name).stream());
    }

    private Stream<Activity> called(Activity node) {
        if (!(node instanceof CallActivity call)) {
            return Stream.of();
        }
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(call.getCalledElement())
                .latestVersion()
                .singleResult();
        return definition == null
                ? Stream.of()
                : repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(ReceiveTask.class).stream()
                        .map(Activity.class::cast);
    }
}
