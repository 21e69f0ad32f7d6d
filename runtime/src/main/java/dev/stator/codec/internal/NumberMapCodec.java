package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.NumberCodec;

/** M with keys that have a number form. */
public final class NumberMapCodec<K, V> extends MapCodec<K, V> {
    private final NumberCodec<K> codec;

    /** Of keys that {@code keys} and values that {@code values} encodes. */
    public NumberMapCodec(NumberCodec<K> keys, AttributeCodec<V> values) {
        super(keys, values);
        this.codec = keys;
    }

    @Override
    String name(K key) {
        return Checks.number(codec, key);
    }

    @Override
    K key(String name) {
        return codec.fromNumber(name);
    }

    @Override
    void check(String name, K key) {
        Spelling.OF_NAMES.checkName(codec, name, key);
    }
}
