package dev.stator.operation;

import dev.stator.session.Durations;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a batch is done.
 *
 * @param concurrency requests under way at once
 * @param deadline null: only the backoff's patience ends it
 */
public record BatchSettings(int concurrency, @Nullable Duration deadline, Consumer<BatchProgress> onProgress) {
    static final BatchSettings DEFAULT = new BatchSettings(1, null, progress -> {});

    BatchSettings concurrency(int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException(
                    "concurrency(" + requests + "): at least one request has to be under way");
        }
        return new BatchSettings(requests, deadline, onProgress);
    }

    BatchSettings deadline(Duration time) {
        return new BatchSettings(concurrency, Durations.positive("deadline", time), onProgress);
    }

    BatchSettings onProgress(Consumer<BatchProgress> callback) {
        return new BatchSettings(concurrency, deadline, Objects.requireNonNull(callback, "callback"));
    }
}
