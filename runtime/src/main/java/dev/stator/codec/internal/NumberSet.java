package dev.stator.codec.internal;

import dev.stator.codec.NumberCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** NS. */
public final class NumberSet<T> extends SetForm<T, String> {
    private final NumberCodec<T> codec;

    /** Of elements that {@code codec} encodes. */
    public NumberSet(NumberCodec<T> codec) {
        super(codec);
        this.codec = codec;
    }

    @Override
    String write(T element) {
        return Checks.number(codec, element);
    }

    @Override
    T read(String stored) {
        return codec.fromNumber(stored);
    }

    @Override
    void check(String stored, T element) {
        Spelling.OF_ELEMENTS.check(codec, stored, element);
    }

    @Override
    AttributeValue store(List<String> elements) {
        return AttributeValue.fromNs(elements);
    }

    @Override
    @Nullable
    List<String> elements(AttributeValue stored) {
        return stored.hasNs() ? stored.ns() : null;
    }

    @Override
    String type() {
        return "NS";
    }
}
