package dev.stator.run.batch;

import dev.stator.codec.ItemSize;
import dev.stator.expression.ExpressionContext;
import dev.stator.expression.Path;
import dev.stator.run.flow.BatchRequests;
import dev.stator.run.item.ItemId;
import dev.stator.schema.TableSchema;
import dev.stator.session.Call;
import dev.stator.session.ReceivedItems;
import dev.stator.session.RequestWithItems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * BatchGetItem.
 *
 * @param capacity whether to ask for consumed capacity
 * @param projection what to ask for of each item; empty for all of it
 */
record ReadRequests(boolean capacity, List<Path> projection)
        implements BatchRequests<
                ReadEntry,
                RequestWithItems<BatchGetItemRequest>,
                ReceivedItems<BatchGetItemResponse, Map<String, List<Map<String, AttributeValue>>>>> {
    /** A response that has less leaves keys for another reason than its size: 16 MB. */
    private static final long FULL = 16L * 1024 * 1024 - ItemSize.LIMIT;

    @Override
    public Call<
                    RequestWithItems<BatchGetItemRequest>,
                    ReceivedItems<BatchGetItemResponse, Map<String, List<Map<String, AttributeValue>>>>>
            call() {
        return Call.BATCH_GET_ITEM;
    }

    @Override
    public RequestWithItems<BatchGetItemRequest> request(List<ReadEntry> entries) {
        Map<String, List<Map<String, AttributeValue>>> keys = new LinkedHashMap<>();
        for (ReadEntry entry : entries) {
            keys.computeIfAbsent(entry.table().name(), table -> new ArrayList<>(entries.size()))
                    .add(entry.key());
        }
        KeysAndAttributes asked = asked(!entries.isEmpty() && entries.get(0).consistent());
        Map<String, KeysAndAttributes> tables = new LinkedHashMap<>();
        keys.keySet().forEach(table -> tables.put(table, asked));
        BatchGetItemRequest.Builder request = BatchGetItemRequest.builder().requestItems(tables);
        if (capacity) {
            request.returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
        }
        return RequestWithItems.of(request.build(), List.copyOf(keys.values()));
    }

    private KeysAndAttributes asked(boolean consistent) {
        ExpressionContext expressions = new ExpressionContext();
        KeysAndAttributes.Builder asked = KeysAndAttributes.builder()
                .keys(RequestWithItems.KEYS)
                .projectionExpression(expressions.projection(projection))
                .expressionAttributeNames(expressions.names());
        if (consistent) {
            asked.consistentRead(true);
        }
        return asked.build();
    }

    @Override
    public List<ReadEntry> take(
            List<ReadEntry> sent,
            ReceivedItems<BatchGetItemResponse, Map<String, List<Map<String, AttributeValue>>>> received) {
        Map<ItemId, ReadEntry> entries = new HashMap<>(2 * sent.size());
        Map<String, TableSchema> tables = new HashMap<>();
        for (ReadEntry entry : sent) {
            entries.put(entry.id(), entry);
            tables.put(entry.table().name(), entry.table());
        }
        received.items()
                .forEach((table, items) -> items.forEach(
                        item -> entry(table, item, tables, entries).found(item)));
        Set<ReadEntry> left = new HashSet<>();
        received.response()
                .unprocessedKeys()
                .forEach((table, keys) -> keys.keys().forEach(key -> left.add(entry(table, key, tables, entries))));
        sent.forEach(entry -> {
            if (!left.contains(entry)) {
                entry.close();
            }
        });
        return left.isEmpty() ? List.of() : sent.stream().filter(left::contains).toList();
    }

    private static ReadEntry entry(
            String table,
            Map<String, AttributeValue> item,
            Map<String, TableSchema> tables,
            Map<ItemId, ReadEntry> entries) {
        TableSchema schema = tables.get(table);
        ReadEntry entry = schema == null ? null : entries.get(ItemId.of(schema, item));
        if (entry == null) {
            throw new IllegalStateException("DynamoDB answered with a key of table " + table
                    + " that was not asked for; asked was for " + entries.keySet());
        }
        return entry;
    }

    @Override
    public boolean isFull(
            ReceivedItems<BatchGetItemResponse, Map<String, List<Map<String, AttributeValue>>>> received) {
        long size = 0;
        for (List<Map<String, AttributeValue>> items : received.items().values()) {
            for (Map<String, AttributeValue> item : items) {
                size += ItemSize.of(item);
            }
        }
        return size >= FULL;
    }
}
