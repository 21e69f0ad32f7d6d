package dev.stator.operation;

import java.time.Duration;

/**
 * How far a batch is.
 *
 * @param done items written or read so far
 * @param retried times that an item had to be sent again so far
 * @param elapsed since it began
 */
public record BatchProgress(long done, long retried, Duration elapsed) {}
