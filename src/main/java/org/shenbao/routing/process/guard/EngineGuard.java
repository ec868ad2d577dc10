package org.shenbao.routing.process.guard;

import java.util.List;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Closes the engine: whatever it may evaluate, call or deserialise is listed, and nothing else is reachable. */
@Component
@Order(Ordering.DEFAULT_ORDER + 100)
class EngineGuard extends AbstractCamundaConfiguration {

    private final PublishedBeans published;
    private final DeploymentGate gate;

    EngineGuard(PublishedBeans published, DeploymentGate gate) {
        this.published = published;
        this.gate = gate;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        EngineFence.close(engine, published);
        // First in the line, before any parser.
        engine.setCustomPreDeployers(List.of(gate));
    }
}
