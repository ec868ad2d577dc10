package org.shenbao.paper;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationAccess;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.identity.People;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Paper copies that came in: who took how many in, when, and whether a page was held against the screen. */
@Service
@Transactional(readOnly = true)
public class PaperCopies {

    private final PaperCopyMapper mapper;
    private final ApplicationAccess access;
    private final Applications applications;
    private final CurrentActor actors;
    private final Bodies bodies;
    private final People people;

    PaperCopies(
            PaperCopyMapper mapper,
            ApplicationAccess access,
            Applications applications,
            CurrentActor actors,
            Bodies bodies,
            People people) {
        this.mapper = mapper;
        this.access = access;
        this.applications = applications;
        this.actors = actors;
        this.bodies = bodies;
        this.people = people;
    }

    /** What came in for these applications, as far as the caller may see them; the oldest first. */
    public List<Received> of(Collection<ApplicationId> ids) {
        Actor actor = actors.get();
        Map<ApplicationId, ProjectApplication> readable = applications.all(ids).stream()
                .filter(application -> access.mayRead(actor, application))
                .collect(Collectors.toMap(ProjectApplication::id, application -> application));
        if (readable.isEmpty()) {
            return List.of();
        }
        List<PaperCopy> copies = mapper.of(readable.keySet());
        Map<String, String> names =
                people.displayNames(copies.stream().map(PaperCopy::receivedBy).collect(Collectors.toSet()));
        return copies.stream()
                .map(copy -> new Received(
                        copy.applicationId(),
                        copy.copies(),
                        copy.verdict(),
                        copy.verdict().nameZh(),
                        copy.versionNo(),
                        copy.remark(),
                        bodies.find(copy.receivedBody()).map(Body::name).orElse(""),
                        names.getOrDefault(copy.receivedBy(), "经办人员"),
                        copy.receivedAt()))
                .toList();
    }

    /** @param versionNo version that the checked page belongs to */
    public record Received(
            ApplicationId applicationId,
            int copies,
            PageChecks.Verdict verdict,
            String verdictName,
            @Nullable Integer versionNo,
            String remark,
            String bodyName,
            String receivedByName,
            Instant receivedAt) {}
}
