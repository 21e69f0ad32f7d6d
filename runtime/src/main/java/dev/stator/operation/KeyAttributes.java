package dev.stator.operation;

import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.KeyPart;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of the attributes that make up keys. */
final class KeyAttributes {
    private KeyAttributes() {}

    /** Those of the primary key: hash key, range key. */
    static List<String> of(EntitySchema<?> schema) {
        return Stream.concat(Stream.of(schema.hashKey()), schema.rangeKey().stream())
                .map(KeyPart::attribute)
                .toList();
    }

    /** Those of a position in the table or the index: of the primary key, then of the index. */
    static List<String> position(EntitySchema<?> schema, @Nullable IndexSchema index) {
        Set<String> names = new LinkedHashSet<>(of(schema));
        names.addAll(queried(schema, index));
        return List.copyOf(names);
    }

    /** Those that a query of the table or the index takes in its key condition, and refuses in its filter. */
    static List<String> queried(EntitySchema<?> schema, @Nullable IndexSchema index) {
        if (index == null) {
            return of(schema);
        }
        // A local index has the table's hash key, whether its schema repeats that or not.
        Stream<String> hashKey = index.kind() == IndexSchema.Kind.LOCAL
                ? Stream.of(schema.hashKey().attribute())
                : index.hashKey().stream().map(KeyPart::attribute);
        return Stream.concat(hashKey, index.rangeKey().stream().map(KeyPart::attribute))
                .toList();
    }
}
