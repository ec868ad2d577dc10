package org.shenbao.modelling;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.modelling.ModelVersion.Source;
import org.shenbao.support.Sha256;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The last of the engine's deployers: writes the history, in the transaction of the deployment. */
@Component
class VersionRecorder implements Deployer {

    private final Entrance entrance;
    private final ModelVersionMapper mapper;
    private final ScenarioResultMapper results;
    private final ModelDescriptions descriptions;
    private final AuditTrail audit;
    private final Clock clock;

    VersionRecorder(
            Entrance entrance,
            @Lazy ModelVersionMapper mapper,
            @Lazy ScenarioResultMapper results,
            ModelDescriptions descriptions,
            @Lazy AuditTrail audit,
            Clock clock) {
        this.entrance = entrance;
        this.mapper = mapper;
        this.results = results;
        this.descriptions = descriptions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Map<String, ModelVersion> live =
                entrance.newestByName(deployment.getResources().keySet());
        List<ModelVersion> deployed = deployment.getResources().values().stream()
                .map(file -> version(deployment, file, live.get(file.getName())))
                .toList();
        Set<String> brought = deployed.stream().map(ModelVersion::definitionKey).collect(Collectors.toSet());
        deployed.forEach(version -> record(version, brought));
        entrance.recorded(deployed);
    }

    /** With its own story and those of who calls it; another diagram of the deployment keeps its own. */
    private void record(ModelVersion version, Set<String> brought) {
        mapper.insert(version);
        List<PlayedScenario> played = entrance.played().stream()
                .filter(one -> one.process().equals(version.definitionKey()) || !brought.contains(one.process()))
                .toList();
        if (version.kind() == ModelKind.BPMN && !played.isEmpty()) {
            results.insert(version.deploymentId(), version.name(), played);
        }
        if (version.source() != Source.SHIPPED) {
            audit.record(AuditEntry.of("model.deployed", "model", version.name(), version));
        }
    }

    private ModelVersion version(DeploymentEntity deployment, ResourceEntity file, @Nullable ModelVersion before) {
        String name = file.getName();
        ModelKind kind = ModelKind.of(name).orElseThrow(() -> ModelRefused.of(name, "不是模型文件"));
        ResourceDefinition definition = definition(deployment, name, kind);
        refuseForeignKey(name, definition, before);
        Origin origin = entrance.originOf(deployment);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new ModelVersion(
                0,
                name,
                kind,
                definition.getKey(),
                descriptions.title(deployment, file, definition, before),
                descriptions.programme(deployment, definition.getKey(), before),
                definition.getVersion(),
                deployment.getId(),
                Sha256.hex(file.getBytes()),
                origin.source(),
                origin.author(),
                origin.approver(),
                origin.reason(),
                origin.reviewed(),
                origin.changeId(),
                now);
    }

    /** What the file stands for: of several definitions in it the one it is named after, else the first. */
    private static ResourceDefinition definition(DeploymentEntity deployment, String name, ModelKind kind) {
        Map<Class<?>, List> artifacts = deployment.getDeployedArtifacts();
        Stream<ResourceDefinition> all = artifacts == null
                ? Stream.empty()
                : artifacts.values().stream()
                        .flatMap(Collection<?>::stream)
                        .filter(ResourceDefinition.class::isInstance)
                        .map(ResourceDefinition.class::cast);
        return all.filter(definition -> name.equals(definition.getResourceName()))
                .min(Comparator.comparing(definition -> !kind.stem(name).equals(definition.getKey())))
                .orElseThrow(() -> ModelRefused.of(name, "文件中没有可执行的流程、决策或表单"));
    }

    /** A file names one model for good, and a model lives in one file: else the history would tell of another. */
    private void refuseForeignKey(String name, ResourceDefinition definition, @Nullable ModelVersion before) {
        String key = definition.getKey();
        if (before != null && !before.definitionKey().equals(key)) {
            throw ModelRefused.of(name, "文件中的标识由 " + before.definitionKey() + " 改成了 " + key + "，同一文件的标识不能改变，请另存为新文件");
        }
        if (before != null || definition.getVersion() == 1) {
            return;
        }
        mapper.newest().stream()
                .filter(other ->
                        other.definitionKey().equals(key) && !other.name().equals(name))
                .filter(other -> Objects.equals(ModelKind.of(name).orElse(null), other.kind()))
                .findFirst()
                .ifPresent(other -> {
                    throw ModelRefused.of(
                            name, "标识 " + key + " 属于“" + other.title() + "”，请以文件名 " + other.name() + " 部署");
                });
    }
}
