package org.shenbao.routing;

import java.util.Collection;
import org.shenbao.application.ApplicationId;

/** The process instances of single applications. Every call joins the caller's transaction. */
public interface Workflow {

    /**
     * Starts the routing of a submitted application on the newest version of its programme's diagram, or on the one that
     * {@link StartVersions} has its body go on with.
     *
     * @throws IllegalStateException when the application is already routed
     */
    void start(ApplicationId id);

    /**
     * Tells the application's instance what happened.
     *
     * @param values gateway values that the message carries
     * @throws NotAwaited when the application does not stand where this can happen
     */
    void tell(ApplicationId id, Message message, Variable.Value... values);

    /**
     * Like {@link #tell}, for work that may be repeated: an instance that does not wait for the message is left alone.
     *
     * @return whether the instance took the message
     */
    boolean offer(ApplicationId id, Message message, Variable.Value... values);

    /** Tells many applications the same; all of them or none. */
    default void tellAll(Collection<ApplicationId> ids, Message message, Variable.Value... values) {
        ids.forEach(id -> tell(id, message, values));
    }
}
