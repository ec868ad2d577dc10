package org.shenbao.routing.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.shenbao.application.Applications;
import org.shenbao.catalogue.Condition;
import org.shenbao.catalogue.Evaluator;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Op;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Rounds;
import org.shenbao.catalogue.Severity;
import org.shenbao.routing.StageDecision;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Problem.FieldError;
import org.springframework.stereotype.Component;

/**
 * Hard conditions that only an official can judge: whoever passes an application at a task that {@code judges} them must
 * have found each one met.
 */
@Component
class OfficerFindings {

    private static final String PASS = "pass";
    private static final Set<String> YES = Set.of("yes", "true");
    private static final Set<String> NO = Set.of("no", "false");

    /** Only for conditions that do not bind everybody. */
    static final String NOT_APPLICABLE = "na";

    private final Applications applications;
    private final Programmes programmes;
    private final Rounds rounds;

    OfficerFindings(Applications applications, Programmes programmes, Rounds rounds) {
        this.applications = applications;
        this.programmes = programmes;
        this.rounds = rounds;
    }

    /** @throws InvalidInput naming every condition that is unmet or was not looked at */
    void check(StageDecision decision, NodeProperties node, JsonNode fields) {
        if (!decision.outcome().equals(PASS) || node.get("judges").isEmpty()) {
            return;
        }
        List<FieldError> errors = BusinessKeys.applicationId(decision.businessKey()).map(applications::get).stream()
                .flatMap(a -> judged(programmes.leaf(
                        a.programme(), a.category(), rounds.get(a.roundId()).year())))
                .filter(condition -> !isMet(condition, fields))
                .map(condition -> new FieldError(datum(condition), "须核实并确认：" + condition.noteZh() + "。"))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput("有 " + errors.size() + " 项必备条件未核实或不符合，不能通过。", errors);
        }
    }

    /** Hard conditions of a leaf that the task's official ticks. */
    static Stream<Condition> judged(Leaf leaf) {
        return leaf.conditions().stream().filter(OfficerFindings::isJudgedByOfficer);
    }

    private static boolean isJudgedByOfficer(Condition condition) {
        return condition.evaluator() == Evaluator.OFFICER
                && condition.severity() == Severity.HARD
                && (condition.field() == null || condition.op() == Op.IS_TRUE || condition.op() == Op.IS_FALSE);
    }

    private static boolean isMet(Condition condition, JsonNode fields) {
        String found = fields.path(datum(condition)).asText("");
        if (condition.appliesWhen() != null && found.equals(NOT_APPLICABLE)) {
            return true;
        }
        return condition.op() == Op.IS_FALSE ? NO.contains(found) : YES.contains(found);
    }

    /** Key under which the form sends the tick. */
    static String datum(Condition condition) {
        return Objects.requireNonNullElse(condition.field(), condition.id());
    }
}
