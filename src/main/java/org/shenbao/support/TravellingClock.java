package org.shenbao.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The demonstration's clock: it runs at its normal pace from wherever it was set. */
public final class TravellingClock extends Clock {

    private final Clock real;
    private final ThreadLocal<@Nullable Instant> visited = new ThreadLocal<>();
    private volatile Duration offset = Duration.ZERO;

    public TravellingClock(Clock real) {
        this.real = real;
    }

    /** From now on this clock shows {@code instant} and goes on from there. */
    public void travelTo(Instant instant) {
        offset = Duration.between(real.instant(), instant);
    }

    /** How far this clock is ahead of the real one; negative in the past. */
    public Duration offset() {
        return offset;
    }

    public void shiftBy(Duration newOffset) {
        offset = newOffset;
    }

    /** Until the visit is closed it is {@code instant}, for this thread alone. */
    public Visit visit(Instant instant) {
        visited.set(instant);
        return visited::remove;
    }

    @Override
    public Instant instant() {
        Instant elsewhere = visited.get();
        return elsewhere == null ? real.instant().plus(offset) : elsewhere;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Zoned(this, zone);
    }

    /** A thread's stay at another time. */
    @FunctionalInterface
    public interface Visit extends AutoCloseable {
        @Override
        void close();
    }

    /** Same instant, read in another zone. */
    private static final class Zoned extends Clock {
        private final Clock clock;
        private final ZoneId zone;

        Zoned(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(clock, other);
        }
    }
}
