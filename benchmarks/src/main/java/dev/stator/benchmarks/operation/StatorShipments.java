package dev.stator.benchmarks.operation;

import dev.stator.Stator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** By Stator. It can be compiled with any version of it, and loaded beside others. */
public final class StatorShipments implements Function<DynamoDbClient, Map<String, Supplier<Object>>> {
    @Override
    public Map<String, Supplier<Object>> apply(DynamoDbClient client) {
        ShipmentDao shipments = new ShipmentDao(Stator.create(client));
        Shipment sample = Shipment.SAMPLE;
        Map<String, AttributeValue> item = ShipmentCodec.INSTANCE.toItem(sample);
        List<Shipment> batch =
                LongStream.range(0, 100).mapToObj(sample::numbered).toList();
        Map<String, Supplier<Object>> operations = new LinkedHashMap<>();
        operations.put("encode", () -> ShipmentCodec.INSTANCE.toItem(sample));
        operations.put("decode", () -> ShipmentCodec.INSTANCE.fromItem(item));
        operations.put("get", () -> shipments.get("ada", 4711).execute());
        operations.put("put", () -> {
            shipments.put(sample).execute();
            return sample;
        });
        operations.put("update", () -> {
            shipments
                    .update("ada", 4711)
                    .set(Shipment_.city, "Leeds")
                    .add(Shipment_.weight, 5)
                    .when(Shipment_.value.lt(100_000))
                    .execute();
            return sample;
        });
        operations.put("query", () -> shipments.query("ada").list());
        operations.put("batch write of 100 items", () -> shipments.putAll(batch).execute());
        return operations;
    }
}
