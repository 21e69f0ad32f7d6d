package dev.stator.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that exists is not as its entity, or what was said of it beside, wants it. */
public final class SchemaDiffersException extends TableException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<Difference> differences;

    /** {@code problem} goes on where "Table x: " ends. */
    public SchemaDiffersException(String table, String problem, List<Difference> differences) {
        super(table, problem, null);
        this.differences = List.copyOf(differences);
    }

    /**
     * In what it differs.
     *
     * @throws IllegalStateException if this error was serialized: its message still has them
     */
    public List<Difference> differences() {
        if (differences == null) {
            throw new IllegalStateException(
                    "This error was serialized and has lost its differences; its message has them");
        }
        return differences;
    }
}
