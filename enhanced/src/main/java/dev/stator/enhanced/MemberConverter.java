package dev.stator.enhanced;

import dev.stator.codec.AttributeCodec;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How an attribute is stored, as extensions of the Enhanced Client ask for it: to write a value of their own, and to
 * look for tagged attributes inside.
 *
 * @param <T> the Java type of its values
 */
record MemberConverter<T>(AttributeCodec<T> codec) implements AttributeConverter<T> {
    @Override
    public AttributeValue transformFrom(T value) {
        AttributeValue stored = codec.encode(value);
        return stored == null ? AttributeValue.fromNul(true) : stored;
    }

    @Override
    public @Nullable T transformTo(AttributeValue stored) {
        return stored.type() == AttributeValue.Type.NUL ? codec.absent() : codec.decode(stored);
    }

    /** As of what has no tags inside, whatever it is. */
    @Override
    @SuppressWarnings("unchecked")
    public EnhancedType<T> type() {
        return (EnhancedType<T>) UntaggedSchema.LIST;
    }

    @Override
    public AttributeValueType attributeValueType() {
        return AttributeValueType.L;
    }
}
