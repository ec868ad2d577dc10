package org.shenbao.modelling.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * The newest models that the product's engine holds. Called from the try-out's own thread, where nobody is signed in and the
 * engine asks for no permission.
 */
@Component
class DeployedDiagrams {

    private final RepositoryService repository;

    DeployedDiagrams(RepositoryService repository) {
        this.repository = repository;
    }

    Optional<byte[]> process(String key) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(definition -> read(repository.getProcessModel(definition.getId())));
    }

    /** As it was first deployed. */
    Optional<byte[]> firstProcess(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(definition -> read(repository.getProcessModel(definition.getId())));
    }

    Optional<byte[]> decision(String key) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(definition -> read(repository.getDecisionModel(definition.getId())));
    }

    private static byte[] read(InputStream model) {
        try (model) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
