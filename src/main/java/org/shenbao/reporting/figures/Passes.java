package org.shenbao.reporting.figures;

import java.util.Arrays;
import org.shenbao.application.ProjectApplication;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.routing.StageStay;

/**
 * The stays of a round, joined to passes: the way of an application through one stage, from arriving to going elsewhere. The
 * nodes of a stage, a supplement after which the application comes straight back, and tasks of several offices side by side
 * belong to one pass. ADR 0015 defines it; everything here follows from the order of an application's stays and their times.
 */
final class Passes implements RoundFacts.Derived {

    /** No row. */
    static final int NONE = -1;

    private static final int BITS = Long.SIZE;

    private final RoundFacts facts;

    /** Row to the next one of its pass. */
    private int[] next = {};

    /** First row of a pass to its last; {@link #NONE} elsewhere. */
    private int[] last = {};

    /** First row of a pass to its end. */
    private long[] ends = {};

    /** Row to the row that the application was sent back by, for a supplement and for a stage it had been at before. */
    private int[] sender = {};

    /** Row to the supplement that it asked for. */
    private int[] asked = {};

    /** The rows of one application, oldest first, and how many they are. */
    private int[] rows = new int[BITS];

    private int count;

    /** When the last of the application's stays up to one of {@link #rows} ended, and the last of its pass's. */
    private long[] leftLast = new long[BITS];

    private long[] passEnded = new long[BITS];

    private int supplement = NONE;

    private final Settled settled = new Settled(this);

    private Passes(RoundFacts facts) {
        this.facts = facts;
    }

    /** Nobody writes to the facts meanwhile. */
    static Passes of(RoundFacts facts) {
        return facts.derived(Passes.class, Passes::new);
    }

    @Override
    public void compute() {
        for (int application = 0; application < facts.applications(); application++) {
            follow(application);
        }
    }

    @Override
    public void follow(int application) {
        settled.change();
        makeRoom(facts.size());
        supplement = facts.names().stages().find(ProjectApplication.SUPPLEMENT).orElse(NONE);
        collect(application);
        long visited = 0;
        for (int at = 0; at < count; at++) {
            int row = rows[at];
            int stage = facts.stage(row);
            long left = facts.leftAt(row);
            int joined = joined(at);
            leftLast[at] = at == 0 ? left : Math.max(leftLast[at - 1], left);
            passEnded[at] = left;
            if (joined == NONE) {
                last[row] = row;
            } else {
                next[rows[joined]] = row;
                passEnded[at] = Math.max(left, passEnded[joined]);
            }
            if (stage == supplement || joined == NONE && isBack(at, stage, visited)) {
                sentBack(at);
            }
            visited |= bit(stage);
        }
        for (int at = 0; at < count; at++) {
            if (begins(rows[at])) {
                finish(rows[at]);
            }
        }
    }

    private void makeRoom(int size) {
        if (size > next.length) {
            int capacity = size + size / 8;
            next = Arrays.copyOf(next, capacity);
            last = Arrays.copyOf(last, capacity);
            ends = Arrays.copyOf(ends, capacity);
            sender = Arrays.copyOf(sender, capacity);
            asked = Arrays.copyOf(asked, capacity);
        }
    }

