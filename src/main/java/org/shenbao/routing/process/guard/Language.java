package org.shenbao.routing.process.guard;

import java.util.Optional;
import java.util.Set;

/** The kinds of model, told apart by file name as the engine tells them. */
enum Language {
    BPMN("BPMN", Set.of("http://www.omg.org/spec/BPMN/20100524/MODEL"), "http://camunda.org/schema/1.0/bpmn"),
    DMN(
            "DMN",
            Set.of("https://www.omg.org/spec/DMN/20191111/MODEL/", "http://www.omg.org/spec/DMN/20180521/MODEL/"),
            "http://camunda.org/schema/1.0/dmn"),
    FORM("表单", Set.of(), "");

    private final String label;
    private final Set<String> namespaces;
    private final String engine;

    Language(String label, Set<String> namespaces, String engine) {
        this.label = label;
        this.namespaces = namespaces;
        this.engine = engine;
    }

    static Optional<Language> of(String resource) {
        if (resource.endsWith(".bpmn") || resource.endsWith(".bpmn20.xml")) {
            return Optional.of(BPMN);
        }
        if (resource.endsWith(".dmn") || resource.endsWith(".dmn11.xml")) {
            return Optional.of(DMN);
        }
        return resource.endsWith(".form") ? Optional.of(FORM) : Optional.empty();
    }

    String label() {
        return label;
    }

    /** Namespace of the engine's extensions. */
    String engine() {
        return engine;
    }

    boolean isModel(String namespace) {
        return namespaces.contains(namespace);
    }
}
