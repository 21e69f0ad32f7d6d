package dev.stator.table;

import dev.stator.error.TableException;
import java.util.List;
import java.util.stream.Collectors;

/** A table that exists is not as its entity, or the options of {@link Table}, say. */
public final class SchemaDiffersException extends TableException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // lost with a serialized error; its message has all of it
    private final transient List<Difference> differences;

    /** A table of {@code entity} with these differences. */
    public SchemaDiffersException(String table, String entity, List<Difference> differences) {
        super(table, message(entity, differences), null);
        this.differences = List.copyOf(differences);
    }

    private static String message(String entity, List<Difference> differences) {
        return "it exists, but not as " + entity + " declares it:"
                + differences.stream()
                        .map(difference ->
                                "\n  - " + difference + difference.remedy().hint())
                        .collect(Collectors.joining())
                + "\nMake the annotations and the table agree. table().migrate() mends what DynamoDB can change;"
                + " table().plan() tells what that would be.";
    }

    /** In what it differs. Empty in an error that was serialized. */
    public List<Difference> differences() {
        return differences == null ? List.of() : differences;
    }
}
