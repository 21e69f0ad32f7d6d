package dev.stator.run.batch;

import dev.stator.operation.BatchWrite;
import dev.stator.run.flow.BatchRequests;
import dev.stator.run.item.ItemId;
import dev.stator.schema.TableSchema;
import dev.stator.session.Call;
import dev.stator.session.RequestWithItems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * BatchWriteItem.
 *
 * @param capacity whether to ask for consumed capacity
 * @param metrics whether to ask for item collection metrics
 * @param report told of what is done and refused
 */
record WriteRequests(boolean capacity, boolean metrics, WriteReport<BatchWrite> report)
        implements BatchRequests<WriteEntry, RequestWithItems<BatchWriteItemRequest>, BatchWriteItemResponse> {
    @Override
    public Call<RequestWithItems<BatchWriteItemRequest>, BatchWriteItemResponse> call() {
        return Call.BATCH_WRITE_ITEM;
    }

    @Override
    public RequestWithItems<BatchWriteItemRequest> request(List<WriteEntry> entries) {
        Map<String, List<WriteEntry>> byTable = new LinkedHashMap<>();
        for (WriteEntry entry : entries) {
            List<WriteEntry> ofTable = byTable.get(entry.table().name());
            if (ofTable == null) {
                ofTable = new ArrayList<>(entries.size());
                byTable.put(entry.table().name(), ofTable);
            }
            ofTable.add(entry);
        }
        List<Map<String, AttributeValue>> items = new ArrayList<>(entries.size());
        Map<String, List<WriteRequest>> tables = new LinkedHashMap<>();
        byTable.forEach((table, ofTable) -> {
            List<WriteRequest> writes = new ArrayList<>(ofTable.size());
            for (WriteEntry entry : ofTable) {
                writes.add(entry.request());
                if (entry.item() != null) {
                    items.add(entry.item());
                }
            }
            tables.put(table, writes);
        });
        BatchWriteItemRequest.Builder request = BatchWriteItemRequest.builder().requestItems(tables);
        if (capacity) {
            request.returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
        }
        if (metrics) {
            request.returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE);
        }
        return RequestWithItems.of(request.build(), items);
    }

    @Override
    public List<WriteEntry> take(List<WriteEntry> sent, BatchWriteItemResponse response) {
        List<WriteEntry> left = left(sent, response);
        Set<ItemId> undone = new HashSet<>();
        left.forEach(entry -> undone.add(entry.id()));
        for (WriteEntry entry : sent) {
            if (!undone.contains(entry.id())) {
                report.offsets().over(entry.first());
            }
        }
        return left;
    }

    private static List<WriteEntry> left(List<WriteEntry> sent, BatchWriteItemResponse response) {
        if (!response.hasUnprocessedItems() || response.unprocessedItems().isEmpty()) {
            return List.of();
        }
        Map<String, TableSchema> tables = new LinkedHashMap<>();
        sent.forEach(entry -> tables.put(entry.table().name(), entry.table()));
        Set<ItemId> unprocessed = new LinkedHashSet<>();
        response.unprocessedItems().forEach((table, writes) -> {
            TableSchema schema = tables.get(table);
            if (schema == null) {
                throw new IllegalStateException("DynamoDB gave back writes to table " + table
                        + ", of a request that has none: it is for " + tables.keySet());
            }
            writes.forEach(write -> unprocessed.add(ItemId.of(schema, item(write))));
        });
        List<WriteEntry> left =
                sent.stream().filter(entry -> unprocessed.remove(entry.id())).toList();
        if (!unprocessed.isEmpty()) {
            throw new IllegalStateException("DynamoDB gave back writes that were not sent: " + unprocessed);
        }
        return left;
    }

    private static Map<String, AttributeValue> item(WriteRequest write) {
        return write.putRequest() != null
                ? write.putRequest().item()
                : write.deleteRequest().key();
    }

    @Override
    public boolean isFull(BatchWriteItemResponse response) {
        return false;
    }

    @Override
    public double expectedUnits(List<WriteEntry> entries) {
        return entries.stream().mapToDouble(WriteEntry::expectedUnits).sum();
    }

    @Override
    public boolean isOfOne(RuntimeException error) {
        return report.goesOnAfter(error);
    }

    @Override
    public void refuse(WriteEntry entry, RuntimeException error) {
        report.refuse(entry.offset(), entry.operation(), error, false);
        report.offsets().over(entry.first());
    }
}
