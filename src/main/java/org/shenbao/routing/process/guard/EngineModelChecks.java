package org.shenbao.routing.process.guard;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.shenbao.routing.ModelChecks;
import org.shenbao.routing.ModelFinding;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the same review that stands in the gate. */
@Component
class EngineModelChecks implements ModelChecks {

    private final ProcessEngine engine;
    private final ModelReview review;

    EngineModelChecks(@Lazy ProcessEngine engine, ModelReview review) {
        this.engine = engine;
        this.review = review;
    }

    @Override
    public List<ModelFinding> check(Map<String, byte[]> files) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getCommandExecutorTxRequired()
                        .execute(command -> review.review(files, References.deployed(command)))
                        .stream()
                        .map(Finding::toModelFinding)
                        .toList();
    }
}
