package dev.stator;

import dev.stator.operation.BatchSource;
import dev.stator.operation.BatchWrite;
import dev.stator.operation.BatchWriteOperation;
import dev.stator.operation.PutOperation;
import dev.stator.schema.EntitySchema;
import dev.stator.session.CheckReturnValue;
import java.util.stream.Stream;

/**
 * What the class of a table of several records has besides, where none of them has a version: writes of any of them.
 *
 * @param <E> what all records of the table are
 */
@CheckReturnValue
public abstract class UnversionedTableDao<E> extends TableDao<E> {
    /**
     * A table on the client of {@code stator}.
     *
     * @param stator client and table names
     * @param schema how items of any of the records are read
     */
    protected UnversionedTableDao(Stator stator, EntitySchema<E> schema) {
        super(stator, schema);
    }

    /**
     * Writes a whole item in place of any with the same primary key: {@code PutItem}.
     *
     * @param item the item
     * @return the operation
     */
    public abstract PutOperation<? extends E> put(E item);

    /**
     * Writes any number of whole items in place of any with the same primary keys: {@code BatchWriteItem}.
     *
     * @param all the items, of any of the records
     * @return the operation
     */
    public BatchWriteOperation putAll(Iterable<? extends E> all) {
        return write(BatchSource.<E>of(all).map(this::put));
    }

    /**
     * Writes any number of whole items in place of any with the same primary keys: {@code BatchWriteItem}. The stream
     * may hold more than memory does.
     *
     * @param all the items, of any of the records
     * @return the operation
     */
    public BatchWriteOperation putAll(Stream<? extends E> all) {
        return write(BatchSource.<E>of(all).map(this::put));
    }

    private BatchWriteOperation write(BatchSource<BatchWrite> puts) {
        return BatchWriteOperation.of(
                items.runner(), puts.inTable(items.schema().table().name()));
    }
}
