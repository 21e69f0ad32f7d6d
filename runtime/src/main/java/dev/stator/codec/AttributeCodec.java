package dev.stator.codec;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Turns a Java value into an attribute value and back. What {@code encode} gives, {@code decode} turns into an equal
 * value; a value for which that cannot hold is refused. Codecs are immutable and safe for use by several threads.
 *
 * <p>A converter of your own implements {@link TextCodec}, {@link NumberCodec} or {@link BinaryCodec} when its stored
 * form is S, N or B (it may then be a key, a set's element, a map's key), else this interface. Give it a public
 * constructor without parameters, a constant {@code INSTANCE}, or make it an enum of one constant.
 *
 * <p>Throw {@link EncodingException} or {@link DecodingException} with the problem alone: where it happened (table,
 * key, path, types) is added on the way up, to any other exception too.
 *
 * @param <T> the Java type; never null
 */
public interface AttributeCodec<T> {
    /**
     * The stored form of {@code value}; null to store it as an absent attribute, which {@link #absent()} must read
     * back.
     *
     * @throws EncodingException if DynamoDB cannot hold the value, or it would not come back as it is
     */
    @Nullable
    AttributeValue encode(T value);

    /**
     * The value whose stored form this is. Never called with DynamoDB's NULL, which reads as {@link #absent()}.
     *
     * @throws DecodingException if {@code stored} has another type, or is no value of {@code T}
     */
    T decode(AttributeValue stored);

    /** What an absent attribute reads as, such as an empty list; null when absence is no value of {@code T}. */
    default @Nullable T absent() {
        return null;
    }

    /** The name of {@code T} in error messages; unless overridden, that of the codec's class. */
    default String javaType() {
        return getClass().getTypeName();
    }

    /**
     * Writes {@code value} as attribute {@code name}: {@link ItemWriter#put}. Generated code calls a codec, not the
     * writer or reader, as then compilers have no type to infer.
     *
     * @throws EncodingException if {@code value} is null, or cannot be stored
     */
    default void put(ItemWriter item, String name, @Nullable T value) {
        item.put(name, this, value);
    }

    /**
     * Writes {@code value} as attribute {@code name}, or nothing if it is null: {@link ItemWriter#putNullable}.
     *
     * @throws EncodingException if {@code value} cannot be stored
     */
    default void putNullable(ItemWriter item, String name, @Nullable T value) {
        item.putNullable(name, this, value);
    }

    /**
     * The value of attribute {@code name}: {@link ItemReader#required}.
     *
     * @throws DecodingException if it is missing, or cannot be read
     */
    default T required(ItemReader item, String name) {
        return item.required(name, this);
    }

    /**
     * The value of attribute {@code name}, null if it is missing: {@link ItemReader#nullable}.
     *
     * @throws DecodingException if it cannot be read
     */
    default @Nullable T nullable(ItemReader item, String name) {
        return item.nullable(name, this);
    }

    /**
     * The value of attribute {@code name}, {@code absent} if it is missing: {@link ItemReader#orElse}.
     *
     * @throws DecodingException if it cannot be read
     */
    default T orElse(ItemReader item, String name, T absent) {
        return item.orElse(name, this, absent);
    }
}
