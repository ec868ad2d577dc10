package org.shenbao.reporting;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.FactMapper.Count;
import org.shenbao.reporting.FactMapper.Stamp;

/**
 * One round, kept up with the database. A change is found by its stamp, committed or not: one that is not committed yet is
 * remembered and asked for again until it is committed or gone, however long its transaction takes. So the window that
 * is looked through need not be longer than a statement may wait between its stamp and its row; see ADR 0015. What could
 * not be read is as if it had not been looked for: the next question looks again.
 */
final class LiveRound {

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

        /** Stamps of what was taken over, within the window. */
        private final Map<Long, LocalDateTime> known = new HashMap<>();

        /** Stays that somebody was changing when last seen. */
        private Set<Long> pending = new HashSet<>();

        Taken(RoundFacts facts, LocalDateTime newest) {
            this.facts = facts;
            this.newest = newest;
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
        behind.stream().filter(round -> round.taken == null).forEach(LiveRound::load);
        if (!loaded.isEmpty()) {
            Map<Long, List<Stamp>> stamps = loaded.get(0)
                    .stays
                    .stamps(loaded.stream()
                            .map(round -> round.window(round.taken()))
                            .toList());
            loaded.forEach(round -> round.follow(round.taken(), stamps.getOrDefault(round.roundId, List.of())));
        }
    }

    private Window window(Taken all) {
        return new Window(roundId, all.newest.minus(overlap), all.newest, all.known, all.pending);
    }

    /**
     * Whether the facts have as many stays as the database; when not, they are read anew.
     *
     * @return false when they had to be
     */
    boolean check() {
        catchingUp.lock();
        try {
            if (taken == null || fits(taken)) {
                return true;
            }
            load();
            return false;
        } finally {
            catchingUp.unlock();
        }
    }

    /** Stays only come, and only end: the count taken between two looks at the facts lies between them. */
    private boolean fits(Taken all) {
        Count before = counted(all);
        Count count = stays.count(roundId);
        Count after = counted(all);
        return before.stays() <= count.stays()
                && count.stays() <= after.stays()
                && before.ended() <= count.ended()
                && count.ended() <= after.ended();
    }

    private Count counted(Taken all) {
        lookAgain(all);
        long ended = 0;
        for (int row = 0; row < all.facts.size(); row++) {
            ended += all.facts.isOpen(row) ? 0 : 1;
        }
        return new Count(all.facts.size(), ended);
    }

    private void lookAgain(Taken all) {
        follow(all, stays.stamps(List.of(window(all))).getOrDefault(roundId, List.of()));
    }

    /** In parts: what is committed, and then which of it somebody is changing. Later changes are stamped later. */
    private void load() {
        LocalDateTime start = stays.now();
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
                    loaded.pending.add(stamp.id());
                }
            }
            committed.values().removeIf(stamp -> stamp.isBefore(start.minus(overlap)));
            loaded.known.putAll(committed);
            after = last;
        } while (!page.isEmpty());
        lookAgain(loaded);
        access.writeLock().lock();
        try {
            taken = loaded;
        } finally {
            access.writeLock().unlock();
        }
    }

    private void follow(Taken all, List<Stamp> stamps) {
        Map<Long, LocalDateTime> changed = new HashMap<>();
        LocalDateTime newest = all.newest;
        for (Stamp stamp : stamps) {
            newest = stamp.changedAt().isAfter(newest) ? stamp.changedAt() : newest;
            if (!stamp.changedAt().equals(all.known.get(stamp.id())) || all.pending.contains(stamp.id())) {
                changed.put(stamp.id(), stamp.changedAt());
            }
        }
        takeOver(all, changed);
        all.newest = newest;
        LocalDateTime from = newest.minus(overlap);
        all.known.values().removeIf(stamp -> stamp.isBefore(from));
    }

    private void takeOver(Taken all, Map<Long, LocalDateTime> changed) {
        if (!changed.isEmpty()) {
            List<FactRow> rows = stays.rows(changed.keySet());
            access.writeLock().lock();
            try {
                all.facts.putAll(rows.stream().map(FactRow::stay).toList());
            } finally {
                access.writeLock().unlock();
            }
            rows.forEach(row -> all.known.put(row.id(), row.changedAt()));
        }
        Set<Long> pending = new HashSet<>();
        changed.forEach((id, stamp) -> {
            if (!stamp.equals(all.known.get(id))) {
                pending.add(id);
            }
        });
        all.pending = pending;
    }
}
