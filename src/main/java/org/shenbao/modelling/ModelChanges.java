package org.shenbao.modelling;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.identity.Role;
import org.shenbao.modelling.ModelChange.State;
import org.shenbao.modelling.ModelChangeMapper.NewChange;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes under way and done: begun, read and thrown away here, edited in {@link Drafting}, released in {@link Releases}. */
@Service
@Transactional
public class ModelChanges {

    private static final int LONGEST_TITLE = 200;

    private final ModelChangeMapper mapper;
    private final Models models;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Clock clock;

    ModelChanges(ModelChangeMapper mapper, Models models, CurrentActor actors, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.models = models;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first, with the names of their files but not the files. */
    @Transactional(readOnly = true)
    public List<Listed> list(@Nullable State state) {
        requireReader();
        List<ChangeRow> rows = mapper.list(state);
        Map<Long, List<String>> names = rows.isEmpty()
                ? Map.of()
                : mapper.names(rows.stream().map(ChangeRow::id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                ModelChangeMapper.FileName::changeId,
                                Collectors.mapping(ModelChangeMapper.FileName::name, Collectors.toList())));
        return rows.stream()
                .map(row -> new Listed(
                        ModelChange.of(row, List.of(), List.of(), List.of(), clock.instant()),
                        names.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** @throws NotFound when there is no such change */
    @Transactional(readOnly = true)
    public ModelChange get(long id) {
        requireReader();
        ChangeRow row = Optional.ofNullable(mapper.find(id)).orElseThrow(() -> new NotFound("变更"));
        return ModelChange.of(row, mapper.files(id), mapper.bodies(id), mapper.editors(id), clock.instant());
    }

    /**
     * Begins a change from the newest versions.
     *
     * @param names files to begin with; none for a change that only adds new ones
     * @throws NotFound when one of them is not live
     */
    public ModelChange begin(String title, Set<String> names) {
        String author = actors.require(Role.ANALYST).username();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw InvalidInput.of("title", "请填写变更名称，不超过 " + LONGEST_TITLE + " 字。");
        }
        Instant now = now();
        NewChange change = new NewChange(title.strip(), author, now);
        mapper.insert(change);
        mapper.insertEditor(change.id, author);
        new TreeSet<>(names)
                .stream()
                        .map(models::get)
                        .forEach(live -> mapper.insertFile(
                                change.id,
                                new DraftFile(live.name(), live.version(), models.content(live), 1, author, now)));
        audit.record(
                AuditEntry.of("model.change-begun", "model-change", change.id, Map.of("title", title, "files", names)));
        return get(change.id);
    }

    /**
     * Throws a change away that was never released.
     *
     * @throws Forbidden when it is somebody else's
     * @throws NotNow while it is proposed, scheduled or live
     */
    public void discard(long id) {
        String username = actors.require(Role.ANALYST).username();
        ChangeRow row = Optional.ofNullable(mapper.lock(id)).orElseThrow(() -> new NotFound("变更"));
        if (!row.author().equals(username)) {
            throw new Forbidden("只有起草人可以删除变更。");
        }
        if (!row.state().isEditable()) {
            throw NotNow.of(row.state(), "删除");
        }
        if (row.isLockedFor(username, clock.instant())) {
            throw new NotNow("他人正在编辑此变更，不能删除。");
        }
        audit.record(AuditEntry.change("model.change-discarded", "model-change", id, row, null));
        mapper.deleteFiles(id);
        mapper.deleteEditors(id);
        mapper.deleteBodies(id);
        mapper.delete(id);
    }

    private void requireReader() {
        if (!actors.get().has(Role.ANALYST)
                && !actors.get().has(Role.APPROVER)
                && !actors.get().isSystem()) {
            throw new Forbidden("您的角色不能查看模型变更。");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A change in a list. */
    public record Listed(ModelChange change, List<String> files) {}
}
