package org.shenbao.modelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.shenbao.modelling.ModelVersion.Source;
import org.shenbao.modelling.ModelVersionMapper.Unrecorded;
import org.shenbao.support.Actor;
import org.shenbao.support.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes into the history what was deployed before the product kept one. */
@Component
class EarlierVersions implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierVersions.class);

    private final ModelVersionMapper mapper;
    private final ModelDescriptions descriptions;
    private final RepositoryService repository;

    EarlierVersions(ModelVersionMapper mapper, ModelDescriptions descriptions, RepositoryService repository) {
        this.mapper = mapper;
        this.descriptions = descriptions;
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, List<Unrecorded>> files = new LinkedHashMap<>();
        mapper.unrecorded()
                .forEach(row -> files.computeIfAbsent(row.deploymentId() + "/" + row.name(), key -> new ArrayList<>())
                        .add(row));
        files.values().forEach(this::record);
    }

    private void record(List<Unrecorded> definitions) {
        Unrecorded first = definitions.get(0);
        ModelKind kind = ModelKind.of(first.name()).orElse(null);
        if (kind == null) {
            return;
        }
        Unrecorded row = definitions.stream()
                .filter(definition -> kind.stem(first.name()).equals(definition.definitionKey()))
                .findFirst()
                .orElse(first);
        try {
            mapper.insert(version(row, kind));
        } catch (DuplicateKeyException e) {
            LOG.info("{} was recorded by another node", row.name());
        }
    }

    private ModelVersion version(Unrecorded row, ModelKind kind) {
        boolean shipped = Entrance.SHIPPED.equals(row.source());
        return new ModelVersion(
                0,
                row.name(),
                kind,
                row.definitionKey(),
                descriptions.title(row.name(), row.definitionKey(), row.title()),
                descriptions.programme(row.deploymentName(), row.definitionKey()),
                row.version(),
                row.deploymentId(),
                sha256(row),
                shipped ? Source.SHIPPED : Source.MODELER,
                Actor.SYSTEM.username(),
                null,
                shipped ? "随系统发布" : "启用模型库之前部署",
                shipped,
                null,
                row.deployedAt());
    }

    private String sha256(Unrecorded row) {
        try (InputStream content = repository.getResourceAsStream(row.deploymentId(), row.name())) {
            return Sha256.hex(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
