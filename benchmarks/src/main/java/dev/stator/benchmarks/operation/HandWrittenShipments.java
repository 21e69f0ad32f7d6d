package dev.stator.benchmarks.operation;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createSs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** By hand, as somebody writes it who knows the SDK well. The update has the condition that Stator's has. */
@NullUnmarked // It counts on every attribute being there, as most such code does.
final class HandWrittenShipments implements Function<DynamoDbClient, Map<String, Supplier<Object>>> {
    private static final int MOST = 25;

    static Map<String, AttributeValue> encode(Shipment shipment) {
        Map<String, AttributeValue> item = new HashMap<>(16);
        item.put("customer", createS(shipment.customer()));
        item.put("number", createN(Long.toString(shipment.number())));
        item.put("street", createS(shipment.street()));
        item.put("city", createS(shipment.city()));
        item.put("weight", createN(Integer.toString(shipment.weight())));
        item.put("value", createN(Long.toString(shipment.value())));
        item.put("volume", createN(Double.toString(shipment.volume())));
        item.put("insured", createBool(shipment.insured()));
        item.put("due", createS(shipment.due().toString()));
        item.put("labels", createSs(List.copyOf(shipment.labels())));
        return item;
    }

    private static Shipment decode(Map<String, AttributeValue> item) {
        return new Shipment(
                item.get("customer").s(),
                Long.parseLong(item.get("number").n()),
                item.get("street").s(),
                item.get("city").s(),
                Integer.parseInt(item.get("weight").n()),
                Long.parseLong(item.get("value").n()),
                Double.parseDouble(item.get("volume").n()),
                item.get("insured").bool(),
                LocalDate.parse(item.get("due").s()),
                Set.copyOf(item.get("labels").ss()));
    }

    private static Map<String, AttributeValue> key() {
        return Map.of("customer", createS("ada"), "number", createN("4711"));
    }

    @Override
    public Map<String, Supplier<Object>> apply(DynamoDbClient client) {
        Shipment sample = Shipment.SAMPLE;
        Map<String, AttributeValue> item = encode(sample);
        List<Shipment> batch =
                LongStream.range(0, 100).mapToObj(sample::numbered).toList();
        Map<String, Supplier<Object>> operations = new LinkedHashMap<>();
        operations.put("encode", () -> encode(sample));
        operations.put("decode", () -> decode(item));
        operations.put("get", () -> {
            GetItemResponse response =
                    client.getItem(request -> request.tableName("shipments").key(key()));
            return response.hasItem() ? Optional.of(decode(response.item())) : Optional.empty();
        });
        operations.put(
                "put",
                () -> client.putItem(request -> request.tableName("shipments").item(encode(sample))));
        operations.put("update", () -> update(client));
        operations.put("query", () -> query(client));
        operations.put("batch write of 100 items", () -> write(client, batch));
        return operations;
    }

    private static Object update(DynamoDbClient client) {
        return client.updateItem(request -> request.tableName("shipments")
                .key(key())
                .updateExpression("SET city = :city ADD weight :weight")
                .conditionExpression("attribute_exists(customer) AND #value < :value"
                        + " AND (attribute_not_exists(weight) OR weight <= :most)")
                .expressionAttributeNames(Map.of("#value", "value"))
                .expressionAttributeValues(Map.of(
                        ":city", createS("Leeds"),
                        ":weight", createN("5"),
                        ":value", createN("100000"),
                        ":most", createN(Integer.toString(Integer.MAX_VALUE - 5))))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
    }

    private static Object query(DynamoDbClient client) {
        List<Shipment> found = new ArrayList<>();
        client.query(request -> request.tableName("shipments")
                        .keyConditionExpression("customer = :customer")
                        .expressionAttributeValues(Map.of(":customer", createS("ada"))))
                .items()
                .forEach(item -> found.add(decode(item)));
        return found;
    }

    private static Object write(DynamoDbClient client, List<Shipment> batch) {
        for (int from = 0; from < batch.size(); from += MOST) {
            Map<Long, WriteRequest> chunk = new LinkedHashMap<>();
            for (Shipment shipment : batch.subList(from, from + MOST)) {
                chunk.put(
                        shipment.number(),
                        WriteRequest.builder()
                                .putRequest(put -> put.item(encode(shipment)))
                                .build());
            }
            client.batchWriteItem(request -> request.requestItems(Map.of("shipments", List.copyOf(chunk.values()))));
        }
        return batch;
    }
}
