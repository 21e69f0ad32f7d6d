package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * What scans share that are not bounded.
 *
 * @param <T> the entity, or the record of an index: what a filter is about
 * @param <R> what an item is answered as
 * @param <O> the operation itself
 * @param <L> the operation once it is bounded
 * @param <S> the operation once it answers with selected attributes
 */
@CheckReturnValue
public abstract class ScanOptions<
                T, R, O extends ScanOptions<T, R, O, L, S>, L extends PagedOperation<T, R, L, L, ?>, S>
        extends PagedOperation<T, R, O, L, S> {
    ScanOptions(Runner runner, PageRead<T, R> read) {
        super(runner, read);
    }

    /**
     * The same scan in {@code segments} parts that are read at the same time ({@code TotalSegments}). DynamoDB cuts the
     * table by the hash of the hash key: parts are about equal where hash keys are many.
     *
     * @param segments 1 to 1,000,000; how many of them are read at a time is another setting,
     *     {@link ParallelScan#concurrency(int)}
     */
    public final ParallelScan<T, R> parallel(int segments) {
        return new ParallelScan<>(runner(), read(), Segments.of(segments));
    }

    @Override
    public final ScanRequest toRequest() {
        return (ScanRequest) running().toRequest();
    }
}
