package org.shenbao.reporting.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.shenbao.routing.Migrations;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Component;

/** The deployed diagrams, as answers to: may an application go from here to there? A version is read once: none changes. */
@Component
public class DrawnPaths {

    private final Migrations diagrams;
    private final ConcurrentMap<String, DrawnPath> read = new ConcurrentHashMap<>();

    DrawnPaths(Migrations diagrams) {
        this.diagrams = diagrams;
    }

    /** Empty when that version is no longer, or was never, deployed here. */
    public Optional<DrawnPath> of(String processKey, int version) {
        String key = processKey + ":" + version;
        DrawnPath known = read.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            String xml = diagrams.diagram(processKey, version);
            DrawnPath drawn = Drawing.of(
                    Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
            read.put(key, drawn);
            return Optional.of(drawn);
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }
}
