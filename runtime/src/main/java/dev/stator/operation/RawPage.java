package dev.stator.operation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * What Query and Scan answer alike.
 *
 * @param lastKey null when nothing follows
 * @param capacity null when it was not asked for
 */
record RawPage(
        List<Map<String, AttributeValue>> items,
        int count,
        int scannedCount,
        @Nullable Map<String, AttributeValue> lastKey,
        @Nullable ConsumedCapacity capacity) {}
