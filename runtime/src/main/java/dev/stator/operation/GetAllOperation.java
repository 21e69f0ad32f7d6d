package dev.stator.operation;

import dev.stator.expression.Attribute;
import dev.stator.expression.Path;
import dev.stator.observe.OperationKind;
import dev.stator.operation.internal.Chunk;
import dev.stator.operation.internal.ChunkPublisher;
import dev.stator.operation.internal.ChunkSpliterator;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

/**
 * Reads the items of any number of keys of one table (BatchGetItem), in the order of the keys; an empty Optional stands where
 * there is no item. See {@link BatchGetOperation} for how it asks.
 *
 * <p>A key given twice is asked for once, and answered twice; {@link #stream} and {@link #publisher} look for its equals only in what they
 * hold. An item that cannot be read ends the answer with a {@link dev.stator.error.DecodingException}, unless
 * {@link #onBadItem} takes it.
 *
 * @param <T> the entity
 * @param <R> what is read of an item: the entity, or a selection
 */
@CheckReturnValue
public final class GetAllOperation<T, R> implements Operation<List<Optional<R>>> {
    private final Session session;
    private final EntitySchema<T> schema;
    private final BatchSource<ItemKey> keys;
    private final Form<R> form;
    private final boolean consistent;
    private final @Nullable Consumer<BadItem> badItems;
    private final Visibility visibility;
    private final BatchSettings settings;

    private GetAllOperation(
            Session session,
            EntitySchema<T> schema,
            BatchSource<ItemKey> keys,
            Form<R> form,
            boolean consistent,
            @Nullable Consumer<BadItem> badItems,
            Visibility visibility,
            BatchSettings settings) {
        this.session = session;
        this.schema = schema;
        this.keys = keys;
        this.form = form;
        this.consistent = consistent;
        this.badItems = badItems;
        this.visibility = visibility;
        this.settings = settings;
    }

    static <T> GetAllOperation<T, T> of(Session session, EntitySchema<T> schema, BatchSource<ItemKey> keys) {
        return new GetAllOperation<>(
                session,
                schema,
                keys,
                Form.whole(schema, null, schema.codec()),
                false,
                null,
                Visibility.of(session, schema),
                BatchSettings.DEFAULT);
    }

    private GetAllOperation<T, R> with(BatchSettings changed) {
        return new GetAllOperation<>(session, schema, keys, form, consistent, badItems, visibility, changed);
    }

    /** Sees every write that was done before ({@code ConsistentRead}), for twice the read capacity. */
    public GetAllOperation<T, R> consistent() {
        return new GetAllOperation<>(session, schema, keys, form, true, badItems, visibility, settings);
    }

    /** Shows items that are past the time of their {@code @Ttl} and that DynamoDB has not deleted yet; otherwise they count as gone. */
    public GetAllOperation<T, R> includeExpired() {
        return new GetAllOperation<>(
                session, schema, keys, form, consistent, badItems, visibility.includingExpired(), settings);
    }

    /** Answers with these attributes of each item only ({@code ProjectionExpression}). */
    @SafeVarargs
    public final GetAllOperation<T, Selection<T>> select(Attribute<T, ?>... attributes) {
        List<Path> paths = new ArrayList<>();
        for (Attribute<T, ?> attribute : attributes) {
            paths.add(attribute.path());
        }
        Form<Selection<T>> parts = Form.parts(schema, null, visibility.beside(KeyAttributes.of(schema)), paths);
        return new GetAllOperation<>(session, schema, keys, parts, consistent, badItems, visibility, settings);
    }

