package dev.stator.schema;

import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.error.DecodingException;
import java.util.List;

/**
 * The codec of a table of which only items of one type are read: one that is no such item is refused.
 *
 * @param root of all items
 * @param type what the others are not
 */
record NarrowedRoot<T, S>(RootCodec<T> root, Class<S> type) implements RootCodec<S> {
    @Override
    public List<EntitySchema<? extends S>> entities() {
        return root.entities().stream()
                .filter(entity -> type.isAssignableFrom(entity.type()))
                .<EntitySchema<? extends S>>map(NarrowedRoot::narrowed)
                .toList();
    }

    @Override
    public EntitySchema<? extends S> schemaOf(ItemReader item) {
        EntitySchema<? extends T> schema = root.schemaOf(item);
        if (!type.isAssignableFrom(schema.type())) {
            throw new DecodingException("it is a " + schema.type().getSimpleName() + ", which is no "
                            + type.getSimpleName() + ", as all are that have such a key")
                    .typed("M", javaType());
        }
        return narrowed(schema);
    }

    /** Its record is one of {@code S}, as was asked. */
    @SuppressWarnings("unchecked")
    private static <S> EntitySchema<? extends S> narrowed(EntitySchema<?> schema) {
        return (EntitySchema<? extends S>) schema;
    }

    /** A record of {@code S} that is of the table is one of {@code T}. */
    @SuppressWarnings("unchecked")
    @Override
    public void write(S value, ItemWriter item) {
        root.write((T) value, item);
    }

    @Override
    public String javaType() {
        return type.getCanonicalName();
    }
}
