package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.DecodingException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** L of BOOL. */
public final class BooleanArrayCodec implements AttributeCodec<boolean[]> {
    @Override
    public AttributeValue encode(boolean[] value) {
        List<AttributeValue> stored = new ArrayList<>(value.length);
        for (boolean element : value) {
            stored.add(Booleans.encode(element));
        }
        return AttributeValue.fromL(stored);
    }

    @Override
    public boolean[] decode(AttributeValue stored) {
        List<AttributeValue> elements = Lists.elements(stored);
        boolean[] decoded = new boolean[elements.size()];
        int index = 0;
        try {
            for (AttributeValue element : elements) {
                decoded[index] = Booleans.decodeBoolean(element);
                index++;
            }
        } catch (DecodingException e) {
            throw Checks.decoding(e, elements.get(index), "boolean").under(index);
        }
        return decoded;
    }

    @Override
    public boolean[] absent() {
        return new boolean[0];
    }

    @Override
    public String javaType() {
        return "boolean[]";
    }
}
