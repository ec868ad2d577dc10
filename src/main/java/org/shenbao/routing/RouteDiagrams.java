package org.shenbao.routing;

import org.shenbao.application.ApplicationId;

/** Where applications are, for people who would rather look than read. */
public interface RouteDiagrams {

    /** For an application that is not routed yet: the diagram that would route it now. */
    RouteDiagram of(ApplicationId id);
}
