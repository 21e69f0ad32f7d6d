package dev.stator.stream.kinesis;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stator.ChangeStream;
import dev.stator.error.DecodingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * What DynamoDB puts into a Kinesis data stream for one change, with the name of its table: one data stream may carry
 * the changes of several.
 *
 * <pre>{@code
 * KinesisRecord record = KinesisRecord.parse(data);
 * if (record.isOf(posts.changes())) {
 *     onPost(posts.changes().decode(record.raw()));
 * } else if (record.isOf(users.changes())) {
 *     onUser(users.changes().decode(record.raw()));
 * }
 * }</pre>
 *
 * @param table the name of the table in DynamoDB
 * @param raw the record as DynamoDB Streams would have it, without a sequence number
 */
public record KinesisRecord(String table, Record raw) {
    /**
     * Reads the data of one Kinesis record, JSON in UTF-8. Members it does not know are passed over.
     *
     * @throws DecodingException if it is not what DynamoDB writes
     */
    public static KinesisRecord parse(byte[] data) {
        try {
            return KinesisReader.read(data);
        } catch (JsonProcessingException e) {
            // Without the parser's own text: it may quote the item's values.
            throw new DecodingException("a Kinesis record that is not JSON in UTF-8"
                    + (e.getLocation() == null
                            ? ""
                            : ", at byte " + e.getLocation().getByteOffset()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is a change of the table that {@code changes} is for, by its name; that may be known by its ARN. */
    public boolean isOf(ChangeStream<?> changes) {
        return changes.table().equals(table) || changes.table().endsWith(":table/" + table);
    }

    /** Shows the table and the event, no values. */
    @Override
    public String toString() {
        return "Kinesis record of event " + raw.eventID() + " in table " + table;
    }
}
