package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.Index.Kind;
import dev.stator.processor.template.KeySpace;
import dev.stator.processor.template.TemplateText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table: what DynamoDB knows of it, and the entities whose items it holds.
 *
 * @param root what declares a table of several records; empty where a record has the table to itself
 * @param key the primary key
 * @param indexes the secondary indexes of all entities, each once, in the order first met
 * @param ttl name of the attribute that says when an item expires
 * @param entities at least one
 */
public record EntityTable(
        String name,
        Optional<TableRoot> root,
        EntityKey key,
        List<Index> indexes,
        Optional<String> ttl,
        List<Entity> entities) {
    public EntityTable {
        indexes = List.copyOf(indexes);
        entities = List.copyOf(entities);
    }

    /** Those of one kind. */
    public List<Index> indexes(Kind kind) {
        return indexes.stream().filter(index -> index.kind() == kind).toList();
    }

    /**
     * The names of all that an entity's items have of their record, or may have: what is made for keys, what says which
     * record an item is, and what the record knows wherever it stands.
     */
    public Set<String> known(Entity entity) {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of(entity.key()), entity.indexes().stream().map(Index::key))
                .flatMap(key -> key.parts().stream())
                .filter(part -> !part.isOwn())
                .forEach(part -> names.add(part.name()));
        if (entity.member().isPresent()) {
            root.flatMap(TableRoot::discriminator).ifPresent(names::add);
        }
        names.addAll(entity.known(entity.record()));
        return names;
    }

    /** What the entities have in the primary key. */
    public KeySpace<Entity> keySpace() {
        return keySpace(entities);
    }

    /** What the entities of one table have in the primary key. */
    public static KeySpace<Entity> keySpace(List<Entity> entities) {
        return new KeySpace<>(
                entities.stream().map(entity -> entry(entity, entity.key())).toList());
    }

    /** What the entities have in the key of an index, those that are in it. */
    public KeySpace<Entity> keySpace(String index) {
        return new KeySpace<>(entities.stream()
                .flatMap(entity -> entity.indexes().stream()
                        .filter(candidate -> candidate.name().equals(index))
                        .map(own -> entry(entity, own.key())))
                .toList());
    }

    /**
     * What items of some of its records are read as: the interface of them all that fewest others are, else what all
     * records have in common.
     *
     * @param some at least one
     */
    public TypeName common(List<Entity> some) {
        List<List<ClassName>> interfaces =
                some.stream().map(EntityTable::interfaces).toList();
        return interfaces.get(0).stream()
                .filter(type -> interfaces.stream().allMatch(each -> each.contains(type)))
                .min(Comparator.comparingLong(type -> entities.stream()
                        .filter(entity -> interfaces(entity).contains(type))
                        .count()))
                .<TypeName>map(type -> type)
                .orElseGet(() -> root.orElseThrow().common());
    }

    private static List<ClassName> interfaces(Entity entity) {
        return entity.member().orElseThrow().interfaces();
    }

    private static KeySpace.Entry<Entity> entry(Entity entity, EntityKey key) {
        return new KeySpace.Entry<>(entity, texts(key.hash()), texts(key.range()));
    }

    private static List<TemplateText> texts(List<EntityKey.Part> parts) {
        return parts.stream().map(EntityKey.Part::keyText).toList();
    }

    /** What the attributes of all keys are stored as, by their names, in the order first met. */
    public Map<String, StoredAs> keyAttributes() {
        Map<String, StoredAs> attributes = new LinkedHashMap<>();
        Stream.concat(Stream.of(key), indexes.stream().map(Index::key))
                .flatMap(each -> each.parts().stream())
                .forEach(part -> attributes.put(part.name(), part.storedAs()));
        return attributes;
    }
}
