package org.shenbao.modelling.migration;

import java.time.Instant;
import java.util.List;

/** The versions of diagrams and tables that an application was, and is, decided under. */
public record VersionTrail(List<Routing> routing, List<Decision> decisions) {

    /**
     * @param title name of the diagram
     * @param from since when
     * @param migrated whether it was taken to this version while it ran
     */
    public record Routing(String title, int version, Instant from, boolean migrated) {}

    /**
     * @param title name of the table
     * @param version 0 when it was decided before the engine had the table
     */
    public record Decision(String title, int version, Instant at) {}
}
