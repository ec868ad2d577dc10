package org.shenbao.modelling.scenario;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.routing.process.guard.EngineFence;

/**
 * An engine in memory, behind the product's fence and on a database of its own. No registry knows it, so no door leads to
 * it. One thread at a time.
 */
final class TrialEngine implements AutoCloseable {

    private final ThreadLocal<@Nullable Rehearsal> current = new ThreadLocal<>();
    private final ProcessEngine engine;

    TrialEngine(EngineFence fence, Map<String, Class<?>> published, Responsibilities responsibilities) {
        String name = "trial-" + UUID.randomUUID();
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("none");
        // What fails is told to the analyst.
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setDefaultSerializationFormat("application/json");
        // The engine adds to this list.
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new TraceListener(this::rehearsal))));
        fence.around(configuration, new PlayedPalette(published, responsibilities, this::rehearsal));
        this.engine = configuration.buildProcessEngine();
        // The REST interface and the webapps find engines in this registry.
        ProcessEngines.unregister(engine);
    }

    private Rehearsal rehearsal() {
        return Objects.requireNonNull(current.get(), "no scenario is being played in this thread");
    }

    /** @throws org.shenbao.support.Problem when the gate refuses something of it */
    void deploy(Map<String, byte[]> models) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        models.forEach((name, model) -> deployment.addInputStream(name, new ByteArrayInputStream(model)));
        deployment.deploy();
    }

    /** Deploys a decision table unless one of this key is there. */
    void deployMissing(String decision, Optional<byte[]> model) {
        long known = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .count();
        if (known == 0 && model.isPresent()) {
            deploy(Map.of(decision + ".dmn", model.get()));
        }
    }

    /**
     * Plays a scenario on what is deployed.
     *
     * @param expectedEnd see {@link Rehearsal}
     */
    ScenarioResult play(Scenario scenario, Map<String, Diagram> diagrams, Diagram.@Nullable Node expectedEnd) {
        Rehearsal rehearsal = new Rehearsal(scenario, diagrams, expectedEnd);
        current.set(rehearsal);
        try {
            return new ScenarioPlay(engine, rehearsal).play(diagrams);
        } finally {
            forgetInstances();
            current.remove();
        }
    }

    private void forgetInstances() {
        for (ProcessInstance instance : engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()) {
            engine.getRuntimeService()
                    .deleteProcessInstanceIfExists(instance.getId(), "scenario played", true, true, true, false);
        }
    }

    /** As new, for the next draft. */
    void clear() {
        for (Deployment deployment :
                engine.getRepositoryService().createDeploymentQuery().list()) {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true, true, true);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
