package org.shenbao.modelling.scenario;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.shenbao.modelling.scenario.Rehearsal.TooMuch;

/** Has the engine tell the scenario under way about every node and flow that it passes, and keeps it from flooding. */
final class TraceListener extends AbstractBpmnParseListener {

    /** More parallel tasks at one node than any stage has. */
    private static final int MOST_INSTANCES = 200;

    private final Supplier<Rehearsal> current;

    TraceListener(Supplier<Rehearsal> current) {
        this.current = current;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        trace(process);
    }

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element activityElement, Element loop, ActivityImpl body) {
        if (body.getActivityBehavior() instanceof MultiInstanceActivityBehavior many
                && many.getLoopCardinalityExpression() != null) {
            many.setLoopCardinalityExpression(new Bounded(many.getLoopCardinalityExpression()));
        }
    }

    private void trace(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            if (!activity.getId().contains("#")) {
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::entered);
                String type = String.valueOf(activity.getProperty("type"));
                if (type.endsWith("EndEvent")) {
                    activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                            execution -> current.get().ended(process(execution), execution.getCurrentActivityId()));
                }
            }
            for (PvmTransition flow : activity.getOutgoingTransitions()) {
                ((TransitionImpl) flow).addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                        execution -> current.get().took(process(execution), flow.getId()));
            }
            trace(activity);
        }
    }

    private void entered(DelegateExecution execution) {
        Rehearsal rehearsal = current.get();
        String process = process(execution);
        rehearsal.entered(process, execution.getCurrentActivityId());
        Diagram.Node node = rehearsal.node(process, execution.getCurrentActivityId());
        if (node != null && (node.waits() || !node.outcomes().isEmpty())) {
            String around = stageAround((ExecutionEntity) execution, rehearsal);
            String stage = around == null ? node.stage() : around;
            if (stage != null) {
                rehearsal.stayedIn(stage);
            }
        }
    }

    /** As in the product: whoever calls a process names the stage of what waits in it. */
    private static @Nullable String stageAround(ExecutionEntity inside, Rehearsal rehearsal) {
        ExecutionEntity caller = inside.getProcessInstance().getSuperExecution();
        while (caller != null) {
            Diagram.Node node = rehearsal.node(process(caller), caller.getActivityId());
            if (node != null && node.stage() != null) {
                return node.stage();
            }
            caller = caller.getProcessInstance().getSuperExecution();
        }
        return null;
    }

    private static String process(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessDefinition().getKey();
    }

    /** A cardinality that fits into memory. */
    private record Bounded(Expression given) implements Expression {

        @Override
        public @Nullable Object getValue(VariableScope scope) {
            Object value = given.getValue(scope);
            if (value instanceof Number number && number.longValue() > MOST_INSTANCES
                    || value instanceof String text && text.strip().length() > 3) {
                throw new TooMuch("一个节点同时办理的任务超过 " + MOST_INSTANCES + " 个");
            }
            return value;
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            given.setValue(value, scope);
        }

        @Override
        public String getExpressionText() {
            return given.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return given.isLiteralText();
        }
    }
}
