package org.shenbao.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shenbao.reporting.FactMapper.Count;
import org.shenbao.reporting.FactMapper.Stamp;
import org.shenbao.reporting.FactMapper.Sum;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads stays outside of its caller's transaction: what is committed, statement by statement, and, as a hint alone, the stamps of
 * what others have written but not committed yet.
 */
@Component
class CommittedStays {

    /** As many ids or windows as one statement names. */
    private static final int MOST = 500;

    private static final int PAGE = 20_000;

    private final FactMapper mapper;
    private final TransactionTemplate committed;
    private final TransactionTemplate underWay;

    CommittedStays(FactMapper mapper, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.committed = new TransactionTemplate(transactions);
        committed.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.underWay = new TransactionTemplate(transactions);
        underWay.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        underWay.setIsolationLevel(TransactionDefinition.ISOLATION_READ_UNCOMMITTED);
    }

    /**
     * By round, the stamps in its window that may be news: those that are committed, and after them those of the same stays
     * and others that are not. Who looks at uncommitted changes alone misses a stay whose index entry is just being
     * replaced, and with it what was committed before.
     */
    Map<Long, List<Stamp>> stamps(List<Window> windows) {
        List<Stamp> stamps = new ArrayList<>(in(committed, () -> changed(windows)));
        stamps.addAll(in(underWay, () -> {
            List<Stamp> hints = changed(windows);
            List<Long> ids =
                    windows.stream().flatMap(window -> window.ids().stream()).toList();
            hints.addAll(inParts(ids, mapper::stampsOf));
            return hints;
        }));
        return stamps.stream().collect(groupingBy(Stamp::roundId));
    }

    /** Where the sums tell of nothing new, the many stays before the recent ones are left unread. */
    private List<Stamp> changed(List<Window> windows) {
        List<Stamp> stamps = inParts(windows, mapper::recent);
        Map<Long, List<Stamp>> recent = stamps.stream().collect(groupingBy(Stamp::roundId));
        Map<Long, Sum> sums =
                inParts(windows, mapper::earlierSums).stream().collect(toMap(Sum::roundId, Function.identity()));
        List<Window> changed = windows.stream()
                .filter(window ->
                        !window.knows(sums.get(window.roundId()), recent.getOrDefault(window.roundId(), List.of())))
                .toList();
        stamps.addAll(inParts(changed, mapper::earlier));
        return stamps;
    }

    /** Committed or not: the stamps of the round's stays whose ids lie there. */
    List<Stamp> stamps(long roundId, long afterId, long lastId) {
        return in(underWay, () -> mapper.stamps(roundId, afterId, lastId));
    }

    /** Clock of the database. */
    LocalDateTime now() {
        return in(committed, mapper::now);
    }

    /** Committed ones by id. */
    List<FactRow> page(long roundId, long afterId) {
        return in(committed, () -> mapper.page(roundId, afterId, PAGE));
    }

    /** Of these, those that are committed, as they are committed. */
    List<FactRow> rows(Collection<Long> ids) {
        return in(committed, () -> inParts(ids, mapper::rows));
    }

    Count count(long roundId) {
        return in(committed, () -> mapper.count(roundId));
    }

    private static <K, R> List<R> inParts(Collection<K> keys, Function<Collection<K>, List<R>> statement) {
        List<K> all = List.copyOf(keys);
        List<R> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            found.addAll(statement.apply(all.subList(from, Math.min(all.size(), from + MOST))));
        }
        return found;
    }

    private static <T> T in(TransactionTemplate transaction, Supplier<T> question) {
        T answer = transaction.execute(status -> question.get());
        if (answer == null) {
            throw new IllegalStateException("a question to the database has an answer");
        }
        return answer;
    }
}
