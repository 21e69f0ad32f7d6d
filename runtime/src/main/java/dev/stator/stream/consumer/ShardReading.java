package dev.stator.stream.consumer;

import dev.stator.stream.checkpoint.Checkpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Reads one shard page by page. Used by one thread at a time: that whose turn the shard has. */
final class ShardReading {
    /** Times of records are cut to the second (DynamoDB Local: to the minute), and clocks differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final StreamCalls calls;
    private final String streamArn;
    private final String shardId;
    private final int limit;
    private final RetryDelay wait = new RetryDelay();

    private Checkpoint checkpoint;
    private @Nullable String iterator;

    /** Whether the iterator was taken when the consumer began: nothing that it gives is too old. */
    private boolean latest;

    /** How many pages were empty, one after another. */
    private int empty;

    /** @param iterator null: made of the checkpoint */
    ShardReading(
            StreamCalls calls,
            String streamArn,
            String shardId,
            int limit,
            Checkpoint checkpoint,
            @Nullable String iterator) {
        this.calls = calls;
        this.streamArn = streamArn;
        this.shardId = shardId;
        this.limit = limit;
        this.checkpoint = checkpoint;
        this.iterator = iterator;
        this.latest = iterator != null;
    }

    /** One {@code GetRecords}. */
    Page next() {
        if (iterator == null) {
            iterator = calls.iterator(streamArn, shardId, checkpoint);
        }
        GetRecordsResponse response = calls.records(iterator, limit);
        iterator = response.nextShardIterator();
        wait.reset();
        empty = response.records().isEmpty() ? empty + 1 : 0;
        List<Record> records = response.records();
        int unwanted = unwanted(records);
        return new Page(
                records.subList(unwanted, records.size()),
                unwanted == 0 ? null : after(records.get(unwanted - 1)),
                iterator == null);
    }

    static Checkpoint after(Record record) {
        return Checkpoint.after(record.dynamodb().sequenceNumber());
    }

    private int unwanted(List<Record> records) {
        if (latest || !(checkpoint instanceof Checkpoint.Since since)) {
            return 0;
        }
        Instant oldest = since.time().minus(TOLERANCE);
        int unwanted = 0;
        while (unwanted < records.size() && isBefore(oldest, records.get(unwanted))) {
            unwanted++;
        }
        return unwanted;
    }

    private static boolean isBefore(Instant oldest, Record record) {
        Instant created = record.dynamodb().approximateCreationDateTime();
        return created != null && created.isBefore(oldest);
    }

    String shardId() {
        return shardId;
    }

    /** What is handled; the next iterator begins behind it. */
    Checkpoint checkpoint() {
        return checkpoint;
    }

    void handled(Checkpoint upTo) {
        checkpoint = upTo;
    }

    /** The iterator serves no more: the next page is read behind the checkpoint. */
    void renew() {
        iterator = null;
        latest = false;
    }

    /** How long to wait before the next page: longer while there is nothing to read. */
    Duration pause(Duration least, Duration most) {
        if (empty == 0) {
            return least;
        }
        Duration grown = least.multipliedBy(1L << Math.min(empty, 16));
        return grown.compareTo(most) < 0 ? grown : most;
    }

    /** How long to wait after a failure. */
    Duration pauseAfterFailure() {
        return wait.next();
    }

    /**
     * What was read.
     *
     * @param records those to be handled
     * @param passed the last of others, from before the consumer's time; null: there are none
     * @param isLast whether nothing more will come in this shard
     */
    record Page(List<Record> records, @Nullable Checkpoint passed, boolean isLast) {}
}
