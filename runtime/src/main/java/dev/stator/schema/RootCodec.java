package dev.stator.schema;

import dev.stator.codec.ItemCodec;
import java.util.List;

/**
 * The codec of a table of several records: it reads each item as the record that it is. The processor writes one for
 * each such table.
 *
 * @param <T> what all its records are
 */
public interface RootCodec<T> extends ItemCodec<T> {
    /** The records, in the order declared. */
    List<EntitySchema<? extends T>> entities();
}
