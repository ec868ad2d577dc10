package org.shenbao.routing.process;

import java.time.Clock;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.catalogue.RoundMilestone;
import org.shenbao.catalogue.Rounds;
import org.shenbao.identity.Accounts;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.Variables;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Component;

/** Makes a new task ready for its list: a name that tells whose it is, a due date, and nobody who has left. */
@Component
class TaskPreparation {

    /** What Tasklist's filter 已退回 looks for. */
    static final String CAME_BACK = "退回补正后再次办理";

    private static final int LONGEST_TITLE = 80;

    private final Applications applications;
    private final Rounds rounds;
    private final Bodies bodies;
    private final Accounts accounts;
    private final StageStays stays;
    private final Clock clock;

    TaskPreparation(
            Applications applications, Rounds rounds, Bodies bodies, Accounts accounts, StageStays stays, Clock clock) {
        this.applications = applications;
        this.rounds = rounds;
        this.bodies = bodies;
        this.accounts = accounts;
        this.stays = stays;
        this.clock = clock;
    }

    void prepare(DelegateTask task, NodeProperties node) {
        task.setName(node.name() + subject(task).map(s -> " · " + s).orElse(""));
        node.get("milestone")
                .or(() -> Optional.ofNullable(Variables.MILESTONE.get(task::getVariable)))
                .flatMap(key -> dueDate(task, key))
                .ifPresent(task::setDueDate);
        if (cameBack(task, node)) {
            task.setDescription(CAME_BACK);
        }
        if (task.getAssignee() != null && !isActive(task.getAssignee())) {
            task.setAssignee(null);
        }
    }

    private boolean cameBack(DelegateTask task, NodeProperties node) {
        return BusinessKeys.applicationId(task.getExecution().getProcessBusinessKey())
                .flatMap(id -> node.stage().filter(stage -> stays.cameBack(id, stage)))
                .isPresent();
    }

    private Optional<String> subject(DelegateTask task) {
        Optional<String> application = BusinessKeys.applicationId(
                        task.getExecution().getProcessBusinessKey())
                .flatMap(applications::find)
                .map(TaskPreparation::describe);
        return application.or(() -> Optional.ofNullable(Variables.DISTRICT_BODY.get(task::getVariable))
                .flatMap(bodies::find)
                .map(Body::name));
    }

    private static String describe(ProjectApplication application) {
        String title = application.title();
        String shown = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title;
        return shown + "（" + application.orgName() + "）";
    }

    private Optional<Date> dueDate(DelegateTask task, String milestone) {
        return Optional.ofNullable(Variables.ROUND_ID.get(task::getVariable))
                .flatMap(round -> rounds.milestones(round).stream()
                        .filter(m -> m.key().equals(milestone))
                        .findFirst())
                .flatMap(m -> dueDate(m).or(() -> afterItsLength(m)));
    }

    /** The last second before the milestone passes: a deadline of a day shows that day. */
    static Optional<Date> dueDate(RoundMilestone milestone) {
        return Optional.ofNullable(milestone.passesAt()).map(passesAt -> Date.from(passesAt.minusSeconds(1)));
    }

    /** One without a date lasts its length from now on (试点示范期2年). */
    private Optional<Date> afterItsLength(RoundMilestone milestone) {
        ZonedDateTime today = clock.instant().atZone(Zones.CHINA);
        return Optional.ofNullable(milestone.duration())
                .map(length -> Date.from(today.plus(Period.parse(length)).toInstant()));
    }

    private boolean isActive(String username) {
        return accounts.find(username).filter(account -> !account.disabled()).isPresent();
    }
}
