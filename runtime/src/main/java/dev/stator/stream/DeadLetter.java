package dev.stator.stream;

import dev.stator.error.Excerpt;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * A record that could not be handled, with all there is to repair it.
 *
 * @param table the name of the table in DynamoDB
 * @param raw the record
 * @param change the record read; empty if that is what failed
 * @param cause what went wrong the last time; a {@link UndecodableRecordException} if it could not be
 * read
 * @param attempts how many times it was tried
 * @param <T> the entity
 */
public record DeadLetter<T>(String table, Record raw, Optional<Change<T>> change, Throwable cause, int attempts) {
    /** Shows the cause and no image. */
    @Override
    public String toString() {
        return "Dead letter after " + attempts + (attempts == 1 ? " attempt: " : " attempts: ")
                + change.map(Object::toString).orElse("record " + Excerpt.of(raw.eventID()) + " of table " + table)
                + ": " + cause;
    }
}
