package dev.stator.schema;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Checks;
import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemWriter;
import dev.stator.codec.RestComponent;
import dev.stator.codec.internal.StoredTypes;
import dev.stator.codec.internal.StoredValues;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.schema.IndexEntry.Derived;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an item has in the key of an index, held against what its record writes there. Of all that the record's codec
 * writes, only the attributes of that key are made.
 */
final class EntryAgreement implements ItemWriter {
    private final IndexEntry entry;
    private final Map<String, AttributeValue> made = new HashMap<>();
    private final Map<String, EncodingException> refused = new HashMap<>();

    private EntryAgreement(IndexEntry entry) {
        this.entry = entry;
    }

    /**
     * Checks that an item read from an index is there by what its record says.
     *
     * @param record what {@code item} was read as
     * @throws DecodingException naming index and attribute, if the record writes another key, or none
     */
    static <T> void check(IndexEntry entry, ItemCodec<T> codec, T record, Map<String, AttributeValue> item) {
        EntryAgreement written = new EntryAgreement(entry);
        codec.write(record, written);
        entry.attributes().forEach(attribute -> written.check(attribute, item.get(attribute.name())));
    }

    private void check(Derived<?> attribute, @Nullable AttributeValue stored) {
        if (stored == null || StoredTypes.isAbsent(stored) || StoredValues.same(stored, made.get(attribute.name()))) {
            return;
        }
        String components = entry.deciding(attribute);
        throw new DecodingException("index " + entry.index() + " has " + shown(attribute, stored)
                        + " in its key, and the record" + (components.isEmpty() ? "" : ", by " + components + ",")
                        + " makes " + made(attribute)
                        + "; write the item anew, or where the two may differ, use two components")
                .typed(StoredTypes.of(stored).name(), attribute.part().codec().javaType())
                .under(attribute.name());
    }

    private String made(Derived<?> attribute) {
        AttributeValue value = made.get(attribute.name());
        EncodingException refusal = refused.get(attribute.name());
        return value != null ? shown(attribute, value) : "none" + (refusal == null ? "" : ": " + refusal.problem());
    }

    private static String shown(Derived<?> attribute, AttributeValue value) {
        if (attribute.part().sensitive()) {
            return "***";
        }
        return switch (value.type()) {
            case S -> '"' + value.s() + '"';
            case N -> value.n();
            default -> "other bytes";
        };
    }

    @Override
    public void expect(int attributes) {
        // Few of them are made.
    }

    @Override
    public <T> void put(String name, AttributeCodec<? super T> codec, @Nullable T value) {
        if (value != null) {
            entry.attribute(name).ifPresent(attribute -> make(attribute, codec, value));
        }
    }

    private <T> void make(Derived<?> attribute, AttributeCodec<? super T> codec, T value) {
        try {
            AttributeValue written = Checks.encode(codec, value);
            if (written != null) {
                made.put(attribute.name(), written);
            }
        } catch (RuntimeException e) {
            refused.put(
                    attribute.name(),
                    attribute.part().sensitive() ? Checks.encodingSensitive(e, codec) : Checks.encoding(e, codec));
        }
    }

    @Override
    public void putNulls(String... names) {
        // No key is NULL.
    }

    @Override
    public void putRest(RestComponent component, @Nullable Map<String, AttributeValue> rest) {
        // No key is among what the record does not know.
    }

    @Override
    public void putByte(String name, byte value) {
        put(name, Codecs.BYTE, value);
    }

    @Override
    public void putShort(String name, short value) {
        put(name, Codecs.SHORT, value);
    }

    @Override
    public void putInt(String name, int value) {
        put(name, Codecs.INTEGER, value);
    }

    @Override
    public void putLong(String name, long value) {
        put(name, Codecs.LONG, value);
    }

    @Override
    public void putFloat(String name, float value) {
        put(name, Codecs.FLOAT, value);
    }

    @Override
    public void putDouble(String name, double value) {
        put(name, Codecs.DOUBLE, value);
    }

    @Override
    public void putBoolean(String name, boolean value) {
        put(name, Codecs.BOOLEAN, value);
    }

    @Override
    public void putChar(String name, char value) {
        put(name, Codecs.CHARACTER, value);
    }
}
