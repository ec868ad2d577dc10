package org.shenbao.demo.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.shenbao.demo.past.PastRoute;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The routes of the diagrams that come with the product. */
public final class DrawnRoutes {

    private final Map<String, BpmnModelInstance> diagrams = new HashMap<>();

    public DrawnRoutes() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*/*.bpmn")) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bpmn", e);
        }
    }

    private void read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            BpmnModelInstance diagram = Bpmn.readModelFromStream(in);
            diagram.getModelElementsByType(Process.class).forEach(process -> diagrams.put(process.getId(), diagram));
        }
    }

    /** @param category decides at gateways that ask for it */
    public PastRoute route(String programme, String category) {
        return new RouteWalk(diagrams, programme, category).route();
    }
}
