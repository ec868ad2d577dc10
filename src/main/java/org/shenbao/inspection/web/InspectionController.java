package org.shenbao.inspection.web;

import java.util.List;
import org.shenbao.application.ApplicationAccess;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.ProjectApplication;
import org.shenbao.inspection.Inspections;
import org.shenbao.inspection.Visit;
import org.shenbao.support.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/applications/{id}/inspections")
class InspectionController {

    private final Inspections inspections;
    private final ApplicationAccess access;
    private final CurrentActor actors;

    InspectionController(Inspections inspections, ApplicationAccess access, CurrentActor actors) {
        this.inspections = inspections;
        this.access = access;
        this.actors = actors;
    }

    /** Offices see appointments and findings, everybody else who may read the dossier the appointments alone. */
    @GetMapping
    List<Visit> of(@PathVariable long id) {
        ProjectApplication application = access.readable(new ApplicationId(id));
        boolean office = access.scope(actors.get()).contains(application.districtBody());
        return inspections.of(application.id()).stream()
                .map(visit -> office ? visit : visit.forApplicant())
                .toList();
    }
}
