package dev.stator.operation;

import dev.stator.expression.ItemAttribute;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

/**
 * Reads the items of any number of keys of one table (BatchGetItem), in the order of the keys; an empty Optional stands
 * where there is no item. See {@link BatchGetOperation} for how it asks.
 *
 * <p>A key given twice is asked for once, and answered twice; {@link #stream} and {@link #publisher} look for its
 * equals only in what they hold. An item that cannot be read ends the answer with a
 * {@link dev.stator.error.DecodingException}, unless {@link #onBadItem} takes it.
 *
 * @param <T> the entity
 * @param <R> what is read of an item: the entity, or a selection
 */
@CheckReturnValue
public final class GetAllOperation<T, R> extends ForwardingOperation<List<Optional<R>>>
        implements KeyedReads<R>, RequestOptions<GetAllOperation<T, R>> {
    private final Runner runner;
    private final ItemRead<T, R> read;
    private final BatchSource<ItemKey> keys;
    private final BatchSettings settings;

    private GetAllOperation(Runner runner, ItemRead<T, R> read, BatchSource<ItemKey> keys, BatchSettings settings) {
        this.runner = runner;
        this.read = read;
        this.keys = keys;
        this.settings = settings;
    }

    /** Of whole items; for DAOs. */
    public static <T> GetAllOperation<T, T> of(Runner runner, EntitySchema<T> schema, BatchSource<ItemKey> keys) {
        return new GetAllOperation<>(runner, ItemRead.of(runner, schema), keys, BatchSettings.DEFAULT);
    }

    private GetAllOperation<T, R> with(BatchSettings changed) {
        return new GetAllOperation<>(runner, read, keys, changed);
    }

    private <S> GetAllOperation<T, S> reading(ItemRead<T, S> changed) {
        return new GetAllOperation<>(runner, changed, keys, settings);
    }

    /** Sees every write that was done before ({@code ConsistentRead}), for twice the read capacity. */
    public GetAllOperation<T, R> consistent() {
        return reading(read.consistently());
    }

    /**
     * Shows items that are past the time of their {@code @Ttl} and that DynamoDB has not deleted yet; otherwise they
     * count as gone.
     */
    public GetAllOperation<T, R> includeExpired() {
        return reading(read.includingExpired());
    }

    /** Answers with these attributes of each item only ({@code ProjectionExpression}). */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read, and goes nowhere
    public final GetAllOperation<T, Selection<T>> select(ItemAttribute<T, ?>... attributes) {
        return reading(read.select(attributes));
    }

    /** Answers with {@code part} of each item only ({@code ProjectionExpression}). */
    public <P> GetAllOperation<T, P> select(ItemProjection<T, P> part) {
        return reading(read.select(part));
    }

    /**
     * Hands each item that cannot be read to {@code handler}, and answers as if there were none. What the handler
     * throws ends the answer.
     */
    public GetAllOperation<T, R> onBadItem(Consumer<BadItem> handler) {
        return reading(read.badItems(handler));
    }

    /** So many requests under way at once; one unless said. See {@link BatchWriteOperation#concurrency}. */
    public GetAllOperation<T, R> concurrency(int requests) {
        return with(settings.concurrency(requests));
    }

    /** Stops when so much time has passed since its begin; without it, only when there is no progress. */
    public GetAllOperation<T, R> deadline(Duration time) {
        return with(settings.deadline(time));
    }

    /** Told after each request how far the batch is, by one thread at a time. What it throws ends the batch. */
    public GetAllOperation<T, R> onProgress(Consumer<BatchProgress> callback) {
        return with(settings.onProgress(callback));
    }

    /** An answer for each key, in their order. */
    public List<Optional<R>> list() {
        return execute();
    }

    /** {@link #list()} with the asynchronous client. */
    public CompletableFuture<List<Optional<R>>> listAsync() {
        return executeAsync();
    }

    @Override
    public Stream<Optional<R>> stream() {
        return running().stream();
    }

    @Override
    public Publisher<Optional<R>> publisher() {
        return running().publisher();
    }

    /**
     * Does it and answers with what was read, also where the batch gave up: {@link GetAllResult#error} says why then.
     * Other errors are thrown.
     */
    @Override
    public GetAllResult<R> attempt() {
        return running().attempt();
    }

    @Override
    public CompletableFuture<GetAllResult<R>> attemptAsync() {
        return running().attemptAsync();
    }

    /**
     * The first request.
     *
     * @throws IllegalStateException if the keys come from a stream, which that would use up
     */
    @Override
    public BatchGetItemRequest toRequest() {
        if (keys.once()) {
            throw new IllegalStateException(
                    "toRequest() would use up the stream that the keys come from; give them as a list");
        }
        return (BatchGetItemRequest) super.toRequest();
    }

    /** Everything the reads were told, but for the keys. */
    public ItemRead<T, R> read() {
        return read;
    }

    /** A read of each key; the keys are read as the iterator goes. */
    public Iterator<? extends GetOperation<?, ?>> reads() {
        return keys.map(key -> new GetOperation<>(runner, read, key)).elements().get();
    }

    /** How the batch is done. */
    public BatchSettings settings() {
        return settings;
    }

    @Override
    KeyedReads<R> running() {
        return runner.getAll(this);
    }

    /** What it does, without the keys. */
    @Override
    public String toString() {
        return "get of many keys from " + read;
    }

    @Override
    public GetAllOperation<T, R> overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new GetAllOperation<>(runner.overriding(change), read, keys, settings);
    }
}
