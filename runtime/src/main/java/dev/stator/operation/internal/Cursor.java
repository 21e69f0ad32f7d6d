package dev.stator.operation.internal;

import dev.stator.error.CursorRefusedException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes and reads the text that says where a query or scan stopped: URL-safe Base64 of a version, the fingerprint of
 * the query, the values of the key attributes in a fixed order, and a CRC-32 of all of it. It guards against mistakes,
 * not against forgery: whoever can write one can only begin the same query elsewhere.
 */
public final class Cursor {
    private static final byte VERSION = 1;
    private static final int CHECKSUM = Integer.BYTES;
    private static final String REMEDY = " Take cursors from Page.cursor() and hand them on unchanged.";
    private static final String DAMAGED = "The cursor is damaged or cut, or is no cursor of Stator's." + REMEDY;

    private final byte[] fingerprint;
    private final List<String> attributes;

    /**
     * The cursors of one query.
     *
     * @param attributes the key attributes of the table and the index, in the order of their declaration
     */
    public Cursor(byte[] fingerprint, List<String> attributes) {
        this.fingerprint = fingerprint.clone();
        this.attributes = attributes;
    }

    /** The text for a position: {@code key} holds a value for each key attribute. */
    public String write(Map<String, AttributeValue> key) {
        List<byte[]> values = new ArrayList<>();
        int length = 1 + fingerprint.length + CHECKSUM;
        for (String attribute : attributes) {
            AttributeValue value = key.get(attribute);
            if (value == null) {
                throw new IllegalStateException("DynamoDB's position in the table lacks key attribute " + attribute
                        + ": it holds " + key.keySet());
            }
            byte[] bytes = content(value);
            values.add(bytes);
            length += 1 + Integer.BYTES + bytes.length;
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).put(VERSION).put(fingerprint);
        for (int i = 0; i < values.size(); i++) {
            byte[] bytes = values.get(i);
            buffer.put(tag(key, attributes.get(i))).putInt(bytes.length).put(bytes);
        }
        buffer.putInt(checksum(buffer.array()));
        return encode(buffer.array());
    }

    /**
     * The position a text stands for.
     *
     * @throws CursorRefusedException if it is no cursor, a damaged one, or that of another query
     */
    public Map<String, AttributeValue> read(String text) {
        byte[] bytes = bytes(text);
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, bytes.length - CHECKSUM);
        byte version = buffer.get();
        if (version != VERSION) {
            throw new CursorRefusedException("The cursor is of version " + version + "; this Stator reads version "
                    + VERSION + ". It comes from another release: begin again without a cursor.");
        }
        try {
            byte[] origin = new byte[fingerprint.length];
            buffer.get(origin);
            if (!Arrays.equals(origin, fingerprint)) {
                throw new CursorRefusedException(
                        "The cursor belongs to another query: it fits only the table, index, key condition (with its"
                                + " values), order and filter it was made for. Repeat the query as it was, or begin"
                                + " again without a cursor.");
            }
            Map<String, AttributeValue> key = new LinkedHashMap<>();
            for (String attribute : attributes) {
                byte tag = buffer.get();
                byte[] value = new byte[buffer.getInt()];
                buffer.get(value);
                key.put(attribute, value(tag, value));
            }
            if (buffer.hasRemaining()) {
                throw damaged();
            }
            return key;
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new CursorRefusedException(DAMAGED, e);
        }
    }

    /** The content of a text that is one of ours and whole. */
    private static byte[] bytes(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new CursorRefusedException("The text is not a cursor: it is not URL-safe Base64." + REMEDY, e);
        }
        // The decoder forgives padding and surplus bits; a cursor has one spelling.
        if (bytes.length <= CHECKSUM || !encode(bytes).equals(text)) {
            throw damaged();
        }
        int written = ByteBuffer.wrap(bytes).getInt(bytes.length - CHECKSUM);
        if (written != checksum(bytes)) {
            throw damaged();
        }
        return bytes;
    }

    private static CursorRefusedException damaged() {
        return new CursorRefusedException(DAMAGED);
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length - CHECKSUM);
        return (int) crc.getValue();
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte tag(Map<String, AttributeValue> key, String attribute) {
        AttributeValue value = key.get(attribute);
        return (byte) (value == null || value.s() != null ? 'S' : value.n() != null ? 'N' : 'B');
    }

    private static byte[] content(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(StandardCharsets.UTF_8);
            case N -> value.n().getBytes(StandardCharsets.UTF_8);
            case B -> value.b().asByteArrayUnsafe();
            default -> throw new IllegalStateException("A key attribute is S, N or B, not " + value.type());
        };
    }

    private static AttributeValue value(byte tag, byte[] content) {
        return switch (tag) {
            case 'S' -> AttributeValue.fromS(new String(content, StandardCharsets.UTF_8));
            case 'N' -> AttributeValue.fromN(new String(content, StandardCharsets.UTF_8));
            case 'B' -> AttributeValue.fromB(SdkBytes.fromByteArray(content));
            default -> throw damaged();
        };
    }
}
