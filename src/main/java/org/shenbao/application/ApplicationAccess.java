package org.shenbao.application;

import java.util.Optional;
import java.util.Set;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.shenbao.support.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may see an application: the applicant its own; officials and leaders what was submitted to a body of their subtree
 * (an office of a bureau: of the bureau's); others what a {@link DossierReaders} opens to them. What one may not
 * see does not exist.
 */
@Component
public class ApplicationAccess {

    private static final Set<String> OFFICIALS = Set.of(Role.OFFICER, Role.LEADER);

    private final Applications applications;
    private final Bodies bodies;
    private final CurrentActor actors;
    private final ObjectProvider<DossierReaders> readers;

    ApplicationAccess(
            Applications applications, Bodies bodies, CurrentActor actors, ObjectProvider<DossierReaders> readers) {
        this.applications = applications;
        this.bodies = bodies;
        this.actors = actors;
        this.readers = readers;
    }

    /** @throws NotFound when there is none, or the caller may not see it */
    public ProjectApplication readable(ApplicationId id) {
        ProjectApplication application = applications.get(id);
        if (!mayRead(actors.get(), application)) {
            throw new NotFound("申报");
        }
        return application;
    }

    public boolean mayRead(Actor actor, ProjectApplication application) {
        return isOwner(actor, application)
                || (application.isSubmitted()
                        && (scope(actor).contains(application.districtBody())
                                || readers.stream().anyMatch(r -> r.mayRead(actor, application))));
    }

    /** @throws NotFound when there is none, or it is another enterprise's */
    public ProjectApplication own(ApplicationId id) {
        ProjectApplication application = applications.get(id);
        requireOwner(application);
        return application;
    }

    /** The same, with the row's lock kept until the transaction ends. */
    ProjectApplication lockOwn(ApplicationId id) {
        ProjectApplication application = applications.lock(id);
        requireOwner(application);
        return application;
    }

    /** District bodies whose applications an official sees; empty for everybody else. */
    public Set<String> scope(Actor actor) {
        if (actor.roles().stream().noneMatch(OFFICIALS::contains)) {
            return Set.of();
        }
        return actor.bodyCode().flatMap(bodies::find).map(this::covered).orElse(Set.of());
    }

    /**
     * Credit code of the enterprise that the caller acts for.
     *
     * @throws Forbidden when the caller is no applicant
     */
    String creditCode() {
        return actors.require(Role.APPLICANT).creditCode().orElseThrow(() -> new Forbidden("您的账号未关联申报单位。"));
    }

    /** An office of a bureau (工业互联网处, 服务中心) sees what the bureau sees. */
    private Set<String> covered(Body own) {
        Body bureau = own;
        Optional<Body> above = parent(bureau);
        while (above.filter(b -> b.level().equals(own.level())).isPresent()) {
            bureau = above.get();
            above = parent(bureau);
        }
        return bodies.subtree(bureau.code());
    }

    private Optional<Body> parent(Body body) {
        return Optional.ofNullable(body.parentCode()).flatMap(bodies::find);
    }

    private void requireOwner(ProjectApplication application) {
        if (!isOwner(actors.require(Role.APPLICANT), application)) {
            throw new NotFound("申报");
        }
    }

    private static boolean isOwner(Actor actor, ProjectApplication application) {
        return actor.has(Role.APPLICANT)
                && actor.creditCode().filter(application.creditCode()::equals).isPresent();
    }
}
