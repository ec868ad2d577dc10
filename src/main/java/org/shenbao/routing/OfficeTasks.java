package org.shenbao.routing;

import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.support.Page;

/** The tasks of the current actor: those the actor holds and those open to the actor's offices. */
public interface OfficeTasks {

    /**
     * Soonest due first.
     *
     * @param application only those of this application
     * @param page from 1
     */
    Page<OfficeTask> open(@Nullable ApplicationId application, int page, int size);

    /** @throws org.shenbao.support.NotFound when there is none, or it is no business of the actor's */
    OfficeTask get(String taskId);

    /** What the task's form shows. Throws like {@link #get}. */
    TaskForm form(String taskId);

    /** Keeps what the actor has typed. Throws like {@link #complete}. */
    void saveDraft(String taskId, String data);

    /**
     * Decides, and moves the application on.
     *
     * @param decision JSON object of the form's data: {@code opinion} and whatever else it asks
     * @throws org.shenbao.support.NotFound when there is none, or it is no business of the actor's
     * @throws org.shenbao.support.Forbidden when a colleague holds it, or a page does its work
     * @throws org.shenbao.support.InvalidInput when the outcome is none of the task's, or an opinion is missing
     */
    void complete(String taskId, String outcome, String decision);
}
