package org.shenbao.modelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.Resource;
import org.jspecify.annotations.Nullable;
import org.shenbao.modelling.ModelVersion.Source;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Sha256;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What every deployment passes, whoever sends it: files that say what is live already are left out, the rest comes in
 * only the way it may.
 */
@Component
class Entrance {

    /** Source of the deployments that routing makes at start; nobody else's may look like one. */
    static final String SHIPPED = "shenbao";

    private final ThreadLocal<@Nullable Passage> current = new ThreadLocal<>();
    private final ThreadLocal<@Nullable TriedOut> triedOut = new ThreadLocal<>();
    private final ModelVersionMapper versions;
    private final CurrentActor actors;
    private final TryOut tryOut;
    private final ModelsSettings settings;

    Entrance(
            @Lazy ModelVersionMapper versions,
            @Lazy CurrentActor actors,
            @Lazy TryOut tryOut,
            ModelsSettings settings) {
        this.versions = versions;
        this.tryOut = tryOut;
        this.actors = actors;
        this.settings = settings;
    }

    /** Deploys on somebody's behalf; what the engine is handed meanwhile in this thread is theirs. */
    <T> T pass(Passage passage, Supplier<T> deployment) {
        current.set(passage);
        try {
            return deployment.get();
        } finally {
            current.remove();
        }
    }

    /** Whether this is the product's own start, where the engine's filter by deployment name holds too. */
    boolean isShipping() {
        return current.get() == null && actor().isSystem();
    }

    /** Those that differ from what is live, by name. */
    <R extends Resource> Map<String, R> changed(Map<String, R> resources) {
        Map<String, String> live = newestOf(resources.keySet()).stream()
                .collect(Collectors.toMap(ModelVersion::name, ModelVersion::sha256));
        return resources.entrySet().stream()
                .filter(entry -> !Sha256.hex(entry.getValue().getBytes()).equals(live.get(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Deployment that already holds these files, when one does. */
    Optional<String> deploymentOf(Set<String> names) {
        return newestOf(names).stream().map(ModelVersion::deploymentId).findFirst();
    }

    /** @throws FourEyesRequired when these may come in through a change only */
    void admit(DeploymentEntity deployment) {
        Origin origin = originOf(deployment);
        boolean direct = Set.of(Source.API, Source.MODELER, Source.HOT_FOLDER).contains(origin.source());
        if (direct && !settings.directDeployment()) {
            throw FourEyesRequired.notHere();
        }
        if (origin.source() != Source.SHIPPED && SHIPPED.equals(deployment.getSource())) {
            deployment.setSource(origin.source().word());
        }
    }

    /**
     * Plays the scenarios of what somebody brings. What ships was played when it was built, and what is rolled back to when
     * it first went live: neither may wait.
     *
     * @throws ModelRefused when a shipped scenario no longer ends where it must
     */
    void tryOut(DeploymentEntity deployment, Map<String, ? extends Resource> files) {
        if (!mustBeTriedOut(deployment)) {
            return;
        }
        Map<String, String> beside = live(files.keySet());
        Map<String, byte[]> contents = new HashMap<>();
        files.forEach((name, file) -> contents.put(name, file.getBytes()));
        TryOut.Outcome outcome = tryOut.play(contents);
        if (!outcome.problems().isEmpty()) {
            throw new ModelRefused(outcome.problems());
        }
        triedOut.set(new TriedOut(Set.copyOf(files.keySet()), beside, outcome.played()));
    }

    /**
     * Asked under the cluster-wide lock: whoever was faster may have changed what these were played with.
     *
     * @throws ModelRefused when one of these was not there to be tried out, such as a file of an earlier deployment
     * @throws NotNow when something else has gone live meanwhile
     */
    void requireTriedOut(DeploymentEntity deployment, Set<String> names) {
        if (!mustBeTriedOut(deployment)) {
            return;
        }
        TriedOut tried = triedOut.get();
        if (tried == null || !tried.names().containsAll(names)) {
            throw ModelRefused.of(String.join("、", names), "请直接提交模型文件，不能引用以往的部署");
        }
        if (!tried.beside().equals(live(tried.names()))) {
            throw new NotNow("试运行期间有其他模型生效，本次未部署，请重新提交。");
        }
    }

    /** Digests of the diagrams and tables beside these files, by name. */
    private Map<String, String> live(Set<String> names) {
        return versions.newest().stream()
                .filter(version -> version.kind() != ModelKind.FORM && !names.contains(version.name()))
                .collect(Collectors.toMap(ModelVersion::name, ModelVersion::sha256));
    }

    private boolean mustBeTriedOut(DeploymentEntity deployment) {
        Source source = originOf(deployment).source();
        return source != Source.SHIPPED && source != Source.ROLLBACK;
    }

    /** Scenarios played for the deployment that is on its way in. */
    List<PlayedScenario> played() {
        TriedOut tried = triedOut.get();
        return tried == null ? List.of() : tried.played();
    }

    /** The deployment is in, or was refused. */
    void leave() {
        triedOut.remove();
    }

    Origin originOf(DeploymentEntity deployment) {
        Passage passage = current.get();
        if (passage != null) {
            return passage.origin();
        }
        Actor actor = actor();
        return actor.isSystem()
                ? new Origin(Source.SHIPPED, actor.username(), null, "随系统发布", true, null)
                : Origin.direct(
                        Source.MODELER,
                        actor.username(),
                        "由建模器直接部署" + (deployment.getName() == null ? "" : "：" + deployment.getName()));
    }

    void recorded(List<ModelVersion> deployed) {
        Passage passage = current.get();
        if (passage != null) {
            passage.deployed().addAll(deployed);
        }
    }

    Map<String, ModelVersion> newestByName(Collection<String> names) {
        return newestOf(names).stream().collect(Collectors.toMap(ModelVersion::name, Function.identity()));
    }

    private List<ModelVersion> newestOf(Collection<String> names) {
        return names.isEmpty() ? List.of() : versions.newestOf(names);
    }

    private Actor actor() {
        return actors.get();
    }

    /** @param beside what was live when it was played, and not of these files */
    private record TriedOut(Set<String> names, Map<String, String> beside, List<PlayedScenario> played) {}

    /** One deployment on its way in. @param deployed filled in as versions are recorded */
    record Passage(Origin origin, List<ModelVersion> deployed) {

        static Passage of(Origin origin) {
            return new Passage(origin, new ArrayList<>());
        }
    }
}
