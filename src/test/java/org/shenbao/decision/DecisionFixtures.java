package org.shenbao.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.decision.process.BundledTables;

/** Decisions without an engine, and an enterprise that may apply. */
public final class DecisionFixtures {

    public static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private DecisionFixtures() {}

    public static Decisions bundledDecisions() {
        return new Decisions(new BundledTables());
    }

    public static Decisions decisions(RuleTables tables) {
        return new Decisions(tables);
    }

    public static Leaf integration() {
        return Programmes.bundled().leaf("qingdao-2020", "qd-integration");
    }

    /** Answers that meet every condition of {@code qd-integration} which a table decides. */
    public static Map<String, Object> eligibleAnswers() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("registeredCity", "qingdao");
        answers.put("registrationDate", "2020-05-06");
        answers.put("isIndependentLegalPerson", true);
        answers.put("isManufacturingEnterprise", true);
        answers.put("applicationYearInvestmentWan", new BigDecimal("120.00"));
        answers.put("windowInvestmentExclTaxWan", new BigDecimal("120.00"));
        answers.put("integrationSupportArea", "rd-design");
        answers.put("isProjectOnline", true);
        return answers;
    }
}
