package dev.stator.run.page;

import dev.stator.error.DecodingException;
import dev.stator.operation.Page;
import dev.stator.run.flow.Chunk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * What one request of a query or scan brought.
 *
 * @param page the items before a failure
 * @param failure the item after them that cannot be read; null if there is none
 * @param next where the following request begins; null if nothing follows
 */
record PageStep<R>(
        Page<R> page,
        @Nullable DecodingException failure,
        @Nullable Position next) {
    /** The items, up to one that cannot be read. */
    Chunk<Position, R> items() {
        return new Chunk<>(page.items(), failure, next);
    }

    /** The page, or why there is none. */
    Chunk<Position, Page<R>> pages() {
        return new Chunk<>(failure == null ? List.of(page) : List.of(), failure, next);
    }

    /** Read units consumed; 0 where DynamoDB was not asked. */
    double units() {
        double units = 0;
        for (ConsumedCapacity capacity : page.consumedCapacity()) {
            units += capacity.capacityUnits() == null ? 0 : capacity.capacityUnits();
        }
        return units;
    }
}
