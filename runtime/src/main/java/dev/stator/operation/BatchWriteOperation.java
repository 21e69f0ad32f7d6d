package dev.stator.operation;

import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;

/**
 * Puts and deletes any number of items, of one table or several (BatchWriteItem). It is no transaction: some may be
 * done and others not.
 *
 * <p>Requests hold up to 25 items and 16 MB. What DynamoDB leaves unprocessed, or throttles as a whole, is sent again
 * after growing, random waits, see {@code Stator.Builder.backoff}: by default until nothing of a request was done for a
 * minute. Any other error stops the batch: nothing more is sent, what is under way is waited for, and
 * {@link BatchWriteIncompleteException} tells what is not done.
 *
 * <p>For each key the last put or delete wins, as if they were done one after the other; what is replaced before it is
 * sent is not sent at all. Operations on different keys come in no order.
 *
 * <p>The source is read as requests are sent, so it may be larger than memory: held are no more than what is under way
 * and what waits for that. It is read by one thread at a time: the caller's, with {@link #concurrency} beyond one a
 * thread of the batch, in the asynchronous forms also one of the client, which it should not keep waiting. A batch from
 * a {@link Stream} can be executed once. All is sent with the clients of the Stator that made the batch; an operation
 * whose DAO has a Stator with other table names, frozen encryption or clock is refused.
 */
@CheckReturnValue
public final class BatchWriteOperation extends ForwardingOperation<BatchWriteResult>
        implements Attemptable<BatchWriteResult, BatchWriteResult> {
    private final Runner runner;
    private final BatchSource<BatchWrite> source;
    private final BatchSettings settings;

    private BatchWriteOperation(Runner runner, BatchSource<BatchWrite> source, BatchSettings settings) {
        this.runner = runner;
        this.source = source;
        this.settings = settings;
    }

    /** Of operations that may be read again; for {@code Stator}. */
    public static BatchWriteOperation of(Runner runner, Iterable<? extends BatchWrite> operations) {
        return of(runner, BatchSource.of(operations));
    }

    /** Of operations that are read once; for {@code Stator}. */
    public static BatchWriteOperation of(Runner runner, Stream<? extends BatchWrite> operations) {
        return of(runner, BatchSource.of(operations));
    }

    /** Of what {@code source} gives; for DAOs. */
    public static BatchWriteOperation of(Runner runner, BatchSource<BatchWrite> source) {
        return new BatchWriteOperation(runner, source, BatchSettings.DEFAULT);
    }

    private BatchWriteOperation with(BatchSettings changed) {
        return new BatchWriteOperation(runner, source, changed);
    }

    /**
     * So many requests under way at once; one unless said. The blocking forms do one on the calling thread, and more on
     * as many threads of their own, which end with the batch.
     */
    public BatchWriteOperation concurrency(int requests) {
        return with(settings.concurrency(requests));
    }

    /** Stops when so much time has passed since its begin; without it, only when there is no progress. */
    public BatchWriteOperation deadline(Duration time) {
        return with(settings.deadline(time));
    }

    /**
     * Told after each request how far the batch is, by one thread at a time, which should not be kept waiting. What it
     * throws stops the batch.
     */
    public BatchWriteOperation onProgress(Consumer<BatchProgress> callback) {
        return with(settings.onProgress(callback));
    }

    /**
     * Writes all of it.
     *
     * @throws BatchWriteIncompleteException if it is not all done
     */
    @CanIgnoreReturnValue
    @Override
    public BatchWriteResult execute() {
        return super.execute();
    }

    /** Writes as much as it can, and tells what is done and what is not. */
    @Override
    public BatchWriteResult attempt() {
        return running().attempt();
    }

    @Override
    public CompletableFuture<BatchWriteResult> attemptAsync() {
        return running().attemptAsync();
    }

    /**
     * The first request.
     *
     * @throws IllegalStateException if the operations come from a stream, which that would use up
     */
    @Override
    public BatchWriteItemRequest toRequest() {
        if (source.once()) {
            throw new IllegalStateException("toRequest() of a batch write would use up the stream it is made of;"
                    + " make it of a list or another Iterable");
        }
        return (BatchWriteItemRequest) super.toRequest();
    }

    /** The puts and deletes. */
    public BatchSource<BatchWrite> source() {
        return source;
    }

    /**
     * The tables it writes to, as DynamoDB names them, each once. Which ones a source that is not in memory names, is
     * not known before it is read; they are missing here.
     */
    public List<String> tables() {
        return source.tables(BatchWriteOperation::table);
    }

    private static String table(BatchWrite write) {
        return ((WriteOperation<?, ?>) write).write().schema().table().name();
    }

    /** How the batch is done. */
    public BatchSettings settings() {
        return settings;
    }

    @Override
    Attemptable<BatchWriteResult, BatchWriteResult> running() {
        return runner.batchWrite(this);
    }

    /** What it does, without items. */
    @Override
    public String toString() {
        List<String> tables = tables();
        return tables.isEmpty()
                ? "batch write"
                : "batch write to table" + (tables.size() == 1 ? " " : "s ") + String.join(", ", tables);
    }
}
