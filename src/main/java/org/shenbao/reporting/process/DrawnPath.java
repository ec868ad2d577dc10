package org.shenbao.reporting.process;

import java.util.Optional;

/** What one version of a diagram draws. */
public interface DrawnPath {

    /** Whether the first stay of an application may be there. */
    boolean begins(String node);

    /** Whether a stay at one node may be followed by one at the other. */
    boolean leads(String from, String to);

    /** What the form of a task calls a decision; empty when the node offers no such one. */
    Optional<String> outcome(String node, String decision);
}
