package dev.stator.codec;

import dev.stator.codec.internal.Booleans;
import dev.stator.codec.internal.Characters;
import dev.stator.codec.internal.Decimals;
import dev.stator.codec.internal.ItemMap;
import dev.stator.codec.internal.WholeNumbers;
import dev.stator.error.EncodingException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Collects the attributes of one item or nested record. Not for use by several threads, and no more after {@link #toItem}. */
public final class ItemWriter {
    private final ItemMap item;

    /** A writer for up to {@code attributes} attributes; more make it grow. */
    public ItemWriter(int attributes) {
        item = new ItemMap(attributes);
    }

    /**
     * Writes {@code value}; nothing where its stored form is absence, as of an empty set.
     *
     * @param value not null: absence would not read back as null
     * @throws EncodingException if the value is null or its codec refuses it
     */
    public <T> void put(String name, AttributeCodec<? super T> codec, @Nullable T value) {
        if (value == null) {
            throw new EncodingException(
                            "it is null and would not read back as null; give it a value, or declare it @Nullable")
                    .typed(null, codec.javaType())
                    .under(name);
        }
        AttributeValue stored;
        try {
            stored = Checks.encode(codec, value);
        } catch (RuntimeException e) {
            throw Checks.encoding(e, codec).under(name);
        }
        if (stored != null) {
            item.add(name, stored);
        } else if (codec.absent() == null) {
            throw new EncodingException(
                            "its codec stores it as absent, but has no value for absence: override absent()")
                    .typed(null, codec.javaType())
                    .under(name);
        }
    }

    /**
     * Writes {@code value}, or nothing when it is null.
     *
     * @throws EncodingException if its codec refuses the value, or reads absence as something else than null
     */
    public <T> void putNullable(String name, AttributeCodec<? super T> codec, @Nullable T value) {
        if (value != null || codec.absent() != null) {
            put(name, codec, value);
        }
    }

    /** Writes N. */
    public void putByte(String name, byte value) {
        item.add(name, WholeNumbers.encode(value));
    }

    /** Writes N. */
    public void putShort(String name, short value) {
        item.add(name, WholeNumbers.encode(value));
    }

    /** Writes N. */
    public void putInt(String name, int value) {
        item.add(name, WholeNumbers.encode(value));
    }

    /** Writes N. */
    public void putLong(String name, long value) {
        item.add(name, WholeNumbers.encode(value));
    }

    /**
     * Writes N.
     *
     * @throws EncodingException if the value is NaN, infinite, -0.0 or beyond DynamoDB's numbers
     */
    public void putFloat(String name, float value) {
        String number;
        try {
            number = Decimals.write(value);
        } catch (EncodingException e) {
            throw e.typed("N", "float").under(name);
        }
        item.add(name, AttributeValue.fromN(number));
    }

    /**
     * Writes N.
     *
     * @throws EncodingException if the value is NaN, infinite, -0.0 or beyond DynamoDB's numbers
     */
    public void putDouble(String name, double value) {
        String number;
        try {
            number = Decimals.write(value);
        } catch (EncodingException e) {
            throw e.typed("N", "double").under(name);
        }
        item.add(name, AttributeValue.fromN(number));
    }

    /** Writes BOOL. */
    public void putBoolean(String name, boolean value) {
        item.add(name, Booleans.encode(value));
    }

    /**
     * Writes S, of one character.
     *
     * @throws EncodingException if the value is one half of a surrogate pair
     */
    public void putChar(String name, char value) {
        String text;
        try {
            text = Characters.write(value);
        } catch (EncodingException e) {
            throw e.typed("S", "char").under(name);
        }
        item.add(name, AttributeValue.fromS(text));
    }

    /** What was written, unmodifiable, in that order. */
    public Map<String, AttributeValue> toItem() {
        return item;
    }
}
