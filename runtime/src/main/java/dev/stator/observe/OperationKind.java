package dev.stator.observe;

import java.util.Locale;

/** What an operation does. */
public enum OperationKind {
    /** Reads an item. */
    GET,
    /** Stores an item. */
    PUT,
    /** Changes an item. */
    UPDATE,
    /** Deletes an item. */
    DELETE,
    /** Reads items of a hash key. */
    QUERY,
    /** Reads all items, in one or several segments. */
    SCAN,
    /** Reads, applies a function and puts, until no other writer comes between. */
    MODIFY,
    /** Reads any number of items by their keys. */
    BATCH_GET,
    /** Puts and deletes any number of items. */
    BATCH_WRITE,
    /** Changes any number of items, one request each. */
    UPDATE_EACH,
    /** Reads items at one moment. */
    TRANSACT_GET,
    /** Writes all or nothing. */
    TRANSACT_WRITE,
    /** Creates a table, or ensures that it is there. */
    CREATE_TABLE,
    /** Looks at a table, or compares it with what is declared. */
    DESCRIBE_TABLE,
    /** Changes a table, its settings or its indexes; a migration may create it. */
    UPDATE_TABLE,
    /** Deletes a table. */
    DELETE_TABLE,
    /** Lists tables. */
    LIST_TABLES;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As logs and metrics name it: {@code get}, {@code batch-write}. */
    public String label() {
        return label;
    }
}
