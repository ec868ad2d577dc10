package org.shenbao.routing.process.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.shenbao.decision.process.MeasuredFeel;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The fence around every engine of the product: nothing is reachable but a palette, and no script runs. */
@Component
@NamedInterface("guard")
public class EngineFence {

    private final ModelInspection inspection;

    EngineFence(ModelInspection inspection) {
        this.inspection = inspection;
    }

    /**
     * Fences an engine in which models are tried out. Its gate is the product's; only what a model refers to need not be
     * deployed there, since a try-out brings no forms.
     *
     * @param played what stands for the published beans
     */
    public void around(ProcessEngineConfigurationImpl engine, Palette played) {
        close(engine, played);
        engine.setCustomPreDeployers(List.of((Deployer) this::inspect));
    }

    private void inspect(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> resources = new LinkedHashMap<>();
        deployment.getResources().forEach((name, resource) -> resources.put(name, resource.getBytes()));
        inspect(resources);
    }

    /**
     * The gate alone, before anything reads a file that nobody deployed. What it refers to need not be there.
     *
     * @param files file name to content
     * @throws org.shenbao.support.Problem naming everything that is refused
     */
    public void inspect(Map<String, byte[]> files) {
        List<Finding> findings =
                inspection.inspect(ModelFiles.read(files), new References(key -> true, key -> true, key -> true));
        if (!findings.isEmpty()) {
            throw new ModelRefused(findings);
        }
    }

    static void close(ProcessEngineConfigurationImpl engine, Palette palette) {
        engine.setBeans(palette);
        engine.setExpressionManager(new PaletteExpressions(palette));
        engine.setScriptEngineResolver(new NoScripts());
        limitDecisions(engine);
        refuseForeignObjects(engine);
        refuseOpenEnds(engine);
    }

    private static void limitDecisions(ProcessEngineConfigurationImpl engine) {
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(new MeasuredFeel());
        engine.setDmnEngineConfiguration(decisions);
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
