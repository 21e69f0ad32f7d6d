package dev.stator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.AbortedException;

class BackoffTest {
    /** Time that passes by waiting only. */
    private static final class Still implements Timer {
        private final List<Duration> waits = new ArrayList<>();
        private long now = Long.MAX_VALUE - 5;

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public void sleep(Duration wait) {
            waits.add(wait);
            now += wait.toNanos();
        }

        @Override
        public CompletableFuture<@Nullable Void> after(Duration wait) {
            sleep(wait);
            return CompletableFuture.completedFuture(null);
        }
    }

    private final Still time = new Still();
    private final Backoff longest = Backoff.standard().timed(time, () -> 1);

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    @Test
    void boundsDoubleUpToTheLongest() {
        Backoff.Waits waits = longest.first(millis(50))
                .longest(millis(300))
                .patience(millis(1_000))
                .begin();
        while (waits.pause()) {}
        assertThat(time.waits)
                .as("the last ends where patience does")
                .containsExactly(millis(50), millis(100), millis(200), millis(300), millis(300), millis(50));
        assertThat(waits.over()).isTrue();
        assertThat(waits.next()).isEmpty();
        assertThat(waits.pauseAsync().join()).isFalse();
    }

    @Test
    void waitsAreDrawnFromZeroToTheBound() {
        Random random = new Random(7);
        Backoff.Waits waits = Backoff.standard()
                .first(millis(1))
                .longest(millis(1))
                .timed(time, random::nextDouble)
                .begin();
        List<Double> drawn = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            drawn.add(waits.next().orElseThrow().toNanos() / 1e6);
        }
        assertThat(drawn).allSatisfy(wait -> assertThat(wait).isBetween(0.0, 1.0));
        assertThat(drawn.stream().mapToDouble(wait -> wait).average().orElseThrow())
                .isBetween(0.47, 0.53);
    }

    @Test
    void progressRenewsPatienceAndHalvesTheNextWait() {
        Backoff.Waits waits = longest.first(millis(100)).patience(millis(350)).begin();
        assertThat(waits.pause()).isTrue();
        assertThat(waits.pause()).isTrue();
        waits.progress();
        assertThat(waits.pause()).isTrue();
        assertThat(waits.pause()).isTrue();
        assertThat(time.waits)
                .as("patience for 350 ms from the progress on")
                .containsExactly(millis(100), millis(200), millis(100), millis(200));
        waits.progress();
        waits.progress();
        waits.progress();
        assertThat(waits.next()).as("never below the first").contains(millis(100));
    }

    @Test
    void progressDoesNotMoveTheDeadline() {
        Backoff.Waits waits = longest.first(millis(100)).begin(millis(250));
        assertThat(waits.pause()).isTrue();
        waits.progress();
        assertThat(waits.pauseAsync().join()).isTrue();
        waits.progress();
        assertThat(time.waits).containsExactly(millis(100), millis(100));
        assertThat(waits.pause()).isTrue();
        assertThat(time.waits).last().isEqualTo(millis(50));
        assertThat(waits.pause()).isFalse();
        Backoff.Waits other = waits.another();
        assertThat(other.next()).as("another part of the same work").isEmpty();
    }

    @Test
    void manyWaitsDoNotOverflow() {
        Backoff.Waits waits = longest.patience(Duration.ofDays(3_650)).begin();
        for (int i = 0; i < 5_000; i++) {
            assertThat(waits.next().orElseThrow()).isBetween(millis(50), Duration.ofSeconds(10));
        }
    }

    @Test
    void anInterruptedThreadStopsAndStaysInterrupted() {
        Backoff.Waits waits = Backoff.standard().first(Duration.ofSeconds(9)).begin();
        Thread.currentThread().interrupt();
        assertThatThrownBy(waits::pause)
                .isInstanceOf(AbortedException.class)
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void systemTimeWaits() throws Exception {
        long start = System.nanoTime();
        Timer.system().sleep(millis(20));
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(millis(20).toNanos());
        start = Timer.system().nanoTime();
        Timer.system().after(millis(20)).get(10, TimeUnit.SECONDS);
        assertThat(Timer.system().nanoTime() - start)
                .isGreaterThanOrEqualTo(millis(20).toNanos());
    }

    @Test
    void refusesTimesThatAreNone() {
        assertThatThrownBy(() -> Backoff.standard().first(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("first(PT0S)");
        assertThatThrownBy(() -> Backoff.standard().begin(millis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deadline");
    }
}
