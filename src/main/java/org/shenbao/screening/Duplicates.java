package org.shenbao.screening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.Outcome;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Rounds;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What screening found, for the officials who may see both sides; of the other side a foreign office sees no more than that it exists. */
@Service
@Transactional(readOnly = true)
public class Duplicates {

    private final Screening screening;
    private final Applications applications;
    private final Rounds rounds;
    private final Bodies bodies;
    private final CurrentActor actors;

    Duplicates(Screening screening, Applications applications, Rounds rounds, Bodies bodies, CurrentActor actors) {
        this.screening = screening;
        this.applications = applications;
        this.rounds = rounds;
        this.bodies = bodies;
        this.actors = actors;
    }

    /** @throws NotFound when the application is none of the actor's office's */
    public Report of(ApplicationId id) {
        Set<String> scope = scope();
        ProjectApplication own = applications
                .find(id)
                .filter(ProjectApplication::isSubmitted)
                .filter(found -> scope.contains(found.districtBody()))
                .orElseThrow(() -> new NotFound("申报"));
        List<Hit> hits = screening.hits(id);
        Map<ApplicationId, ProjectApplication> others =
                applications.all(hits.stream().map(Hit::otherApplicationId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(ProjectApplication::id, Function.identity()));
        return new Report(
                screening.screenedAt(own.id()).orElse(null),
                hits.stream().map(hit -> finding(hit, others, scope)).toList());
    }

    private Set<String> scope() {
        Actor actor = actors.get();
        if (!actor.has(Role.OFFICER) && !actor.has(Role.LEADER)) {
            throw new Forbidden("您的角色不能查看查重结果。");
        }
        return actor.bodyCode().map(bodies::subtree).orElse(Set.of());
    }

    private Finding finding(Hit hit, Map<ApplicationId, ProjectApplication> others, Set<String> scope) {
        ProjectApplication other = others.get(hit.otherApplicationId());
        boolean visible = other != null && scope.contains(other.districtBody());
        return new Finding(
                hit.reason(),
                hit.reason().nameZh(),
                hit.ownText(),
                visible ? hit.otherText() : "其他区（市）的申报",
                hit.similarityPercent(),
                visible && other != null ? other(other) : null);
    }

    private Other other(ProjectApplication other) {
        String outcome = other.outcome();
        return new Other(
                other.id().value(),
                String.valueOf(other.number()),
                other.orgName(),
                other.title(),
                rounds.get(other.roundId()).title(),
                bodies.get(other.districtBody()).name(),
                outcome == null ? "办理中" : Outcome.of(outcome).nameZh());
    }

    /** @param screenedAt absent while the application has not reached the screening */
    public record Report(@Nullable Instant screenedAt, List<Finding> findings) {}

    /** @param other absent when it is out of the reader's sight */
    public record Finding(
            Reason reason,
            String reasonName,
            String ownText,
            String otherText,
            @Nullable Integer similarityPercent,
            @Nullable Other other) {}

    public record Other(
            long applicationId,
            String number,
            String orgName,
            String projectName,
            String roundTitle,
            String bodyName,
            String stateName) {}
}
