package dev.stator.operation;

import dev.stator.session.CheckReturnValue;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A scan that answers items as they are stored. */
@CheckReturnValue
final class RawScan<T> extends PagedOperation<T, Map<String, AttributeValue>, RawScan<T>, RawScan<T>> {
    RawScan(Reading<T, Map<String, AttributeValue>> reading) {
        super(reading);
    }

    @Override
    RawScan<T> with(Reading<T, Map<String, AttributeValue>> changed) {
        return new RawScan<>(changed);
    }

    @Override
    RawScan<T> bounded(Reading<T, Map<String, AttributeValue>> changed) {
        return with(changed);
    }
}
