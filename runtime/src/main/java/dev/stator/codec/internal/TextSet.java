package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** SS. */
public final class TextSet<T> extends SetForm<T, String> {
    private final TextCodec<T> codec;

    /** Of elements that {@code codec} encodes. */
    public TextSet(TextCodec<T> codec) {
        super(codec);
        this.codec = codec;
    }

    @Override
    String write(T element) {
        return Checks.text(codec, element);
    }

    @Override
    T read(String stored) {
        return codec.fromText(stored);
    }

    @Override
    void check(String stored, T element) {
        Spelling.OF_ELEMENTS.check(codec, stored, element);
    }

    @Override
    AttributeValue store(List<String> elements) {
        return AttributeValue.fromSs(elements);
    }

    @Override
    @Nullable
    List<String> elements(AttributeValue stored) {
        return stored.hasSs() ? stored.ss() : null;
    }

    @Override
    String type() {
        return "SS";
    }
}