    /** The application's rows, as if nothing were known of them. */
    private void collect(int application) {
        count = 0;
        for (int row = facts.last(application); row != NONE; row = facts.previous(row)) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, 2 * count);
                leftLast = new long[2 * count];
                passEnded = new long[2 * count];
            }
            rows[count++] = row;
            next[row] = NONE;
            last[row] = NONE;
            sender[row] = NONE;
            asked[row] = NONE;
        }
        for (int low = 0, high = count - 1; low < high; low++, high--) {
            int row = rows[low];
            rows[low] = rows[high];
            rows[high] = row;
        }
    }

    /** Last row and end of the pass that begins there. */
    private void finish(int first) {
        long end = Long.MIN_VALUE;
        for (int row = first; row != NONE; row = next[row]) {
            long left = asked[row] != NONE && next[row] == NONE ? facts.leftAt(asked[row]) : facts.leftAt(row);
            end = Math.max(end, left);
            last[first] = row;
        }
        ends[first] = end;
    }

    /** Where in {@link #rows} the pass that this row goes on with was last; {@link #NONE} when it begins one. */
    private int joined(int at) {
        int stage = facts.stage(rows[at]);
        int elsewhere = NONE;
        for (int earlier = at - 1; earlier >= 0; earlier--) {
            if (facts.stage(rows[earlier]) == stage) {
                boolean gone = elsewhere != NONE && facts.enteredAt(rows[elsewhere]) >= passEnded[earlier];
                return gone ? NONE : earlier;
            }
            if (facts.stage(rows[earlier]) != supplement) {
                elsewhere = elsewhere == NONE ? earlier : elsewhere;
                if (earlier == 0 || leftLast[earlier - 1] <= facts.enteredAt(rows[elsewhere])) {
                    return NONE;
                }
            }
        }
        return NONE;
    }

    private static long bit(int stage) {
        return stage < BITS ? 1L << stage : 0;
    }

    private boolean isBack(int at, int stage, long visited) {
        return stage < BITS ? (visited & bit(stage)) != 0 : firstAt(stage, at) < at;
    }

    /**
     * By whoever let go of the application last, when it had come to this stage before it came to that one. A supplement that
     * is over, and an analyst who moved it, send nothing back; a sender asks for one supplement.
     */
    private void sentBack(int at) {
        int row = rows[at];
        int sentBy = NONE;
        for (int earlier = at - 1; earlier >= 0; earlier--) {
            boolean gone = facts.leftAt(rows[earlier]) <= facts.enteredAt(row);
            if (gone && (sentBy == NONE || facts.leftAt(rows[earlier]) > facts.leftAt(rows[sentBy]))) {
                sentBy = earlier;
            }
        }
        if (sentBy == NONE || facts.stage(rows[sentBy]) == supplement || isMoved(rows[sentBy])) {
            return;
        }
        int stage = facts.stage(row);
        if (stage == supplement) {
            if (asked[rows[sentBy]] == NONE) {
                asked[rows[sentBy]] = row;
                sender[row] = rows[sentBy];
            }
        } else if (firstAt(stage, at) < firstAt(facts.stage(rows[sentBy]), at)) {
            sender[row] = rows[sentBy];
        }
    }

    /** Where in {@link #rows} the application came to the stage first; the row itself when that is it. */
    private int firstAt(int stage, int at) {
        for (int earlier = 0; earlier < at; earlier++) {
            if (facts.stage(rows[earlier]) == stage) {
                return earlier;
            }
        }
        return at;
    }

    private boolean isMoved(int row) {
        int outcome = facts.outcome(row);
        return outcome != RoundFacts.NOTHING
                && facts.names().outcomes().value(outcome).equals(StageStay.MOVED);
    }

    RoundFacts facts() {
        return facts;
    }

    Settled settled() {
        return settled;
    }

    boolean begins(int row) {
        return last[row] != NONE;
    }

    /** The next row of the pass, or {@link #NONE}. */
    int next(int row) {
        return next[row];
    }

    /** The last row of the pass that the row belongs to. */
    int last(int row) {
        int found = last[row] == NONE ? row : last[row];
        while (next[found] != NONE) {
            found = next[found];
        }
        return found;
    }

    /** The row whose end sent the application back to this one, or {@link #NONE}. */
    int sender(int row) {
        return sender[row];
    }

    /** When the pass ended: it went elsewhere, or its supplement was over without coming back; else {@link RoundFacts#OPEN}. */
    long end(int first) {
        return ends[first];
    }

    /** Where the pass stands at an instant. */
    State state(int first, long at) {
        if (facts.enteredAt(first) > at) {
            return State.TO_COME;
        }
        if (end(first) <= at) {
            return State.ENDED;
        }
        boolean withApplicant = false;
        for (int row = first; row != NONE; row = next[row]) {
            if (isOpen(row, at)) {
                return State.OPEN;
            }
            withApplicant |= asked[row] != NONE && isOpen(asked[row], at);
        }
        return withApplicant ? State.WITH_APPLICANT : State.OPEN;
    }

    boolean isOpen(int row, long at) {
        return facts.enteredAt(row) <= at && facts.leftAt(row) > at;
    }

    /** When what is open at the instant is due, the soonest; {@link RoundFacts#NONE} when it is not. */
    long due(int first, long at) {
        int row = dueFirst(first, at);
        return row == NONE ? RoundFacts.NONE : facts.dueAt(row);
    }

    /** The row of the pass that is open at the instant and due first, or {@link #NONE} when none is open. */
    int dueFirst(int first, long at) {
        int found = NONE;
        for (int row = first; row != NONE; row = next[row]) {
            if (isOpen(row, at) && (found == NONE || facts.dueAt(row) < facts.dueAt(found))) {
                found = row;
            }
        }
        return found;
    }

    enum State {
        TO_COME,
        OPEN,
        WITH_APPLICANT,
        ENDED
    }
}
