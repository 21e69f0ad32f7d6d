package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.DecodingException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** L of N. */
public final class LongArrayCodec implements AttributeCodec<long[]> {
    @Override
    public AttributeValue encode(long[] value) {
        List<AttributeValue> stored = new ArrayList<>(value.length);
        for (long element : value) {
            stored.add(WholeNumbers.encode(element));
        }
        return AttributeValue.fromL(stored);
    }

    @Override
    public long[] decode(AttributeValue stored) {
        List<AttributeValue> elements = Lists.elements(stored);
        long[] decoded = new long[elements.size()];
        int index = 0;
        try {
            for (AttributeValue element : elements) {
                decoded[index] = WholeNumbers.decodeLong(element);
                index++;
            }
        } catch (DecodingException e) {
            throw Checks.decoding(e, elements.get(index), "long").under(index);
        }
        return decoded;
    }

    @Override
    public long[] absent() {
        return new long[0];
    }

    @Override
    public String javaType() {
        return "long[]";
    }
}
