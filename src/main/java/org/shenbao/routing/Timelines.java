package org.shenbao.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.Outcome;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.identity.Account;
import org.shenbao.identity.Accounts;
import org.shenbao.identity.Role;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The story of an application. Its applicant reads which office acted; officials read who. */
@Service
@Transactional(readOnly = true)
public class Timelines {

    /** Outcomes whose reasons an applicant is owed. */
    private static final Set<String> EXPLAINED = Set.of("return", "reject", "duplicate", "failed", "not-awarded");

    private final Applications applications;
    private final StageStays stays;
    private final StageDecisions decisions;
    private final Accounts accounts;
    private final Bodies bodies;
    private final MoveRecords moves;
    private final CurrentActor actors;

    Timelines(
            Applications applications,
            StageStays stays,
            StageDecisions decisions,
            Accounts accounts,
            Bodies bodies,
            MoveRecords moves,
            CurrentActor actors) {
        this.applications = applications;
        this.stays = stays;
        this.decisions = decisions;
        this.accounts = accounts;
        this.bodies = bodies;
        this.moves = moves;
        this.actors = actors;
    }

    /** Oldest first; where it waits now comes last. */
    public List<TimelineEntry> of(ApplicationId id) {
        ProjectApplication application = applications.get(id);
        List<TimelineEntry> entries = new ArrayList<>();
        if (application.submittedAt() != null) {
            entries.add(entry(application.submittedAt(), "提交申报", application.orgName(), null, null));
        }
        decisions.of(id).forEach(decision -> entries.add(decided(decision)));
        moves.of(id).forEach(move -> entries.add(moved(move)));
        stays.of(id).forEach(stay -> passed(stay, application).ifPresent(entries::add));
        if (application.endedAt() != null && application.outcome() != null) {
            String title = "办结：" + Outcome.of(application.outcome()).nameZh();
            entries.add(entry(application.endedAt(), title, null, application.outcomeReason(), null));
        }
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return Stream.concat(entries.stream(), waiting(id, application)).toList();
    }

    private TimelineEntry decided(StageDecision decision) {
        boolean explained = !isApplicant() || EXPLAINED.contains(decision.outcome());
        return entry(
                decision.decidedAt(),
                decision.taskName() + "：" + decision.outcomeLabel(),
                whoActed(decision.actor()),
                explained ? decision.opinion() : null,
                decision.stage());
    }

    private TimelineEntry moved(MoveRecord move) {
        String title = "调整办理环节：由“" + move.fromName() + "”转至“" + move.toName() + "”";
        return entry(move.movedAt(), title, whoActed(move.movedBy()), move.reason(), null);
    }

    /** Nobody decides at a receive task: leaving it is the event. A stay cut short ends with the application. */
    private Optional<TimelineEntry> passed(StageStay stay, ProjectApplication application) {
        if (stay.taskId() != null
                || stay.leftAt() == null
                || StageStay.MOVED.equals(stay.outcome())
                || stay.leftAt().equals(application.endedAt())) {
            return Optional.empty();
        }
        return Optional.of(
                entry(stay.leftAt(), stay.nodeName() + "：已完成", whoHas(stay, application), null, stay.stage()));
    }

    private Stream<TimelineEntry> waiting(ApplicationId id, ProjectApplication application) {
        return stays.open(id).stream()
                .map(stay -> entry(
                        stay.enteredAt(), "正在办理：" + stay.nodeName(), whoHas(stay, application), null, stay.stage()));
    }

    private @Nullable String whoHas(StageStay stay, ProjectApplication application) {
        return switch (stay.waitingOn()) {
            case "applicant" -> application.orgName();
            case "expert" -> "评审专家";
            default -> bodyName(stay.body());
        };
    }

    private @Nullable String whoActed(String username) {
        Optional<Account> account = accounts.find(username);
        String body = bodyName(account.map(Account::bodyCode).orElse(null));
        if (isApplicant()) {
            return body;
        }
        String name = account.map(Account::displayName).orElse("系统");
        return body == null ? name : body + " " + name;
    }

    private @Nullable String bodyName(@Nullable String code) {
        return code == null ? null : bodies.find(code).map(Body::name).orElse(null);
    }

    private boolean isApplicant() {
        return actors.find()
                .map(Actor::roles)
                .filter(roles -> roles.contains(Role.APPLICANT))
                .isPresent();
    }

    private static TimelineEntry entry(
            Instant at, String title, @Nullable String actor, @Nullable String opinion, @Nullable String stage) {
        return new TimelineEntry(at, title, actor, opinion, stage);
    }
}
