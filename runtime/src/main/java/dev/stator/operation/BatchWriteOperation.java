package dev.stator.operation;

import dev.stator.observe.OperationKind;
import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;

/**
 * Puts and deletes any number of items, of one table or several (BatchWriteItem). It is no transaction: some may be done
 * and others not.
 *
 * <p>Requests hold up to 25 items and 16 MB. What DynamoDB leaves unprocessed, or throttles as a whole, is sent again after
 * growing, random waits, see {@code Stator.Builder.backoff}: by default until nothing of a request was done for a minute.
 * Any other error stops the batch: nothing more is sent, what is under way is waited for, and
 * {@link dev.stator.error.BatchIncompleteException} tells what is not done.
 *
 * <p>For each key the last put or delete wins, as if they were done one after the other; what is replaced before it is sent
 * is not sent at all. Operations on different keys come in no order.
 *
 * <p>The source is read as requests are sent, so it may be larger than memory: held are no more than what is under way and what waits
 * for that. It is read by one thread at a time: the caller's, with {@link #concurrency} beyond one a thread of the batch, in
 * the asynchronous forms also one of the client, which it should not keep waiting. A batch from a {@link Stream} can be
 * executed once. All is sent with the clients of the Stator that made the batch.
 */
@CheckReturnValue
public final class BatchWriteOperation implements Operation<BatchWriteResult> {
    private final Session session;
    private final BatchSource<BatchWrite> source;
    private final BatchSettings settings;

    private BatchWriteOperation(Session session, BatchSource<BatchWrite> source, BatchSettings settings) {
        this.session = session;
        this.source = source;
        this.settings = settings;
    }

    /** Of operations that may be read again; for {@code Stator}. */
    public static BatchWriteOperation of(Session session, Iterable<? extends BatchWrite> operations) {
        return of(session, BatchSource.of(operations));
    }

    /** Of operations that are read once; for {@code Stator}. */
    public static BatchWriteOperation of(Session session, Stream<? extends BatchWrite> operations) {
        return of(session, BatchSource.of(operations));
    }

    static BatchWriteOperation of(Session session, BatchSource<BatchWrite> source) {
        return new BatchWriteOperation(session, source, BatchSettings.DEFAULT);
    }

    private BatchWriteOperation with(BatchSettings changed) {
        return new BatchWriteOperation(session, source, changed);
    }

    /**
     * So many requests under way at once; one unless said. The blocking forms do one on the calling thread, and more on as many
     * threads of their own, which end with the batch.
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
     * @throws dev.stator.error.BatchIncompleteException if it is not all done
     */
    @CanIgnoreReturnValue
    @Override
    public BatchWriteResult execute() {
        return attempt().orElseThrow();
    }

    @Override
    public CompletableFuture<BatchWriteResult> executeAsync() {
        return Completions.map(attemptAsync(), BatchWriteResult::orElseThrow);
    }

    /** Writes as much as it can, and tells what is done and what is not. */
    public BatchWriteResult attempt() {
        return begin(false).run().value();
    }

    /** {@link #attempt()} with the asynchronous client. */
    public CompletableFuture<BatchWriteResult> attemptAsync() {
        return Completions.map(beginAsync(false), Response::value);
    }

    /**
     * {@link #execute()} with consumed capacity, summed by table and index over all requests, and the metrics of every item
     * collection.
     */
    @Override
    public Response<BatchWriteResult> response() {
        return complete(begin(true).run());
    }

    @Override
    public CompletableFuture<Response<BatchWriteResult>> responseAsync() {
        return Completions.map(beginAsync(true), BatchWriteOperation::complete);
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
        return new WriteRequests(session.metered(), false).request(new WriteFeed(source).take());
    }

    private CompletableFuture<Response<BatchWriteResult>> beginAsync(boolean metered) {
        return Completions.of(() -> {
            session.requireAsync();
            return begin(metered).runAsync();
        });
    }

    private BatchWriteRun begin(boolean metered) {
        Execution execution = session.begin(OperationKind.BATCH_WRITE, this::tables);
        return new BatchWriteRun(session, settings, source, execution, metered);
    }

    /** What observers are told; of a source that is not in memory it is not known before the end. */
    private List<String> tables() {
        if (!source.held()) {
            return List.of();
        }
        Set<String> tables = new LinkedHashSet<>();
        source.elements().get().forEachRemaining(operation -> {
            if (operation != null) {
                tables.add(WriteEntry.table(operation));
            }
        });
        return List.copyOf(tables);
    }

    private static Response<BatchWriteResult> complete(Response<BatchWriteResult> response) {
        response.value().orElseThrow();
        return response;
    }
}
