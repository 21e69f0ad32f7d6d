package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Reads all items of a table or of a local secondary index, in no useful order (Scan).
 *
 * @param <T> the entity, or the record of an index
 */
@CheckReturnValue
public final class ScanOperation<T> extends PagedOperation<T, T, ScanOperation<T>> {
    ScanOperation(Reading<T, T> reading) {
        super(reading);
    }

    /** Sees every write that was done before ({@code ConsistentRead}), for twice the read capacity. */
    public ScanOperation<T> consistent() {
        return with(reading().source(reading().source().read(true)));
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
}
