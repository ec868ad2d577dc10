package org.shenbao.routing.process;

import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.catalogue.Milestone;
import org.shenbao.catalogue.Programmes;
import org.springframework.stereotype.Component;

/** Which bodies handle an application beside its district. */
@Component
class ResponsibleBodies {

    private final Bodies bodies;
    private final Programmes programmes;

    ResponsibleBodies(Bodies bodies, Programmes programmes) {
        this.bodies = bodies;
        this.programmes = programmes;
    }

    /** The body above the application's district: it rechecks and decides. */
    String above(ProjectApplication application) {
        Body district = bodies.get(application.districtBody());
        String parent = district.parentCode();
        return parent == null ? district.code() : parent;
    }

    /** The body to which the programme's notice has the recommendations sent, else the one above the district. */
    String intakeOf(ProjectApplication application) {
        return programmes.programme(application.programme()).milestones().stream()
                .filter(m -> m.type().equals("hard-cutoff"))
                .map(Milestone::recipient)
                .filter(code -> code != null && bodies.find(code).isPresent())
                .findFirst()
                .orElseGet(() -> above(application));
    }
}
