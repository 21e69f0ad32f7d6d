package dev.stator.operation;

import dev.stator.error.Doubt;
import dev.stator.error.SensitiveKey;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Between read and write of a {@code modify} others changed the item, or stored or deleted it, and no version tells.
 * Nothing was written, unless it is {@link #inDoubt() in doubt}. The stored item is at hand ({@link #item(Class)});
 * empty if there is none any more.
 */
public final class ItemChangedException extends ConditionFailedException {
    private static final long serialVersionUID = 1L;

    /**
     * An item that is not as it was read.
     *
     * @param condition the condition as text
     * @param item the item as stored, null if there is none
     * @param decoder turns {@code item} into its record
     */
    public ItemChangedException(
            String table,
            Map<String, AttributeValue> key,
            String condition,
            @Nullable Map<String, AttributeValue> item,
            Function<Map<String, AttributeValue>, ?> decoder,
            @Nullable Throwable cause) {
        super(
                fact(table, key) + Doubt.fate(cause, "; nothing was written"),
                table,
                key,
                condition,
                item,
                decoder,
                Doubt.of(cause),
                cause);
    }

    private ItemChangedException(ItemChangedException last, String fate, boolean inDoubt) {
        super(
                fact(last.table(), last.key()) + fate,
                last.table(),
                last.key(),
                last.condition(),
                last.rawItem().orElse(null),
                last.decoder(),
                inDoubt,
                last.getCause());
    }

    /** The same as the last of several, with which {@code modify} gave up. */
    public ItemChangedException after(int attempts) {
        String fate = "; nothing was written in " + attempts + " attempts, as others were always first. More may help:"
                + " modify(...).attempts(n)";
        return new ItemChangedException(this, Doubt.fate(getCause(), fate), inDoubt());
    }

    /**
     * The same of a request that the SDK sent more than once, or may have: the first one may have been applied, though
     * its answer was lost. So {@code modify} does not begin anew, which could do twice what shall be done once.
     */
    public ItemChangedException notTriedAgain() {
        return new ItemChangedException(this, Doubt.notTriedAgain(getCause()), true);
    }

    private static String fact(String table, Map<String, AttributeValue> key) {
        return "Item " + SensitiveKey.text(key) + " in table " + table + " is not as it was read";
    }

    @Override
    String problem() {
        return "it is not as it was read";
    }
}
