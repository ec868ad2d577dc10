package org.shenbao.routing;

/** Process instances that act on many applications: recommendation packages, review panels, notices (design §4). */
public interface RoundProcesses {

    /**
     * Starts the newest version of a shared diagram.
     *
     * @param processKey id of the diagram, such as {@code recommendation-package}
     * @param businessKey {@code package:<id>}, {@code panel:<id>} or {@code notice:<id>}; unique among running instances
     * @param values bodies and round that the diagram's candidate groups and due dates need
     */
    void start(String processKey, String businessKey, Variable.Value... values);

    /** @throws NotAwaited when the instance does not stand where this can happen */
    void tell(String businessKey, Message message, Variable.Value... values);

    /** Like {@link #tell}, for work that may be repeated. */
    boolean offer(String businessKey, Message message, Variable.Value... values);

    /**
     * Completes the open task of an instance for the current actor, who must be its assignee or in a candidate group.
     *
     * @param taskKey id of the task's node, such as {@code UserTask_ComposePackage}
     * @param outcome what was decided, as the task's {@code outcomes} property lists it
     * @throws NotAwaited when no such task is open
     * @throws org.shenbao.support.Forbidden when the task is not the actor's to complete
     */
    void complete(String businessKey, String taskKey, String outcome);
}
