package dev.stator.stream;

import dev.stator.error.Excerpt;
import dev.stator.schema.ItemKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/**
 * Where a change comes from.
 *
 * @param table the name of the table in DynamoDB
 * @param raw the record
 */
public record ChangeSource(String table, Record raw) {
    /**
     * What tells this change from all others, the same each time it is delivered: handlers that must not act twice
     * remember it. Empty text where the record does not say, which DynamoDB's own always do.
     */
    public String eventId() {
        return Objects.requireNonNullElse(raw.eventID(), "");
    }

    /**
     * Its place in its shard: of two changes of one item, the later has the greater number. Kinesis Data Streams for
     * DynamoDB does not tell it, nor keep that order.
     */
    public Optional<String> sequenceNumber() {
        return Optional.ofNullable(stream().sequenceNumber());
    }

    /**
     * When the change was made: to the second in a stream, to the millisecond or microsecond in Kinesis, to the minute
     * in DynamoDB Local. Events made by hand may lack it.
     */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(stream().approximateCreationDateTime());
    }

    /** The bytes of the key and the images together, as DynamoDB counts them; 0 where the record does not say. */
    public long sizeBytes() {
        return Objects.requireNonNullElse(stream().sizeBytes(), 0L);
    }

    private StreamRecord stream() {
        return raw.dynamodb();
    }

    /** For people: which item, which record, no images. */
    String describe(String what, ItemKey key) {
        return what + key.parts() + " in table " + table + ", event " + Excerpt.of(eventId())
                + sequenceNumber()
                        .map(number -> ", sequence number " + Excerpt.of(number))
                        .orElse("");
    }
}
