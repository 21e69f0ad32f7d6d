package dev.stator.stream;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * What one request read of a shard.
 *
 * @param records in the shard's order; often none, although there are more to come
 * @param next where to go on; empty at the end of a closed shard
 */
public record RecordPage(List<Record> records, Optional<ShardIterator> next) {
    /** Copies {@code records}. */
    public RecordPage {
        records = List.copyOf(records);
    }

    /** Shows no values. */
    @Override
    public String toString() {
        return "Page of " + records.size() + " records" + (next.isPresent() ? "" : ", the last of its shard");
    }
}
