package dev.stator.operation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The items of a batch get, found by the operation that asked for them or by its place. Immutable. What
 * {@code execute()} gives is complete; what {@code attempt()} gives may not be, and then answers for what was read
 * alone.
 */
public final class BatchGetResult {
    private final List<Optional<?>> items;
    private final IdentityHashMap<GetOperation<?, ?>, Optional<?>> byOperation;
    private final List<GetOperation<?, ?>> notDone;
    private final @Nullable BatchGetIncompleteException error;

    private BatchGetResult(
            List<Optional<?>> items,
            IdentityHashMap<GetOperation<?, ?>, Optional<?>> byOperation,
            List<GetOperation<?, ?>> notDone,
            @Nullable BatchGetIncompleteException error) {
        this.items = List.copyOf(items);
        this.byOperation = byOperation;
        this.notDone = List.copyOf(notDone);
        this.error = error;
    }

    /** Collects what a batch brings; for runners. */
    public static final class Collector {
        private final List<Optional<?>> items = new ArrayList<>();
        private final List<GetOperation<?, ?>> notDone = new ArrayList<>();
        private final IdentityHashMap<GetOperation<?, ?>, Optional<?>> byOperation = new IdentityHashMap<>();

        /** Nothing yet. */
        public Collector() {}

        /** What the next operation is answered. */
        public <R> void answer(GetOperation<?, R> operation, Optional<R> item) {
            items.add(item);
            byOperation.put(operation, item);
        }

        /** The next operation is not answered. */
        public void lack(GetOperation<?, ?> operation) {
            notDone.add(operation);
        }

        /**
         * What was brought.
         *
         * @param error why operations are not answered; null if all are
         */
        public BatchGetResult result(@Nullable BatchGetIncompleteException error) {
            return new BatchGetResult(items, byOperation, notDone, error);
        }
    }

    /**
     * The item that {@code operation} asked for; empty if there is none.
     *
     * @param operation the very object that was given to the batch
     * @throws IllegalArgumentException if it was not
     * @throws BatchGetIncompleteException if the batch gave up before it was read
     */
    @SuppressWarnings("unchecked") // read by the operation's own decoder
    public <R> Optional<R> get(GetOperation<?, R> operation) {
        Optional<?> item = byOperation.get(operation);
        if (item != null) {
            return (Optional<R>) item;
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
     * @throws BatchGetIncompleteException if the batch gave up before all were read
     */
    public List<Optional<?>> list() {
        if (error != null) {
            throw error;
        }
        return items;
    }

    /**
     * The operations that were not read, in the order they were given: for another batch. Empty if the batch is
     * complete.
     */
    public List<GetOperation<?, ?>> notDone() {
        return notDone;
    }

    /** What {@code execute()} throws; empty if the batch is complete. */
    public Optional<BatchGetIncompleteException> error() {
        return Optional.ofNullable(error);
    }

    /** Whether all was read. */
    public boolean complete() {
        return error == null;
    }
}
