package org.shenbao.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.subject.Subject;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.identity.Enterprise;
import org.shenbao.identity.Enterprises;
import org.shenbao.identity.Role;
import org.shenbao.identity.SignIn;
import org.shenbao.identity.SignInLog;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {

    private final CurrentActor actors;
    private final SignIn signIn;
    private final SignInLog log;
    private final Bodies bodies;
    private final Enterprises enterprises;
    private final Clock clock;
    private final boolean demo;

    SessionController(
            CurrentActor actors,
            SignIn signIn,
            SignInLog log,
            Bodies bodies,
            Enterprises enterprises,
            Clock clock,
            Environment environment) {
        this.actors = actors;
        this.signIn = signIn;
        this.log = log;
        this.bodies = bodies;
        this.enterprises = enterprises;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Who is signed in; answers strangers too. */
    @GetMapping
    Session current(HttpServletRequest request) {
        Optional<Actor> actor = actors.find();
        String csrfToken =
                CsrfToken.of(request).filter(token -> actor.isPresent()).orElse(null);
        return actor.map(known -> session(known, csrfToken)).orElseGet(this::nobody);
    }

    /** Signs in to a fresh session; one under way ends. */
    @PostMapping
    Session signIn(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
        Subject subject = SecurityUtils.getSubject();
        subject.logout();
        signIn.signIn(subject, credentials.username(), credentials.password(), request.getRemoteAddr());
        CsrfToken.issue(request.getSession());
        Actor actor = actors.get();
        request.getSession().setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, actor.username());
        log.signedIn(actor.username());
        return session(actor, CsrfToken.of(request).orElseThrow());
    }

    /** Signs out everywhere: the session that ends here is Camunda's too. */
    @DeleteMapping
    Session signOut() {
        actors.find().ifPresent(actor -> log.signedOut(actor.username()));
        SecurityUtils.getSubject().logout();
        return nobody();
    }

    private Session nobody() {
        return new Session(null, null, List.of(), null, null, null, demo, clock.instant(), "/");
    }

    private Session session(Actor actor, @Nullable String csrfToken) {
        return new Session(
                actor.username(),
                actor.displayName(),
                actor.roles().stream().sorted().toList(),
                actor.bodyCode()
                        .flatMap(bodies::find)
                        .map(body -> new SessionBody(body.code(), body.name(), body.level()))
                        .orElse(null),
                actor.creditCode()
                        .flatMap(enterprises::find)
                        .map(SessionEnterprise::of)
                        .orElse(null),
                csrfToken,
                demo,
                clock.instant(),
                homePath(actor));
    }

    private static String homePath(Actor actor) {
        if (actor.has(Role.APPLICANT)) {
            return "/portal";
        }
        if (actor.has(Role.EXPERT)) {
            return "/review";
        }
        if (!actor.has(Role.OFFICER) && (actor.has(Role.ANALYST) || actor.has(Role.APPROVER))) {
            return "/models";
        }
        if (!actor.has(Role.OFFICER) && actor.has(Role.LEADER)) {
            return "/reports";
        }
        boolean administrator = actor.roles().stream().anyMatch(Role.ADMINISTRATORS::contains);
        return administrator ? "/admin" : "/office";
    }

    record Credentials(
            @NotBlank(message = "请填写用户名。") String username,
            @NotBlank(message = "请填写密码。") String password) {

        @Override
        public String toString() {
            return "Credentials[" + username + "]";
        }
    }

    record SessionBody(String code, String name, String level) {}

    record SessionEnterprise(String creditCode, String orgName) {

        static SessionEnterprise of(Enterprise enterprise) {
            return new SessionEnterprise(enterprise.creditCode(), enterprise.orgName());
        }
    }

    /**
     * Who is signed in, and what the front end needs to know before anything else.
     *
     * @param csrfToken to repeat in {@code X-CSRF-Token} at every write
     * @param now the server's clock, for countdowns
     * @param homePath where this person's work is
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Session(
            @Nullable String username,
            @Nullable String displayName,
            List<String> roles,
            @Nullable SessionBody body,
            @Nullable SessionEnterprise enterprise,
            @Nullable String csrfToken,
            boolean demo,
            Instant now,
            String homePath) {}
}
