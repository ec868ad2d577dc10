package org.shenbao.modelling;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.identity.People;
import org.shenbao.identity.Role;
import org.shenbao.modelling.ModelChange.Lock;
import org.shenbao.modelling.ModelChange.State;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.Sha256;
import org.shenbao.support.StaleWrite;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Editing the files of a change: one analyst at a time, who is seen by the others. */
@Service
@Transactional
public class Drafting {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,110}\\.(bpmn|dmn|form)");

    private final ModelChangeMapper mapper;
    private final Models models;
    private final People people;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Clock clock;

    Drafting(
            ModelChangeMapper mapper,
            Models models,
            People people,
            CurrentActor actors,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.models = models;
        this.people = people;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the lock, or renews it.
     *
     * @throws ModelLocked when somebody else holds it
     * @throws NotNow when the change is no longer a draft
     */
    public Lock lock(long id) {
        String username = analyst();
        ChangeRow row = editable(id, username);
        Lock lock = new Lock(username, now().plus(LEASE));
        mapper.update(withLock(row, lock));
        return lock;
    }

    /** Gives the lock back; nothing happens when somebody else holds it. */
    public void unlock(long id) {
        String username = analyst();
        ChangeRow row = row(id);
        if (username.equals(row.lockHolder())) {
            mapper.update(withLock(row, null));
        }
    }

    /**
     * Saves a draft.
     *
     * @param version the draft's version that was edited; 0 for a file that the change does not hold yet
     * @param baseVersion live version that the draft now takes into account; null leaves it as it was
     * @return its next version
     * @throws ModelLocked without the lock
     * @throws StaleWrite when it was saved in another window meanwhile
     * @throws InvalidInput when it is too large, or no model
     */
    public int save(long id, String name, int version, String content, @Nullable Integer baseVersion) {
        String username = analyst();
        ChangeRow row = editing(id, username);
        check(name, content);
        List<DraftFile> files = mapper.files(id);
        Optional<DraftFile> before =
                files.stream().filter(file -> file.name().equals(name)).findFirst();
        if (before.map(DraftFile::version).orElse(0) != version) {
            throw new StaleWrite("该文件的草稿");
        }
        write(id, before.orElse(null), name, content, baseVersion, username);
        if (!mapper.editors(id).contains(username)) {
            mapper.insertEditor(id, username);
        }
        touch(row);
        audit.record(AuditEntry.of(
                "model.draft-saved",
                "model-change",
                id,
                Map.of("file", name, "version", version + 1, "sha256", Sha256.hex(content))));
        return version + 1;
    }

    private void write(
            long id,
            @Nullable DraftFile before,
            String name,
            String content,
            @Nullable Integer baseVersion,
            String username) {
        if (before == null) {
            Integer base = models.find(name).map(ModelVersion::version).orElse(null);
            mapper.insertFile(id, new DraftFile(name, base, content, 1, username, now()));
            return;
        }
        Integer base = baseVersion == null
                ? before.baseVersion()
                : Integer.valueOf(models.get(name, baseVersion).version());
        DraftFile file = new DraftFile(name, base, content, before.version() + 1, username, now());
        if (mapper.updateFile(id, file) == 0) {
            throw new StaleWrite("该文件的草稿");
        }
    }

    /** Takes a file out of the change; what is live stays as it is. */
    public void remove(long id, String name) {
        String username = analyst();
        ChangeRow row = editing(id, username);
        if (mapper.deleteFile(id, name) == 0) {
            throw new NotFound("草稿文件");
        }
        touch(row);
        audit.record(AuditEntry.of("model.draft-removed", "model-change", id, Map.of("file", name)));
    }

    private static void check(String name, String content) {
        if (!NAME.matcher(name).matches()) {
            throw InvalidInput.of("name", "文件名只能由字母、数字和连字符组成，并以 .bpmn、.dmn 或 .form 结尾。");
        }
        if (content.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw InvalidInput.of("content", "单个模型不超过 2 MB。");
        }
    }

    private ChangeRow editing(long id, String username) {
        ChangeRow row = editable(id, username);
        if (!row.isLockedBy(username, clock.instant())) {
            throw ModelLocked.notHeld();
        }
        return row;
    }

    private ChangeRow editable(long id, String username) {
        ChangeRow row = row(id);
        if (!row.state().isEditable()) {
            throw NotNow.of(row.state(), "编辑");
        }
        if (row.isLockedFor(username, clock.instant())) {
            throw ModelLocked.by(people.displayName(String.valueOf(row.lockHolder())));
        }
        return row;
    }

    private ChangeRow row(long id) {
        return Optional.ofNullable(mapper.lock(id)).orElseThrow(() -> new NotFound("变更"));
    }

    private String analyst() {
        return actors.require(Role.ANALYST).username();
    }

    /** Whatever was sent back is a draft again once it is edited. */
    private void touch(ChangeRow row) {
        mapper.update(new ChangeRow(
                row.id(),
                row.title(),
                State.DRAFT,
                row.author(),
                null,
                row.reason(),
                row.remark(),
                row.releaseAt(),
                row.lockHolder(),
                row.lockUntil(),
                row.createdAt(),
                now()));
    }

    private static ChangeRow withLock(ChangeRow row, @Nullable Lock lock) {
        return new ChangeRow(
                row.id(),
                row.title(),
                row.state(),
                row.author(),
                row.approver(),
                row.reason(),
                row.remark(),
                row.releaseAt(),
                lock == null ? null : lock.holder(),
                lock == null ? null : lock.until(),
                row.createdAt(),
                row.updatedAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
