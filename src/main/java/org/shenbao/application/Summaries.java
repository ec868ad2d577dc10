package org.shenbao.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.shenbao.support.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of applications with everything named: as many statements for a page as for a line. */
@Component
@Transactional(readOnly = true)
public class Summaries {

    private final Applications applications;
    private final ApplicationAccess access;
    private final Leaves leaves;
    private final Rounds rounds;
    private final Bodies bodies;
    private final CurrentActor actors;

    Summaries(
            Applications applications,
            ApplicationAccess access,
            Leaves leaves,
            Rounds rounds,
            Bodies bodies,
            CurrentActor actors) {
        this.applications = applications;
        this.access = access;
        this.leaves = leaves;
        this.rounds = rounds;
        this.bodies = bodies;
        this.actors = actors;
    }

    /**
     * What the caller may see: an applicant its own, an official what was submitted below its body.
     *
     * @param page from 1
     * @throws Forbidden for everybody else
     */
    public Page<ApplicationSummary> list(
            @Nullable Long roundId,
            @Nullable String stage,
            @Nullable String outcome,
            @Nullable String text,
            String sort,
            int page,
            int size) {
        Actor actor = actors.get();
        boolean applicant = actor.has(Role.APPLICANT);
        if (!applicant && access.scope(actor).isEmpty()) {
            throw new Forbidden("您的角色不能查看申报列表。");
        }
        Page<ProjectApplication> found = applications.list(new ApplicationQuery(
                roundId,
                applicant ? access.creditCode() : null,
                applicant ? null : access.scope(actor),
                stage,
                outcome,
                text == null || text.isBlank() ? null : text.strip(),
                sort,
                size,
                (page - 1) * size));
        return new Page<>(of(found.items()), found.total());
    }

    /** Stages in which something that the caller may see waits now, those included that only a diagram knows. */
    public List<StageName> stages() {
        return applications.stages(access.scope(actors.get()));
    }

    ApplicationSummary of(ProjectApplication application) {
        return of(List.of(application)).get(0);
    }

    private List<ApplicationSummary> of(List<ProjectApplication> found) {
        Map<Long, Round> known = new HashMap<>();
        rounds.all().forEach(round -> known.put(round.id(), round));
        Map<Long, @Nullable Instant> deadlines = new HashMap<>();
        return found.stream()
                .map(a -> ApplicationSummary.of(
                        a,
                        leaves.of(a),
                        title(known.get(a.roundId())),
                        bodies.find(a.districtBody()).map(Body::name).orElse("主管部门"),
                        deadlines.computeIfAbsent(
                                a.roundId(), id -> rounds.deadline(id).orElse(null))))
                .toList();
    }

    private static String title(@Nullable Round round) {
        return round == null ? "" : round.title();
    }
}
