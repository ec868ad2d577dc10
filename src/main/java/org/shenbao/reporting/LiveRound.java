package org.shenbao.reporting;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.CommittedStays.UnderWay;
import org.shenbao.reporting.FactMapper.Count;
import org.shenbao.reporting.FactMapper.Stamp;

/**
 * One round, kept up with the database. A change that is committed is found by its stamp, in a window. From time to time
 * the window moves on: first everything in it is looked at, committed or not, and what is not committed yet is remembered
 * and read again at every question until it is committed or gone, however long its transaction takes. So the window need
 * not be longer than a statement may wait between its stamp and its row; see ADR 0015. What could not be read is as if it
 * had not been looked for: the next question looks again.
 */
final class LiveRound {

    /** Nearly all changes are committed within that part of the overlap, some two seconds: only these are read one by one. */
    private static final int RECENT = 32;

    /** The window moves on when it has grown by that part of the overlap. */
    private static final int GROWN = 4;

    private final Names names;
    private final long roundId;
    private final CommittedStays stays;
    private final Duration overlap;

    private final ReentrantReadWriteLock access = new ReentrantReadWriteLock();
    private final ReentrantLock catchingUp = new ReentrantLock();
    private final AtomicLong begun = new AtomicLong();
    private long done;

    private @Nullable Taken taken;

    /** What was taken over from the database. */
    private static final class Taken {

        private final RoundFacts facts;

        private LocalDateTime newest;

        /** Clock of the database when it was last looked at what is not committed. */
        private LocalDateTime moved;

        /** Stamps of what was taken over, within the window. */
        private final Map<Long, LocalDateTime> known = new HashMap<>();

        /** Stays that somebody was changing then, and the stamps of these changes. */
        private Map<Long, LocalDateTime> pending = new HashMap<>();

        Taken(RoundFacts facts, LocalDateTime start) {
            this.facts = facts;
            this.newest = start;
            this.moved = start;
        }
    }

    LiveRound(Names names, long roundId, CommittedStays stays, Duration overlap) {
        this.names = names;
        this.roundId = roundId;
        this.stays = stays;
        this.overlap = overlap;
    }

    Lock reading() {
        return access.readLock();
    }

    /** To be read under {@link #reading()} alone. */
    RoundFacts facts() {
        return taken().facts;
    }

    private Taken taken() {
        if (taken == null) {
            throw new IllegalStateException("round " + roundId + " was never caught up with");
        }
        return taken;
    }

    /**
     * Everything that was committed before the call is in the facts after it: of all rounds by the same statements.
     *
     * @param rounds of one {@link StageFacts}, in an order that every caller keeps
     */
    static void catchUp(Collection<LiveRound> rounds) {
        List<Long> before = rounds.stream().map(round -> round.begun.get()).toList();
        List<LiveRound> locked = new ArrayList<>();
        try {
            List<LiveRound> behind = new ArrayList<>();
            for (LiveRound round : rounds) {
                round.catchingUp.lock();
                locked.add(round);
                // Another one that began after this call, and is over, did it.
                if (round.done <= before.get(locked.size() - 1)) {
                    behind.add(round);
                }
            }
            List<Long> mine =
                    behind.stream().map(round -> round.begun.incrementAndGet()).toList();
            follow(behind);
            for (int i = 0; i < mine.size(); i++) {
                behind.get(i).done = mine.get(i);
            }
        } finally {
            locked.forEach(round -> round.catchingUp.unlock());
        }
    }

    private static void follow(List<LiveRound> behind) {
        List<LiveRound> loaded =
                behind.stream().filter(round -> round.taken != null).toList();
        List<LiveRound> others =
                behind.stream().filter(round -> round.taken == null).toList();
        if (!others.isEmpty()) {
            LocalDateTime start = others.get(0).stays.now();
            others.forEach(round -> round.load(start));
        }
        if (!loaded.isEmpty()) {
            lookAgain(
                    loaded.get(0).stays,
                    loaded,
                    loaded.stream().map(LiveRound::taken).toList());
        }
    }

    /** What is not committed comes first: what is committed meanwhile is found after it, in the window as it was. */
    private static void lookAgain(CommittedStays stays, List<LiveRound> rounds, List<Taken> taken) {
        List<Window> windows = windows(rounds, taken);
        UnderWay underWay = null;
        for (int i = 0; i < taken.size() && underWay == null; i++) {
            if (rounds.get(i).hasGrown(taken.get(i))) {
                underWay = stays.underWay(
                        windows,
                        taken.stream()
                                .flatMap(all -> all.pending.keySet().stream())
                                .toList());
            }
        }
        Map<Long, List<Stamp>> stamps = stays.stamps(windows);
        for (int i = 0; i < taken.size(); i++) {
            rounds.get(i).follow(taken.get(i), stamps, underWay);
        }
    }

    private boolean hasGrown(Taken all) {
        return all.newest.minus(overlap.dividedBy(GROWN)).isAfter(all.moved);
    }

