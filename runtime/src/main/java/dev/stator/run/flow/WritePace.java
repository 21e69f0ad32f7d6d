package dev.stator.run.flow;

import dev.stator.error.ThrottledException;
import dev.stator.session.Backoff;
import dev.stator.session.Timer;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Sends the requests of one run of writes no faster than it was told, or as they come. */
public final class WritePace {
    private final @Nullable UnitRate rate;

    /** @param unitsPerSecond null: as they come */
    public WritePace(@Nullable Double unitsPerSecond, Timer timer) {
        this.rate = unitsPerSecond == null ? null : new UnitRate(unitsPerSecond, timer);
    }

    /** Whether requests have to ask what they cost. */
    public boolean isKept() {
        return rate != null;
    }

    /**
     * Sends a request when the rate allows it; empty if the deadline of {@code waits} came first. One that is not
     * answered costs what was expected, as a condition that fails does; only one that was throttled is free.
     *
     * @param expected what it will cost
     * @param capacity that an answer says was consumed
     */
    public <V> CompletableFuture<Optional<V>> send(
            Carrier carrier,
            Backoff.Waits waits,
            double expected,
            Supplier<CompletableFuture<V>> request,
            Function<V, List<ConsumedCapacity>> capacity) {
        UnitRate limit = rate;
        if (limit == null) {
            return Completions.map(request.get(), Optional::of);
        }
        UnitRate.Turn turn = limit.turn(expected);
        Duration wait = waits.within(Duration.ofNanos(turn.waitNanos()));
        CompletableFuture<@Nullable Void> waited =
                wait.isZero() ? CompletableFuture.completedFuture(null) : carrier.pause(wait);
        return Completions.compose(waited, nothing -> {
            if (waits.resumed()) {
                return answered(turn, request.get(), capacity);
            }
            turn.cancel();
            return CompletableFuture.completedFuture(Optional.empty());
        });
    }

    private static <V> CompletableFuture<Optional<V>> answered(
            UnitRate.Turn turn, CompletableFuture<V> answer, Function<V, List<ConsumedCapacity>> capacity) {
        return Completions.map(
                answer,
                value -> {
                    units(capacity.apply(value)).ifPresent(turn::settle);
                    return Optional.of(value);
                },
                error -> {
                    if (error instanceof ThrottledException) {
                        turn.cancel();
                    }
                    return error;
                });
    }

    /** What DynamoDB says it cost; empty where it does not say. */
    public static Optional<Double> units(List<ConsumedCapacity> capacity) {
        return capacity.stream()
                .map(ConsumedCapacity::capacityUnits)
                .filter(units -> units != null)
                .reduce(Double::sum);
    }
}
