package dev.stator.operation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** The items of a batch get, found by the operation that asked for them or by its place. Immutable. */
public final class BatchGetResult {
    private final List<Optional<?>> items;
    private final IdentityHashMap<GetOperation<?>, Optional<?>> byOperation;

    private BatchGetResult(List<Optional<?>> items, IdentityHashMap<GetOperation<?>, Optional<?>> byOperation) {
        this.items = items;
        this.byOperation = byOperation;
    }

    static BatchGetResult of(List<ReadFeed.Ask> asks) {
        List<Optional<?>> items = new ArrayList<>(asks.size());
        IdentityHashMap<GetOperation<?>, Optional<?>> byOperation = new IdentityHashMap<>();
        for (ReadFeed.Ask ask : asks) {
            Optional<?> item = Optional.ofNullable(ask.entry().item()).map(ask.operation().form::read);
            items.add(item);
            byOperation.put(ask.operation(), item);
        }
        return new BatchGetResult(List.copyOf(items), byOperation);
    }

    /**
     * The item that {@code operation} asked for; empty if there is none.
     *
     * @param operation the very object that was given to the batch
     * @throws IllegalArgumentException if it was not
     */
    @SuppressWarnings("unchecked") // read by the operation's own form
    public <T> Optional<T> get(GetOperation<T> operation) {
        Optional<?> item = byOperation.get(operation);
        if (item == null) {
            throw new IllegalArgumentException(
                    "get(...) of a batch's result takes one of the operations that were given to"
                            + " the batch, and this is none of them: keep the operation in a variable, or use list()");
        }
        return (Optional<T>) item;
    }

    /** An answer for each operation, in the order they were given; empty where there is no item. */
    public List<Optional<?>> list() {
        return items;
    }
}
