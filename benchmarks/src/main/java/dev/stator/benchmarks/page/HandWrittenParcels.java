package dev.stator.benchmarks.page;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** By hand, as somebody writes it who knows the SDK well. */
@NullUnmarked // It counts on every attribute being there, as most such code does.
final class HandWrittenParcels {
    private HandWrittenParcels() {}

    static Map<String, Supplier<?>> operations(DynamoDbClient client) {
        List<Parcel> written = ParcelTable.written();
        return Map.of(
                ManyItems.QUERY,
                () -> query(client),
                ManyItems.SCAN,
                () -> scan(client),
                ManyItems.BATCH,
                () -> get(client),
                ManyItems.WRITE,
                () -> write(client, written),
                ManyItems.TRANSACTION,
                () -> transact(client, written));
    }

    private static Map<String, AttributeValue> encode(Parcel parcel) {
        Map<String, AttributeValue> size = new HashMap<>(8);
        size.put("width", fromN(Integer.toString(parcel.size().width())));
        size.put("height", fromN(Integer.toString(parcel.size().height())));
        size.put("depth", fromN(Integer.toString(parcel.size().depth())));
        List<AttributeValue> labels = new ArrayList<>(parcel.labels().size());
        for (String label : parcel.labels()) {
            labels.add(fromS(label));
        }
        Map<String, AttributeValue> item = new HashMap<>(16);
        item.put("customer", fromS(parcel.customer()));
        item.put("number", fromN(Long.toString(parcel.number())));
        item.put("street", fromS(parcel.street()));
        item.put("city", fromS(parcel.city()));
        item.put("postcode", fromS(parcel.postcode()));
        item.put("weight", fromN(Integer.toString(parcel.weight())));
        item.put("value", fromN(Long.toString(parcel.value())));
        item.put("insured", AttributeValue.fromBool(parcel.insured()));
        item.put("size", AttributeValue.fromM(size));
        item.put("labels", AttributeValue.fromL(labels));
        item.put("note", fromS(parcel.note()));
        return item;
    }

    private static Object write(DynamoDbClient client, List<Parcel> parcels) {
        List<WriteRequest> writes = new ArrayList<>(parcels.size());
        for (Parcel parcel : parcels) {
            writes.add(WriteRequest.builder()
                    .putRequest(PutRequest.builder().item(encode(parcel)).build())
                    .build());
        }
        BatchWriteItemResponse response = client.batchWriteItem(BatchWriteItemRequest.builder()
                .requestItems(Map.of("parcels", writes))
                .build());
        if (response.hasUnprocessedItems() && !response.unprocessedItems().isEmpty()) {
            throw new IllegalStateException("some are to be sent again");
        }
        return response;
    }

    private static Object transact(DynamoDbClient client, List<Parcel> parcels) {
        List<TransactWriteItem> writes = new ArrayList<>(parcels.size());
        for (Parcel parcel : parcels) {
            writes.add(TransactWriteItem.builder()
                    .put(Put.builder().tableName("parcels").item(encode(parcel)).build())
                    .build());
        }
        return client.transactWriteItems(TransactWriteItemsRequest.builder()
                .transactItems(writes)
                .clientRequestToken(UUID.randomUUID().toString())
                .build());
    }

    private static Parcel decode(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> size = item.get("size").m();
        List<AttributeValue> stored = item.get("labels").l();
        List<String> labels = new ArrayList<>(stored.size());
        for (AttributeValue label : stored) {
            labels.add(label.s());
        }
        return new Parcel(
                item.get("customer").s(),
                Long.parseLong(item.get("number").n()),
                item.get("street").s(),
                item.get("city").s(),
                item.get("postcode").s(),
                Integer.parseInt(item.get("weight").n()),
                Long.parseLong(item.get("value").n()),
                item.get("insured").bool(),
                new Parcel.Size(
                        Integer.parseInt(size.get("width").n()),
                        Integer.parseInt(size.get("height").n()),
                        Integer.parseInt(size.get("depth").n())),
                labels,
                item.get("note").s());
    }

    private static List<Parcel> decode(List<Map<String, AttributeValue>> items) {
        List<Parcel> parcels = new ArrayList<>(items.size());
        for (Map<String, AttributeValue> item : items) {
            parcels.add(decode(item));
        }
        return parcels;
    }

    private static List<Parcel> query(DynamoDbClient client) {
        return decode(client.query(request -> request.tableName("parcels")
                        .keyConditionExpression("customer = :customer")
                        .expressionAttributeValues(Map.of(":customer", fromS("ada"))))
                .items());
    }

    private static List<Parcel> scan(DynamoDbClient client) {
        List<Parcel> parcels = new ArrayList<>();
        Map<String, AttributeValue> position = null;
        do {
            Map<String, AttributeValue> after = position;
            ScanResponse page =
                    client.scan(request -> request.tableName("parcels").exclusiveStartKey(after));
            parcels.addAll(decode(page.items()));
            position = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
        } while (position != null);
        return parcels;
    }

    private static List<Parcel> get(DynamoDbClient client) {
        List<Map<String, AttributeValue>> keys = ParcelTable.numbers().stream()
                .map(number -> Map.of("customer", fromS("ada"), "number", fromN(number.toString())))
                .toList();
        return decode(client.batchGetItem(request -> request.requestItems(
                        Map.of("parcels", KeysAndAttributes.builder().keys(keys).build())))
                .responses()
                .get("parcels"));
    }
}
