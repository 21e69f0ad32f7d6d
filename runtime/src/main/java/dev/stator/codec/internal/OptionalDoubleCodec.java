package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** N, absent when empty. */
public final class OptionalDoubleCodec implements AttributeCodec<OptionalDouble> {
    @Override
    public @Nullable AttributeValue encode(OptionalDouble value) {
        return value.isPresent() ? AttributeValue.fromN(Decimals.write(value.getAsDouble())) : null;
    }

    @Override
    public OptionalDouble decode(AttributeValue stored) {
        return OptionalDouble.of(Decimals.decodeDouble(stored));
    }

    @Override
    public OptionalDouble absent() {
        return OptionalDouble.empty();
    }

    @Override
    public String javaType() {
        return "java.util.OptionalDouble";
    }
}
