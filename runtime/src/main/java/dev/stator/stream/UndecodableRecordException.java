package dev.stator.stream;

import dev.stator.error.DecodingException;
import dev.stator.error.Excerpt;
import dev.stator.error.StatorException;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * A record of a stream that cannot be read as a change of its entity. Neither it nor its cause shows values of the item
 * beyond what errors of reading always show.
 */
public final class UndecodableRecordException extends StatorException {
    private static final long serialVersionUID = 1L;

    private final String table;
    private final Record record;

    /**
     * A record that cannot be read.
     *
     * @param table the name of the table in DynamoDB
     * @param cause where and why
     */
    public UndecodableRecordException(String table, Record record, DecodingException cause) {
        super(
                "Cannot read the record with event ID " + Excerpt.of(record.eventID()) + " of the stream of table "
                        + table + ": " + (cause.path().isEmpty() ? cause.problem() : cause.getMessage()),
                cause);
        this.table = table;
        this.record = record;
    }

    /** The name of the table in DynamoDB. */
    public String table() {
        return table;
    }

    /** The record as it came. Its text shows the item's values. */
    public Record record() {
        return record;
    }

    @Override
    public synchronized DecodingException getCause() {
        return (DecodingException) Objects.requireNonNull(super.getCause());
    }
}
