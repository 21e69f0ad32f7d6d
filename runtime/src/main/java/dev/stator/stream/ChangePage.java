package dev.stator.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * What one request read of a shard.
 *
 * @param <T> the entity
 */
public final class ChangePage<T> {
    private final ChangeDecoder<T> decoder;
    private final RecordPage page;

    ChangePage(ChangeDecoder<T> decoder, RecordPage page) {
        this.decoder = decoder;
        this.page = page;
    }

    /**
     * Its changes in the shard's order; often none, although there are more to come. Those of other records in the same
     * table are left out.
     *
     * @throws UndecodableRecordException with the first record that cannot be read. To have the others, read
     *     {@link #records} one by one with {@link ChangeDecoder#decode}
     */
    public List<Change<T>> changes() {
        return records().stream().flatMap(each -> decoder.find(each).stream()).toList();
    }

    /**
     * Its changes in the shard's order; each record that cannot be read is handed to {@code handler}, and left out.
     * What the handler throws ends the answer.
     */
    public List<Change<T>> changes(Consumer<UndecodableRecordException> handler) {
        List<Change<T>> changes = new ArrayList<>();
        for (Record each : records()) {
            try {
                decoder.find(each).ifPresent(changes::add);
            } catch (UndecodableRecordException e) {
                handler.accept(e);
            }
        }
        return List.copyOf(changes);
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
