package dev.stator.observe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One execution of an operation. All its events carry the same one, so that an observer may keep what it needs by it.
 *
 * @param id different for each run of this process
 * @param kind what is done
 * @param tables the tables by their names in DynamoDB; several for a batch or a transaction, none for a listing
 * @param index the index that is read; null for the table itself
 */
public record OperationRun(
        long id,
        OperationKind kind,
        List<String> tables,
        @Nullable String index) {
    /** Copies the list. */
    public OperationRun {
        tables = List.copyOf(tables);
    }
}
