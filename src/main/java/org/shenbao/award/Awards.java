package org.shenbao.award;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.Outcome;
import org.shenbao.application.ProjectApplication;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.routing.StageDecision;
import org.shenbao.routing.StageDecisions;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Awards within the round's budget. Amounts are in 万元 with two decimals. */
@Service
@Transactional
public class Awards {

    /** Field of the determining task's form; a programme without money has none. */
    private static final String AMOUNT = "amountWan";

    private final AwardMapper mapper;
    private final Budget budget;
    private final StageDecisions decisions;
    private final Applications applications;
    private final Responsibilities responsibilities;
    private final AuditTrail audit;
    private final ObjectMapper json;

    Awards(
            AwardMapper mapper,
            Budget budget,
            StageDecisions decisions,
            Applications applications,
            Responsibilities responsibilities,
            AuditTrail audit,
            ObjectMapper json) {
        this.mapper = mapper;
        this.budget = budget;
        this.decisions = decisions;
        this.applications = applications;
        this.responsibilities = responsibilities;
        this.audit = audit;
        this.json = json;
    }

    /**
     * Refuses a determination that cannot stand, before the task completes.
     *
     * @throws InvalidInput without a proper amount
     * @throws BudgetExceeded when the amount is more than what is left
     */
    @Transactional(readOnly = true)
    public void check(ApplicationId id) {
        StageDecision decision = decision(id);
        if (!givesMoney(decision)) {
            return;
        }
        BigDecimal amount = amount(decision);
        BigDecimal remaining = budget.remaining(applications.get(id).roundId());
        if (amount.compareTo(remaining) > 0) {
            throw new BudgetExceeded(amount, remaining);
        }
    }

    /**
     * Records what the office determined and takes it from the budget. Doing it again changes nothing.
     *
     * @throws BudgetExceeded when somebody else has taken what was left
     */
    public void recordAward(ApplicationId id) {
        if (mapper.find(id).isPresent()) {
            return;
        }
        StageDecision decision = decision(id);
        BigDecimal amount = givesMoney(decision) ? amount(decision) : BigDecimal.ZERO;
        ProjectApplication application = applications.get(id);
        if (amount.signum() > 0) {
            budget.reserve(application.roundId(), amount);
        }
        Award award = award(application, decision, amount);
        mapper.insert(award);
        audit.record(AuditEntry.of("award.determined", "application", id, award));
    }

    /** Awards waiting for their public notice or in it, of these bodies. */
    @Transactional(readOnly = true)
    public List<Award> determined(Collection<String> bodyCodes) {
        return bodyCodes.isEmpty() ? List.of() : mapper.determined(bodyCodes);
    }

    @Transactional(readOnly = true)
    public Optional<Award> find(ApplicationId id) {
        return mapper.find(id);
    }

    /** The notice is over: the award stands. Doing it again changes nothing. */
    public void confirm(ApplicationId id) {
        if (mapper.conclude(id, AwardState.CONFIRMED) > 0) {
            audit.record(AuditEntry.of("award.confirmed", "application", id, AwardState.CONFIRMED));
        }
    }

    /** An objection was upheld: the amount goes back to the budget. Doing it again changes nothing. */
    public void revoke(ApplicationId id) {
        Award award = mapper.find(id).orElseThrow(() -> new NotFound("奖补记录"));
        if (mapper.conclude(id, AwardState.REVOKED) > 0) {
            if (award.amountWan().signum() > 0) {
                budget.release(award.roundId(), award.amountWan());
            }
            audit.record(AuditEntry.change("award.revoked", "application", id, award, AwardState.REVOKED));
        }
    }

    private StageDecision decision(ApplicationId id) {
        return decisions.latest(id).orElseThrow(() -> new NotFound("核定意见"));
    }

    /** A listing by a notice that gives no money is published and recorded all the same. */
    private static boolean givesMoney(StageDecision decision) {
        return decision.outcome().equals(Outcome.AWARDED.key());
    }

    private BigDecimal amount(StageDecision decision) {
        JsonNode node = fields(decision).path(AMOUNT);
        String text = node.asText("").replace(",", "").strip();
        if (!text.matches("\\d{1,12}(\\.\\d{1,2})?") || new BigDecimal(text).signum() == 0) {
            throw InvalidInput.of(AMOUNT, "请填写奖补额度（万元），大于零，最多两位小数。");
        }
        return new BigDecimal(text);
    }

    private JsonNode fields(StageDecision decision) {
        try {
            return json.readTree(decision.fields());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fields of decision " + decision.id(), e);
        }
    }

    private Award award(ProjectApplication application, StageDecision decision, BigDecimal amount) {
        return new Award(
                application.id(),
                application.roundId(),
                application.programme(),
                application.category(),
                application.orgName(),
                application.creditCode(),
                application.title(),
                responsibilities.body(application.programme(), decision.stage(), application.districtBody()),
                application.districtBody(),
                amount,
                Objects.requireNonNullElse(decision.opinion(), ""),
                AwardState.DETERMINED,
                decision.actor(),
                decision.decidedAt(),
                0);
    }
}
