package dev.stator.codec;

import dev.stator.codec.json.JsonValues;
import org.jspecify.annotations.Nullable;

/** One of S: it reads the text of an attribute where that is one, and leaves all else to the reader. */
abstract class BuiltInText<T> extends BuiltIn implements TextCodec<T>, FromJson<T> {
    BuiltInText(String javaType, Reads forms) {
        super(javaType, forms);
    }

    @Override
    public final T required(ItemReader item, String name) {
        String text = item.text(name);
        return text == null ? item.required(name, this) : read(item, name, text);
    }

    @Override
    public final @Nullable T nullable(ItemReader item, String name) {
        String text = item.text(name);
        return text == null ? item.nullable(name, this) : read(item, name, text);
    }

    @Override
    public final T orElse(ItemReader item, String name, T absent) {
        String text = item.text(name);
        return text == null ? item.orElse(name, this, absent) : read(item, name, text);
    }

    private T read(ItemReader item, String name, String text) {
        try {
            return fromText(text);
        } catch (RuntimeException e) {
            return item.required(name, this); // throws it again, and tells where it stands
        }
    }

    @Override
    public final T decode(JsonValues json, int at) {
        String text = json.text(at);
        return text == null ? decode(json.value(at)) : fromText(text);
    }
}
