package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.EncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An attribute value as it is. A NULL is one only inside L and M, where it does not stand for an absent attribute. */
public final class AttributeValueCodec implements AttributeCodec<AttributeValue> {
    @Override
    public AttributeValue encode(AttributeValue value) {
        if (value.type() == AttributeValue.Type.NUL) {
            throw new EncodingException("a NULL would read back as absent; use Optional or null instead");
        }
        return encodeElement(value);
    }

    /** The same of an element of L or a value of M, where NULL reads back as it is. */
    public AttributeValue encodeElement(AttributeValue value) {
        switch (Checks.typeOf(value)) {
            case L -> encodeEach(value.l());
            case M -> encodeEach(value.m());
            case UNKNOWN_TO_SDK_VERSION ->
                throw new EncodingException(
                        "this AttributeValue has " + membersOf(value) + "; DynamoDB takes one value");
            default -> {}
        }
        return value;
    }

    private void encodeEach(List<AttributeValue> elements) {
        for (int i = 0; i < elements.size(); i++) {
            try {
                encodeElement(elements.get(i));
            } catch (EncodingException e) {
                throw e.typed(null, javaType()).under(i);
            }
        }
    }

    private void encodeEach(Map<String, AttributeValue> entries) {
        for (Map.Entry<String, AttributeValue> entry : entries.entrySet()) {
            try {
                encodeElement(entry.getValue());
            } catch (EncodingException e) {
                throw e.typed(null, javaType()).under(entry.getKey());
            }
        }
    }

    /** What is set of a value that has not exactly one: {@code no value}, {@code S and N}. */
    static String membersOf(AttributeValue value) {
        List<String> members = new ArrayList<>();
        addIf(value.s() != null, "S", members);
        addIf(value.n() != null, "N", members);
        addIf(value.b() != null, "B", members);
        addIf(value.hasSs(), "SS", members);
        addIf(value.hasNs(), "NS", members);
        addIf(value.hasBs(), "BS", members);
        addIf(value.hasL(), "L", members);
        addIf(value.hasM(), "M", members);
        addIf(value.bool() != null, "BOOL", members);
        addIf(value.nul() != null, "NULL", members);
        return members.isEmpty() ? "no value" : String.join(" and ", members);
    }

    private static void addIf(boolean set, String member, List<String> members) {
        if (set) {
            members.add(member);
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
