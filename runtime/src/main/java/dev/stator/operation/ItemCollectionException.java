package dev.stator.operation;

import dev.stator.error.SensitiveKey;
import dev.stator.error.StatorException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items under one hash key are not what a view is put together of. */
public final class ItemCollectionException extends StatorException {
    private static final long serialVersionUID = 1L;

    private final String table;
    private final Map<String, AttributeValue> key;
    private final Reason reason;

    /** What is wrong with the items. */
    public enum Reason {
        /** There are items, but none of the record that there has to be one of. */
        NO_PARENT,
        /** There are several items of a record that there may be one of. */
        SEVERAL,
        /** There is an item of a record that is no part of the view. */
        NO_MEMBER,
        /** There are more items than may be held in memory. */
        TOO_MANY
    }

    /**
     * The items do not make the view.
     *
     * @param key of the item at which this was found; of the first one, where one is missing
     */
    public ItemCollectionException(
            String view, String problem, String table, Map<String, AttributeValue> key, Reason reason) {
        super(
                "Cannot make " + view + " of the items in table " + table + ": " + problem + ", at item "
                        + SensitiveKey.text(key),
                null);
        this.table = table;
        this.key = key;
        this.reason = reason;
    }

    /** The table. */
    public String table() {
        return table;
    }

    /** The primary key of the item at which this was found; of the first one, where one is missing. */
    public Map<String, AttributeValue> key() {
        return key;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
