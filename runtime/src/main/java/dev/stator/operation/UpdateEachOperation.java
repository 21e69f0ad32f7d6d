package dev.stator.operation;

import dev.stator.session.CanIgnoreReturnValue;
import dev.stator.session.CheckReturnValue;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Writes something for each element of a source: an update, or any other write of one item, which may have a condition.
 * Each is a request of its own (UpdateItem, PutItem, DeleteItem); it is no transaction.
 *
 * <p>Writes of one key are done one after the other, in the order of the source; those of different keys come in no
 * order. The source is read as requests are sent, and may be larger than memory. What DynamoDB throttles is sent again
 * after growing, random waits, see {@code Stator.Builder.backoff}. Any other error stops it, but for those that
 * {@link #onRefused} takes: nothing more is sent, what is under way is waited for, and
 * {@link UpdateEachIncompleteException} tells where to go on.
 *
 * <p><strong>What is repeated is applied again.</strong> A run that goes on where another ended repeats up to 10 writes
 * for each request of {@link #concurrency}, and the AWS SDK sends a request again whose answer was lost. {@code set}
 * does no harm then; {@code add} counts twice. A condition that the first write makes false prevents it, as on a
 * version or on an attribute that the update sets: the repeated write is refused then, and handed to
 * {@link #onRefused}.
 *
 * @param <S> an element of the source
 */
@CheckReturnValue
public final class UpdateEachOperation<S> extends ForwardingOperation<UpdateEachResult>
        implements Attemptable<UpdateEachResult, UpdateEachResult>, RequestOptions<UpdateEachOperation<S>> {
    private final Runner runner;
    private final BatchSource<S> source;
    private final Function<? super S, ? extends @Nullable WriteOperation<?, ?>> writes;
    private final BatchSettings settings;
    private final WriteSettings<S> sourced;

    private UpdateEachOperation(
            Runner runner,
            BatchSource<S> source,
            Function<? super S, ? extends @Nullable WriteOperation<?, ?>> writes,
            BatchSettings settings,
            WriteSettings<S> sourced) {
        this.runner = runner;
        this.source = source;
        this.writes = writes;
        this.settings = settings;
        this.sourced = sourced;
    }

    /**
     * Of what {@code source} gives; for DAOs.
     *
     * @param writes what to write for an element; null: nothing
     */
    public static <S> UpdateEachOperation<S> of(
            Runner runner,
            BatchSource<S> source,
            Function<? super S, ? extends @Nullable WriteOperation<?, ?>> writes) {
        return new UpdateEachOperation<>(
                runner, source, writes, BatchSettings.DEFAULT, WriteSettings.of(source.size()));
    }

    private UpdateEachOperation<S> with(BatchSettings changed) {
        return new UpdateEachOperation<>(runner, source, writes, changed, sourced);
    }

    private UpdateEachOperation<S> with(WriteSettings<S> changed) {
        return new UpdateEachOperation<>(runner, source, writes, settings, changed);
    }

    /**
     * So many requests under way at once; one unless said. The blocking forms do one on the calling thread, and more on
     * as many threads of their own, which end with it.
     */
    public UpdateEachOperation<S> concurrency(int requests) {
        return with(settings.concurrency(requests));
    }

    /** Stops when so much time has passed since its begin; without it, only when there is no progress. */
    public UpdateEachOperation<S> deadline(Duration time) {
        return with(settings.deadline(time));
    }

    /**
     * Told after each request how far it is, by one thread at a time, which should not be kept waiting. What it throws
     * stops it.
     */
    public UpdateEachOperation<S> onProgress(Consumer<BatchProgress> callback) {
        return with(settings.onProgress(callback));
    }

    /**
     * Passes over so many elements of the source, which an earlier run has told to be over. The source has to give the
     * same elements in the same order. Offsets told go on counting from its beginning.
     */
    public UpdateEachOperation<S> startAt(long offset) {
        return with(sourced.start(offset));
    }

    /**
     * Takes offsets to go on from after a crash, by {@link #startAt}: all elements before one are done, or refused and
     * told. {@code saver} is called after each request that moved it on, by one thread at a time, and should not keep
     * it waiting; what it throws stops the run.
     *
     * <p>A crash repeats at most 10 writes for each request of {@link #concurrency}: no more are sent before the first
     * that is not done.
     */
    public UpdateEachOperation<S> onCheckpoint(LongConsumer saver) {
        return onCheckpoint(Duration.ZERO, saver);
    }

    /**
     * As {@link #onCheckpoint(LongConsumer)}, but with at least {@code interval} from one to the next, and one at the
     * end, also when an error ends the run. A crash then repeats what was written since the last one too.
     */
    public UpdateEachOperation<S> onCheckpoint(Duration interval, LongConsumer saver) {
        return with(sourced.saver(saver, interval));
    }

    /**
     * Goes on where an element is refused, and hands it to {@code handler}: its condition does not hold, there is no
     * item, its value cannot be stored, DynamoDB finds it invalid. {@code handler} is called by one thread at a time,
     * before an offset behind the element is told; what it throws stops the run. Without it, the first such element
     * does.
     */
    public UpdateEachOperation<S> onRefused(Consumer<? super RefusedWrite<S>> handler) {
        return with(sourced.refused(handler));
    }

    /**
     * Writes no faster than so many write capacity units a second, on average, indexes included: before each request it
     * waits off what DynamoDB said that those before it cost ({@code ReturnConsumedCapacity}). All requests of the run
     * share the rate.
     *
     * @param units more than 0; 1 unit is an item of 1 KB written, and as much for each index that has it
     */
    public UpdateEachOperation<S> maxWriteUnitsPerSecond(double units) {
        return with(sourced.unitsPerSecond(units));
    }

    /**
     * How many elements the source has from its beginning, where it is no collection: so that progress can tell what
     * time remains.
     */
    public UpdateEachOperation<S> total(long elements) {
        return with(sourced.total(elements));
    }

    @Override
    public UpdateEachOperation<S> overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new UpdateEachOperation<>(runner.overriding(change), source, writes, settings, sourced);
    }

    /**
     * Writes all of it.
     *
     * @throws UpdateEachIncompleteException if it is not all done
     */
    @CanIgnoreReturnValue
    @Override
    public UpdateEachResult execute() {
        return super.execute();
    }

    /** Writes as much as it can, and tells what is done and where to go on. */
    @Override
    public UpdateEachResult attempt() {
        return running().attempt();
    }

    @Override
    public CompletableFuture<UpdateEachResult> attemptAsync() {
        return running().attemptAsync();
    }

    /**
     * The first request.
     *
     * @throws IllegalStateException if the elements come from a stream, which that would use up
     * @throws java.util.NoSuchElementException if there is nothing to write
     */
    @Override
    public DynamoDbRequest toRequest() {
        if (source.once()) {
            throw new IllegalStateException("toRequest() of an update of each would use up the stream it is made of;"
                    + " make it of a list or another Iterable");
        }
        return super.toRequest();
    }

    /** The elements. */
    public BatchSource<S> source() {
        return source;
    }

    /** What to write for an element; null: nothing. */
    public Function<? super S, ? extends @Nullable WriteOperation<?, ?>> writes() {
        return writes;
    }

    /** How it is done. */
    public BatchSettings settings() {
        return settings;
    }

    /** How the source is written from. */
    public WriteSettings<S> sourced() {
        return sourced;
    }

    @Override
    Attemptable<UpdateEachResult, UpdateEachResult> running() {
        return runner.updateEach(this);
    }

    /** What it does, without elements. */
    @Override
    public String toString() {
        return "update of each" + (source.table() == null ? "" : " in table " + source.table());
    }
}
