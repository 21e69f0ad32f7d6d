package dev.stator.benchmarks.page;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** By hand, as somebody writes it who knows the SDK well. */
@NullUnmarked // It counts on every attribute being there, as most such code does.
final class HandWrittenParcels {
    private HandWrittenParcels() {}

    static Map<String, Supplier<List<Parcel>>> reading(DynamoDbClient client) {
        return Map.of(
                ReadCost.QUERY,
                () -> query(client),
                ReadCost.SCAN,
                () -> scan(client),
                ReadCost.BATCH,
                () -> get(client));
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
