package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** N, absent when empty. */
public final class OptionalIntCodec implements AttributeCodec<OptionalInt> {
    @Override
    public @Nullable AttributeValue encode(OptionalInt value) {
        return value.isPresent() ? WholeNumbers.encode(value.getAsInt()) : null;
    }

    @Override
    public OptionalInt decode(AttributeValue stored) {
        return OptionalInt.of(WholeNumbers.decodeInt(stored));
    }

    @Override
    public OptionalInt absent() {
        return OptionalInt.empty();
    }

    @Override
    public String javaType() {
        return "java.util.OptionalInt";
    }
}
