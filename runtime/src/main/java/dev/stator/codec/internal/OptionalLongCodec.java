package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** N, absent when empty. */
public final class OptionalLongCodec implements AttributeCodec<OptionalLong> {
    @Override
    public @Nullable AttributeValue encode(OptionalLong value) {
        return value.isPresent() ? WholeNumbers.encode(value.getAsLong()) : null;
    }

    @Override
    public OptionalLong decode(AttributeValue stored) {
        return OptionalLong.of(WholeNumbers.decodeLong(stored));
    }

    @Override
    public OptionalLong absent() {
        return OptionalLong.empty();
    }

    @Override
    public String javaType() {
        return "java.util.OptionalLong";
    }
}
