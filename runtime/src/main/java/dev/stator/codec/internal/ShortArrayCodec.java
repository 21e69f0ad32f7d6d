package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.DecodingException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** L of N. */
public final class ShortArrayCodec implements AttributeCodec<short[]> {
    @Override
    public AttributeValue encode(short[] value) {
        List<AttributeValue> stored = new ArrayList<>(value.length);
        for (short element : value) {
            stored.add(WholeNumbers.encode(element));
        }
        return AttributeValue.fromL(stored);
    }

    @Override
    public short[] decode(AttributeValue stored) {
        List<AttributeValue> elements = Lists.elements(stored);
        short[] decoded = new short[elements.size()];
        int index = 0;
        try {
            for (AttributeValue element : elements) {
                decoded[index] = WholeNumbers.decodeShort(element);
                index++;
            }
        } catch (DecodingException e) {
            throw Checks.decoding(e, elements.get(index), "short").under(index);
        }
        return decoded;
    }

    @Override
    public short[] absent() {
        return new short[0];
    }

    @Override
    public String javaType() {
        return "short[]";
    }
}
