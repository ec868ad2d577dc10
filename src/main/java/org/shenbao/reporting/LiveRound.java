package org.shenbao.reporting;

import java.time.Duration;
import java.time.LocalDateTime;
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
 * is looked through need not be longer than a statement may wait between its stamp and its row; see ADR 0015.
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

    private @Nullable RoundFacts facts;
    private LocalDateTime newest = LocalDateTime.MIN;

    /** Stamps of what was taken over, within the window. */
    private final Map<Long, LocalDateTime> known = new HashMap<>();

    /** Stays that somebody was changing when last seen. */
    private final Set<Long> pending = new HashSet<>();

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
        if (facts == null) {
            throw new IllegalStateException("round " + roundId + " was never caught up with");
        }
        return facts;
    }

    /** Everything that was committed before the call is in the facts after it. */
    void catchUp() {
        long before = begun.get();
        catchingUp.lock();
        try {
            if (done > before) {
                return; // Another one began after this call, and is over.
            }
            long mine = begun.incrementAndGet();
            if (facts == null) {
                load();
            } else {
                follow(stays.stamps(roundId, newest.minus(overlap), pending));
            }
            done = mine;
        } finally {
            catchingUp.unlock();
        }
    }

    /**
     * Whether the facts have as many stays as the database; when not, they are read anew.
     *
     * @return false when they had to be
     */
    boolean check() {
        catchingUp.lock();
        try {
            if (facts == null || fits()) {
                return true;
            }
            load();
            return false;
        } finally {
            catchingUp.unlock();
        }
    }

    /** Stays only come, and only end: the count taken between two looks at the facts lies between them. */
    private boolean fits() {
        Count before = counted();
        Count count = stays.count(roundId);
        Count after = counted();
        return before.stays() <= count.stays()
                && count.stays() <= after.stays()
                && before.ended() <= count.ended()
                && count.ended() <= after.ended();
    }

    private Count counted() {
        follow(stays.stamps(roundId, newest.minus(overlap), pending));
        RoundFacts all = facts();
        long ended = 0;
        for (int row = 0; row < all.size(); row++) {
            ended += all.isOpen(row) ? 0 : 1;
        }
        return new Count(all.size(), ended);
    }

    /** In parts: what is committed, and then which of it somebody is changing. Later changes are stamped later. */
    private void load() {
        LocalDateTime start = stays.now();
        RoundFacts loaded = new RoundFacts(names, roundId, 0);
        known.clear();
        pending.clear();
        newest = start;
        long after = 0;
        List<FactRow> page;
        do {
            page = stays.page(roundId, after);
            long last =
                    page.isEmpty() ? Long.MAX_VALUE : page.get(page.size() - 1).id();
            Map<Long, LocalDateTime> committed = new HashMap<>();
            for (FactRow row : page) {
                loaded.put(row.stay());
                committed.put(row.id(), row.changedAt());
            }
            for (Stamp stamp : stays.stamps(roundId, after, last)) {
                if (!stamp.changedAt().equals(committed.get(stamp.id()))) {
                    pending.add(stamp.id());
                }
            }
            committed.values().removeIf(stamp -> stamp.isBefore(start.minus(overlap)));
            known.putAll(committed);
            after = last;
        } while (!page.isEmpty());
        replace(loaded);
        follow(stays.stamps(roundId, start.minus(overlap), pending));
    }

    private void replace(RoundFacts loaded) {
        access.writeLock().lock();
        try {
            facts = loaded;
        } finally {
            access.writeLock().unlock();
        }
    }

    private void follow(List<Stamp> stamps) {
        Map<Long, LocalDateTime> changed = new HashMap<>();
        for (Stamp stamp : stamps) {
            if (stamp.changedAt().isAfter(newest)) {
                newest = stamp.changedAt();
            }
            if (!stamp.changedAt().equals(known.get(stamp.id())) || pending.contains(stamp.id())) {
                changed.put(stamp.id(), stamp.changedAt());
            }
        }
        if (!changed.isEmpty()) {
            takeOver(stays.rows(changed.keySet()), changed);
        } else {
            pending.clear();
        }
        LocalDateTime from = newest.minus(overlap);
        known.values().removeIf(stamp -> stamp.isBefore(from));
    }

    private void takeOver(List<FactRow> rows, Map<Long, LocalDateTime> changed) {
        access.writeLock().lock();
        try {
            RoundFacts all = facts();
            rows.stream().map(FactRow::stay).forEach(all::put);
        } finally {
            access.writeLock().unlock();
        }
        rows.forEach(row -> known.put(row.id(), row.changedAt()));
        pending.clear();
        changed.forEach((id, stamp) -> {
            if (!stamp.equals(known.get(id))) {
                pending.add(id);
            }
        });
    }
}
