package dev.stator.codec.internal;

import dev.stator.error.EncodingException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How deep maps and lists stand inside each other. DynamoDB documents 32 levels, and its first is the value at the
 * bottom: it takes 31 maps and lists around a value, in an item and in a constant of an expression.
 */
public final class Nesting {
    /** Maps and lists inside each other that DynamoDB takes. */
    public static final int LEVELS = 31;

    private Nesting() {}

    /** Whether DynamoDB does not take {@code value}; looks no deeper than that. */
    public static boolean isTooDeep(AttributeValue value) {
        return isDeeper(LEVELS, value);
    }

    private static boolean isDeeper(int levels, AttributeValue value) {
        if (value.hasL()) {
            return levels == 0 || value.l().stream().anyMatch(element -> isDeeper(levels - 1, element));
        }
        if (value.hasM()) {
            return levels == 0 || value.m().values().stream().anyMatch(element -> isDeeper(levels - 1, element));
        }
        return false;
    }

    /** Refuses a value that DynamoDB does not take. */
    public static void check(AttributeValue value) {
        if (isTooDeep(value)) {
            throw tooDeep(null);
        }
    }

    /** What {@code encoding} gives. A value so deep that encoding it takes all of the stack is refused, too. */
    public static <R extends @Nullable Object> R limiting(Supplier<R> encoding) {
        try {
            return encoding.get();
        } catch (StackOverflowError e) {
            throw tooDeep(e);
        }
    }

    private static EncodingException tooDeep(@Nullable StackOverflowError cause) {
        return new EncodingException(
                "it has more than " + LEVELS + " maps and lists inside each other, which DynamoDB does not take: keep"
                        + " the parts in items of their own, or store them as text or binary",
                cause);
    }
}
