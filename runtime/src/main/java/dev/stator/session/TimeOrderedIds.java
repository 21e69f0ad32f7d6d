package dev.stator.session;

import java.lang.ref.WeakReference;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * UUIDs of version 7 (RFC 9562), by one clock: each is after the one before it, as a number and as a text. So within a
 * millisecond, and while the clock is behind what it said before, the next one is the last one and a random step of up
 * to 2^32 (section 6.2, method 2); where that leaves no room in a millisecond, it is of the next. Nobody can guess one
 * from another. Safe for use by several threads.
 */
public final class TimeOrderedIds {
    private static final Map<Clock, WeakReference<TimeOrderedIds>> BY_CLOCK = new WeakHashMap<>();

    private static final long LAST_MILLISECOND = (1L << 48) - 1;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 1L << 63;
    private static final long UPPER = (1L << 12) - 1;
    private static final long LOWER = (1L << 62) - 1;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<@Nullable UUID> last = new AtomicReference<>();

    private TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    /** Those by {@code clock}: the same for all that ask in this JVM, for an equal clock too. */
    public static TimeOrderedIds of(Clock clock) {
        synchronized (BY_CLOCK) {
            WeakReference<TimeOrderedIds> known = BY_CLOCK.get(clock);
            TimeOrderedIds ids = known == null ? null : known.get();
            if (ids == null) {
                ids = new TimeOrderedIds(clock);
                BY_CLOCK.put(clock, new WeakReference<>(ids));
            }
            return ids;
        }
    }

    /**
     * The next one.
     *
     * @throws IllegalStateException if the clock says what no UUID of version 7 can hold
     */
    public UUID next() {
        long now = milliseconds(clock.instant());
        UUID id;
        @Nullable UUID before;
        do {
            before = last.get();
            id = before == null || now > millisecond(before) ? first(now) : after(before);
        } while (!last.compareAndSet(before, id));
        return id;
    }

    private static long milliseconds(Instant now) {
        if (now.isBefore(Instant.EPOCH) || !now.isBefore(Instant.ofEpochMilli(LAST_MILLISECOND + 1))) {
            throw new IllegalStateException("The clock says " + now + ", but an id holds times from " + Instant.EPOCH
                    + " to " + Instant.ofEpochMilli(LAST_MILLISECOND));
        }
        return now.toEpochMilli();
    }

    private static long millisecond(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    /** A random one, in the lower half of those of a millisecond, so that there is room after it. */
    private UUID first(long millisecond) {
        return id(millisecond, random.nextLong() & UPPER >> 1, random.nextLong() & LOWER);
    }

    private UUID after(UUID before) {
        long lower = (before.getLeastSignificantBits() & LOWER) + 1 + Integer.toUnsignedLong(random.nextInt());
        long upper = (before.getMostSignificantBits() & UPPER) + (lower >>> 62);
        return upper > UPPER ? first(millisecond(before) + 1) : id(millisecond(before), upper, lower & LOWER);
    }

    private static UUID id(long millisecond, long upper, long lower) {
        return new UUID(millisecond << 16 | VERSION | upper, VARIANT | lower);
    }
}
