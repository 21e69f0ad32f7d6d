package dev.stator.operation;

import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
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
        implements Attemptable<BatchWriteResult, BatchWriteResult>, RequestOptions<BatchWriteOperation> {
    private final Runner runner;
    private final BatchSource<BatchWrite> source;
    private final BatchSettings settings;
    private final WriteSettings<BatchWrite> sourced;

    private BatchWriteOperation(
            Runner runner, BatchSource<BatchWrite> source, BatchSettings settings, WriteSettings<BatchWrite> sourced) {
        this.runner = runner;
        this.source = source;
        this.settings = settings;
        this.sourced = sourced;
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
        return new BatchWriteOperation(runner, source, BatchSettings.DEFAULT, WriteSettings.of(source.size()));
    }

    private BatchWriteOperation with(BatchSettings changed) {
        return new BatchWriteOperation(runner, source, changed, sourced);
    }

    private BatchWriteOperation with(WriteSettings<BatchWrite> changed) {
        return new BatchWriteOperation(runner, source, settings, changed);
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
     * Passes over so many elements of the source, which an earlier run has told to be over: by
     * {@link #onCheckpoint(LongConsumer)}, by its result or its error. The source has to give the same elements in the
     * same order. Offsets told go on counting from its beginning.
     */
    public BatchWriteOperation startAt(long offset) {
        return with(sourced.start(offset));
    }

    /**
     * Takes offsets to go on from after a crash, by {@link #startAt}: all elements before one are done, refused or
     * replaced by a later one of their key. {@code saver} is called after each request that moved it on, by one thread
     * at a time, and should not keep it waiting; what it throws stops the batch.
     *
     * <p>What is written behind the offset when the process ends is written again by the next run: at most 500 items
     * for each request of {@link #concurrency}, for no more are sent before the first that is not done. Until that run
     * has come as far, an item may be what an earlier element of its key says.
     */
    public BatchWriteOperation onCheckpoint(LongConsumer saver) {
        return onCheckpoint(Duration.ZERO, saver);
    }

    /**
     * As {@link #onCheckpoint(LongConsumer)}, but with at least {@code interval} from one to the next, and one at the
     * end, also when an error ends the batch. A crash then repeats what was written since the last one too.
     */
    public BatchWriteOperation onCheckpoint(Duration interval, LongConsumer saver) {
        return with(sourced.saver(saver, interval));
    }

    /**
     * Goes on where an element cannot be stored, and hands it to {@code handler}: one that its codec refuses, that is
     * larger than an item may be, or that DynamoDB finds invalid. Where DynamoDB refuses a request for one of its
     * items, it is sent again in parts until that one is alone. {@code handler} is called by one thread at a time,
     * before an offset behind the element is told; what it throws stops the batch. Without it, the first such element
     * does.
     */
    public BatchWriteOperation onRefused(Consumer<? super RefusedWrite<BatchWrite>> handler) {
        return with(sourced.refused(handler));
    }

    /**
     * Writes no faster than so many write capacity units a second, on average, indexes included: before each request it
     * waits off what DynamoDB said that those before it cost ({@code ReturnConsumedCapacity}). One request, of up to
     * 25 items, is sent at a time, so short times may see that much. All requests of the batch share the rate.
     *
     * @param units more than 0; 1 unit is an item of 1 KB written, and as much for each index that has it
     */
    public BatchWriteOperation maxWriteUnitsPerSecond(double units) {
        return with(sourced.unitsPerSecond(units));
    }

    /**
     * How many elements the source has from its beginning, where it is no collection: so that progress can tell what
     * time remains.
     */
    public BatchWriteOperation total(long elements) {
        return with(sourced.total(elements));
    }

    @Override
    public BatchWriteOperation overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new BatchWriteOperation(runner.overriding(change), source, settings, sourced);
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

    /** How the source is written from. */
    public WriteSettings<BatchWrite> sourced() {
        return sourced;
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
