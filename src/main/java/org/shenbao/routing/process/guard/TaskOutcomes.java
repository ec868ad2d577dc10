package org.shenbao.routing.process.guard;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The conclusions that a task offers, its property {@code outcomes}: {@code pass:通过;return:退回补正}. */
final class TaskOutcomes {

    private static final String PAIR = "[A-Za-z][A-Za-z0-9-]*\\s*:\\s*[^:;]+";

    private TaskOutcomes() {}

    /** Key to label, in the order of the form. */
    static Map<String, String> of(Markup task) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        pairs(task.property("outcomes"))
                .map(pair -> pair.split(":", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> outcomes.put(pair[0].strip(), pair[1].strip()));
        return outcomes;
    }

    /** Parts that are no pair of key and label. */
    static List<String> malformed(Markup task) {
        return pairs(task.property("outcomes"))
                .filter(pair -> !pair.matches(PAIR))
                .toList();
    }

    private static Stream<String> pairs(String text) {
        return Arrays.stream(text.split(";")).map(String::strip).filter(pair -> !pair.isEmpty());
    }
}
