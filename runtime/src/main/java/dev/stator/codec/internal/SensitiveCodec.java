package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores as another codec does, but its errors show nothing of the value. */
public final class SensitiveCodec<T> implements AttributeCodec<T>, Composite {
    private static final String CODEC = "its codec";

    private final AttributeCodec<T> codec;

    /** As {@code codec} stores it. */
    public SensitiveCodec(AttributeCodec<T> codec) {
        this.codec = codec;
    }

    @Override
    public @Nullable AttributeValue encode(T value) {
        try {
            return codec.encode(value);
        } catch (RuntimeException e) {
            throw encoding(e, codec);
        }
    }

    @Override
    public T decode(AttributeValue stored) {
        try {
            return codec.decode(stored);
        } catch (RuntimeException e) {
            throw decoding(e, stored, codec.javaType());
        }
    }

    /** {@code failure}, thrown by {@code codec}, as an error that knows both types and shows nothing of the value. */
    public static EncodingException encoding(RuntimeException failure, AttributeCodec<?> codec) {
        return Checks.encoding(EncodingException.withheld(CODEC, failure), codec);
    }

    /** {@code failure} to read {@code stored}, as an error that knows both types and shows nothing of the value. */
    public static DecodingException decoding(RuntimeException failure, AttributeValue stored, String javaType) {
        return Checks.decoding(DecodingException.withheld(CODEC, failure), stored, javaType);
    }

    @Override
    public @Nullable T absent() {
        return codec.absent();
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
