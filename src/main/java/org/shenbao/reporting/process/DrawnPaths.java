package org.shenbao.reporting.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.shenbao.routing.Migrations;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Component;

/** The deployed diagrams, as answers to: may an application go from here to there? */
@Component
public class DrawnPaths {

    private final Migrations diagrams;

    DrawnPaths(Migrations diagrams) {
        this.diagrams = diagrams;
    }

    /** Empty when that version is no longer, or was never, deployed here. */
    public Optional<DrawnPath> of(String processKey, int version) {
        try {
            String xml = diagrams.diagram(processKey, version);
            return Optional.of(Drawing.of(
                    Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }
}
