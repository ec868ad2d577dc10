package org.shenbao.modelling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shenbao.modelling.ModelVersion.Source;
import org.shenbao.routing.StartVersions;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Problem.FieldError;
import org.shenbao.support.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What it takes to put the drafts of a change live; the same checks when it is proposed and when it is released. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GoingLive {

    private final ModelVersionMapper versions;
    private final ModelChangeMapper changes;
    private final Deployments deployments;
    private final GateCheck gate;
    private final TryOut tryOut;
    private final StartVersions startVersions;

    GoingLive(
            ModelVersionMapper versions,
            ModelChangeMapper changes,
            Deployments deployments,
            GateCheck gate,
            TryOut tryOut,
            StartVersions startVersions) {
        this.versions = versions;
        this.changes = changes;
        this.deployments = deployments;
        this.gate = gate;
        this.tryOut = tryOut;
        this.startVersions = startVersions;
    }

    /** @param canary whether some bodies shall try it first */
    void check(List<DraftFile> drafts, boolean canary) {
        refuse(tryOut.play(inOrder(drafts, canary)).problems());
    }

    /** @return what differs from what is live, file name to content */
    private Map<String, byte[]> inOrder(List<DraftFile> drafts, boolean canary) {
        Map<String, ModelVersion> live = live(drafts);
        List<DraftFile> changed = changed(drafts, live);
        if (changed.isEmpty()) {
            throw InvalidInput.of("files", "此变更与现行版本没有差异，无需提交。");
        }
        refuseOutdated(changed, live);
        refuseDuringCanary(live);
        if (canary) {
            refuseBeyondDiagrams(changed, live);
        }
        Map<String, byte[]> files = contents(changed);
        refuse(gate.problems(files));
        return files;
    }

    private static void refuse(List<FieldError> problems) {
        if (!problems.isEmpty()) {
            throw new ModelRefused(problems);
        }
    }

    /** The scenarios are played at the entrance. */
    void release(ChangeRow change, List<DraftFile> drafts, String approver, List<String> trying) {
        Map<String, byte[]> files = inOrder(drafts, !trying.isEmpty());
        Map<String, ModelVersion> before = live(drafts);
        Origin origin = new Origin(Source.WORKBENCH, change.author(), approver, change.reason(), true, change.id());
        Deployed deployed = deployments.deploy(change.title(), files, origin);
        if (trying.isEmpty()) {
            return;
        }
        deployed.versions().stream()
                .filter(version -> version.kind() == ModelKind.BPMN && before.containsKey(version.name()))
                .forEach(version -> startVersions.tryOut(
                        version.definitionKey(),
                        version.version(),
                        Objects.requireNonNull(before.get(version.name())).version(),
                        trying));
    }

    void completeCanary(long changeId) {
        versions.newest().stream()
                .filter(version -> version.kind() == ModelKind.BPMN && Objects.equals(version.changeId(), changeId))
                .forEach(version -> startVersions.complete(version.definitionKey()));
    }

    private Map<String, ModelVersion> live(List<DraftFile> drafts) {
        if (drafts.isEmpty()) {
            return Map.of();
        }
        return versions.newestOf(drafts.stream().map(DraftFile::name).toList()).stream()
                .collect(Collectors.toMap(ModelVersion::name, Function.identity()));
    }

    private static List<DraftFile> changed(List<DraftFile> drafts, Map<String, ModelVersion> live) {
        return drafts.stream()
                .filter(draft -> {
                    ModelVersion version = live.get(draft.name());
                    return version == null || !version.sha256().equals(Sha256.hex(draft.bytes()));
                })
                .toList();
    }

    private static Map<String, byte[]> contents(List<DraftFile> drafts) {
        Map<String, byte[]> files = new HashMap<>();
        drafts.forEach(draft -> files.put(draft.name(), draft.bytes()));
        return files;
    }

    private static void refuseOutdated(List<DraftFile> changed, Map<String, ModelVersion> live) {
        List<String> outdated = changed.stream()
                .filter(draft -> {
                    ModelVersion version = live.get(draft.name());
                    return version != null && !Objects.equals(draft.baseVersion(), version.version());
                })
                .map(draft -> Objects.requireNonNull(live.get(draft.name())).title())
                .toList();
        if (!outdated.isEmpty()) {
            throw new ModelOutdated(outdated);
        }
    }

    private void refuseDuringCanary(Map<String, ModelVersion> live) {
        live.values().stream()
                .filter(version -> version.changeId() != null)
                .filter(version -> isCanary(Objects.requireNonNull(version.changeId())))
                .findFirst()
                .ifPresent(version -> {
                    throw new NotNow("“" + version.title() + "”正在试点，请先结束试点或回退，再发布新的变更。");
                });
    }

    private boolean isCanary(long changeId) {
        ChangeRow row = changes.find(changeId);
        return row != null && row.state() == ModelChange.State.CANARY;
    }

    /** A table or form serves everybody at once, so that nobody can try it first; unless it is new and nobody else uses it. */
    private static void refuseBeyondDiagrams(List<DraftFile> changed, Map<String, ModelVersion> live) {
        changed.stream()
                .filter(draft -> draft.kind() != ModelKind.BPMN && live.containsKey(draft.name()))
                .findFirst()
                .ifPresent(draft -> {
                    throw InvalidInput.of(
                            "canaryBodies",
                            "“" + Objects.requireNonNull(live.get(draft.name())).title()
                                    + "”一经发布即对全部申报生效，不能试点；试点仅适用于流程图。");
                });
        if (changed.stream().noneMatch(draft -> draft.kind() == ModelKind.BPMN && live.containsKey(draft.name()))) {
            throw InvalidInput.of("canaryBodies", "此变更没有修改现行流程图，不能试点。");
        }
    }
}
