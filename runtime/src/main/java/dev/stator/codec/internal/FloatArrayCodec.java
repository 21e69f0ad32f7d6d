package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** L of N. */
public final class FloatArrayCodec implements AttributeCodec<float[]> {
    @Override
    public AttributeValue encode(float[] value) {
        List<AttributeValue> stored = new ArrayList<>(value.length);
        try {
            for (float element : value) {
                stored.add(AttributeValue.fromN(Decimals.write(element)));
            }
        } catch (EncodingException e) {
            throw e.typed("N", "float").under(stored.size());
        }
        return AttributeValue.fromL(stored);
    }

    @Override
    public float[] decode(AttributeValue stored) {
        List<AttributeValue> elements = Lists.elements(stored);
        float[] decoded = new float[elements.size()];
        int index = 0;
        try {
            for (AttributeValue element : elements) {
                decoded[index] = Decimals.decodeFloat(element);
                index++;
            }
        } catch (DecodingException e) {
            throw Checks.decoding(e, elements.get(index), "float").under(index);
        }
        return decoded;
    }

    @Override
    public float[] absent() {
        return new float[0];
    }

    @Override
    public String javaType() {
        return "float[]";
    }
}
