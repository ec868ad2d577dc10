package org.shenbao.decision;

/** Reads decision tables that are not deployed. */
public interface DraftTables {

    /**
     * An analyst's draft, ready to be evaluated. Its version is 0.
     *
     * @param model DMN file that passed the deployment's checks
     * @throws FaultyDecision when it holds no such decision, or an expression cannot be read
     */
    RuleTable compile(String key, byte[] model);
}
