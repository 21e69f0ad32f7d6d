package dev.stator.schema;

import dev.stator.error.EncodingException;
import dev.stator.error.Excerpt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A part of a key and the value it has: {@code author = "ada"}.
 *
 * @param part the part
 * @param value its value
 * @param <K> its Java type
 */
public record KeyEquality<K>(KeyPart<K> part, K value) {
    /** The stored name. */
    public String attribute() {
        return part.attribute();
    }

    /** Whether it is the same key: parts are compared by what is stored of their values. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyEquality<?> that && part.equals(that.part) && isSame(that);
    }

    @SuppressWarnings("unchecked") // of one part, so of one type
    private boolean isSame(KeyEquality<?> that) {
        return part.same(value, (K) that.value);
    }

    @Override
    public int hashCode() {
        return part.hashCode() * 31 + part.hash(value);
    }

    /** For people: {@code author = ada}, with stars in place of what must not be shown. */
    @Override
    public String toString() {
        return attribute() + " = " + (part.sensitive() ? "***" : Excerpt.of(value));
    }

    /**
     * The stored value.
     *
     * @throws EncodingException if the value cannot be a key; it names the attribute
     */
    public AttributeValue encode() {
        return part.encode(value);
    }
}
