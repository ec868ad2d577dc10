package org.shenbao.routing.web;

import java.util.List;
import org.shenbao.application.ApplicationAccess;
import org.shenbao.application.ApplicationId;
import org.shenbao.routing.RouteDiagram;
import org.shenbao.routing.RouteDiagrams;
import org.shenbao.routing.TimelineEntry;
import org.shenbao.routing.Timelines;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an application is and how it got there, for whoever may read it. */
@RestController
@RequestMapping("/api/applications/{id}")
class RouteController {

    private final ApplicationAccess access;
    private final Timelines timelines;
    private final RouteDiagrams diagrams;

    RouteController(ApplicationAccess access, Timelines timelines, RouteDiagrams diagrams) {
        this.access = access;
        this.timelines = timelines;
        this.diagrams = diagrams;
    }

    @GetMapping("/timeline")
    List<TimelineEntry> timeline(@PathVariable long id) {
        return timelines.of(access.readable(new ApplicationId(id)).id());
    }

    @GetMapping("/diagram")
    RouteDiagram diagram(@PathVariable long id) {
        return diagrams.of(access.readable(new ApplicationId(id)).id());
    }
}
