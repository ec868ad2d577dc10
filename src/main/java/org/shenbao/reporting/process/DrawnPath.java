package org.shenbao.reporting.process;

/** What one version of a diagram draws. */
public interface DrawnPath {

    /** Whether the first stay of an application may be there. */
    boolean begins(String node);

    /** Whether a stay at one node may be followed by one at the other. */
    boolean leads(String from, String to);
}
