package dev.stator.it.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Batches of which DynamoDB does a part and gives the rest back. */
public final class Unprocessed {
    private Unprocessed() {}

    /** Does the first {@code done} writes. */
    public static Fault<BatchWriteItemRequest, BatchWriteItemResponse> writes(int done) {
        return (request, next) -> {
            Map<String, List<WriteRequest>> sent = new HashMap<>();
            Map<String, List<WriteRequest>> left = new HashMap<>();
            int[] count = {0};
            request.requestItems()
                    .forEach((table, writes) -> writes.forEach(write -> (count[0]++ < done ? sent : left)
                            .computeIfAbsent(table, name -> new ArrayList<>())
                            .add(write)));
            if (sent.isEmpty()) {
                return CompletableFuture.completedFuture(
                        BatchWriteItemResponse.builder().unprocessedItems(left).build());
            }
            return next.apply(request.toBuilder().requestItems(sent).build()).thenApply(response -> {
                response.unprocessedItems()
                        .forEach((table, writes) -> left.merge(table, writes, (a, b) -> concat(b, a)));
                return response.toBuilder().unprocessedItems(left).build();
            });
        };
    }

    /** Reads the first {@code done} keys. */
    public static Fault<BatchGetItemRequest, BatchGetItemResponse> keys(int done) {
        return (request, next) -> {
            Map<String, KeysAndAttributes> sent = new HashMap<>();
            Map<String, KeysAndAttributes> left = new HashMap<>();
            int count = 0;
            for (Map.Entry<String, KeysAndAttributes> table :
                    request.requestItems().entrySet()) {
                List<Map<String, AttributeValue>> keys = table.getValue().keys();
                int here = Math.min(keys.size(), Math.max(0, done - count));
                count += here;
                put(sent, table, keys.subList(0, here));
                put(left, table, keys.subList(here, keys.size()));
            }
            if (sent.isEmpty()) {
                return CompletableFuture.completedFuture(BatchGetItemResponse.builder()
                        .responses(Map.of())
                        .unprocessedKeys(left)
                        .build());
            }
            return next.apply(request.toBuilder().requestItems(sent).build()).thenApply(response -> {
                response.unprocessedKeys()
                        .forEach((table, keys) -> left.merge(
                                table,
                                keys,
                                (a, b) -> a.toBuilder()
                                        .keys(concat(b.keys(), a.keys()))
                                        .build()));
                return response.toBuilder().unprocessedKeys(left).build();
            });
        };
    }

    /** What the client itself gave back stays undone too. */
    private static <X> List<X> concat(List<X> first, List<X> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static void put(
            Map<String, KeysAndAttributes> into,
            Map.Entry<String, KeysAndAttributes> table,
            List<Map<String, AttributeValue>> keys) {
        if (!keys.isEmpty()) {
            into.put(table.getKey(), table.getValue().toBuilder().keys(keys).build());
        }
    }
}
