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

    /** As many ids as one statement names. */
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
     * What others are changing, and what they have changed.
     *
     * @param at clock of the database before the look: what was stamped the overlap before it is committed, among these or gone
     * @param stamps by round, committed or not
     */
    record UnderWay(LocalDateTime at, Map<Long, List<Stamp>> stamps) {}

    /**
     * In these windows, and of these stays.
     *
     * @param ids wherever their stamps are
     */
    UnderWay underWay(List<Window> windows, Collection<Long> ids) {
        return in(underWay, () -> {
            LocalDateTime at = mapper.now();
            List<Stamp> stamps = changed(windows);
            stamps.addAll(inParts(ids, mapper::stampsOf));
            return new UnderWay(at, stamps.stream().collect(groupingBy(Stamp::roundId)));
        });
    }

    /** By round, the stamps in these windows that are committed and may be news. */
    Map<Long, List<Stamp>> stamps(List<Window> windows) {
        return in(committed, () -> changed(windows)).stream().collect(groupingBy(Stamp::roundId));
    }

    /**
     * Where the sums tell of nothing new, the many stays before the recent ones are left unread. The sums come first and the
     * whole window last: a stay that changes again in between is found later in it, or among the recent ones.
     */
    private List<Stamp> changed(List<Window> windows) {
        List<Window> longer = windows.stream().filter(Window::hasEarlier).toList();
        Map<Long, Sum> sums = longer.isEmpty()
                ? Map.of()
                : mapper.earlierSums(longer).stream().collect(toMap(Sum::roundId, Function.identity()));
        List<Stamp> stamps = new ArrayList<>(mapper.recent(windows));
        Map<Long, List<Stamp>> recent = stamps.stream().collect(groupingBy(Stamp::roundId));
        List<Window> unknown = longer.stream()
                .map(window -> window.unknown(sums, recent))
                .filter(window -> !window.rounds().isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            stamps.addAll(mapper.whole(unknown));
        }
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
