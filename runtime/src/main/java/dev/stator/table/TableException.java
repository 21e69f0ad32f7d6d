package dev.stator.table;

import dev.stator.error.StatorException;
import org.jspecify.annotations.Nullable;

/** A table that is not as its entity needs it: of another shape, not ready in time, or gone. */
public class TableException extends StatorException {
    private static final long serialVersionUID = 1L;

    private final String table;

    /** {@code problem} goes on where "Table x: " ends. */
    public TableException(String table, String problem, @Nullable Throwable cause) {
        super("Table " + table + ": " + problem, cause);
        this.table = table;
    }

    /** The name of the table in DynamoDB. */
    public String table() {
        return table;
    }
}
