package dev.stator;

import dev.stator.dao.EntityOperations;
import dev.stator.operation.ScanOperation;
import dev.stator.operation.UpdateEachOperation;
import dev.stator.operation.WriteOperation;
import dev.stator.schema.EntitySchema;
import dev.stator.session.CheckReturnValue;
import dev.stator.table.DeclaredTable;
import dev.stator.wire.JsonLines;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /**
     * Items in files of DynamoDB's JSON, a line for each: exports to S3, and what is imported from there. What the
     * record does not know of an item is not in what is written, unless it has a {@code @Rest}.
     *
     * @return reads and writes them
     */
    public JsonLines<E> jsonLines() {
        return items.jsonLines();
    }

    /**
     * Writes something for each element of a source, a request each: {@code UpdateItem}, {@code PutItem} or
     * {@code DeleteItem}, under any condition.
     *
     * @param source the elements: keys, records, lines of a file
     * @param write makes of an element an operation of a DAO of this table; null: nothing is to be written for it
     * @return the operation
     */
    public <S> UpdateEachOperation<S> updateEach(
            Iterable<? extends S> source,
            Function<? super S, ? extends @Nullable WriteOperation<? extends E, ?>> write) {
        return items.updateEach(source, write);
    }

    /**
     * Writes something for each element of a source, a request each: {@code UpdateItem}, {@code PutItem} or
     * {@code DeleteItem}, under any condition. The stream may hold more than memory does.
     *
     * @param source the elements: keys, records, lines of a file
     * @param write makes of an element an operation of a DAO of this table; null: nothing is to be written for it
     * @return the operation
     */
    public <S> UpdateEachOperation<S> updateEach(
            Stream<? extends S> source, Function<? super S, ? extends @Nullable WriteOperation<? extends E, ?>> write) {
        return items.updateEach(source, write);
    }

    @Override
    public ChangeStream<E> changes() {
        return ChangeStream.of(items);
    }
}
