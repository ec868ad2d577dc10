package org.shenbao.routing.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.shenbao.routing.process.NodeProperties.NamedStage;

/**
 * What the call activities around a node say of it, and where it is in the programme's own diagram.
 *
 * @param stage of the nearest call activity that names one
 * @param milestone of the nearest call activity that names one
 * @param node the outermost call activity; the node itself when nothing called its diagram
 */
record Surroundings(
        Optional<NamedStage> stage, Optional<String> milestone, String rootKey, int rootVersion, String node) {

    /** Properties under which a parsed call activity keeps its stage and milestone. */
    static final String STAGE = "shenbao.stage";

    static final String MILESTONE = "shenbao.milestone";

    static Surroundings of(ExecutionEntity inside) {
        Optional<NamedStage> stage = Optional.empty();
        Optional<String> milestone = Optional.empty();
        ExecutionEntity at = inside;
        for (ExecutionEntity caller = caller(at); caller != null; caller = caller(at)) {
            stage = stage.isPresent() ? stage : property(caller, STAGE, NamedStage.class);
            milestone = milestone.isPresent() ? milestone : property(caller, MILESTONE, String.class);
            at = caller;
        }
        ProcessDefinition root = at.getProcessDefinition();
        return new Surroundings(stage, milestone, root.getKey(), root.getVersion(), at.getActivityId());
    }

    /** The root is known by its id: asking the database whether something called it would cost a statement. */
    private static @Nullable ExecutionEntity caller(ExecutionEntity inside) {
        return inside.getProcessInstanceId().equals(inside.getRootProcessInstanceId())
                ? null
                : inside.getProcessInstance().getSuperExecution();
    }

    private static <T> Optional<T> property(ExecutionEntity caller, String name, Class<T> type) {
        return Optional.ofNullable(type.cast(caller.getActivity().getProperty(name)));
    }
}
