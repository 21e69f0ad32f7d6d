package dev.stator;

import dev.stator.operation.ScanOperation;
import dev.stator.table.DeclaredTable;

/**
 * What every generated DAO has, for code that is written once for all of them.
 *
 * @param <T> the record of its table
 */
public interface Dao<T> {
    /** The table it reads and writes. */
    DeclaredTable table();

    /** Reads the whole table: {@code Scan}. */
    ScanOperation<T, T> scan();

    /** The changes of its items, as the table's stream tells of them. */
    ChangeStream<T> changes();
}
