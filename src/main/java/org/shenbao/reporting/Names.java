package org.shenbao.reporting;

/**
 * What the codes in {@link RoundFacts} stand for, shared by all rounds: a code means the same in each of them. One
 * dictionary a kind, so that its codes are dense and count into an array.
 */
public final class Names {

    /** Codes of {@link RoundFacts#waitingOn(int)}. */
    public static final int APPLICANT = 0;

    public static final int OFFICE = 1;
    public static final int EXPERT = 2;

    private final Dictionary<String> programmes = new Dictionary<>();
    private final Dictionary<String> categories = new Dictionary<>();
    private final Dictionary<String> bodies = new Dictionary<>();
    private final Dictionary<String> stages = new Dictionary<>();
    private final Dictionary<String> processes = new Dictionary<>();
    private final Dictionary<String> nodes = new Dictionary<>();
    private final Dictionary<String> labels = new Dictionary<>();
    private final Dictionary<String> waiting = new Dictionary<>();
    private final Dictionary<String> outcomes = new Dictionary<>();
    private final Dictionary<Place> places = new Dictionary<>();

    public Names() {
        waiting.code("applicant");
        waiting.code("office");
        waiting.code("expert");
    }

    public Dictionary<String> programmes() {
        return programmes;
    }

    public Dictionary<String> categories() {
        return categories;
    }

    /** Of districts and offices alike. */
    public Dictionary<String> bodies() {
        return bodies;
    }

    public Dictionary<String> stages() {
        return stages;
    }

    /** Keys of diagrams, the programmes' own and called ones. */
    public Dictionary<String> processes() {
        return processes;
    }

    /** Ids of nodes in any diagram. */
    public Dictionary<String> nodes() {
        return nodes;
    }

    /** What nodes were called when applications stood there. */
    public Dictionary<String> labels() {
        return labels;
    }

    /** {@code applicant}, {@code office}, {@code expert}, in this order. */
    public Dictionary<String> waiting() {
        return waiting;
    }

    public Dictionary<String> outcomes() {
        return outcomes;
    }

    /** The few combinations of node, diagram and stage that occur; rows name one of them. */
    public Dictionary<Place> places() {
        return places;
    }

    int place(Stay stay) {
        return places.code(new Place(
                stages.code(stay.stage()),
                processes.code(stay.processKey()),
                stay.processVersion(),
                nodes.code(stay.nodeId()),
                labels.code(stay.nodeName()),
                processes.code(stay.rootKey()),
                stay.rootVersion(),
                nodes.code(stay.rootNode()),
                waiting.code(stay.waitingOn())));
    }

    /** Where one can stay, by codes; {@code version} and {@code rootVersion} are numbers. */
    public record Place(
            int stage,
            int process,
            int version,
            int node,
            int label,
            int rootKey,
            int rootVersion,
            int rootNode,
            int waitingOn) {}
}
