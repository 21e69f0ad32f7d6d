package dev.stator.stream;

import dev.stator.error.UndecodableRecordException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * What one request read of a shard.
 *
 * @param <T> the entity
 */
public final class ChangePage<T> {
    private final ChangeStream<T> stream;
    private final RecordPage page;

    ChangePage(ChangeStream<T> stream, RecordPage page) {
        this.stream = stream;
        this.page = page;
    }

    /**
     * Its changes in the shard's order; often none, although there are more to come.
     *
     * @throws UndecodableRecordException with the first record that cannot be read. To have the others, read {@link #records}
     *     one by one with {@link ChangeStream#decode}
     */
    public List<Change<T>> changes() {
        return records().stream().map(stream::decode).toList();
    }

    /** Its records as the SDK has them. */
    public List<Record> records() {
        return page.records();
    }

    /** Where to go on; empty at the end of a closed shard. */
    public Optional<ShardIterator> next() {
        return page.next();
    }

    /** Shows no values. */
    @Override
    public String toString() {
        return page.toString();
    }
}
