package org.shenbao.routing.process.access;

import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/** A person's own tasks: assigned to the person, or offered to the person or one of the person's groups. */
final class OwnTasks {

    private OwnTasks() {}

    static boolean concerns(TaskEntity task, Authentication person) {
        return isAssignedTo(task, person) || isCandidate(task, person);
    }

    static boolean isAssignedTo(TaskEntity task, Authentication person) {
        return person.getUserId().equals(task.getAssignee());
    }

    static boolean isCandidate(TaskEntity task, Authentication person) {
        return task.getCandidates().stream().anyMatch(link -> names(link, person));
    }

    private static boolean names(IdentityLink link, Authentication person) {
        return person.getUserId().equals(link.getUserId())
                || link.getGroupId() != null && person.getGroupIds().contains(link.getGroupId());
    }

    /** Marks a query that {@link OwnTaskStatements} narrows; it asks for no authorisation rows. */
    static class Scope extends AuthorizationCheck {

        private final transient Authentication person;

        Scope(Authentication person) {
            this.person = person;
            setAuthorizationCheckEnabled(false);
        }

        Authentication person() {
            return person;
        }
    }
}
