package org.shenbao.decision.process;

import java.io.InputStream;
import java.time.Clock;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;
import org.shenbao.decision.FaultyDecision;

/** Compiles DMN models: every expression is parsed here and never again. */
final class FeelTables {

    private final FeelRuntime feel;

    FeelTables(Clock clock) {
        this.feel = new FeelRuntime(clock);
    }

    FeelTable compile(String key, int version, InputStream model) {
        try {
            DecisionTable table = Dmn.readModelFromStream(model).getModelElementsByType(DecisionTable.class).stream()
                    .filter(t -> key.equals(t.getParentElement().getAttributeValue("id")))
                    .findFirst()
                    .orElseThrow(() -> new FaultyDecision(key + " 不是一张决策表"));
            return new FeelCompilation(feel).compile(key, version, table);
        } catch (ModelException e) {
            throw new FaultyDecision(key + " 不是有效的 DMN 模型：" + e.getMessage(), e);
        }
    }
}
