package dev.stator.error;

import java.util.List;

/** A table that exists is not as its entity, or what was said of it beside, wants it. */
public final class SchemaDiffersException extends TableException {
    private static final long serialVersionUID = 1L;

    private final transient List<?> differences;

    /** {@code problem} goes on where "Table x: " ends; {@code differences} are {@code dev.stator.table.Difference}s. */
    public SchemaDiffersException(String table, String problem, List<?> differences) {
        super(table, problem, null);
        this.differences = List.copyOf(differences);
    }

    /**
     * In what it differs: {@code error.differences(Difference.class)}.
     *
     * @param type {@code dev.stator.table.Difference}, or one of its cases for those alone
     * @throws IllegalStateException if this error was serialized: its message still has them
     */
    public <D> List<D> differences(Class<D> type) {
        if (differences == null) {
            throw new IllegalStateException(
                    "This error was serialized and has lost its differences; its message has them");
        }
        return differences.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
