package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.CodecException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** L of any collection. */
final class Lists {
    private Lists() {}

    static <T> AttributeValue encode(AttributeCodec<T> codec, Collection<T> elements) {
        List<AttributeValue> stored = new ArrayList<>(elements.size());
        try {
            for (T element : elements) {
                stored.add(Elements.encode(codec, element));
            }
        } catch (CodecException e) {
            throw e.under(stored.size());
        }
        return AttributeValue.fromL(stored);
    }

    /** The elements of L. */
    static List<AttributeValue> elements(AttributeValue stored) {
        if (!stored.hasL()) {
            throw Checks.expected("L");
        }
        return stored.l();
    }

    static <T> List<T> decode(AttributeCodec<T> codec, AttributeValue stored) {
        List<AttributeValue> elements = elements(stored);
        List<T> decoded = new ArrayList<>(elements.size());
        try {
            for (AttributeValue element : elements) {
                decoded.add(Elements.decode(codec, element));
            }
        } catch (CodecException e) {
            throw e.under(decoded.size());
        }
        return decoded;
    }
}
