package org.shenbao.modelling;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.identity.Role;
import org.shenbao.modelling.ModelChange.State;
import org.shenbao.modelling.ModelVersion.Source;
import org.shenbao.modelling.migration.MigrationRuns;
import org.shenbao.routing.StartVersions;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts an earlier version live again, as a new version; what runs follows or stays where it is, as the approver wishes. */
@Service
@Transactional
public class Rollbacks {

    private final Models models;
    private final ModelChangeMapper changes;
    private final Deployments deployments;
    private final MigrationRuns migrations;
    private final StartVersions startVersions;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Clock clock;

    Rollbacks(
            Models models,
            ModelChangeMapper changes,
            Deployments deployments,
            MigrationRuns migrations,
            StartVersions startVersions,
            CurrentActor actors,
            AuditTrail audit,
            Clock clock) {
        this.models = models;
        this.changes = changes;
        this.deployments = deployments;
        this.migrations = migrations;
        this.startVersions = startVersions;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Rolls a model back.
     *
     * @param version an earlier one
     * @param running whether what runs on the current version follows as far as it can
     * @throws NotFound when there is no such version
     * @throws FourEyesRequired when the approver drew it
     * @throws ModelRefused when it would not pass today's checks
     * @throws InvalidInput when what is live says the same already
     * @throws org.shenbao.support.Problem when instances are to follow and others of the diagram are on the move
     */
    public RolledBack rollBack(String name, int version, String reason, boolean running) {
        String approver = actors.require(Role.APPROVER).username();
        ModelVersion current = models.get(name);
        ModelVersion target = models.get(name, version);
        if (target.author().equals(approver)) {
            throw new FourEyesRequired("该版本由您起草，须由其他模型审批员回退。");
        }
        endCanary(current);
        Origin origin = new Origin(
                Source.ROLLBACK, approver, approver, Deployments.reason("reason", reason), target.reviewed(), null);
        Deployed deployed = deployments.deploy(
                "回退：" + target.title(), Map.of(name, models.content(target).getBytes(StandardCharsets.UTF_8)), origin);
        ModelVersion live = deployed.versions().stream()
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("version", "所选版本与现行版本内容相同，无需回退。"));
        return new RolledBack(live, running && live.kind() == ModelKind.BPMN ? takeAlong(current, live) : null);
    }

    private @Nullable Long takeAlong(ModelVersion current, ModelVersion live) {
        OptionalLong run = migrations.takeAlong(live.definitionKey(), current.version(), live.version(), live.reason());
        return run.isPresent() ? run.getAsLong() : null;
    }

    /** @param migrationId run that takes along what was running; null when nothing is taken along */
    public record RolledBack(ModelVersion version, @Nullable Long migrationId) {}

    private void endCanary(ModelVersion current) {
        if (current.changeId() == null) {
            return;
        }
        ChangeRow row = changes.lock(current.changeId());
        if (row != null && row.state() == State.CANARY) {
            startVersions.complete(current.definitionKey());
            ChangeRow ended =
                    row.state(State.WITHDRAWN, "试点期间已回退", clock.instant().truncatedTo(ChronoUnit.MILLIS));
            changes.update(ended);
            audit.record(AuditEntry.change("model.canary-ended", "model-change", row.id(), row, ended));
        }
    }
}
