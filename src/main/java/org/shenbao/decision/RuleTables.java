package org.shenbao.decision;

/** Where decision tables come from. */
public interface RuleTables {

    /**
     * The latest version of a decision.
     *
     * @param programme folder of the table that comes with the product
     * @throws FaultyDecision when there is none, or it cannot be read
     */
    RuleTable latest(String programme, String key);
}
