package dev.stator.it.operation;

import dev.stator.codec.AttributeCodec;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Text as it is; it throws on "written" when it is written, and on "read" when it is read. */
final class FragileConverter implements AttributeCodec<String> {
    /** Throws. */
    static volatile Supplier<RuntimeException> thrower = IllegalStateException::new;

    @Override
    public @Nullable AttributeValue encode(String text) {
        if (text.equals("written")) {
            throw thrower.get();
        }
        return AttributeValue.fromS(text);
    }

    @Override
    public String decode(AttributeValue stored) {
        if (stored.s().equals("read")) {
            throw thrower.get();
        }
        return stored.s();
    }
}
