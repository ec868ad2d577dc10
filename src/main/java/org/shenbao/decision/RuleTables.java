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

    /**
     * A table that is not deployed, such as an analyst's draft. Its version is 0.
     *
     * @param model DMN file that passed the deployment's checks
     * @throws FaultyDecision when it holds no such decision, or an expression cannot be read
     */
    RuleTable compile(String key, byte[] model);
}
