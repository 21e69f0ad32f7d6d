package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** L of S. */
public final class CharArrayCodec implements AttributeCodec<char[]> {
    @Override
    public AttributeValue encode(char[] value) {
        List<AttributeValue> stored = new ArrayList<>(value.length);
        try {
            for (char element : value) {
                stored.add(AttributeValue.fromS(CharacterCodec.write(element)));
            }
        } catch (EncodingException e) {
            throw e.typed("S", "char").under(stored.size());
        }
        return AttributeValue.fromL(stored);
    }

    @Override
    public char[] decode(AttributeValue stored) {
        List<AttributeValue> elements = Lists.elements(stored);
        char[] decoded = new char[elements.size()];
        int index = 0;
        try {
            for (AttributeValue element : elements) {
                decoded[index] = CharacterCodec.decodeChar(element);
                index++;
            }
        } catch (DecodingException e) {
            throw Checks.decoding(e, elements.get(index), "char").under(index);
        }
        return decoded;
    }

    @Override
    public char[] absent() {
        return new char[0];
    }

    @Override
    public String javaType() {
        return "char[]";
    }
}
