package dev.stator.codec;

import dev.stator.codec.internal.Nesting;
import dev.stator.codec.internal.StoredTypes;
import dev.stator.error.EncodingException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An attribute value as it is. A NULL is one only inside L and M, where it does not stand for an absent attribute. */
final class AttributeValues implements AttributeCodec<AttributeValue> {
    @Override
    public AttributeValue encode(AttributeValue value) {
        if (value.type() == AttributeValue.Type.NUL) {
            throw new EncodingException("a NULL would read back as absent; use Optional or null instead");
        }
        return encodeElement(value);
    }

    /** The same of an element of L or a value of M, where NULL reads back as it is. */
    AttributeValue encodeElement(AttributeValue value) {
        Nesting.check(value);
        return checked(value);
    }

    private AttributeValue checked(AttributeValue value) {
        switch (StoredTypes.of(value)) {
            case L -> encodeEach(value.l());
            case M -> encodeEach(value.m());
            case UNKNOWN_TO_SDK_VERSION ->
                throw new EncodingException(
                        "this AttributeValue has " + StoredTypes.membersOf(value) + "; DynamoDB takes one value");
            default -> {}
        }
        return value;
    }

    private void encodeEach(List<AttributeValue> elements) {
        for (int i = 0; i < elements.size(); i++) {
            try {
                checked(elements.get(i));
            } catch (EncodingException e) {
                throw e.typed(null, javaType()).under(i);
            }
        }
    }

    private void encodeEach(Map<String, AttributeValue> entries) {
        for (Map.Entry<String, AttributeValue> entry : entries.entrySet()) {
            try {
                checked(entry.getValue());
            } catch (EncodingException e) {
                throw e.typed(null, javaType()).under(entry.getKey());
            }
        }
    }

    @Override
    public AttributeValue decode(AttributeValue stored) {
        return stored;
    }

    @Override
    public String javaType() {
        return "software.amazon.awssdk.services.dynamodb.model.AttributeValue";
    }
}
