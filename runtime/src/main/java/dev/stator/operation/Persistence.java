package dev.stator.operation;

import dev.stator.session.Backoff;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * How long a transaction is tried.
 *
 * @param attempts the most times it is sent
 * @param deadline the time after which it is not sent again; null: as long as the session's patience lasts
 */
record Persistence(int attempts, @Nullable Duration deadline) {
    static final Persistence STANDARD = new Persistence(10, null);

    /** For how long DynamoDB remembers a token. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    Persistence withAttempts(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("attempts(" + most + "): the first attempt counts, so it is 1 or more");
        }
        return new Persistence(most, deadline);
    }

    Persistence withDeadline(Duration limit) {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(TOKEN_LIFE) >= 0) {
            throw new IllegalArgumentException("deadline(" + limit + "): it must be longer than zero and shorter than "
                    + TOKEN_LIFE + ", for which DynamoDB remembers that it did a transaction");
        }
        return new Persistence(attempts, limit);
    }

    /** Begins an execution. */
    Waits begin(Backoff backoff) {
        return new Waits(attempts, backoff, deadline == null ? backoff.begin() : backoff.begin(deadline));
    }

    /** The waits of one execution. */
    record Waits(int attempts, Backoff backoff, Backoff.Waits waits) {
        /** How long to wait after attempt number {@code attempt}; empty: it was the last one. */
        Optional<Duration> next(int attempt) {
            return attempt < attempts ? waits.next() : Optional.empty();
        }

        void sleep(Duration wait) {
            backoff.sleep(wait);
        }

        CompletableFuture<@Nullable Void> after(Duration wait) {
            return backoff.timer().after(wait);
        }
    }
}
