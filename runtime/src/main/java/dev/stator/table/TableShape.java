package dev.stator.table;

import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexSchema;
import dev.stator.schema.IndexSchema.Kind;
import dev.stator.schema.KeyPart;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** Key and indexes: what an entity declares of its table. */
record TableShape(KeyShape key, List<IndexShape> indexes) {
    TableShape {
        indexes = List.copyOf(indexes);
    }

    static TableShape of(EntitySchema<?> schema) {
        List<KeyPart<?>> hash = List.of(schema.hashKey());
        List<KeyPart<?>> range =
                schema.rangeKey().<List<KeyPart<?>>>map(List::of).orElse(List.of());
        List<IndexShape> indexes =
                schema.indexes().stream().map(index -> index(hash, index)).toList();
        return new TableShape(KeyShape.declared(hash, range), indexes);
    }

    private static IndexShape index(List<KeyPart<?>> tableHash, IndexSchema index) {
        List<KeyPart<?>> hash = index.kind() == Kind.LOCAL ? tableHash : index.hashKey();
        return new IndexShape(
                index.name(),
                index.kind(),
                KeyShape.declared(hash, index.rangeKey()),
                ProjectionType.fromValue(index.projection().name()),
                index.include());
    }

    List<IndexShape> indexes(Kind kind) {
        return indexes.stream().filter(index -> index.kind() == kind).toList();
    }

    Optional<IndexShape> index(Kind kind, String name) {
        return indexes(kind).stream().filter(index -> index.name().equals(name)).findFirst();
    }
}
