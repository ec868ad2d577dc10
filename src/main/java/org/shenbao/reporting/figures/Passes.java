package org.shenbao.reporting.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import org.shenbao.application.ProjectApplication;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.routing.StageStay;

/**
 * The stays of a round, joined to passes: the way of an application through one stage, from arriving to going elsewhere. The
 * nodes of a stage, a supplement after which the application comes straight back, and tasks of several offices side by side
 * belong to one pass. ADR 0015 defines it; everything here follows from the order of an application's stays and their times.
 */
final class Passes {

    /** No row. */
    static final int NONE = -1;

    private static final int BITS = Long.SIZE;

    /** Those of rounds in which nothing has changed since are good for the next report of a page. */
    private static final Cache<RoundFacts, Passes> KNOWN = Caffeine.newBuilder()
            .maximumSize(64)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private final RoundFacts facts;
    private final long revision;
    private final int supplement;

    /** Row to the next one of its pass. */
    private final int[] next;

    private final boolean[] begins;

    /** Row to the row that the application was sent back by, for a supplement and for a stage it had been at before. */
    private final int[] sender;

    /** Row to the supplement that it asked for. */
    private final int[] asked;

    private Passes(RoundFacts facts) {
        this.facts = facts;
        this.revision = facts.revision();
        OptionalInt code = facts.names().stages().find(ProjectApplication.SUPPLEMENT);
        this.supplement = code.orElse(NONE);
        int size = facts.size();
        this.next = filled(size);
        this.begins = new boolean[size];
        this.sender = filled(size);
        this.asked = filled(size);
    }

    private static int[] filled(int size) {
        int[] rows = new int[size];
        Arrays.fill(rows, NONE);
        return rows;
    }

    /** Nobody writes to the facts meanwhile. */
    static Passes of(RoundFacts facts) {
        Passes known = KNOWN.getIfPresent(facts);
        if (known != null && known.revision == facts.revision()) {
            return known;
        }
        Passes passes = new Passes(facts);
        passes.join();
        KNOWN.put(facts, passes);
        return passes;
    }

    private void join() {
        long[] leftLast = new long[facts.size()];
        long[] ended = new long[facts.size()];
        long[] visited = new long[facts.applications()];
        for (int row = 0; row < facts.size(); row++) {
            int before = facts.previous(row);
            leftLast[row] = before == NONE ? facts.leftAt(row) : Math.max(leftLast[before], facts.leftAt(row));
            int stage = facts.stage(row);
            int joined = before == NONE ? NONE : joined(row, leftLast, ended);
            ended[row] = facts.leftAt(row);
            if (joined == NONE) {
                begins[row] = true;
                if (stage == supplement || isBack(row, stage, visited)) {
                    sentBack(row);
                }
            } else {
                next[joined] = row;
                ended[row] = Math.max(ended[row], ended[joined]);
            }
            visited[facts.applicationIndex(row)] |= bit(stage);
        }
    }

    /**
     * The last row of the pass that this row goes on with.
     *
     * @param leftLast when the last of the application's stays up to a row ended
     * @param ended when the last of the pass's stays up to a row ended
     */
    private int joined(int row, long[] leftLast, long[] ended) {
        int stage = facts.stage(row);
        int elsewhere = NONE;
        for (int earlier = facts.previous(row); earlier != NONE; earlier = facts.previous(earlier)) {
            if (facts.stage(earlier) == stage) {
                boolean gone = elsewhere != NONE && facts.enteredAt(elsewhere) >= ended[earlier];
                return gone ? NONE : earlier;
            }
            if (facts.stage(earlier) != supplement) {
                elsewhere = elsewhere == NONE ? earlier : elsewhere;
                int before = facts.previous(earlier);
                if (before == NONE || leftLast[before] <= facts.enteredAt(elsewhere)) {
                    return NONE;
                }
            }
        }
        return NONE;
    }

    private static long bit(int stage) {
        return stage < BITS ? 1L << stage : 0;
    }

    private boolean isBack(int row, int stage, long[] visited) {
        if (stage < BITS) {
            return (visited[facts.applicationIndex(row)] & bit(stage)) != 0;
        }
        for (int earlier = facts.previous(row); earlier != NONE; earlier = facts.previous(earlier)) {
            if (facts.stage(earlier) == stage) {
                return true;
            }
        }
        return false;
    }

    /**
     * By whoever let go of the application last, when it had come to this stage before it came to that one. A supplement that
     * is over, and an analyst who moved it, send nothing back.
     */
    private void sentBack(int row) {
        int last = NONE;
        for (int earlier = facts.previous(row); earlier != NONE; earlier = facts.previous(earlier)) {
            boolean later = last == NONE || facts.leftAt(earlier) > facts.leftAt(last);
            if (facts.leftAt(earlier) <= facts.enteredAt(row) && later) {
                last = earlier;
            }
        }
        if (last == NONE || facts.stage(last) == supplement || isMoved(last)) {
            return;
        }
        if (facts.stage(row) != supplement && firstAt(facts.stage(row), row) >= firstAt(facts.stage(last), row)) {
            return;
        }
        sender[row] = last;
        if (facts.stage(row) == supplement) {
            asked[last] = row;
        }
    }

    /** When the application of the row came to the stage first, as its row. */
    private int firstAt(int stage, int row) {
        int first = row;
        for (int earlier = facts.previous(row); earlier != NONE; earlier = facts.previous(earlier)) {
            first = facts.stage(earlier) == stage ? earlier : first;
        }
        return first;
    }

    private boolean isMoved(int row) {
        int outcome = facts.outcome(row);
        return outcome != RoundFacts.NOTHING
                && facts.names().outcomes().value(outcome).equals(StageStay.MOVED);
    }

    RoundFacts facts() {
        return facts;
    }

    boolean begins(int row) {
        return begins[row];
    }

    /** The next row of the pass, or {@link #NONE}. */
    int next(int row) {
        return next[row];
    }

    int last(int first) {
        int last = first;
        while (next[last] != NONE) {
            last = next[last];
        }
        return last;
    }

    /** The row whose end sent the application back to this one, or {@link #NONE}. */
    int sender(int row) {
        return sender[row];
    }

    /** When the pass ended: it went elsewhere, or its supplement was over without coming back; else {@link RoundFacts#OPEN}. */
    long end(int first) {
        long end = Long.MIN_VALUE;
        for (int row = first; row != NONE; row = next[row]) {
            long left = asked[row] != NONE && next[row] == NONE ? facts.leftAt(asked[row]) : facts.leftAt(row);
            end = Math.max(end, left);
        }
        return end;
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
