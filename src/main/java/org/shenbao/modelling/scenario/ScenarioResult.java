package org.shenbao.modelling.scenario;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a scenario went.
 *
 * @param scenario its id
 * @param expectedEnd id of the end event it must come to
 * @param actualEnd id of the end event it came to; absent when it came to none
 * @param expectedStages keys that must be passed in this order
 * @param stages keys in the order they were passed
 * @param problem why it failed, in Chinese; absent when it passed
 * @param nodes ids of the nodes of its own process that it passed
 * @param flows ids of the sequence flows likewise
 */
public record ScenarioResult(
        String scenario,
        String process,
        String title,
        boolean shipped,
        boolean passed,
        String expectedEnd,
        String expectedEndName,
        @Nullable String actualEnd,
        @Nullable String actualEndName,
        List<String> expectedStages,
        List<String> stages,
        @Nullable String problem,
        Set<String> nodes,
        Set<String> flows,
        Map<String, Passage> passages) {

    static ScenarioResult of(Rehearsal rehearsal, Map<String, Diagram> diagrams, @Nullable String obstacle) {
        Scenario scenario = rehearsal.scenario();
        Scenario.Story story = scenario.story();
        Diagram diagram = diagrams.get(scenario.process());
        String expected = rehearsal.expectedEndName();
        String end = obstacle == null ? rehearsal.end() : null;
        String actual = end == null ? null : name(diagram, end);
        String problem = obstacle;
        if (problem == null && end == null) {
            problem = "停在“" + rehearsal.lastNode() + "”，没有走到结束";
        } else if (problem == null && end != null && !rehearsal.isExpectedEnd(end)) {
            problem = "应当结束于“" + expected + "”，实际结束于“" + actual + "”";
        } else if (problem == null && !inOrder(story.expectedStages(), rehearsal.stages())) {
            problem = "没有依次经过应当经过的环节";
        }
        Passage passage = rehearsal.passage(scenario.process());
        return new ScenarioResult(
                scenario.id(),
                scenario.process(),
                story.title(),
                scenario.shipped(),
                problem == null,
                story.expectedEnd(),
                expected,
                end,
                actual,
                story.expectedStages(),
                rehearsal.stages(),
                problem,
                passage.nodes().keySet(),
                passage.flows().keySet(),
                rehearsal.passages());
    }

    private static String name(@Nullable Diagram diagram, String node) {
        return diagram == null ? "（图中没有）" : diagram.name(node).orElse("（图中没有）");
    }

    /** Whether these come in this order among those, whatever lies between. */
    static boolean inOrder(List<String> expected, List<String> passed) {
        Iterator<String> way = passed.iterator();
        for (String stage : expected) {
            boolean found = false;
            while (way.hasNext() && !found) {
                found = way.next().equals(stage);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
