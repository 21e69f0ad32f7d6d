package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.EncodingException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The form of the value, absent when empty. */
public final class OptionalCodec<T> implements AttributeCodec<Optional<T>>, Composite {
    private final AttributeCodec<T> codec;

    /** Of a value that {@code codec} encodes. */
    public OptionalCodec(AttributeCodec<T> codec) {
        this.codec = codec;
    }

    @Override
    public @Nullable AttributeValue encode(Optional<T> value) {
        if (value.isEmpty()) {
            return null;
        }
        AttributeValue stored = codec.encode(value.get());
        if (stored == null) {
            throw new EncodingException(
                    "it holds a value that is stored as absent (an empty set or Optional), and would read back"
                            + " as Optional.empty(); drop the Optional");
        }
        return stored;
    }

    @Override
    public Optional<T> decode(AttributeValue stored) {
        return Optional.of(Checks.read(codec, codec.decode(stored)));
    }

    @Override
    public Optional<T> absent() {
        return Optional.empty();
    }

    @Override
    public Form form() {
        return Form.SAME;
    }

    @Override
    public List<AttributeCodec<?>> parts() {
        return List.of(codec);
    }

    @Override
    public String javaType() {
        return "java.util.Optional<" + codec.javaType() + ">";
    }
}
