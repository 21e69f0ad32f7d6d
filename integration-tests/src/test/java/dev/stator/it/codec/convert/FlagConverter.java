package dev.stator.it.codec.convert;

import dev.stator.codec.AttributeCodec;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A boolean as presence: false is absent. */
public final class FlagConverter implements AttributeCodec<Boolean> {
    @Override
    public @Nullable AttributeValue encode(Boolean flag) {
        return flag ? AttributeValue.fromS("x") : null;
    }

    @Override
    public Boolean decode(AttributeValue stored) {
        return true;
    }

    @Override
    public Boolean absent() {
        return false;
    }
}
