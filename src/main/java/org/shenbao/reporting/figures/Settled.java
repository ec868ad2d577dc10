package org.shenbao.reporting.figures;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;

/** What was counted of a round that is over: every pass has ended, so it stays until a stay comes or changes. */
final class Settled {

    /**
     * A question about rounds that are over; the rounds themselves do not matter.
     *
     * @param report whose count it is
     */
    record Asked(String report, Set<String> bodies, ReportFilter filter) {

        static Asked of(String report, ReportQuestion question) {
            return new Asked(report, question.bodies(), question.filter());
        }
    }

    /** As many different questions; then it begins anew. */
    private static final int MOST = 100;

    private final Passes passes;
    private final Map<Asked, Object> counts = new ConcurrentHashMap<>();

    /** When the last pass ended; null when that is to be found out. */
    private volatile @Nullable Long lastEnd;

    Settled(Passes passes) {
        this.passes = passes;
    }

    /** A stay came or changed; nobody counts meanwhile. */
    void change() {
        lastEnd = null;
        counts.clear();
    }

    /**
     * The count, known already when it was asked for before.
     *
     * @param asked with the round, all that the count depends on once every pass has ended
     * @param at instant of the question, epoch milliseconds
     */
    @SuppressWarnings("unchecked") // one report has one kind of count
    <T> T count(Asked asked, long at, Supplier<T> count) {
        Long known = lastEnd;
        if (known == null) {
            known = lastEnd();
            lastEnd = known;
        }
        if (known > at) {
            return count.get();
        }
        if (counts.size() >= MOST) {
            counts.clear();
        }
        return (T) counts.computeIfAbsent(asked, none -> count.get());
    }

    /** The newest come first: one that lasts is among them. */
    private long lastEnd() {
        long end = Long.MIN_VALUE;
        for (int row = passes.facts().size() - 1; row >= 0 && end != RoundFacts.OPEN; row--) {
            end = passes.begins(row) ? Math.max(end, passes.end(row)) : end;
        }
        return end;
    }
}
