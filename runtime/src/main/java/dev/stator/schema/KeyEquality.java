package dev.stator.schema;

import dev.stator.error.EncodingException;
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

    /** For people: {@code author = ada}, with stars in place of what must not be shown. */
    @Override
    public String toString() {
        return attribute() + " = " + (part.sensitive() ? "***" : value);
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
