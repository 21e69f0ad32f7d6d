package dev.stator.operation;

import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * Reads the keys that a query or scan finds, of a table or an index, and then their whole items (BatchGetItem, 100 at a
 * time). An index lags behind its table: what it brought may be gone, and what is there may no longer be what was asked
 * for. Made by a DAO; immutable.
 *
 * <p>An item that cannot be read ends the answer with a {@link dev.stator.error.DecodingException}, unless the query or
 * scan has an {@code onBadItem(...)}, which takes it; it counts as gone then.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class HydrateOperation<T> implements RequestOptions<HydrateOperation<T>> {
    private final Runner runner;
    private final PageRead<?, ItemKey> keys;
    private final Function<BatchSource<ItemKey>, GetAllOperation<T, T>> items;

    private HydrateOperation(
            Runner runner, PageRead<?, ItemKey> keys, Function<BatchSource<ItemKey>, GetAllOperation<T, T>> items) {
        this.runner = runner;
        this.keys = keys;
        this.items = items;
    }

    /**
     * Of what {@code found} finds; for DAOs.
     *
     * @param schema of the whole items
     * @throws IllegalArgumentException if {@code found} reads another table, or another record
     */
    public static <T> HydrateOperation<T> of(Runner runner, EntitySchema<T> schema, PageRead<?, ?> found) {
        if (!found.source().table().name().equals(schema.table().name())
                || found.schema().type() != schema.type()) {
            throw new IllegalArgumentException("hydrate(" + found + ") reads "
                    + found.schema().type().getSimpleName() + " of table "
                    + found.source().table().name() + ", but the DAO is that of "
                    + schema.type().getSimpleName() + " in table "
                    + schema.table().name());
        }
        PageRead<?, ItemKey> keys =
                found.decoder(ItemDecoder.key(schema, found.source().index()));
        return new HydrateOperation<>(runner, keys, source -> {
            GetAllOperation<T, T> whole = GetAllOperation.of(runner, schema, source);
            whole = found.includesExpired() ? whole.includeExpired() : whole;
            return found.badItems() == null ? whole : whole.onBadItem(found.badItems());
        });
    }

    /** Reads the whole items so that every write that was done before is seen, for twice the read capacity. */
    public HydrateOperation<T> consistent() {
        return new HydrateOperation<>(runner, keys, items.andThen(GetAllOperation::consistent));
    }

    /** So many batches under way at once; one unless said. */
    public HydrateOperation<T> concurrency(int requests) {
        return new HydrateOperation<>(runner, keys, items.andThen(whole -> whole.concurrency(requests)));
    }

    /** All of them, in the order of the query or scan. */
    public HydrateResult<T> execute() {
        try (Stream<Hydrated<T>> all = stream()) {
            return HydrateResult.of(all.toList());
        }
    }

    /** {@link #execute()} with the asynchronous client. */
    public CompletableFuture<HydrateResult<T>> executeAsync() {
        return runner.pages(keys)
                .listAsync()
                .thenCompose(found -> items.apply(BatchSource.of(found))
                        .executeAsync()
                        .thenApply(answers -> HydrateResult.of(IntStream.range(0, found.size())
                                .mapToObj(i -> new Hydrated<>(found.get(i), answers.get(i)))
                                .collect(Collectors.toList()))));
    }

    /**
     * One after the other, of more than fit into memory: pages of keys are read, and batches of items, when the
     * consumer wants an item that no earlier request brought. The stream is sequential, and need not be closed.
     */
    public Stream<Hydrated<T>> stream() {
        Queue<ItemKey> asked = new ConcurrentLinkedQueue<>();
        Stream<ItemKey> found = runner.pages(keys).stream().map(key -> {
            asked.add(key);
            return key;
        });
        return items.apply(BatchSource.of(found)).stream().map(item -> new Hydrated<>(asked.remove(), item));
    }

    /** What it does, without values. */
    @Override
    public String toString() {
        return "whole items of " + keys;
    }

    @Override
    public HydrateOperation<T> overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new HydrateOperation<>(
                runner.overriding(change), keys, items.andThen(whole -> whole.overrideConfiguration(change)));
    }
}
