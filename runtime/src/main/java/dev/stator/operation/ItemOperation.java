package dev.stator.operation;

import dev.stator.error.SensitiveKey;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an operation does to one item, for people and programs that look into a failure of several operations at once.
 *
 * @param kind what it does
 * @param table the table's name in DynamoDB
 * @param key the item's primary key
 */
@SuppressWarnings("serial") // the map is a copy, and serializable as what it holds
public record ItemOperation(Kind kind, String table, Map<String, AttributeValue> key) implements Serializable {
    /** What is done to an item. */
    public enum Kind {
        /** It is stored. */
        PUT,
        /** Some of its attributes are changed. */
        UPDATE,
        /** It is deleted. */
        DELETE,
        /** A condition of it is checked. */
        CHECK,
        /** It is read. */
        GET
    }

    /** Copies {@code key}. */
    public ItemOperation {
        key = SensitiveKey.copyOf(key);
    }

    /** As in {@code put of item {id: "a1"} in table accounts}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind.name().toLowerCase(Locale.ROOT)).append(" of item ");
        text.append(SensitiveKey.text(key));
        return text.append(" in table ").append(table).toString();
    }
}
