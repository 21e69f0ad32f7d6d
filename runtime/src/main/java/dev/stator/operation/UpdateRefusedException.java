package dev.stator.operation;

import dev.stator.error.Doubt;
import dev.stator.error.SensitiveKey;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The stored item is not such that DynamoDB could change it as the update says and leave an item that can be read: a
 * number would leave the range of its type, an attribute is NULL where DynamoDB takes that for a value, a record is
 * absent of which a part is set. The message says what to write instead.
 */
public final class UpdateRefusedException extends ConditionFailedException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    /**
     * A change that the item does not allow.
     *
     * @param condition what was asked of the item, as text
     * @param path of the attribute that stands in the way
     * @param problem what is wrong with it, and what to do
     * @param item the item as stored, null when it was not asked for
     * @param decoder turns {@code item} into its record
     */
    public UpdateRefusedException(
            String table,
            Map<String, AttributeValue> key,
            String condition,
            String path,
            String problem,
            @Nullable Map<String, AttributeValue> item,
            Function<Map<String, AttributeValue>, ?> decoder,
            @Nullable Throwable cause) {
        super(message(table, key, problem, cause), table, key, condition, item, decoder, Doubt.of(cause), cause);
        this.path = path;
        this.problem = problem;
    }

    private static String message(
            String table, Map<String, AttributeValue> key, String problem, @Nullable Throwable cause) {
        StringBuilder text = new StringBuilder("Cannot update item ");
        text.append(SensitiveKey.text(key));
        return text.append(" in table ")
                .append(table)
                .append(": ")
                .append(problem)
                .append(Doubt.fate(cause, "; nothing was written"))
                .toString();
    }

    @Override
    String problem() {
        return problem;
    }

    /** The attribute that stands in the way, from the item down: {@code authors[2].name}. */
    public String path() {
        return path;
    }
}
