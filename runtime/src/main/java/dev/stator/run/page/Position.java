package dev.stator.run.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How far a query or scan has come.
 *
 * @param segment which part of a parallel scan; otherwise 0
 * @param startKey the key after which to read on; null at the beginning
 * @param itemsLeft items still to return; null: no limit
 * @param readsLeft items that may still be read; null: no limit
 * @param reach how many items a request should read that looks for a few, because those before it read too few
 */
record Position(
        int segment,
        @Nullable Map<String, AttributeValue> startKey,
        @Nullable Long itemsLeft,
        @Nullable Long readsLeft,
        int reach) {}
