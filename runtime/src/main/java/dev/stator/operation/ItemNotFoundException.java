package dev.stator.operation;

import dev.stator.error.Doubt;
import dev.stator.error.SensitiveKey;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * There is no item that an update could change; an update makes none unless it is told {@code orCreate()}. An item that
 * has expired and is not deleted yet counts as there.
 */
public final class ItemNotFoundException extends ConditionFailedException {
    private static final long serialVersionUID = 1L;

    /** Whether the item was there once, as a version was expected that no new one has. */
    private final boolean deleted;

    /**
     * No item.
     *
     * @param condition what was asked of the item besides, as text
     * @param expected the version that the update expected; 0 if any, or that of a new item
     */
    public ItemNotFoundException(
            String table, Map<String, AttributeValue> key, String condition, long expected, @Nullable Throwable cause) {
        super(
                message(table, key, expected, cause),
                table,
                key,
                condition,
                null,
                Function.identity(),
                Doubt.of(cause),
                cause);
        this.deleted = expected > 0;
    }

    private static String message(
            String table, Map<String, AttributeValue> key, long expected, @Nullable Throwable cause) {
        StringBuilder text = new StringBuilder("Item ");
        text.append(SensitiveKey.text(key));
        text.append(" in table ").append(table).append(" is not stored, ");
        if (expected > 0) {
            text.append("but the update expected it with version ")
                    .append(expected)
                    .append(": it was deleted since it was read");
        } else {
            text.append("and an update changes only what is");
        }
        text.append(Doubt.fate(cause, "; nothing was written"));
        if (expected == 0) {
            text.append(". Put the item, or say orCreate() for the update to make one of the key and what it sets");
        }
        return text.toString();
    }

    @Override
    String problem() {
        return deleted ? "the item is not stored any more" : "the item is not stored, and the update has no orCreate()";
    }
}