    /** One for all rounds whose window moved on together. */
    private static List<Window> windows(List<LiveRound> rounds, List<Taken> taken) {
        Map<LocalDateTime, Window> windows = new LinkedHashMap<>();
        for (int i = 0; i < taken.size(); i++) {
            Taken all = taken.get(i);
            Duration overlap = rounds.get(i).overlap;
            LocalDateTime from = all.moved.minus(overlap);
            LocalDateTime recent = all.newest.minus(overlap.dividedBy(RECENT));
            windows.merge(
                    from,
                    new Window(from, recent.isBefore(from) ? from : recent, Map.of(rounds.get(i).roundId, all.known)),
                    Window::with);
        }
        return List.copyOf(windows.values());
    }

    /**
     * Whether the facts have as many stays as the database; when not, they are read anew. Questions are answered while the
     * database counts. Stays only come, and only end: its count lies between two looks at the facts.
     *
     * @return false when they had to be
     */
    boolean check() {
        Count before = counted();
        Count count = stays.count(roundId);
        Count after = counted();
        if (before.stays() <= count.stays()
                && count.stays() <= after.stays()
                && before.ended() <= count.ended()
                && count.ended() <= after.ended()) {
            return true;
        }
        catchingUp.lock();
        try {
            load(stays.now());
            return false;
        } finally {
            catchingUp.unlock();
        }
    }

    private Count counted() {
        catchUp(List.of(this));
        access.readLock().lock();
        try {
            RoundFacts facts = facts();
            long ended = 0;
            for (int row = 0; row < facts.size(); row++) {
                ended += facts.isOpen(row) ? 0 : 1;
            }
            return new Count(facts.size(), ended);
        } finally {
            access.readLock().unlock();
        }
    }

    /**
     * In parts: what is committed, and then which of it somebody is changing. Later changes are stamped later.
     *
     * @param start clock of the database before that
     */
    private void load(LocalDateTime start) {
        Taken loaded = new Taken(new RoundFacts(names, roundId, 0), start);
        long after = 0;
        List<FactRow> page;
        do {
            page = stays.page(roundId, after);
            long last =
                    page.isEmpty() ? Long.MAX_VALUE : page.get(page.size() - 1).id();
            Map<Long, LocalDateTime> committed = new HashMap<>();
            loaded.facts.putAll(page.stream().map(FactRow::stay).toList());
            page.forEach(row -> committed.put(row.id(), row.changedAt()));
            for (Stamp stamp : stays.stamps(roundId, after, last)) {
                if (!stamp.changedAt().equals(committed.get(stamp.id()))) {
                    loaded.pending.put(stamp.id(), stamp.changedAt());
                }
            }
            committed.values().removeIf(stamp -> stamp.isBefore(start.minus(overlap)));
            loaded.known.putAll(committed);
            after = last;
        } while (!page.isEmpty());
        lookAgain(stays, List.of(this), List.of(loaded));
        access.writeLock().lock();
        try {
            taken = loaded;
        } finally {
            access.writeLock().unlock();
        }
    }

    private void follow(Taken all, Map<Long, List<Stamp>> stamps, @Nullable UnderWay underWay) {
        Set<Long> changed = new HashSet<>(all.pending.keySet());
        LocalDateTime newest = all.newest;
        for (Stamp stamp : stamps.getOrDefault(roundId, List.of())) {
            newest = stamp.changedAt().isAfter(newest) ? stamp.changedAt() : newest;
            if (!stamp.changedAt().equals(all.known.get(stamp.id()))) {
                changed.add(stamp.id());
            }
        }
        List<Stamp> others = underWay == null ? List.of() : underWay.stamps().getOrDefault(roundId, List.of());
        takeOver(all, changed);
        all.newest = newest;
        if (underWay != null) {
            all.pending = others.stream()
                    .filter(stamp -> !stamp.changedAt().equals(all.known.get(stamp.id())))
                    .collect(toMap(Stamp::id, Stamp::changedAt, (first, later) -> later));
            all.moved = underWay.at();
            LocalDateTime from = all.moved.minus(overlap);
            all.known
                    .entrySet()
                    .removeIf(stay -> stay.getValue().isBefore(from) && !all.pending.containsKey(stay.getKey()));
        }
    }

    /** A change whose very stamp is read is committed: whatever comes after it is found in the window. */
    private void takeOver(Taken all, Set<Long> changed) {
        if (!changed.isEmpty()) {
            List<FactRow> rows = stays.rows(changed);
            List<FactRow> news = rows.stream()
                    .filter(row -> !row.changedAt().equals(all.known.get(row.id())))
                    .toList();
            access.writeLock().lock();
            try {
                all.facts.putAll(news.stream().map(FactRow::stay).toList());
            } finally {
                access.writeLock().unlock();
            }
            news.forEach(row -> all.known.put(row.id(), row.changedAt()));
            rows.forEach(row -> all.pending.remove(row.id(), row.changedAt()));
        }
    }
}
