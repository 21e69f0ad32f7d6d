package dev.stator.codec;

import dev.stator.codec.internal.DecimalText;
import dev.stator.codec.json.JsonValues;
import org.jspecify.annotations.Nullable;

/** One of N: it reads the number of an attribute where that is one, and leaves all else to the reader. */
abstract class BuiltInNumber<T> extends BuiltIn implements NumberCodec<T>, FromJson<T> {
    BuiltInNumber(String javaType, Reads forms) {
        super(javaType, forms);
    }

    @Override
    public final T required(ItemReader item, String name) {
        String number = item.number(name);
        return number == null ? item.required(name, this) : read(item, name, number);
    }

    @Override
    public final @Nullable T nullable(ItemReader item, String name) {
        String number = item.number(name);
        return number == null ? item.nullable(name, this) : read(item, name, number);
    }

    @Override
    public final T orElse(ItemReader item, String name, T absent) {
        String number = item.number(name);
        return number == null ? item.orElse(name, this, absent) : read(item, name, number);
    }

    private T read(ItemReader item, String name, String number) {
        try {
            return fromNumber(DecimalText.checkLength(number));
        } catch (RuntimeException e) {
            return item.required(name, this); // throws it again, and tells where it stands
        }
    }

    @Override
    public final T decode(JsonValues json, int at) {
        String number = json.number(at);
        return number == null ? decode(json.value(at)) : fromNumber(DecimalText.checkLength(number));
    }
}
