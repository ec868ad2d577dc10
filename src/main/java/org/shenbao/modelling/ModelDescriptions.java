package org.shenbao.modelling;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programme;
import org.shenbao.catalogue.Programmes;
import org.springframework.stereotype.Component;

/** What people call a model, and whose it is: they never see a file name where there is a better one. */
@Component
class ModelDescriptions {

    private static final int LONGEST = 255;
    private static final Set<String> DECISIONS = Set.of("eligibility-", "required-materials-", "scoring-");

    private final Programmes programmes;

    ModelDescriptions(Programmes programmes) {
        this.programmes = programmes;
    }

    String title(
            DeploymentEntity deployment,
            ResourceEntity file,
            ResourceDefinition definition,
            @Nullable ModelVersion before) {
        if (!file.getName().endsWith(ModelKind.FORM.suffix())) {
            return title(file.getName(), definition.getKey(), definition.getName());
        }
        // A form has no name: it is called by what is applied for, or by the task that shows it.
        String task = diagrams(deployment)
                .flatMap(diagram -> taskWith(diagram, definition.getKey()))
                .findFirst()
                .orElseGet(() -> before == null ? null : before.title());
        return title(file.getName(), definition.getKey(), task);
    }

    String title(String fileName, String key, @Nullable String name) {
        Optional<String> form = fileName.endsWith(ModelKind.FORM.suffix())
                ? leaf(key).map(leaf -> leaf.nameZh() + "申报书")
                : Optional.empty();
        String title = form.orElse(name);
        return title == null || title.isBlank() ? fileName : shortened(title);
    }

    private static Stream<ResourceEntity> diagrams(DeploymentEntity deployment) {
        return deployment.getResources().values().stream()
                .filter(file -> file.getName().endsWith(ModelKind.BPMN.suffix()));
    }

    private static Stream<String> taskWith(ResourceEntity diagram, String form) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(diagram.getBytes()))
                .getModelElementsByType(CamundaProperty.class)
                .stream()
                .filter(property -> "form".equals(property.getCamundaName()) && form.equals(property.getCamundaValue()))
                .map(property -> property.getParentElement().getParentElement().getParentElement())
                .filter(FlowNode.class::isInstance)
                .map(node -> ((FlowNode) node).getName() + "表单");
    }

    /** Null when several programmes share it. */
    @Nullable
    String programme(DeploymentEntity deployment, String key, @Nullable ModelVersion before) {
        return before == null ? programme(deployment.getName(), key) : before.programme();
    }

    /** @param deploymentName tells the folder of what the product ships */
    @Nullable
    String programme(@Nullable String deploymentName, String key) {
        String folder = String.valueOf(deploymentName).replace(Entrance.SHIPPED + ":", "");
        return programmes.all().stream()
                .map(Programme::code)
                .filter(code -> code.equals(folder) || code.equals(key))
                .findFirst()
                .or(() -> leaf(key).map(Leaf::programme))
                .orElse(null);
    }

    private Optional<Leaf> leaf(String key) {
        String category = DECISIONS.stream()
                .filter(key::startsWith)
                .map(prefix -> key.substring(prefix.length()))
                .findFirst()
                .orElse(key);
        return programmes.all().stream()
                .flatMap(programme -> programme.leaves().stream())
                .filter(leaf -> leaf.category().equals(category))
                .findFirst();
    }

    private static String shortened(String title) {
        return title.length() > LONGEST ? title.substring(0, LONGEST) : title;
    }
}
