package org.shenbao.routing.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Gives every node of every diagram what routing does there, so that a diagram drawn by an analyst needs no listener. */
@Component
class RoutingParseListener extends AbstractBpmnParseListener {

    private final StageTracking stages;
    private final TaskPreparation preparation;
    private final DecisionRecorder decisions;

    RoutingParseListener(StageTracking stages, TaskPreparation preparation, DecisionRecorder decisions) {
        this.stages = stages;
        this.preparation = preparation;
        this.decisions = decisions;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        NodeProperties node = NodeProperties.of(element);
        atStart(activity, execution -> stages.entered(execution, node));
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) stages::left);
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> {
            preparation.prepare(created, node);
            stages.waitsAt(created, node);
        });
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, stages::taskUpdated);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, done -> decisions.record(done, node));
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        NodeProperties node = NodeProperties.of(element);
        atStart(activity, execution -> {
            stages.entered(execution, node);
            stages.waits(execution, node);
        });
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) stages::left);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        // The stay is counted where the application really waits: inside the called process. See StageTracking.
        NodeProperties node = NodeProperties.of(element);
        node.namedStage().ifPresent(stage -> activity.setProperty(Surroundings.STAGE, stage));
        node.get("milestone").ifPresent(milestone -> activity.setProperty(Surroundings.MILESTONE, milestone));
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        Optional<String> outcome = NodeProperties.of(element).get("outcome");
        outcome.ifPresent(key -> atStart(activity, execution -> stages.ended(execution, key)));
    }

    private static void atStart(ActivityImpl activity, ExecutionListener listener) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
    }
}
