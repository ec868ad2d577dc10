package org.shenbao.reporting;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shenbao.reporting.Names.Place;

/**
 * The stays of one round by columns, ordered by id, about 70 bytes each. Codes are those of {@link Names}. Safe to read
 * while nobody writes; {@code StageFacts} sees to that. Row numbers hold only within one question.
 */
public final class RoundFacts {

    /** {@link #leftAt(int)} of a stay that lasts. */
    public static final long OPEN = Long.MAX_VALUE;

    /** {@link #dueAt(int)} of a stay without a due date: it is never late. */
    public static final long NONE = Long.MAX_VALUE;

    /** {@link #office(int)} and {@link #outcome(int)} where there is none. */
    public static final int NOTHING = -1;

    private final Names names;
    private final long roundId;
    private final FactColumns columns;
    private final Chains chains;
    private int programme = NOTHING;
    private @Nullable Derived derived;

    RoundFacts(Names names, long roundId, int expected) {
        this.names = names;
        this.roundId = roundId;
        this.columns = new FactColumns(expected);
        this.chains = new Chains(expected);
    }

    /** Facts of a round that holds exactly these stays. */
    public static RoundFacts of(Names names, Collection<Stay> stays) {
        long roundId = stays.stream().findFirst().map(Stay::roundId).orElse(0L);
        RoundFacts facts = new RoundFacts(names, roundId, stays.size());
        facts.putAll(stays.stream().sorted(Comparator.comparingLong(Stay::id)).toList());
        return facts;
    }

    /**
     * Inserts the stays, or replaces those of the same ids.
     *
     * @throws IllegalArgumentException when one is of another round
     */
    public void putAll(Collection<Stay> stays) {
        stays.forEach(this::put);
        chains.settle();
    }

    private void put(Stay stay) {
        if (stay.roundId() != roundId) {
            throw new IllegalArgumentException("stay " + stay.id() + " is of round " + stay.roundId());
        }
        int row = columns.rowOf(stay.id());
        programme = names.programmes().code(stay.programme());
        chains.put(row, stay.applicationId(), columns.size());
        columns.entered[row] = stay.enteredAt().toEpochMilli();
        columns.left[row] = millis(stay.leftAt(), OPEN);
        columns.due[row] = millis(stay.dueAt(), NONE);
        columns.places[row] = names.place(stay);
        columns.stages[row] = FactColumns.small(placeOf(row).stage());
        columns.enteredWork[row] = stay.enteredWork();
        columns.work[row] = stay.workingMinutes() == null ? 0 : stay.workingMinutes();
        columns.categories[row] = FactColumns.small(names.categories().code(stay.category()));
        columns.districts[row] = FactColumns.small(names.bodies().code(stay.district()));
        columns.offices[row] = FactColumns.small(code(names.bodies(), stay.office()));
        columns.outcomes[row] = FactColumns.small(code(names.outcomes(), stay.outcome()));
    }

    private static long millis(@Nullable Instant instant, long none) {
        return instant == null ? none : instant.toEpochMilli();
    }

    private static int code(Dictionary<String> dictionary, @Nullable String text) {
        return text == null ? NOTHING : dictionary.code(text);
    }

    public Names names() {
        return names;
    }

    public long roundId() {
        return roundId;
    }

    /** {@link #NOTHING} while the round is empty. */
    public int programme() {
        return programme;
    }

    /** Changes with every stay that is put: what was computed from an older one may be out of date. */
    public long revision() {
        return chains.changes().count();
    }

    /** Something computed from the facts that follows their changes. */
    public interface Derived {

        /** Begins anew. */
        void compute();

        /** This application's stays came or changed; the rows of all others are what they were. */
        void follow(int applicationIndex);
    }

    private long derivedAt;

    /**
     * What is derived from these facts, as they are now: the first who asks has it follow what changed since, the others
     * wait for it. One kind of thing is derived from facts, whoever asks.
     */
    public synchronized <T extends Derived> T derived(Class<T> type, Function<RoundFacts, T> make) {
        Changes changes = chains.changes();
        if (derived == null || !changes.isKnownSince(derivedAt)) {
            derived = make.apply(this);
            derived.compute();
        } else {
            for (long change = derivedAt; change < changes.count(); change++) {
                derived.follow(changes.application(change));
            }
        }
        derivedAt = changes.count();
        return type.cast(derived);
    }

    /** Row of the application's latest stay. */
    public int last(int applicationIndex) {
        return chains.last(applicationIndex);
    }

    /** Rows run from 0 up to this, exclusive. */
    public int size() {
        return columns.size();
    }

    public long id(int row) {
        return columns.ids[row];
    }

    public long application(int row) {
        return chains.application(row);
    }

    /** The application's number within the round, from 0 up to {@link #applications()}, exclusive. */
    public int applicationIndex(int row) {
        return chains.index(row);
    }

    /** How many applications have stays. */
    public int applications() {
        return chains.applications();
    }

    /** Row of the stay that the same application had before this one, {@link #NOTHING} when it is its first. */
    public int previous(int row) {
        return chains.previous(row);
    }

    public int category(int row) {
        return columns.categories[row];
    }

    /** Code of a body. */
    public int district(int row) {
        return columns.districts[row];
    }

    /** Code of a body, {@link #NOTHING} when none is to act. */
    public int office(int row) {
        return columns.offices[row];
    }

    /** Code in {@link Names#places()}; the next nine are parts of it. */
    public int place(int row) {
        return columns.places[row];
    }

    public int stage(int row) {
        return columns.stages[row];
    }

    public int process(int row) {
        return placeOf(row).process();
    }

    /** Version of the diagram that the node is in. */
    public int version(int row) {
        return placeOf(row).version();
    }

    public int node(int row) {
        return placeOf(row).node();
    }

    /** Code in {@link Names#labels()}. */
    public int nodeName(int row) {
        return placeOf(row).label();
    }

    /** Code of the programme's own diagram. */
    public int rootKey(int row) {
        return placeOf(row).rootKey();
    }

    /** Version of the programme's own diagram. */
    public int rootVersion(int row) {
        return placeOf(row).rootVersion();
    }

    public int rootNode(int row) {
        return placeOf(row).rootNode();
    }

    /** {@link Names#APPLICANT}, {@link Names#OFFICE} or {@link Names#EXPERT}. */
    public int waitingOn(int row) {
        return placeOf(row).waitingOn();
    }

    private Place placeOf(int row) {
        return names.places().value(columns.places[row]);
    }

    /** {@link #NOTHING} while it lasts or when it ended without a decision. */
    public int outcome(int row) {
        return columns.outcomes[row];
    }

    /** Milliseconds since 1970. */
    public long enteredAt(int row) {
        return columns.entered[row];
    }

    /** Milliseconds since 1970, or {@link #OPEN}. */
    public long leftAt(int row) {
        return columns.left[row];
    }

    public boolean isOpen(int row) {
        return columns.left[row] == OPEN;
    }

    /** Milliseconds since 1970, or {@link #NONE}. */
    public long dueAt(int row) {
        return columns.due[row];
    }

    /** @param nowWork {@link org.shenbao.support.WorkingTime#minutes} of now, up to which a stay that lasts counts */
    public int workingMinutes(int row, int nowWork) {
        return isOpen(row) ? Math.max(0, nowWork - columns.enteredWork[row]) : columns.work[row];
    }

    /** Working minutes from 2020-01-01 to entering. */
    public int enteredWork(int row) {
        return columns.enteredWork[row];
    }
}
