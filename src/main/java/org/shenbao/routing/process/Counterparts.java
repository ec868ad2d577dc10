package org.shenbao.routing.process;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.Dossiers;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.catalogue.Stage;
import org.shenbao.routing.PublishedBean;

/**
 * Whom a stage asks that goes to several bodies at once: {@code ${counterparts.of('counterpart-consultation',
 * execution.processBusinessKey)}}. One for each value that the application gives from the list that the stage exists
 * once per item of, such as the industries of a project (山东 四、（二）).
 */
@PublishedBean(value = "counterparts", label = "对口部门", description = "按申报内容列出应征求意见的对口部门，用于多实例任务。")
class Counterparts {

    private final Applications applications;
    private final Dossiers dossiers;
    private final Programmes programmes;
    private final Responsibilities responsibilities;
    private final Bodies bodies;

    Counterparts(
            Applications applications,
            Dossiers dossiers,
            Programmes programmes,
            Responsibilities responsibilities,
            Bodies bodies) {
        this.applications = applications;
        this.dossiers = dossiers;
        this.programmes = programmes;
        this.responsibilities = responsibilities;
        this.bodies = bodies;
    }

    /** Codes of the bodies to ask; none when the application names no industry that a body is known for. */
    public List<String> of(String stage, String businessKey) {
        ProjectApplication application = applications.get(ApplicationId.of(businessKey));
        return responsibilities.stage(application.programme(), stage).stream()
                .flatMap(known -> values(application, known).flatMap(value -> body(application, known, value).stream()))
                .distinct()
                .toList();
    }

    private Stream<String> values(ProjectApplication application, Stage stage) {
        return programmes
                .leaf(application.programme(), application.category())
                .answeredFields()
                .filter(field -> Objects.equals(field.optionsRef(), stage.multiInstance()))
                .map(Field::key)
                .distinct()
                .map(key -> dossiers.of(application.id()).answers().get(key))
                .filter(Objects::nonNull)
                .flatMap(answer -> answer instanceof Collection<?> many ? many.stream() : Stream.of(answer))
                .map(String::valueOf);
    }

    /** That of the application's own city, else the one for all. */
    private Optional<String> body(ProjectApplication application, Stage stage, String value) {
        String local = application.districtBody();
        String place = local.substring(local.indexOf('.') + 1);
        return bodies.find(stage.actor() + "." + place + "." + value)
                .or(() -> bodies.find(stage.actor() + "." + value))
                .map(Body::code);
    }
}
