package dev.stator.codec;

import dev.stator.error.EncodingException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Takes the attributes of one item or nested record, one after another. Not for use by several threads. */
public interface ItemWriter {
    /** So many attributes are still to come. Only a hint: there may be more or less. */
    void expect(int attributes);

    /**
     * Writes {@code value}; nothing where its stored form is absence, as of an empty set.
     *
     * @param value not null: absence would not read back as null
     * @throws EncodingException if the value is null or its codec refuses it
     */
    <T> void put(String name, AttributeCodec<? super T> codec, @Nullable T value);

    /**
     * Writes {@code value}, or nothing when it is null.
     *
     * @throws EncodingException if its codec refuses the value, or reads absence as something else than null
     */
    default <T> void putNullable(String name, AttributeCodec<? super T> codec, @Nullable T value) {
        if (value != null || codec.absent() != null) {
            put(name, codec, value);
        }
    }

    /**
     * Writes the attributes of a record that stands in the item itself.
     *
     * @param component that holds the record
     * @throws EncodingException if the record is null, or an attribute cannot be stored
     */
    default <T> void embed(String component, ItemCodec<? super T> codec, @Nullable T value) {
        if (value == null) {
            throw Checks.isNull(codec.javaType()).under(component);
        }
        codec.write(value, this);
    }

    /**
     * Writes the attributes of a record that stands in the item itself, or nothing when it is null.
     *
     * @throws EncodingException if an attribute cannot be stored
     */
    default <T> void embedNullable(ItemCodec<? super T> codec, @Nullable T value) {
        if (value != null) {
            codec.write(value, this);
        }
    }

    /**
     * Writes the attributes of a record that stands in the item itself, or nothing when it is empty.
     *
     * @param component that holds the record
     * @throws EncodingException if {@code value} is null, or an attribute cannot be stored
     */
    default <T> void embedOptional(String component, ItemCodec<? super T> codec, Optional<T> value) {
        if (value == null) {
            throw new EncodingException("it is null and would not read back as null; give it Optional.empty()")
                    .typed(null, "java.util.Optional")
                    .under(component);
        }
        value.ifPresent(there -> codec.write(there, this));
    }

    /**
     * Writes NULL for each of these attributes that was not written: what another mapper stores for null in a nested
     * record.
     */
    void putNulls(String... names);

    /**
     * Writes what the record does not know.
     *
     * @param rest what the component holds
     * @throws EncodingException if it holds what the record knows, or what cannot be stored, or is null
     */
    void putRest(RestComponent component, @Nullable Map<String, AttributeValue> rest);

    /** Writes N. */
    void putByte(String name, byte value);

    /** Writes N. */
    void putShort(String name, short value);

    /** Writes N. */
    void putInt(String name, int value);

    /** Writes N. */
    void putLong(String name, long value);

    /**
     * Writes N.
     *
     * @throws EncodingException if the value is NaN, infinite, -0.0 or beyond DynamoDB's numbers
     */
    void putFloat(String name, float value);

    /**
     * Writes N.
     *
     * @throws EncodingException if the value is NaN, infinite, -0.0 or beyond DynamoDB's numbers
     */
    void putDouble(String name, double value);

    /** Writes BOOL. */
    void putBoolean(String name, boolean value);

    /**
     * Writes S, of one character.
     *
     * @throws EncodingException if the value is one half of a surrogate pair
     */
    void putChar(String name, char value);
}
