package dev.stator.processor.generate.export;

import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.IndexModel.ComponentName;
import dev.stator.processor.model.IndexModel.Kind;
import dev.stator.processor.model.IndexModel.Projection;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.TableModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What DynamoDB knows of a table, by stored names.
 *
 * @param attributes the types of the keys' attributes, in the order first met
 * @param ttl the attribute that says when an item expires
 */
record TableSchema(String name, Map<String, StoredAs> attributes, Key key, List<Index> indexes, Optional<String> ttl) {

    /** The attributes of a key; a table and a local index have one of each, at most. */
    record Key(List<String> hash, List<String> range) {}

    record Index(String name, Kind kind, Key key, Projection projection, List<String> include) {}

    /** Entities of one table have one key; their indexes are the table's together. */
    static TableSchema of(TableModel table) {
        Map<String, StoredAs> attributes = new LinkedHashMap<>();
        Map<String, Index> indexes = new LinkedHashMap<>();
        EntityModel first = table.entities().get(0);
        Key key = key(first.hashKeys(), first.rangeKeys(), attributes);
        for (EntityModel entity : table.entities()) {
            for (IndexModel index : entity.indexes()) {
                indexes.putIfAbsent(index.name(), index(entity, index, attributes));
            }
        }
        return new TableSchema(table.name(), attributes, key, List.copyOf(indexes.values()), ttl(table));
    }

    private static Optional<String> ttl(TableModel table) {
        return table.entities().stream()
                .flatMap(entity -> entity.expiries().stream())
                .map(AttributeModel::name)
                .findFirst();
    }

    List<Index> indexes(Kind kind) {
        return indexes.stream().filter(index -> index.kind() == kind).toList();
    }

    private static Index index(EntityModel entity, IndexModel index, Map<String, StoredAs> attributes) {
        List<AttributeModel> hash =
                index.kind() == Kind.LOCAL ? entity.hashKeys() : components(entity, index.hashKey());
        Key key = key(hash, components(entity, index.rangeKey()), attributes);
        return new Index(
                index.name(), index.kind(), key, index.projection(), names(components(entity, index.include())));
    }

    private static Key key(List<AttributeModel> hash, List<AttributeModel> range, Map<String, StoredAs> attributes) {
        List<AttributeModel> all = new ArrayList<>(hash);
        all.addAll(range);
        all.forEach(attribute ->
                attributes.put(attribute.name(), attribute.mapping().storedAs()));
        return new Key(names(hash), names(range));
    }

    private static List<AttributeModel> components(EntityModel entity, List<ComponentName> names) {
        return names.stream()
                .map(name -> entity.component(name.name()).orElseThrow())
                .toList();
    }

    private static List<String> names(List<AttributeModel> attributes) {
        return attributes.stream().map(AttributeModel::name).toList();
    }
}
