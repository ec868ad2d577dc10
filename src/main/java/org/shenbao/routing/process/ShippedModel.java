package org.shenbao.routing.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.core.io.Resource;

/**
 * A diagram, decision table or form that comes with the product.
 *
 * @param folder programme, or {@code shared}
 * @param name file name, the resource's stable name in every deployment
 */
record ShippedModel(String folder, String name, String content) {

    static ShippedModel of(Resource resource) {
        try {
            String[] path = resource.getURL().getPath().split("/");
            return new ShippedModel(
                    path[path.length - 2],
                    path[path.length - 1],
                    resource.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream stream() {
        return new ByteArrayInputStream(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Whether the newest version of anything in it was deployed by somebody at run time. */
    boolean isOvertaken(RepositoryService repository, FormDefinitions forms) {
        return deploymentsOfNewest(repository, forms)
                .map(id -> repository.createDeploymentQuery().deploymentId(id).singleResult())
                .filter(Objects::nonNull)
                .map(Deployment::getSource)
                .anyMatch(source -> !ModelDeployment.SOURCE.equals(source));
    }

    private Stream<String> deploymentsOfNewest(RepositoryService repository, FormDefinitions forms) {
        if (name.endsWith(".bpmn")) {
            return ids(Bpmn.readModelFromStream(stream()).getModelElementsByType(Process.class), Process::getId)
                    .map(key -> repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(key)
                            .latestVersion()
                            .singleResult())
                    .filter(Objects::nonNull)
                    .map(definition -> definition.getDeploymentId());
        }
        if (name.endsWith(".dmn")) {
            return ids(Dmn.readModelFromStream(stream()).getModelElementsByType(Decision.class), Decision::getId)
                    .map(key -> repository
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionKey(key)
                            .latestVersion()
                            .singleResult())
                    .filter(Objects::nonNull)
                    .map(definition -> definition.getDeploymentId());
        }
        return forms.deploymentOfNewest(name.replace(".form", "")).stream();
    }

    private static <T> Stream<String> ids(Collection<T> elements, java.util.function.Function<T, String> id) {
        return elements.stream().map(id);
    }
}
