package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

/**
 * Reads any number of items by their keys, of one table or several (BatchGetItem). They are not of one moment, as those
 * of a transaction are.
 *
 * <p>Requests hold up to 100 keys. What DynamoDB leaves unprocessed is asked for again: at once where the response was
 * full (16 MB), otherwise after growing, random waits, see {@code Stator.Builder.backoff}, until time is up:
 * {@link BatchGetIncompleteException}.
 *
 * <p>A key given twice is answered twice. It is asked for once, with two exceptions: of a consistent and another read
 * each asks, and a key that the source gives again after it was sent, with another selection or another
 * {@code onBadItem}, is asked for again. Whether a read is consistent is each operation's to say.
 *
 * <p>All is sent with the clients of the Stator that made the batch; an operation whose DAO has a Stator with other
 * table names, frozen encryption or clock is refused.
 */
@CheckReturnValue
public final class BatchGetOperation extends ForwardingOperation<BatchGetResult>
        implements Attemptable<BatchGetResult, BatchGetResult>, RequestOptions<BatchGetOperation> {
    private final Runner runner;
    private final BatchSource<GetOperation<?, ?>> source;
    private final BatchSettings settings;

    private BatchGetOperation(Runner runner, BatchSource<GetOperation<?, ?>> source, BatchSettings settings) {
        this.runner = runner;
        this.source = source;
        this.settings = settings;
    }

    /** Of operations; for {@code Stator}. */
    public static BatchGetOperation of(Runner runner, Iterable<? extends GetOperation<?, ?>> operations) {
        return new BatchGetOperation(runner, BatchSource.of(operations), BatchSettings.DEFAULT);
    }

    /** So many requests under way at once; one unless said. See {@link BatchWriteOperation#concurrency}. */
    public BatchGetOperation concurrency(int requests) {
        return new BatchGetOperation(runner, source, settings.concurrency(requests));
    }

    /** Stops when so much time has passed since its begin; without it, only when there is no progress. */
    public BatchGetOperation deadline(Duration time) {
        return new BatchGetOperation(runner, source, settings.deadline(time));
    }

    /** Told after each request how far the batch is, by one thread at a time. What it throws ends the batch. */
    public BatchGetOperation onProgress(Consumer<BatchProgress> callback) {
        return new BatchGetOperation(runner, source, settings.onProgress(callback));
    }

    @Override
    public BatchGetOperation overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new BatchGetOperation(runner.overriding(change), source, settings);
    }

    /**
     * Does it and answers with what was read, also where the batch gave up: {@link BatchGetResult#error} says why then.
     * Other errors are thrown.
     */
    @Override
    public BatchGetResult attempt() {
        return running().attempt();
    }

    @Override
    public CompletableFuture<BatchGetResult> attemptAsync() {
        return running().attemptAsync();
    }

    @Override
    public BatchGetItemRequest toRequest() {
        return (BatchGetItemRequest) super.toRequest();
    }

    /** The reads. */
    public BatchSource<GetOperation<?, ?>> source() {
        return source;
    }

    /**
     * The tables it reads, as DynamoDB names them, each once. None where the operations of a source that is
     * not in memory name them.
     */
    public List<String> tables() {
        return source.tables(BatchGetOperation::table);
    }

    private static String table(GetOperation<?, ?> get) {
        return get.read().schema().table().name();
    }

    /** How the batch is done. */
    public BatchSettings settings() {
        return settings;
    }

    @Override
    Attemptable<BatchGetResult, BatchGetResult> running() {
        return runner.batchGet(this);
    }

    /** What it does, without the keys. */
    @Override
    public String toString() {
        List<String> tables = tables();
        return tables.isEmpty()
                ? "batch get"
                : "batch get from table" + (tables.size() == 1 ? " " : "s ") + String.join(", ", tables);
    }
}
