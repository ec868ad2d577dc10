package org.shenbao.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.shenbao.application.attachment.AttachmentStore;
import org.shenbao.application.attachment.Received;
import org.shenbao.application.attachment.UploadInspector;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that an applicant adds to the dossier. */
@Service
public class Materials {

    /** Enough for every invoice of a project. */
    private static final int MOST_FILES = 50;

    private static final int LONGEST_NAME = 200;

    private final MaterialMapper mapper;
    private final ApplicationMapper applications;
    private final ApplicationAccess access;
    private final SupplementScope supplements;
    private final Leaves leaves;
    private final AttachmentStore store;
    private final UploadInspector inspector;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Materials(
            MaterialMapper mapper,
            ApplicationMapper applications,
            ApplicationAccess access,
            SupplementScope supplements,
            Leaves leaves,
            AttachmentStore store,
            UploadInspector inspector,
            CurrentActor actors,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.applications = applications;
        this.access = access;
        this.supplements = supplements;
        this.leaves = leaves;
        this.store = store;
        this.inspector = inspector;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a file in. No transaction is open while the bytes travel and are looked into.
     *
     * @param name name the person gave it
     * @throws org.shenbao.application.attachment.UploadRefused when it is not what may be uploaded
     * @throws InvalidInput when there is no such place, or a supplement did not ask for it
     */
    public MaterialFile add(ApplicationId id, String materialId, String name, InputStream bytes) throws IOException {
        open(access.own(id), materialId);
        String safeName = safe(name);
        try (Received received = store.receive(bytes)) {
            String mediaType = inspector.inspect(received.file(), safeName);
            received.keep();
            MaterialFile file = new MaterialFile(
                    0,
                    id,
                    materialId,
                    safeName,
                    mediaType,
                    received.size(),
                    received.sha256(),
                    actors.get().username(),
                    now(),
                    null);
            return Objects.requireNonNull(transaction.execute(status -> insert(file)));
        }
    }

    /** @throws NotFound when it is not there, or not among the caller's */
    public void remove(ApplicationId id, long fileId) {
        transaction.executeWithoutResult(status -> {
            ProjectApplication application = access.lockOwn(id);
            MaterialFile file = mapper.find(id, fileId).orElseThrow(() -> new NotFound("文件"));
            open(application, file.materialId());
            if (mapper.remove(id, fileId, now()) == 0) {
                throw new NotFound("文件");
            }
            applications.touch(id, now());
            audit.record(AuditEntry.change("material.removed", "application", id, file, null));
        });
    }

    /** @throws NotFound when it is not there, or the caller may not see the application */
    public MaterialFile readable(ApplicationId id, long fileId) {
        access.readable(id);
        return mapper.find(id, fileId).orElseThrow(() -> new NotFound("文件"));
    }

    public InputStream content(MaterialFile file) {
        try {
            return store.open(file.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException("stored file " + file.sha256() + " cannot be read", e);
        }
    }

    private MaterialFile insert(MaterialFile file) {
        ProjectApplication application = access.lockOwn(file.applicationId());
        open(application, file.materialId());
        long there = mapper.files(file.applicationId()).stream()
                .filter(f -> f.materialId().equals(file.materialId()))
                .count();
        if (there >= MOST_FILES) {
            throw InvalidInput.of("file", "每项材料最多上传 " + MOST_FILES + " 个文件。");
        }
        var row = new MaterialMapper.NewFile(file);
        mapper.insert(row);
        applications.touch(file.applicationId(), file.uploadedAt());
        audit.record(AuditEntry.of("material.added", "application", file.applicationId(), file));
        return mapper.find(file.applicationId(), row.id()).orElseThrow();
    }

    private void open(ProjectApplication application, String materialId) {
        if (!application.isOpenToApplicant()) {
            throw NotOpenToApplicant.of(application);
        }
        MaterialSlot slot = MaterialSlots.find(leaves.of(application), materialId)
                .filter(MaterialSlot::takesFiles)
                .orElseThrow(() -> InvalidInput.of("material", "材料清单中没有可上传文件的此项材料。"));
        supplements.checkMaterial(application, slot);
    }

    /** The last part of a path, without what could confuse a reader, a header or a file system. */
    private static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
        int excess = clean.codePointCount(0, clean.length()) - LONGEST_NAME;
        String shorter = excess > 0 ? clean.substring(clean.offsetByCodePoints(0, excess)) : clean;
        if (shorter.isEmpty() || shorter.startsWith(".")) {
            throw InvalidInput.of("file", "文件名无效，请重命名后上传。");
        }
        return shorter;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
