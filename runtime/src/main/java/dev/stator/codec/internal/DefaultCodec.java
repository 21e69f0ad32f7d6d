package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores as another codec does, but reads absence as something else: as a default, or as no value. */
public final class DefaultCodec<T> implements AttributeCodec<T>, Composite {
    private final AttributeCodec<T> codec;
    private final @Nullable T absent;

    /** As {@code codec} stores it; absence reads as {@code absent}, or is no value where that is null. */
    public DefaultCodec(AttributeCodec<T> codec, @Nullable T absent) {
        this.codec = Objects.requireNonNull(codec, "codec");
        this.absent = absent;
    }

    @Override
    public @Nullable AttributeValue encode(T value) {
        return codec.encode(value);
    }

    @Override
    public T decode(AttributeValue stored) {
        return codec.decode(stored);
    }

    @Override
    public @Nullable T absent() {
        return absent;
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
        return codec.javaType();
    }
}
