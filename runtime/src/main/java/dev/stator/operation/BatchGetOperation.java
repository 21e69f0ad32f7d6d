package dev.stator.operation;

import dev.stator.observe.OperationKind;
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
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

/**
 * Reads any number of items by their keys, of one table or several (BatchGetItem). They are not of one moment, as those
 * of a transaction are.
 *
 * <p>Requests hold up to 100 keys. What DynamoDB leaves unprocessed is asked for again: at once where the response was full
 * (16 MB), otherwise after growing, random waits, see {@code Stator.Builder.backoff}, until time is up:
 * {@link dev.stator.error.BatchIncompleteException}. A key given twice is asked for once, and answered twice. Whether a read is
 * consistent is each operation's to say. All is sent with the clients of the Stator that made the batch.
 */
@CheckReturnValue
public final class BatchGetOperation implements Operation<BatchGetResult> {
    private final Session session;
    private final BatchSource<GetOperation<?>> source;
    private final BatchSettings settings;

    private BatchGetOperation(Session session, BatchSource<GetOperation<?>> source, BatchSettings settings) {
        this.session = session;
        this.source = source;
        this.settings = settings;
    }

    /** Of operations; for {@code Stator}. */
    public static BatchGetOperation of(Session session, Iterable<? extends GetOperation<?>> operations) {
        return new BatchGetOperation(session, BatchSource.of(operations), BatchSettings.DEFAULT);
    }

    /** So many requests under way at once; one unless said. See {@link BatchWriteOperation#concurrency}. */
    public BatchGetOperation concurrency(int requests) {
        return new BatchGetOperation(session, source, settings.concurrency(requests));
    }

    /** Stops when so much time has passed since its begin; without it, only when there is no progress. */
    public BatchGetOperation deadline(Duration time) {
        return new BatchGetOperation(session, source, settings.deadline(time));
    }

    /** Told after each request how far the batch is, by one thread at a time. What it throws ends the batch. */
    public BatchGetOperation onProgress(Consumer<BatchProgress> callback) {
        return new BatchGetOperation(session, source, settings.onProgress(callback));
    }

    @Override
    public BatchGetResult execute() {
        return run(false).value();
    }

    @Override
    public CompletableFuture<BatchGetResult> executeAsync() {
        return Completions.map(runAsync(false), Response::value);
    }

    @Override
    public Response<BatchGetResult> response() {
        return run(true);
    }

    @Override
    public CompletableFuture<Response<BatchGetResult>> responseAsync() {
        return runAsync(true);
    }

    /**
     * Does it and answers with what was read, also where the batch gave up: {@link BatchGetResult#error} says why then. Other
     * errors are thrown.
     */
    public BatchGetResult attempt() {
        return begin().run(execution -> {
            return BatchGetResult.of(
                    reading(execution, false).read(source.elements().get(), Integer.MAX_VALUE));
        });
    }

    /** {@link #attempt()} with the asynchronous client. */
    public CompletableFuture<BatchGetResult> attemptAsync() {
        return begin().runAsync(execution -> {
            session.requireAsync();
            ReadRun run = reading(execution, false);
            return Completions.map(run.readAsync(source.elements().get(), Integer.MAX_VALUE), BatchGetResult::of);
        });
    }

    @Override
    public BatchGetItemRequest toRequest() {
        return new ReadRequests(session.metered(), List.of())
                .request(new ReadFeed(source.elements().get(), Integer.MAX_VALUE).take());
    }

    private Response<BatchGetResult> run(boolean metered) {
        return begin().run(execution -> {
            ReadRun run = reading(execution, metered);
            return response(run, run.read(source.elements().get(), Integer.MAX_VALUE));
        });
    }

    private CompletableFuture<Response<BatchGetResult>> runAsync(boolean metered) {
        return begin().runAsync(execution -> {
            session.requireAsync();
            ReadRun run = reading(execution, metered);
            return Completions.map(
                    run.readAsync(source.elements().get(), Integer.MAX_VALUE), end -> response(run, end));
        });
    }

    private ReadRun reading(Execution execution, boolean metered) {
        return new ReadRun(session, settings, List.of(), execution, metered);
    }

    private static Response<BatchGetResult> response(ReadRun run, ReadRun.End end) {
        end.complete();
        BatchGetResult result = BatchGetResult.of(end);
        return run.count()
                .response(
                        result,
                        result.list().stream().filter(item -> item.isPresent()).count());
    }

    private Execution begin() {
        return session.begin(OperationKind.BATCH_GET, this::tables);
    }

    private List<String> tables() {
        if (!source.held()) {
            return List.of();
        }
        Set<String> tables = new LinkedHashSet<>();
        source.elements().get().forEachRemaining(operation -> {
            if (operation != null) {
                tables.add(operation.schema.table().name());
            }
        });
        return List.copyOf(tables);
    }
}
