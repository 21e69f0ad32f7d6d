package dev.stator.operation;

import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of the attributes that make up keys. */
final class KeyAttributes {
    private KeyAttributes() {}

    /** Those of the primary key: hash key, range key. */
    static List<String> of(EntitySchema<?> schema) {
        return schema.table().key().names();
    }

    /** Those of a position in the table or the index: of the primary key, then of the index. */
    static List<String> position(EntitySchema<?> schema, @Nullable IndexSchema index) {
        return schema.table().position(index);
    }

    /** Those that a query of the table or the index takes in its key condition, and refuses in its filter. */
    static List<String> queried(EntitySchema<?> schema, @Nullable IndexSchema index) {
        return schema.table().keyOf(index).names();
    }
}
