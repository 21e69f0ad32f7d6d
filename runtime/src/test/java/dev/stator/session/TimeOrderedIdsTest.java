package dev.stator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each id is after the one before it, whatever the clock says. */
class TimeOrderedIdsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final int MANY = 1_000_000;

    /** Says what it is told to, by any thread. */
    private static final class Told extends Clock {
        private volatile Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static long millisecond(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    private static void assertAfter(UUID id, UUID before) {
        boolean after = id.toString().compareTo(before.toString()) > 0 && id.compareTo(before) > 0;
        assertThat(after).as("%s after %s", id, before).isTrue();
        boolean form = id.version() == 7 && id.variant() == 2;
        assertThat(form).as("%s", id).isTrue();
    }

    @Test
    void aMillionOfOneInstantAreInOrder() {
        TimeOrderedIds ids = TimeOrderedIds.of(Clock.fixed(NOON, ZoneOffset.UTC));
        UUID before = ids.next();
        assertThat(millisecond(before)).isEqualTo(NOON.toEpochMilli());
        for (int i = 1; i < MANY; i++) {
            UUID id = ids.next();
            assertAfter(id, before);
            before = id;
        }
        assertThat(millisecond(before)).isEqualTo(NOON.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aClockThatGoesToAndFroLeavesThemInOrder(long seed) {
        Random random = new Random(seed);
        Told clock = new Told();
        TimeOrderedIds ids = TimeOrderedIds.of(clock);
        UUID before = ids.next();
        long latest = NOON.toEpochMilli();
        for (int i = 1; i < 50_000; i++) {
            clock.now =
                    clock.now.plusMillis(random.nextInt(100) == 0 ? random.nextInt(7000) - 3500 : random.nextInt(3));
            latest = Math.max(latest, clock.now.toEpochMilli());
            UUID id = ids.next();
            assertAfter(id, before);
            assertThat(millisecond(id)).isEqualTo(latest);
            before = id;
        }
    }

    @Test
    void threadsShareTheirOrderAndNoId() throws Exception {
        Told clock = new Told();
        TimeOrderedIds ids = TimeOrderedIds.of(clock);
        int threads = 4;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<List<UUID>>> tasks = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int seed = i;
                tasks.add(() -> made(ids, clock, new Random(seed)));
            }
            Set<UUID> all = new HashSet<>();
            for (Future<List<UUID>> made : pool.invokeAll(tasks)) {
                UUID before = new UUID(0, 0);
                for (UUID id : made.get()) {
                    assertThat(id.compareTo(before)).isPositive();
                    assertThat(all.add(id)).isTrue();
                    before = id;
                }
            }
            assertThat(all).hasSize(threads * 50_000);
        } finally {
            pool.shutdown();
        }
    }

    private static List<UUID> made(TimeOrderedIds ids, Told clock, Random random) {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            if (random.nextInt(50) == 0) {
                clock.now = NOON.plusMillis(random.nextInt(1000) - 500);
            }
            made.add(ids.next());
        }
        return made;
    }

    @Test
    void equalClocksShareTheirOrder() {
        Instant other = NOON.plusSeconds(5);
        TimeOrderedIds ids = TimeOrderedIds.of(Clock.fixed(other, ZoneOffset.UTC));

        assertThat(TimeOrderedIds.of(Clock.fixed(other, ZoneOffset.UTC))).isSameAs(ids);
        assertThat(TimeOrderedIds.of(Clock.fixed(other.plusMillis(1), ZoneOffset.UTC)))
                .isNotSameAs(ids);
    }

    @Test
    void theFirstAndTheLastMillisecondCanBeHeld() {
        long last = (1L << 48) - 1;
        assertThat(millisecond(TimeOrderedIds.of(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                        .next()))
                .isZero();
        assertThat(millisecond(TimeOrderedIds.of(Clock.fixed(Instant.ofEpochMilli(last), ZoneOffset.UTC))
                        .next()))
                .isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59.999Z", "+10889-08-02T05:31:50.656Z", "+1000000000-12-31T23:59:59Z"})
    void aTimeThatNoIdHoldsIsRefused(String time) {
        TimeOrderedIds ids = TimeOrderedIds.of(Clock.fixed(Instant.parse(time), ZoneOffset.UTC));

        assertThatThrownBy(ids::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The clock says " + time + ", but an id holds times from 1970-01-01T00:00:00Z");
    }
}
