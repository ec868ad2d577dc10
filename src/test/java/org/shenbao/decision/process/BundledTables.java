package org.shenbao.decision.process;

import java.time.Clock;
import org.shenbao.decision.RuleTable;
import org.shenbao.decision.RuleTables;

/** The tables that come with the product, read without an engine. */
public final class BundledTables implements RuleTables {

    private final FeelTables tables = new FeelTables(Clock.systemUTC());

    @Override
    public RuleTable latest(String programme, String key) {
        return DeployedTables.bundled(tables, programme, key);
    }
}
