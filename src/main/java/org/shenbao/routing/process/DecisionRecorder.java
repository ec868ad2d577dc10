package org.shenbao.routing.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.routing.StageDecision;
import org.shenbao.routing.StageDecisions;
import org.shenbao.routing.TaskDrafts;
import org.shenbao.routing.Variables;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.shenbao.support.InvalidInput;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Writes down what an official decided, in the transaction that completes the task. The form sends the gateway's value
 * as {@code outcome} and everything else as one transient variable {@code decision}, so that nothing of it stays in the
 * engine.
 */
@Component
class DecisionRecorder {

    static final String DECISION = "decision";

    private static final String OPINION = "opinion";
    private static final String RETURN = "return";
    private static final int LONGEST_OPINION = 2000;

    private final StageDecisions decisions;
    private final TaskDrafts drafts;
    private final TaskCompletion completion;
    private final OfficerFindings findings;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    DecisionRecorder(
            StageDecisions decisions,
            TaskDrafts drafts,
            @Lazy TaskCompletion completion,
            OfficerFindings findings,
            CurrentActor actors,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.decisions = decisions;
        this.drafts = drafts;
        this.completion = completion;
        this.findings = findings;
        this.actors = actors;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    void record(DelegateTask task, NodeProperties node) {
        if (node.get("page").isPresent() && !completion.isFromPage(task.getId())) {
            throw new Forbidden("该项工作请在“" + node.name() + "”的工作页面办理，完成后任务自动办结。");
        }
        ObjectNode fields = fields(task);
        String outcome = outcome(task, node);
        String opinion = opinion(fields, node, outcome);
        StageDecision decision = decision(task, node, outcome, opinion, fields);
        RequiredFields.check(node, outcome, fields);
        findings.check(decision, node, fields);
        decisions.add(decision);
        drafts.discard(task.getId());
        rememberReturner(task, node, decision);
        audit.record(AuditEntry.of("task.completed", "task", task.getId(), decision));
    }

    private static String outcome(DelegateTask task, NodeProperties node) {
        Map<String, String> known = node.outcomes();
        String outcome = Variables.OUTCOME.get(task::getVariable);
        if (outcome == null || !known.containsKey(outcome)) {
            throw InvalidInput.of("outcome", "请选择办理结论：" + String.join("、", known.values()) + "。");
        }
        return outcome;
    }

    private static @Nullable String opinion(ObjectNode fields, NodeProperties node, String outcome) {
        String opinion = fields.path(OPINION).asText("").strip();
        fields.remove(OPINION);
        if (opinion.isEmpty() && node.opinionRequired().contains(outcome)) {
            throw InvalidInput.of(OPINION, "办理结论为“" + node.outcomes().get(outcome) + "”时，请填写意见。");
        }
        if (opinion.length() > LONGEST_OPINION) {
            throw InvalidInput.of(OPINION, "意见不超过 " + LONGEST_OPINION + " 字。");
        }
        return opinion.isEmpty() ? null : opinion;
    }

    private StageDecision decision(
            DelegateTask task, NodeProperties node, String outcome, @Nullable String opinion, ObjectNode fields) {
        String businessKey = task.getExecution().getProcessBusinessKey();
        return new StageDecision(
                0,
                BusinessKeys.applicationId(businessKey)
                        .map(ApplicationId::value)
                        .orElse(null),
                businessKey == null ? "" : businessKey,
                node.stage().orElse(""),
                task.getTaskDefinitionKey(),
                node.name(),
                outcome,
                String.valueOf(node.outcomes().get(outcome)),
                opinion,
                fields.toString(),
                actors.get().username(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** After a supplement the application comes straight back to whoever returned it. */
    private void rememberReturner(DelegateTask task, NodeProperties node, StageDecision decision) {
        Optional<String> variable = node.returnsTo();
        if (variable.isPresent() && decision.outcome().equals(RETURN)) {
            task.setVariable(variable.get(), decision.actor());
        }
    }

    private ObjectNode fields(DelegateTask task) {
        Object sent = task.getVariable(DECISION);
        if (sent == null) {
            return json.createObjectNode();
        }
        try {
            if (json.readTree(sent.toString()) instanceof ObjectNode object) {
                return object;
            }
            throw malformed();
        } catch (JsonProcessingException e) {
            throw (InvalidInput) malformed().initCause(e);
        }
    }

    private static InvalidInput malformed() {
        return InvalidInput.of(DECISION, "办理内容不是有效的 JSON 对象。");
    }
}
