package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.DecodingException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** L of N. */
public final class IntArrayCodec implements AttributeCodec<int[]> {
    @Override
    public AttributeValue encode(int[] value) {
        List<AttributeValue> stored = new ArrayList<>(value.length);
        for (int element : value) {
            stored.add(WholeNumbers.encode(element));
        }
        return AttributeValue.fromL(stored);
    }

    @Override
    public int[] decode(AttributeValue stored) {
        List<AttributeValue> elements = Lists.elements(stored);
        int[] decoded = new int[elements.size()];
        int index = 0;
        try {
            for (AttributeValue element : elements) {
                decoded[index] = WholeNumbers.decodeInt(element);
                index++;
            }
        } catch (DecodingException e) {
            throw Checks.decoding(e, elements.get(index), "int").under(index);
        }
        return decoded;
    }

    @Override
    public int[] absent() {
        return new int[0];
    }

    @Override
    public String javaType() {
        return "int[]";
    }
}
