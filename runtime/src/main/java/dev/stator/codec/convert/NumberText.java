package dev.stator.codec.convert;

import dev.stator.codec.NumberCodec;
import dev.stator.codec.TextCodec;
import dev.stator.codec.Unordered;

/** S: a number as the text that another codec stores as N. */
abstract class NumberText<T> implements TextCodec<T>, Unordered {
    private final NumberCodec<T> codec;

    NumberText(NumberCodec<T> codec) {
        this.codec = codec;
    }

    @Override
    public final String toText(T value) {
        return codec.toNumber(value);
    }

    @Override
    public final T fromText(String text) {
        return codec.fromNumber(text);
    }

    @Override
    public final String javaType() {
        return codec.javaType();
    }
}
