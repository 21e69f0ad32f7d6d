package dev.stator.operation.internal;

import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeyPart;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which item a request is about: equal for what DynamoDB takes as the same key, also for numbers written in two ways.
 *
 * @param hash the hash key's value: text, number or bytes
 * @param range the range key's, null if the table has none
 */
public record ItemId(String table, Object hash, @Nullable Object range) {
    /** Of an item, or of a key alone, in the table of {@code schema}. */
    public static ItemId of(EntitySchema<?> schema, Map<String, AttributeValue> item) {
        KeyPart<?> range = schema.rangeKey().orElse(null);
        return new ItemId(
                schema.table(),
                value(schema, schema.hashKey(), item),
                range == null ? null : value(schema, range, item));
    }

    private static Object value(EntitySchema<?> schema, KeyPart<?> part, Map<String, AttributeValue> item) {
        AttributeValue value = item.get(part.attribute());
        if (value == null) {
            throw new IllegalStateException(
                    "An item of table " + schema.table() + " lacks key attribute " + part.attribute());
        }
        if (value.s() != null) {
            return value.s();
        }
        return value.n() != null ? number(value.n()) : value.b();
    }

    private static Object number(String number) {
        return isPlain(number) ? number : plain(number);
    }

    private static Object plain(String number) {
        BigDecimal value = new BigDecimal(number);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A whole number without anything superfluous, as nearly all are. */
    private static boolean isPlain(String number) {
        int start = number.startsWith("-") ? 1 : 0;
        if (number.length() == start || (number.charAt(start) == '0' && number.length() > 1)) {
            return false;
        }
        for (int i = start; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
