package org.shenbao.routing.process;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Between a fork and its join an application is in several places at once. Whatever is put there from outside would wait
 * at the join for branches that never come.
 */
final class ParallelSections {

    private ParallelSections() {}

    /** The join at which the branch of this node ends; empty outside of parallel sections. */
    static Optional<FlowNode> joinAfter(FlowNode node) {
        Collection<SequenceFlow> flows =
                ((BpmnModelInstance) node.getModelInstance()).getModelElementsByType(SequenceFlow.class);
        Deque<Step> open = new ArrayDeque<>();
        Set<Step> seen = new HashSet<>();
        after(node, flows).forEach(next -> open.add(new Step(next, 0)));
        while (!open.isEmpty()) {
            Step step = open.poll();
            if (!seen.add(step)) {
                continue;
            }
            boolean join = isParallel(step.node) && before(step.node, flows) > 1;
            if (join && step.depth == 0) {
                return Optional.of(step.node);
            }
            boolean fork = isParallel(step.node) && after(step.node, flows).size() > 1;
            int depth = step.depth - (join ? 1 : 0) + (fork ? 1 : 0);
            after(step.node, flows).forEach(next -> open.add(new Step(next, depth)));
        }
        return Optional.empty();
    }

    /** From the flows themselves: what a node says of its flows is optional. */
    private static List<FlowNode> after(FlowNode node, Collection<SequenceFlow> flows) {
        return flows.stream()
                .filter(flow -> node.equals(flow.getSource()))
                .map(SequenceFlow::getTarget)
                .toList();
    }

    private static long before(FlowNode node, Collection<SequenceFlow> flows) {
        return flows.stream().filter(flow -> node.equals(flow.getTarget())).count();
    }

    private static boolean isParallel(FlowNode node) {
        return node instanceof ParallelGateway || node instanceof InclusiveGateway;
    }

    private record Step(FlowNode node, int depth) {}
}
