package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Reads all items of a global secondary index, in no useful order (Scan). DynamoDB updates such an index shortly after
 * the table and offers no consistent reads of it.
 *
 * @param <T> the entity, or the record of an index
 * @param <R> what an item is answered as
 */
@CheckReturnValue
public final class GlobalScanOperation<T, R>
        extends ScanOptions<
                T,
                R,
                GlobalScanOperation<T, R>,
                GlobalScanOperation.Bounded<T, R>,
                GlobalScanOperation<T, Selection<T>>> {
    /** Of all that {@code read} says; for DAOs. */
    public GlobalScanOperation(Runner runner, PageRead<T, R> read) {
        super(runner, read);
    }

    @Override
    GlobalScanOperation<T, R> with(Runner runner, PageRead<T, R> changed) {
        return new GlobalScanOperation<>(runner, changed);
    }

    @Override
    GlobalScanOperation<T, Selection<T>> selecting(PageRead<T, Selection<T>> changed) {
        return new GlobalScanOperation<>(runner(), changed);
    }

    /** Answers with {@code part} of each item only ({@code ProjectionExpression}). */
    public <P> GlobalScanOperation<T, P> select(ItemProjection<T, P> part) {
        return new GlobalScanOperation<>(runner(), read().select(part));
    }

    @Override
    Bounded<T, R> bounded(PageRead<T, R> changed) {
        return new Bounded<>(runner(), changed);
    }

    /**
     * A scan that has a limit, or goes on behind a cursor. Segments that are read at the same time have no common order
     * to stop at, so it cannot be made parallel.
     *
     * @param <T> the entity, or the record of an index
     * @param <R> what an item is answered as
     */
    @CheckReturnValue
    public static final class Bounded<T, R>
            extends PagedOperation<T, R, Bounded<T, R>, Bounded<T, R>, Bounded<T, Selection<T>>> {
        private Bounded(Runner runner, PageRead<T, R> read) {
            super(runner, read);
        }

        @Override
        Bounded<T, R> with(Runner runner, PageRead<T, R> changed) {
            return new Bounded<>(runner, changed);
        }

        @Override
        Bounded<T, Selection<T>> selecting(PageRead<T, Selection<T>> changed) {
            return new Bounded<>(runner(), changed);
        }

        /** Answers with {@code part} of each item only ({@code ProjectionExpression}). */
        public <P> Bounded<T, P> select(ItemProjection<T, P> part) {
            return new Bounded<>(runner(), read().select(part));
        }

        @Override
        Bounded<T, R> bounded(PageRead<T, R> changed) {
            return with(changed);
        }

        @Override
        public ScanRequest toRequest() {
            return (ScanRequest) running().toRequest();
        }
    }
}
