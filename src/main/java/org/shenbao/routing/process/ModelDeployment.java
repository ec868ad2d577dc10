package org.shenbao.routing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that come with the product, one deployment per folder under a stable name and source: what has not
 * changed since it was last shipped is left out by the engine, and what somebody deployed at run time stays on top, see
 * {@link ShippedModel#isOvertaken}.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    static final String SOURCE = "shenbao";

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final List<String> PATTERNS =
            List.of("classpath*:bpmn/*/*.bpmn", "classpath*:bpmn/*/*.form", "classpath*:dmn/*/*.dmn");

    private final RepositoryService repository;
    private final FormDefinitions forms;
    private final EngineCalls engine;
    private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    ModelDeployment(RepositoryService repository, FormDefinitions forms, EngineCalls engine) {
        this.repository = repository;
        this.forms = forms;
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        models().forEach((folder, models) -> engine.run(() -> deploy(folder, models)));
    }

    private void deploy(String folder, List<ShippedModel> models) {
        List<ShippedModel> current =
                models.stream().filter(model -> !isOvertaken(model)).toList();
        if (current.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(SOURCE + ":" + folder)
                .source(SOURCE)
                .enableDuplicateFiltering(true);
        current.forEach(model -> deployment.addInputStream(model.name(), model.stream()));
        deployment.deploy();
    }

    private boolean isOvertaken(ShippedModel model) {
        boolean overtaken = model.isOvertaken(repository, forms);
        if (overtaken) {
            LOG.warn("{} was changed at run time; the shipped one is not deployed", model.name());
        }
        return overtaken;
    }

    /** Folder to its models; shared processes first, because the programmes call them. */
    private Map<String, List<ShippedModel>> models() {
        Comparator<String> sharedFirst = Comparator.comparing((String folder) -> !folder.equals("shared"));
        return PATTERNS.stream()
                .flatMap(pattern -> Arrays.stream(find(pattern)))
                .map(ShippedModel::of)
                .distinct()
                .sorted(Comparator.comparing(ShippedModel::name))
                .collect(Collectors.groupingBy(
                        ShippedModel::folder,
                        () -> new TreeMap<>(sharedFirst.thenComparing(Comparator.naturalOrder())),
                        Collectors.toList()));
    }

    private Resource[] find(String pattern) {
        try {
            return resources.getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
