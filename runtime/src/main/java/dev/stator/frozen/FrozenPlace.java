package dev.stator.frozen;

import dev.stator.codec.internal.DecimalText;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where an encrypted attribute stands: what is encrypted for one place cannot be read in another.
 *
 * @param table as {@code @Table} names it, whatever its name in an environment is, so that a restored copy can be read
 * @param key the primary key of the item
 * @param attribute its stored name
 */
record FrozenPlace(String table, Map<String, AttributeValue> key, String attribute) {
    /** Unequal for each place, equal for the same place however DynamoDB writes its numbers. */
    byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        put(out, table);
        put(out, attribute);
        new TreeMap<>(key).forEach((name, value) -> {
            put(out, name);
            put(out, value.type().name());
            put(out, bytes(value));
        });
        return out.toByteArray();
    }

    private static byte[] bytes(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(StandardCharsets.UTF_8);
            case N -> canonical(value.n()).getBytes(StandardCharsets.UTF_8);
            case B -> value.b().asByteArrayUnsafe();
            default -> throw new IllegalArgumentException("no key is stored as " + value.type());
        };
    }

    private static String canonical(String number) {
        BigDecimal exact = DecimalText.read(number).stripTrailingZeros();
        return exact.unscaledValue() + "E" + -exact.scale();
    }

    private static void put(ByteArrayOutputStream out, String text) {
        put(out, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Its length before it, so that no two places run together to the same bytes. */
    private static void put(ByteArrayOutputStream out, byte[] bytes) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        out.writeBytes(bytes);
    }
}
