package org.shenbao.routing.process.guard;

import java.util.ArrayList;
import java.util.List;

/** What the rules note about one file. */
class Findings {

    private final String resource;
    private final List<Finding> noted = new ArrayList<>();

    Findings(String resource) {
        this.resource = resource;
    }

    String resource() {
        return resource;
    }

    void note(Markup element, Rule rule, String reason) {
        noted.add(new Finding(resource, element.id(), element.line(), rule, reason));
    }

    void note(Markup element, Rule rule, String reason, String mend) {
        noted.add(new Finding(resource, element.id(), element.line(), rule, reason, mend));
    }

    void note(String element, int line, Rule rule, String reason) {
        noted.add(new Finding(resource, element, line, rule, reason));
    }

    void note(String element, int line, Rule rule, String reason, String mend) {
        noted.add(new Finding(resource, element, line, rule, reason, mend));
    }

    List<Finding> all() {
        return List.copyOf(noted);
    }
}
