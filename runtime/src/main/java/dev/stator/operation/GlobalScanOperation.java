package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Reads all items of a global secondary index, in no useful order (Scan). DynamoDB updates such an index shortly after the
 * table and offers no consistent reads of it.
 *
 * @param <T> the entity, or the record of an index
 */
@CheckReturnValue
public final class GlobalScanOperation<T> extends PagedOperation<T, T, GlobalScanOperation<T>> {
    GlobalScanOperation(Reading<T, T> reading) {
        super(reading);
    }

    @Override
    public ScanRequest toRequest() {
        ScanPaging<T, T> paging = new ScanPaging<>(reading(), Mode.ITEMS);
        return paging.request(paging.start());
    }

    @Override
    GlobalScanOperation<T> with(Reading<T, T> changed) {
        return new GlobalScanOperation<>(changed);
    }
}
