package dev.stator.operation;

import dev.stator.session.Backoff;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a transaction is tried.
 *
 * @param attempts the most times it is sent
 * @param deadline the time after which it is not sent again; null: as long as the session's patience lasts
 */
public record RetryLimit(int attempts, @Nullable Duration deadline) {
    /** Ten times, as long as the patience lasts. */
    public static final RetryLimit STANDARD = new RetryLimit(10, null);

    /** For how long DynamoDB remembers a token. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    RetryLimit withAttempts(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("attempts(" + most + "): the first attempt counts, so it is 1 or more");
        }
        return new RetryLimit(most, deadline);
    }

    RetryLimit withDeadline(Duration limit) {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(TOKEN_LIFE) >= 0) {
            throw new IllegalArgumentException("deadline(" + limit + "): it must be longer than zero and shorter than "
                    + TOKEN_LIFE + ", for which DynamoDB remembers that it did a transaction");
        }
        return new RetryLimit(attempts, limit);
    }

    /** Begins an execution. */
    public Waits begin(Backoff backoff) {
        return new Waits(attempts, backoff.begin(deadline));
    }

    /** The waits of one execution. */
    public record Waits(int attempts, Backoff.Waits waits) {
        /** How long to wait after attempt number {@code attempt}; empty: it was the last one. */
        public Optional<Duration> next(int attempt) {
            return attempt < attempts ? waits.next() : Optional.empty();
        }
    }
}
