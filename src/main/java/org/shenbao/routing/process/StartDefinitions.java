package org.shenbao.routing.process;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.shenbao.application.ProjectApplication;
import org.shenbao.routing.StartVersions;
import org.springframework.stereotype.Component;

/** The definition on which an application starts while the newest version of its diagram is on trial elsewhere. */
@Component
class StartDefinitions {

    private final StartVersions versions;
    private final RepositoryService repository;

    StartDefinitions(StartVersions versions, RepositoryService repository) {
        this.versions = versions;
        this.repository = repository;
    }

    /** Its id; empty where the newest version is the one to start. */
    Optional<String> otherThanNewest(ProjectApplication application) {
        String key = application.programme();
        return versions.trial(key)
                .flatMap(trial -> newest(key).flatMap(v -> versions.other(trial, v, application.districtBody())))
                .flatMap(version -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .processDefinitionVersion(version)
                        .singleResult()))
                .map(ProcessDefinition::getId);
    }

    private Optional<Integer> newest(String key) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getVersion);
    }
}
