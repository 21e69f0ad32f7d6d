package dev.stator.stream.checkpoint;

import java.time.Duration;

/**
 * The right of one process to move the checkpoints of a consumer.
 *
 * @param consumer the name that the checkpoints are kept under
 * @param owner who has it: a text of its own for each process
 * @param token greater with each new owner; a store refuses what comes with a smaller one
 * @param ttl how long it lasts unless renewed
 */
public record Lease(String consumer, String owner, long token, Duration ttl) {}
