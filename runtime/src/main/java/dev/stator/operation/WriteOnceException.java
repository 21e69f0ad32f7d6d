package dev.stator.operation;

import dev.stator.error.Doubt;
import dev.stator.error.SensitiveKey;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A write would change an attribute that is written once ({@code @WriteOnce}), or take it away. Nothing was written,
 * unless it is {@link #inDoubt() in doubt}. The stored item is at hand ({@link #item(Class)}), if it was asked for.
 */
public final class WriteOnceException extends ConditionFailedException {
    private static final long serialVersionUID = 1L;

    private final String attribute;

    /**
     * An attribute that has another value.
     *
     * @param condition what was asked of the item, as text
     * @param attribute its stored name
     * @param item the item as stored, null when it was not asked for
     * @param decoder turns {@code item} into its record
     */
    public WriteOnceException(
            String table,
            Map<String, AttributeValue> key,
            String condition,
            String attribute,
            @Nullable Map<String, AttributeValue> item,
            Function<Map<String, AttributeValue>, ?> decoder,
            @Nullable Throwable cause) {
        super(
                "Cannot write item " + SensitiveKey.text(key) + " in table " + table + ": " + problem(attribute)
                        + Doubt.fate(cause, "; nothing was written"),
                table,
                key,
                condition,
                item,
                decoder,
                Doubt.of(cause),
                cause);
        this.attribute = attribute;
    }

    private static String problem(String attribute) {
        return attribute + " is written once, and the stored one is another: write what is stored, or leave it out by"
                + " update(...)";
    }

    @Override
    String problem() {
        return problem(attribute);
    }

    /** The stored name of the attribute that would change. */
    public String attribute() {
        return attribute;
    }
}
