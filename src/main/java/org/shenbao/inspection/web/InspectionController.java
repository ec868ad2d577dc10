package org.shenbao.inspection.web;

import java.util.List;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.ProjectApplication;
import org.shenbao.identity.Desk;
import org.shenbao.inspection.Inspections;
import org.shenbao.inspection.Visit;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/applications/{id}/inspections")
class InspectionController {

    private final Inspections inspections;
    private final Applications applications;
    private final CurrentActor actors;
    private final Desk desk;

    InspectionController(Inspections inspections, Applications applications, CurrentActor actors, Desk desk) {
        this.inspections = inspections;
        this.applications = applications;
        this.actors = actors;
        this.desk = desk;
    }

    /** The enterprise sees its appointments, the offices above its district the findings too. */
    @GetMapping
    List<Visit> of(@PathVariable long id) {
        ApplicationId applicationId = new ApplicationId(id);
        Actor actor = actors.get();
        ProjectApplication application = applications.get(applicationId);
        if (actor.creditCode().filter(application.creditCode()::equals).isPresent()) {
            return inspections.of(applicationId).stream()
                    .map(Visit::forApplicant)
                    .toList();
        }
        if (!desk.bodiesOf(actor).contains(application.districtBody())) {
            throw new NotFound("申报");
        }
        return inspections.of(applicationId);
    }
}
