package dev.stator.operation;

import dev.stator.error.BatchIncompleteException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of a batch get, found by the operation that asked for them or by its place. Immutable. What {@code execute()}
 * gives is complete; what {@code attempt()} gives may not be, and then answers for what was read alone.
 */
public final class BatchGetResult {
    private final List<Optional<?>> items;
    private final IdentityHashMap<GetOperation<?>, Optional<?>> byOperation;
    private final List<GetOperation<?>> notDone;
    private final @Nullable BatchIncompleteException error;

    private BatchGetResult(
            List<Optional<?>> items,
            IdentityHashMap<GetOperation<?>, Optional<?>> byOperation,
            List<GetOperation<?>> notDone,
            @Nullable BatchIncompleteException error) {
        this.items = List.copyOf(items);
        this.byOperation = byOperation;
        this.notDone = List.copyOf(notDone);
        this.error = error;
    }

    static BatchGetResult of(ReadRun.End end) {
        List<Optional<?>> items = new ArrayList<>(end.asks().size());
        List<GetOperation<?>> notDone = new ArrayList<>();
        IdentityHashMap<GetOperation<?>, Optional<?>> byOperation = new IdentityHashMap<>();
        for (ReadFeed.Ask ask : end.asks()) {
            if (end.error() != null && !ask.entry().isRead()) {
                notDone.add(ask.operation());
                continue;
            }
            GetOperation<?> operation = ask.operation();
            Optional<?> item = answer(operation, ask.entry().item());
            items.add(item);
            byOperation.put(operation, item);
        }
        return new BatchGetResult(items, byOperation, notDone, end.error());
    }

    private static <T> Optional<T> answer(GetOperation<T> operation, @Nullable Map<String, AttributeValue> item) {
        return operation.answer(item, operation.form);
    }

    /**
     * The item that {@code operation} asked for; empty if there is none.
     *
     * @param operation the very object that was given to the batch
     * @throws IllegalArgumentException if it was not
     * @throws BatchIncompleteException if the batch gave up before it was read
     */
    @SuppressWarnings("unchecked") // read by the operation's own form
    public <T> Optional<T> get(GetOperation<T> operation) {
        Optional<?> item = byOperation.get(operation);
        if (item != null) {
            return (Optional<T>) item;
        }
        if (error != null) {
            throw error;
        }
        throw new IllegalArgumentException("get(...) of a batch's result takes one of the operations that were given to"
                + " the batch, and this is none of them: keep the operation in a variable, or use list()");
    }

    /**
     * An answer for each operation, in the order they were given; empty where there is no item.
     *
     * @throws BatchIncompleteException if the batch gave up before all were read
     */
    public List<Optional<?>> list() {
        if (error != null) {
            throw error;
        }
        return items;
    }

    /** The operations that were not read, in the order they were given: for another batch. Empty if the batch is complete. */
    public List<GetOperation<?>> notDone() {
        return notDone;
    }

    /** What {@code execute()} throws; empty if the batch is complete. */
    public Optional<BatchIncompleteException> error() {
        return Optional.ofNullable(error);
    }

    /** Whether all was read. */
    public boolean complete() {
        return error == null;
    }
}
