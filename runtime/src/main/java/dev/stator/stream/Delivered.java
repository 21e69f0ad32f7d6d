package dev.stator.stream;

import dev.stator.error.Excerpt;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * What became of one record.
 *
 * @param outcome how it ended
 * @param raw the record
 * @param change the record read; empty if it could not be, or is of another record in the same table
 * @param failure what went wrong the last time; empty if it was handled
 * @param attempts how many times it was tried
 * @param <T> the entity
 */
public record Delivered<T>(
        Outcome outcome, Record raw, Optional<Change<T>> change, Optional<Throwable> failure, int attempts) {
    /** How a delivery ended. */
    public enum Outcome {
        /** The handler returned, or had nothing to do with it. */
        HANDLED,
        /** The policy passed it over. */
        SKIPPED,
        /** The sink has it. */
        DEAD_LETTERED,
        /** It is not dealt with: no later record of its shard may be handled. */
        STOPPED
    }

    /** Whether the record is dealt with, so that a checkpoint may pass it. */
    public boolean isDone() {
        return outcome != Outcome.STOPPED;
    }

    /** Shows no image. */
    @Override
    public String toString() {
        return outcome + " after " + attempts + (attempts == 1 ? " attempt: " : " attempts: ")
                + change.map(Object::toString).orElse("record " + Excerpt.of(raw.eventID()))
                + failure.map(e -> ": " + e).orElse("");
    }
}
