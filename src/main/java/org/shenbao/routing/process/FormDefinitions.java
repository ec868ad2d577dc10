package org.shenbao.routing.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The deployed forms: the newest version of a form serves the next task that is opened. */
@Component
class FormDefinitions {

    private final ProcessEngine engine;

    FormDefinitions(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Schema of the newest version, as JSON. */
    Optional<String> newest(String key) {
        return find(key).map(this::read);
    }

    Optional<String> deploymentOfNewest(String key) {
        return find(key).map(CamundaFormDefinition::getDeploymentId);
    }

    private Optional<CamundaFormDefinition> find(String key) {
        ProcessEngineConfiguration configuration = engine.getProcessEngineConfiguration();
        return Optional.ofNullable(((ProcessEngineConfigurationImpl) configuration)
                .getCommandExecutorTxRequired()
                .execute(command -> command.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key)));
    }

    private String read(CamundaFormDefinition form) {
        try (InputStream content =
                engine.getRepositoryService().getResourceAsStream(form.getDeploymentId(), form.getResourceName())) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
