package dev.stator;

import dev.stator.dao.EntityOperations;
import dev.stator.operation.ScanOperation;
import dev.stator.schema.EntitySchema;
import dev.stator.session.CheckReturnValue;
import dev.stator.table.DeclaredTable;

/**
 * What the class of a table of several records has, whatever the records are. Immutable and safe for use by several
 * threads.
 *
 * <p>Its methods return operations, which do nothing until they are executed.
 *
 * @param <E> what all records of the table are
 */
@CheckReturnValue
public abstract class TableDao<E> implements Dao<E> {
    /** Client and table names. */
    protected final Stator stator;

    /** The operations on items of any of the records. */
    protected final EntityOperations<E> items;

    /**
     * A table on the client of {@code stator}.
     *
     * @param stator client and table names
     * @param schema how items of any of the records are read
     */
    protected TableDao(Stator stator, EntitySchema<E> schema) {
        this.stator = stator;
        this.items = stator.entity(schema);
    }

    @Override
    public DeclaredTable table() {
        return DeclaredTable.of(items);
    }

    @Override
    public ScanOperation<E, E> scan() {
        return items.scan();
    }

    @Override
    public ChangeStream<E> changes() {
        return ChangeStream.of(items);
    }
}
