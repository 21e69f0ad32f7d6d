package dev.stator.run.page;

import dev.stator.error.DecodingException;
import dev.stator.operation.Page;
import dev.stator.run.flow.Chunk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * What one request of a query or scan brought.
 *
 * @param page the items before a failure, without a cursor
 * @param keys the position of each item, where they are kept
 * @param cursor that of the page; only who hands it out has it made
 * @param failure the item after them that cannot be read; null if there is none
 * @param next where the following request begins; null if nothing follows
 */
record PageStep<R>(
        Page<R> page,
        List<Map<String, AttributeValue>> keys,
        Supplier<Optional<String>> cursor,
        @Nullable DecodingException failure,
        @Nullable Position next) {
    /** The items, up to one that cannot be read. */
    Chunk<Position, R> items() {
        return new Chunk<>(page.items(), failure, next);
    }

    /** The page, or why there is none. */
    Chunk<Position, Page<R>> pages() {
        return new Chunk<>(failure == null ? List.of(whole()) : List.of(), failure, next);
    }

    /** What was brought, or why that is not all. */
    Chunk<Position, PageStep<R>> steps() {
        return new Chunk<>(failure == null ? List.of(this) : List.of(), failure, next);
    }

    private Page<R> whole() {
        return new Page<>(
                page.items(),
                cursor.get(),
                page.count(),
                page.scannedCount(),
                page.consumedCapacity(),
                page.requests());
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
