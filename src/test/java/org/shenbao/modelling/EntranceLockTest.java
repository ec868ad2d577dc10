package org.shenbao.modelling;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.junit.jupiter.api.Test;
import org.shenbao.audit.AuditTrail;
import org.shenbao.modelling.Entrance.Passage;
import org.shenbao.modelling.ModelVersion.Source;

/** What is kept of a try-out until the deployment has the lock, and after it. */
class EntranceLockTest {

    private static final Origin ORIGIN = Origin.direct(Source.API, "analyst", "试");

    private final ModelVersionMapper versions = mock(ModelVersionMapper.class);
    private final DeploymentEntity deployment = new DeploymentEntity();
    private final Entrance entrance =
            new Entrance(versions, mock(), files -> TryOut.Outcome.NOTHING, new ModelsSettings(true, null));

    @Test
    void what_was_played_with_a_diagram_that_has_changed_meanwhile_waits_for_another_try() {
        when(versions.newest())
                .thenReturn(List.of(version("qingdao-2020", "1"), version("expert-review", "1")))
                .thenReturn(List.of(version("qingdao-2020", "1"), version("expert-review", "2")));

        pass(() -> {
            entrance.tryOut(deployment, Map.of("qingdao-2020.bpmn", file("qingdao-2020")));

            assertThatThrownBy(() -> entrance.requireTriedOut(deployment, Set.of("qingdao-2020.bpmn")))
                    .isInstanceOf(NotNow.class);
        });
    }

    @Test
    void a_change_of_the_same_file_is_the_business_of_whoever_was_faster() {
        when(versions.newest())
                .thenReturn(List.of(version("qingdao-2020", "1"), version("expert-review", "1")))
                .thenReturn(List.of(version("qingdao-2020", "2"), version("expert-review", "1")));

        pass(() -> {
            entrance.tryOut(deployment, Map.of("qingdao-2020.bpmn", file("qingdao-2020")));

            assertThatCode(() -> entrance.requireTriedOut(deployment, Set.of("qingdao-2020.bpmn")))
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void each_diagram_of_a_deployment_keeps_its_own_scenarios_and_those_of_its_callers() {
        PlayedScenario one = played("qingdao-2020");
        PlayedScenario other = played("shandong-2020");
        PlayedScenario caller = played("jilin-2020");
        Entrance open = mock();
        when(open.newestByName(any())).thenReturn(Map.of());
        when(open.originOf(any())).thenReturn(ORIGIN);
        when(open.played()).thenReturn(List.of(one, other, caller));
        ModelDescriptions descriptions = mock();
        when(descriptions.title(any(), any(), any(), any())).thenReturn("试");
        ScenarioResultMapper results = mock();
        deployment.setId("d");
        deployment.setNew(true);
        add("qingdao-2020");
        add("shandong-2020");

        new VersionRecorder(open, versions, results, descriptions, mock(AuditTrail.class), Clock.systemUTC())
                .deploy(deployment);

        verify(results).insert(eq("d"), eq("qingdao-2020.bpmn"), eq(List.of(one, caller)));
        verify(results).insert(eq("d"), eq("shandong-2020.bpmn"), eq(List.of(other, caller)));
    }

    private void pass(Runnable deployment) {
        entrance.pass(Passage.of(ORIGIN), () -> {
            deployment.run();
            return true;
        });
    }

    private void add(String key) {
        ProcessDefinitionEntity definition = new ProcessDefinitionEntity();
        definition.setKey(key);
        definition.setVersion(1);
        definition.setResourceName(key + ".bpmn");
        deployment.addResource(file(key));
        deployment.addDeployedArtifact(definition);
    }

    private static ResourceEntity file(String key) {
        ResourceEntity file = new ResourceEntity();
        file.setName(key + ".bpmn");
        file.setBytes(new byte[] {1});
        return file;
    }

    private static PlayedScenario played(String process) {
        return new PlayedScenario(process, "场景", true, "办结", null);
    }

    private static ModelVersion version(String key, String sha256) {
        return new ModelVersion(
                0,
                key + ".bpmn",
                ModelKind.BPMN,
                key,
                key,
                null,
                1,
                "d",
                sha256,
                Source.SHIPPED,
                "system",
                null,
                "随系统发布",
                true,
                null,
                Instant.EPOCH);
    }
}
