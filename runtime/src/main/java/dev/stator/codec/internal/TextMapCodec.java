package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.TextCodec;

/** M with keys that have a text form. */
public final class TextMapCodec<K, V> extends MapCodec<K, V> {
    private final TextCodec<K> codec;

    /** Of keys that {@code keys} and values that {@code values} encodes. */
    public TextMapCodec(TextCodec<K> keys, AttributeCodec<V> values) {
        super(keys, values);
        this.codec = keys;
    }

    @Override
    String name(K key) {
        return Checks.text(codec, key);
    }

    @Override
    K key(String name) {
        return codec.fromText(name);
    }

    @Override
    void check(String name, K key) {
        Spelling.OF_NAMES.check(codec, name, key);
    }
}
