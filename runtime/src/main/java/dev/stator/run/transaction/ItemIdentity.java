package dev.stator.run.transaction;

import dev.stator.codec.internal.DecimalText;
import dev.stator.operation.ItemOperation;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which item it is, equal where DynamoDB sees one item: the number {@code 1.0} is the key {@code 1}.
 *
 * @param table its table
 * @param key its primary key, numbers without the zeros that do not count
 */
public record ItemIdentity(String table, Map<String, Object> key) {
    /** The item that {@code operation} is on. */
    public static ItemIdentity of(ItemOperation operation) {
        Map<String, Object> key = new HashMap<>();
        operation.key().forEach((name, value) -> key.put(name, comparable(value)));
        return new ItemIdentity(operation.table(), key);
    }

    private static Object comparable(AttributeValue value) {
        return value.n() == null ? value : DecimalText.read(value.n()).stripTrailingZeros();
    }
}
