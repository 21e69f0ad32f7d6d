package dev.stator;

import dev.stator.dao.EntityOperations;
import dev.stator.schema.EntitySchema;
import dev.stator.session.CheckReturnValue;

/**
 * What the DAO of a view of a table has, whatever it puts together. Immutable and safe for use by several threads.
 *
 * <p>Its methods return operations, which do nothing until they are executed.
 *
 * @param <E> what all records of the table are
 */
@CheckReturnValue
public abstract class ViewDao<E> {
    /** Client and table names. */
    protected final Stator stator;

    /** The operations on items of any of the records. */
    protected final EntityOperations<E> items;

    /**
     * A DAO on the client of {@code stator}.
     *
     * @param stator client and table names
     * @param schema how items of any of the records are read
     */
    protected ViewDao(Stator stator, EntitySchema<E> schema) {
        this.stator = stator;
        this.items = stator.entity(schema);
    }
}
