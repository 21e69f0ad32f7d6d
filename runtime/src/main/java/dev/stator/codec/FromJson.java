package dev.stator.codec;

import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.json.JsonItem;
import dev.stator.codec.json.JsonValues;
import org.jspecify.annotations.Nullable;

/**
 * A codec that also reads what stands in DynamoDB's JSON. It reads the same from it, or throws the same, as from the
 * attribute value that the SDK would make of it.
 *
 * @param <T> the Java type; never null
 */
interface FromJson<T> {
    /** The value at this place, which is not NULL. */
    T decode(JsonValues json, int at);

    /** What {@code codec} makes of the value at this place; any error that the codec throws. */
    static <T> T decode(AttributeCodec<T> codec, JsonValues json, int at) {
        return Checks.read(codec, decoded(codec, json, at));
    }

    @SuppressWarnings("unchecked") // it is the codec of its own type
    private static <T> @Nullable T decoded(AttributeCodec<T> codec, JsonValues json, int at) {
        if (codec instanceof FromJson<?> known) {
            return ((FromJson<T>) known).decode(json, at);
        }
        JsonItem item = codec instanceof ItemCodec<T> ? json.map(at) : null;
        return item == null ? codec.decode(json.value(at)) : ((ItemCodec<T>) codec).fromItem(item);
    }

    /** The same of an element of L or a value of M, which may be NULL. */
    static <T> T decodeElement(AttributeCodec<T> codec, JsonValues json, int at) {
        if (json.isNull(at)) {
            return Elements.decode(codec, json.value(at));
        }
        try {
            return decode(codec, json, at);
        } catch (RuntimeException e) {
            throw CodecErrors.decoding(e, json.typeName(at), codec.javaType());
        }
    }
}
