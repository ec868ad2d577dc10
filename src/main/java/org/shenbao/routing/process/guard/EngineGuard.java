package org.shenbao.routing.process.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
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
        engine.setBeans(published);
        engine.setExpressionManager(new PaletteExpressions(published));
        engine.setScriptEngineResolver(new NoScripts());
        // First in the line, before any parser.
        engine.setCustomPreDeployers(List.of(gate));
        refuseForeignObjects(engine);
        refuseOpenEnds(engine);
    }

    private static void refuseForeignObjects(ProcessEngineConfigurationImpl engine) {
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableFetchProcessDefinitionDescription(false);
    }

    private static void refuseOpenEnds(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableScriptCompilation(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setConfigureScriptEngineHostAccess(true);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setQueryMaxResultsLimit(2000);
        engine.setTaskMetricsEnabled(false);
    }
}
