package dev.stator.run.page;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A position in a table or an index as bytes: the value of each key attribute, its type and its length before it.
 *
 * @param attributes the key attributes of the table and the index, in the order of their declaration
 */
record KeyLayout(List<String> attributes) {
    void write(Map<String, AttributeValue> key, ByteArrayOutputStream out) {
        for (String attribute : attributes) {
            AttributeValue value = key.get(attribute);
            if (value == null) {
                throw new IllegalStateException("DynamoDB's position in the table lacks key attribute " + attribute
                        + ": it holds " + key.keySet());
            }
            byte[] bytes = content(value);
            out.write(tag(value));
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
    }

    /**
     * The position that {@code in} goes on with.
     *
     * @throws BufferUnderflowException if it is cut
     * @throws IllegalArgumentException if it is no position
     */
    Map<String, AttributeValue> read(ByteBuffer in) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (String attribute : attributes) {
            byte tag = in.get();
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw new BufferUnderflowException();
            }
            byte[] content = new byte[length];
            in.get(content);
            key.put(attribute, value(tag, content));
        }
        return key;
    }

    private static byte tag(AttributeValue value) {
        return (byte) (value.s() != null ? 'S' : value.n() != null ? 'N' : 'B');
    }

    private static byte[] content(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(StandardCharsets.UTF_8);
            case N -> value.n().getBytes(StandardCharsets.UTF_8);
            case B -> value.b().asByteArrayUnsafe();
            default -> throw new IllegalStateException("A key attribute is S, N or B, not " + value.type());
        };
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("no UTF-8", e);
        }
    }

    private static AttributeValue value(byte tag, byte[] content) {
        return switch (tag) {
            case 'S' -> AttributeValue.fromS(text(content));
            case 'N' -> AttributeValue.fromN(text(content));
            case 'B' -> AttributeValue.fromB(SdkBytes.fromByteArray(content));
            default -> throw new IllegalArgumentException("no type of a key attribute: " + tag);
        };
    }
}
