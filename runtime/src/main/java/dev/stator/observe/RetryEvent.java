package dev.stator.observe;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Stator is about to send again what was not done: the unprocessed part of a batch, a transaction that met another one,
 * an item that changed meanwhile. What the AWS SDK retries by itself is not seen here.
 *
 * @param run that retries
 * @param attempt 1 for the first retry
 * @param pause before it is sent
 * @param unprocessed writes or keys of a batch that are sent again; 0 elsewhere
 * @param cause the error that is retried; null where DynamoDB answered, but left part of a batch undone
 */
public record RetryEvent(
        OperationRun run,
        int attempt,
        Duration pause,
        long unprocessed,
        @Nullable Throwable cause) {}
