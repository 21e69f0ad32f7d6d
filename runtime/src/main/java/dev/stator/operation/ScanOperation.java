package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Reads all items of a table or of a local secondary index, in no useful order (Scan).
 *
 * @param <T> the entity, or the record of an index
 */
@CheckReturnValue
public final class ScanOperation<T> extends PagedOperation<T, T, ScanOperation<T>, BoundedScan<T>> {
    ScanOperation(Reading<T, T> reading) {
        super(reading);
    }

    /** Sees every write that was done before ({@code ConsistentRead}), for twice the read capacity. */
    public ScanOperation<T> consistent() {
        return with(reading().source(reading().source().read(true)));
    }

    /**
     * The same scan in {@code segments} parts that are read at the same time ({@code TotalSegments}). DynamoDB cuts the table by
     * the hash of the hash key: parts are about equal where hash keys are many.
     *
     * @param segments 1 to 1,000,000; how many of them are read at a time is another setting,
     *     {@link ParallelScan#concurrency(int)}
     */
    public ParallelScan<T, T> parallel(int segments) {
        return ParallelScan.of(reading(), segments);
    }

    @Override
    public ScanRequest toRequest() {
        ScanPaging<T, T> paging = new ScanPaging<>(reading(), Mode.ITEMS);
        return paging.request(paging.start());
    }

    @Override
    ScanOperation<T> with(Reading<T, T> changed) {
        return new ScanOperation<>(changed);
    }

    @Override
    BoundedScan<T> bounded(Reading<T, T> changed) {
        return new BoundedScan<>(changed);
    }
}
