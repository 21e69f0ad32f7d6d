package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** L of N. */
public final class DoubleArrayCodec implements AttributeCodec<double[]> {
    @Override
    public AttributeValue encode(double[] value) {
        List<AttributeValue> stored = new ArrayList<>(value.length);
        try {
            for (double element : value) {
                stored.add(AttributeValue.fromN(Decimals.write(element)));
            }
        } catch (EncodingException e) {
            throw e.typed("N", "double").under(stored.size());
        }
        return AttributeValue.fromL(stored);
    }

    @Override
    public double[] decode(AttributeValue stored) {
        List<AttributeValue> elements = Lists.elements(stored);
        double[] decoded = new double[elements.size()];
        int index = 0;
        try {
            for (AttributeValue element : elements) {
                decoded[index] = Decimals.decodeDouble(element);
                index++;
            }
        } catch (DecodingException e) {
            throw Checks.decoding(e, elements.get(index), "double").under(index);
        }
        return decoded;
    }

    @Override
    public double[] absent() {
        return new double[0];
    }

    @Override
    public String javaType() {
        return "double[]";
    }
}
