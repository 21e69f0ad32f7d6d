package dev.stator.stream.kinesis;

import dev.stator.ChangeStream;
import dev.stator.error.DecodingException;
import dev.stator.stream.Change;
import dev.stator.stream.UndecodableRecordException;
import java.util.Map;

/**
 * Reads what DynamoDB puts into a Kinesis data stream as changes of one table.
 *
 * <pre>{@code
 * KinesisChanges<Post> changes = new KinesisChanges<>(posts.changes());
 * Change<Post> change = changes.decode(record.data().asByteArray());
 * }</pre>
 *
 * <p>Unlike DynamoDB Streams, Kinesis Data Streams for DynamoDB may bring a change more than once, and changes of one
 * item not in their order: {@link Change#eventId()} tells copies, {@link Change#createdAt()} the order. There is no
 * {@link Change#sequenceNumber()}. Both images are always there.
 *
 * @param <T> the entity
 */
public final class KinesisChanges<T> {
    private final ChangeStream<T> changes;

    /** Those of the table that {@code changes} is for. */
    public KinesisChanges(ChangeStream<T> changes) {
        this.changes = changes;
    }

    /**
     * Reads the data of one Kinesis record.
     *
     * @throws DecodingException if it is not DynamoDB's JSON, or of another table; a data stream that carries several
     *     tables is read with {@link KinesisRecord}
     * @throws UndecodableRecordException with the record, if it cannot be read as a change of the entity
     */
    public Change<T> decode(byte[] data) {
        KinesisRecord record;
        try {
            record = KinesisRecord.parse(data);
        } catch (DecodingException e) {
            throw e.inTable(changes.table(), Map.of());
        }
        if (!record.isOf(changes)) {
            throw new DecodingException("the record is of table " + record.table()
                            + "; where a data stream carries several, ask KinesisRecord.parse(data).isOf(...) first")
                    .inTable(changes.table(), Map.of());
        }
        return changes.decode(record.raw());
    }
}
