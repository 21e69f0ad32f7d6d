package dev.stator.operation;

import dev.stator.error.DecodingException;
import dev.stator.error.Doubt;
import dev.stator.error.SensitiveKey;
import dev.stator.error.StatorException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * DynamoDB refused a write because its condition did not hold (its {@code ConditionalCheckFailedException}). Nothing
 * was written, unless it is {@link #inDoubt() in doubt}.
 */
public class ConditionFailedException extends StatorException {
    private static final long serialVersionUID = 1L;

    private final String table;

    @SuppressWarnings("serial") // copied: immutable and serializable
    private final Map<String, AttributeValue> key;

    private final String condition;

    @SuppressWarnings("serial") // the SDK's, serializable too
    private final @Nullable Map<String, AttributeValue> item;

    private final transient @Nullable Function<Map<String, AttributeValue>, ?> decoder;

    private final boolean inDoubt;

    /**
     * A failed condition.
     *
     * @param condition the condition as text, with names and values in their places
     * @param item the item as stored, null when it was not asked for or does not exist
     * @param decoder turns {@code item} into its record; called when {@link #item(Class)} is
     */
    public ConditionFailedException(
            String table,
            Map<String, AttributeValue> key,
            String condition,
            @Nullable Map<String, AttributeValue> item,
            Function<Map<String, AttributeValue>, ?> decoder,
            @Nullable Throwable cause) {
        this(message(table, key, condition, cause), table, key, condition, item, decoder, Doubt.of(cause), cause);
    }

    /** For a kind of failed condition that has a message of its own, which says what {@link Doubt#fate} says. */
    ConditionFailedException(
            String message,
            String table,
            Map<String, AttributeValue> key,
            String condition,
            @Nullable Map<String, AttributeValue> item,
            @Nullable Function<Map<String, AttributeValue>, ?> decoder,
            boolean inDoubt,
            @Nullable Throwable cause) {
        super(message, cause);
        this.table = table;
        this.key = SensitiveKey.copyOf(key);
        this.condition = condition;
        this.item = item;
        this.decoder = decoder;
        this.inDoubt = inDoubt;
    }

    private static String message(
            String table, Map<String, AttributeValue> key, String condition, @Nullable Throwable cause) {
        StringBuilder text = new StringBuilder("Condition ").append(condition).append(" does not hold for item ");
        text.append(SensitiveKey.text(key));
        return text.append(" in table ")
                .append(table)
                .append(Doubt.fate(cause, "; nothing was written"))
                .toString();
    }

    /** Turns the stored item into its record; null once it was serialized. */
    final @Nullable Function<Map<String, AttributeValue>, ?> decoder() {
        return decoder;
    }

    /** What is wrong, where the item is named already. */
    String problem() {
        return "its condition " + condition + " does not hold";
    }

    /**
     * Whether the write may have been applied all the same. The SDK sends a request again if its answer is lost: if the
     * first one was applied, the second one finds what that left, and its condition may not hold for it. Then only the
     * stored item can tell, see {@link #item(Class)}. The SDK sends again after throttling too, and does not tell the
     * difference, so what is in doubt was mostly not applied. Never so in a transaction, which has a token against it.
     */
    public boolean inDoubt() {
        return inDoubt;
    }

    @Override
    public boolean isByConditions() {
        return true;
    }

    /** The table. */
    public String table() {
        return table;
    }

    /** The primary key of the item. */
    public Map<String, AttributeValue> key() {
        return key;
    }

    /** The condition as text. */
    public String condition() {
        return condition;
    }

    /**
     * The item that did not meet the condition. Empty when the operation did not ask for it
     * ({@code withItemOnFailure()}) or no such item exists. Java has no generic exceptions, so the type is to be said
     * here; {@link Outcome.ConditionFailed#item()} of {@code attempt()} is of the entity's own.
     *
     * @param type the record of the table
     * @throws DecodingException if the stored item cannot be read
     * @throws ClassCastException if the item is of another type
     */
    public <T> Optional<T> item(Class<T> type) {
        if (item == null) {
            return Optional.empty();
        }
        if (decoder == null) {
            throw new IllegalStateException(
                    "This error was serialized and has lost its codec; rawItem() still has the item");
        }
        return Optional.of(type.cast(decoder.apply(item)));
    }

    /** The item of {@link #item(Class)} as DynamoDB sent it. */
    public Optional<Map<String, AttributeValue>> rawItem() {
        return Optional.ofNullable(item);
    }
}
