package org.shenbao.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.Dossiers;
import org.shenbao.application.ProjectApplication;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.notification.Message;
import org.shenbao.notification.Notifications;
import org.shenbao.notification.Recipient;
import org.shenbao.support.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finished applications: the digest of the dossier, every decision and every stay, sealed under one digest. */
@Service
@Transactional
public class Archive {

    private final ArchiveMapper mapper;
    private final Applications applications;
    private final Dossiers dossiers;
    private final StageDecisions decisions;
    private final StageStays stays;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    Archive(
            ArchiveMapper mapper,
            Applications applications,
            Dossiers dossiers,
            StageDecisions decisions,
            StageStays stays,
            Notifications notifications,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.stays = stays;
        this.notifications = notifications;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    public Optional<Sealed> find(ApplicationId id) {
        return mapper.find(id.value());
    }

    /** Seals the record once; repeating it changes nothing, because delegates may run again. */
    public void seal(ApplicationId id) {
        if (find(id).isPresent()) {
            return;
        }
        String content = write(new Content(dossiers.of(id).sha256(), decisions.of(id), stays.of(id)));
        Sealed sealed = new Sealed(
                id.value(), content, Sha256.hex(content), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        mapper.insert(sealed);
        audit.record(AuditEntry.of("application.archived", "application", id, sealed.sha256()));
        tell(applications.get(id));
    }

    private void tell(ProjectApplication application) {
        notifications.send(new Message(
                Recipient.enterprise(application.creditCode()),
                "申报已归档：" + application.title(),
                "贵单位申报的“" + application.title() + "”公示结束，已确认奖补并归档。",
                "/portal/applications/" + application.id()));
    }

    private String write(Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of records is always JSON", e);
        }
    }

    private record Content(String dossier, List<StageDecision> decisions, List<StageStay> stays) {}

    /**
     * @param content JSON
     * @param sha256 digest of the content, lower-case hex
     */
    public record Sealed(long applicationId, String content, String sha256, Instant sealedAt) {}
}
