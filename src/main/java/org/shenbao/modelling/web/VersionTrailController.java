package org.shenbao.modelling.web;

import org.shenbao.application.ApplicationAccess;
import org.shenbao.application.ApplicationId;
import org.shenbao.modelling.migration.VersionTrail;
import org.shenbao.modelling.migration.VersionTrails;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The versions that an application was decided under, for whoever may read it. */
@RestController
class VersionTrailController {

    private final ApplicationAccess access;
    private final VersionTrails trails;

    VersionTrailController(ApplicationAccess access, VersionTrails trails) {
        this.access = access;
        this.trails = trails;
    }

    @GetMapping("/api/applications/{id}/versions")
    VersionTrail versionTrail(@PathVariable long id) {
        return trails.of(access.readable(new ApplicationId(id)).id());
    }
}
