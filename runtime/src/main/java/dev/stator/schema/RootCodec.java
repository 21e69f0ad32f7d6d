package dev.stator.schema;

import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemMembers;
import dev.stator.codec.ItemReader;
import dev.stator.error.DecodingException;
import java.util.List;

/**
 * The codec of a table of several records: it tells which record an item is, and leaves the item to its codec. The
 * processor writes one for each such table. What stands between a record's codec and its table it does not know: an
 * {@link EntitySchema} of this codec reads and writes items by the schemas of their records.
 *
 * @param <T> what all its records are
 */
public interface RootCodec<T> extends ItemCodec<T> {
    /** The records, in the order declared. */
    List<EntitySchema<? extends T>> entities();

    /**
     * The record that an item is, as {@link #entities} has it.
     *
     * @throws DecodingException if it is none
     */
    EntitySchema<? extends T> schemaOf(ItemReader item);

    @Override
    default T read(ItemReader item) {
        return schemaOf(item).codec().read(item);
    }

    @Override
    default boolean readsFormerNames() {
        return entities().stream().anyMatch(entity -> entity.codec().readsFormerNames());
    }

    @Override
    default void members(ItemMembers members) {
        schemaOf(members.item()).codec().members(members);
    }
}
