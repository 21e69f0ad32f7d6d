package dev.stator.run.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.fake.FakeTimer;
import dev.stator.run.flow.UnitRate.Turn;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitRateTest {
    private final FakeTimer timer = new FakeTimer();

    private CompletableFuture<@Nullable Void> slept(Duration wait) {
        timer.sleep(wait);
        return CompletableFuture.completedFuture(null);
    }

    private Duration wait(UnitRate rate) {
        Turn turn = rate.turn();
        Completions.join(rate.pause(turn, this::slept));
        turn.settle(20);
        return Duration.ofNanos(turn.waitNanos());
    }

    @Test
    void waitsOffEachPageBeforeTheNext() {
        UnitRate rate = new UnitRate(10, timer);
        assertThat(wait(rate)).isZero();
        assertThat(wait(rate)).isEqualTo(Duration.ofSeconds(2));
        assertThat(wait(rate)).isEqualTo(Duration.ofSeconds(2));
        assertThat(timer.slept).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void timeThatPassesAnywayCounts() {
        UnitRate rate = new UnitRate(10, timer);
        assertThat(wait(rate)).isZero();
        timer.pass(Duration.ofMillis(1500));
        assertThat(wait(rate)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void savesNoMoreThanASecond() {
        UnitRate rate = new UnitRate(10, timer);
        timer.pass(Duration.ofHours(1));
        assertThat(wait(rate)).isZero();
        assertThat(wait(rate)).as("20 units, 10 of them saved").isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void requestsAtTheSameTimeAreChargedWhatTheLastPageCost() {
        UnitRate rate = new UnitRate(10, timer);
        rate.turn().settle(5);
        Turn second = rate.turn();
        Turn third = rate.turn();
        assertThat(Duration.ofNanos(second.waitNanos())).isEqualTo(Duration.ofMillis(500));
        assertThat(Duration.ofNanos(third.waitNanos())).isEqualTo(Duration.ofSeconds(1));
        second.settle(10);
        third.settle(5);
        assertThat(Duration.ofNanos(rate.turn().waitNanos()))
                .as("20 units so far")
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void requestsAreChargedWhatTheyAreExpectedToCostBeforeAnyIsAnswered() {
        UnitRate rate = new UnitRate(10, timer);
        Turn first = rate.turn(25);
        Turn second = rate.turn(5);
        assertThat(first.waitNanos()).isZero();
        assertThat(Duration.ofNanos(second.waitNanos())).isEqualTo(Duration.ofMillis(2500));
        first.settle(15);
        assertThat(Duration.ofNanos(rate.turn(1).waitNanos()))
                .as("15 that were paid and 5 that are expected")
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aRequestThatBringsNothingCostsNothing() {
        UnitRate rate = new UnitRate(10, timer);
        rate.turn().settle(5);
        rate.turn().cancel();
        assertThat(Duration.ofNanos(rate.turn().waitNanos())).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void haltingEndsThePausesAndThoseToCome() {
        UnitRate rate = new UnitRate(10, timer);
        rate.turn().settle(5);
        var pause = rate.pause(rate.turn(), timer::after);
        assertThat(pause).isNotDone();
        rate.halt();
        assertThat(pause).isCompletedExceptionally();
        assertThat(rate.pause(rate.turn(), timer::after)).isCompletedExceptionally();
    }

    @Test
    void pausesWithoutAThread() {
        UnitRate rate = new UnitRate(10, timer);
        rate.turn().settle(5);
        var pause = rate.pause(rate.turn(), timer::after);
        timer.pass(Duration.ofMillis(499));
        assertThat(pause).isNotDone();
        timer.pass(Duration.ofMillis(1));
        assertThat(pause).isCompleted();
    }
}
