package org.shenbao.modelling.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One scenario while it is played: what it answers next, what was passed so far, and when it has had enough. */
final class Rehearsal {

    /** A straight way through the longest of the shipped diagrams passes some thirty nodes. */
    private static final int MOST_NODES = 1000;

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Scenario scenario;
    private final Map<String, Diagram> diagrams;
    private final Diagram.@Nullable Node expected;
    private final long until = System.nanoTime() + LONGEST_NANOS;
    private final Map<String, Integer> visits = new HashMap<>();
    private final Map<String, Passage> passages = new HashMap<>();
    private final List<String> stages = new ArrayList<>();
    private int passed;
    private @Nullable String end;
    private String lastNode = "开始";

    /** @param expected the end it must come to, of an earlier version when the draft has none of that id */
    Rehearsal(Scenario scenario, Map<String, Diagram> diagrams, Diagram.@Nullable Node expected) {
        this.scenario = scenario;
        this.diagrams = diagrams;
        this.expected = expected;
    }

    Scenario scenario() {
        return scenario;
    }

    Scenario.Story story() {
        return scenario.story();
    }

    Diagram.@Nullable Node node(String process, String id) {
        Diagram diagram = diagrams.get(process);
        return diagram == null ? null : diagram.nodes().get(id);
    }

    /** The next answer for a node; null when the story says nothing more about it. */
    Scenario.@Nullable Answer next(String node) {
        int visit = visits.merge(node, 1, Integer::sum);
        return story().answers().stream()
                .filter(answer -> answer.node().equals(node))
                .skip(visit - 1L)
                .findFirst()
                .orElse(null);
    }

    /** @throws TooMuch when it goes round in circles or takes too long */
    void entered(String process, String node) {
        passage(process).nodes().merge(node, 1, Integer::sum);
        Diagram.Node known = node(process, node);
        if (known != null) {
            lastNode = known.name();
        }
        if (++passed > MOST_NODES) {
            throw new TooMuch("经过的节点超过 " + MOST_NODES + " 个，流程可能在“" + lastNode + "”附近循环");
        }
        checkTime();
    }

    void took(String process, String flow) {
        passage(process).flows().merge(flow, 1, Integer::sum);
        checkTime();
    }

    private void checkTime() {
        if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
            throw new TooMuch("超过试运行的时间限制");
        }
    }

    void stayedIn(String stage) {
        if (stages.isEmpty() || !stages.get(stages.size() - 1).equals(stage)) {
            stages.add(stage);
        }
    }

    void ended(String process, String node) {
        if (process.equals(scenario.process())) {
            end = node;
        }
    }

    @Nullable
    String end() {
        return end;
    }

    /** An end that was given another id is still the same end when the application comes to the same. */
    boolean isExpectedEnd(String reached) {
        if (story().expectedEnd().equals(reached)) {
            return true;
        }
        Diagram.Node now = node(scenario.process(), reached);
        return node(scenario.process(), story().expectedEnd()) == null
                && expected != null
                && now != null
                && Diagram.sameEnd(expected, now);
    }

    String expectedEndName() {
        return expected == null ? "（图中没有）" : expected.name();
    }

    String lastNode() {
        return lastNode;
    }

    List<String> stages() {
        return List.copyOf(stages);
    }

    Passage passage(String process) {
        return passages.computeIfAbsent(process, key -> new Passage());
    }

    Map<String, Passage> passages() {
        return passages;
    }

    /** The limits of a try-out are reached. */
    static final class TooMuch extends RuntimeException {
        TooMuch(String message) {
            super(message);
        }
    }
}