    /**
     * Hands each item that cannot be read to {@code handler}, and answers as if there were none. What the handler throws ends
     * the answer.
     */
    public GetAllOperation<T, R> onBadItem(Consumer<BadItem> handler) {
        Objects.requireNonNull(handler, "handler");
        return new GetAllOperation<>(session, schema, keys, form, consistent, handler, visibility, settings);
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

    /**
     * The answers one after the other, for more keys than fit into memory: keys are read, and requests sent, when the consumer wants
     * an answer that no earlier request brought. The stream is sequential, and need not be closed.
     */
    public Stream<Optional<R>> stream() {
        GetAllRun<R> run = run(false, stretch());
        return StreamSupport.stream(new ChunkSpliterator<>(run, GetAllRun::next), false);
    }

    /**
     * {@link #stream()} as a Reactive Streams publisher on the asynchronous client. Each subscriber has a reading of its own; of
     * keys that come from a stream there can be only one.
     *
     * @throws IllegalStateException if there is no asynchronous client
     */
    public Publisher<Optional<R>> publisher() {
        session.requireAsync();
        GetAllRun<R> run = run(false, stretch());
        return new ChunkPublisher<>(run, run);
    }

    @Override
    public List<Optional<R>> execute() {
        return all(run(false, Integer.MAX_VALUE).next());
    }

    @Override
    public CompletableFuture<List<Optional<R>>> executeAsync() {
        return Completions.of(() -> {
            session.requireAsync();
            GetAllRun<R> run = run(false, Integer.MAX_VALUE);
            return Completions.map(run.chunk(run), GetAllOperation::all);
        });
    }

    @Override
    public Response<List<Optional<R>>> response() {
        GetAllRun<R> run = run(true, Integer.MAX_VALUE);
        return response(run, all(run.next()));
    }

    @Override
    public CompletableFuture<Response<List<Optional<R>>>> responseAsync() {
        return Completions.of(() -> {
            session.requireAsync();
            GetAllRun<R> run = run(true, Integer.MAX_VALUE);
            return Completions.map(run.chunk(run), chunk -> response(run, all(chunk)));
        });
    }

    /**
     * Does it and answers with what was read, also where the batch gave up: {@link GetAllResult#error} says why then. Other
     * errors are thrown.
     */
    public GetAllResult<R> attempt() {
        return begin().run(execution -> {
            ReadRun run = reading(execution, false);
            return GetAllResult.of(run.read(gets().elements().get(), Integer.MAX_VALUE), reader());
        });
    }

    /** {@link #attempt()} with the asynchronous client. */
    public CompletableFuture<GetAllResult<R>> attemptAsync() {
        return begin().runAsync(execution -> {
            session.requireAsync();
            ReadRun run = reading(execution, false);
            return Completions.map(
                    run.readAsync(gets().elements().get(), Integer.MAX_VALUE), end -> GetAllResult.of(end, reader()));
        });
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
        return new ReadRequests(session.metered(), form.projection())
                .request(new ReadFeed(gets().elements().get(), Integer.MAX_VALUE).take());
    }

    private BatchSource<GetOperation<?>> gets() {
        return keys.map(key -> new GetOperation<>(session, schema, key, consistent, visibility));
    }

    private int stretch() {
        return ReadFeed.MOST * settings.concurrency();
    }

    private GetAllRun<R> run(boolean metered, int window) {
        return new GetAllRun<>(
                () -> run(metered, window), () -> reading(begin(), metered), gets(), this::reader, window);
    }

    private Execution begin() {
        return session.begin(OperationKind.BATCH_GET, schema.table().name(), null);
    }

    private ReadRun reading(Execution execution, boolean metered) {
        return new ReadRun(session, settings, form.projection(), execution, metered);
    }

    private EntryReader<R> reader() {
        return new EntryReader<>(form, badItems, visibility);
    }

    private static <R> List<Optional<R>> all(Chunk<GetAllRun<R>, Optional<R>> chunk) {
        if (chunk.failure() != null) {
            throw chunk.failure();
        }
        return List.copyOf(chunk.elements());
    }

    private static <R> Response<List<Optional<R>>> response(GetAllRun<R> run, List<Optional<R>> answers) {
        return run.count()
                .response(answers, answers.stream().filter(Optional::isPresent).count());
    }
}
