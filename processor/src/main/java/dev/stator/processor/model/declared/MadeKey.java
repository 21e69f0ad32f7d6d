package dev.stator.processor.model.declared;

import dev.stator.processor.model.Index.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A key of a table that names attributes, as one of its records makes it.
 *
 * @param written what {@code @Key} says of it
 */
public record MadeKey(Optional<KeyModel> written, List<Part> hash, List<Part> range) {
    public MadeKey {
        hash = List.copyOf(hash);
        range = List.copyOf(range);
    }

    /**
     * An attribute of the key.
     *
     * @param source where its value comes from; empty if the record has none for it
     */
    public record Part(WrittenName attribute, Optional<KeySource> source) {}

    /** The key of the table. */
    public static MadeKey ofTable(NamedKeys keys, EntityModel entity) {
        Optional<KeyModel> written =
                entity.keys().stream().filter(KeyModel::isPrimary).findFirst();
        return new MadeKey(
                written,
                parts(keys.hash().stream(), written, KeyModel::hash, name -> natural(entity, name)),
                parts(keys.range().stream(), written, KeyModel::range, name -> natural(entity, name)));
    }

    /** The key of an index. What it shares with the table's is the same in both. */
    public static MadeKey ofIndex(NamedKeys keys, IndexModel index, EntityModel entity) {
        MadeKey primary = ofTable(keys, entity);
        Optional<KeyModel> written =
                entity.keys().stream().filter(key -> key.isOf(index)).findFirst();
        Function<WrittenName, Optional<KeySource>> otherwise =
                name -> primary.source(name.name()).or(() -> natural(entity, name));
        return new MadeKey(
                written,
                index.kind() == Kind.LOCAL
                        ? primary.hash()
                        : parts(index.hashKey().stream(), written, KeyModel::hash, otherwise),
                parts(index.rangeKey().stream(), written, KeyModel::range, otherwise));
    }

    private static List<Part> parts(
            Stream<WrittenName> attributes,
            Optional<KeyModel> written,
            Function<KeyModel, Optional<TemplateModel>> template,
            Function<WrittenName, Optional<KeySource>> otherwise) {
        Optional<KeySource> templated =
                written.flatMap(key -> template.apply(key).map(text -> new KeySource.OfTemplate(text, key.escape())));
        return attributes
                .map(name -> new Part(name, templated.or(() -> otherwise.apply(name))))
                .toList();
    }

    private static Optional<KeySource> natural(EntityModel entity, WrittenName name) {
        return entity.record().attributes().stream()
                .filter(attribute -> attribute.isStored() && attribute.name().equals(name.name()))
                .<KeySource>map(KeySource.OfComponent::new)
                .findFirst();
    }

    /** Hash key first. */
    public List<Part> parts() {
        return Stream.concat(hash.stream(), range.stream()).toList();
    }

    /** Whether the record has a value for each attribute. */
    public boolean isWhole() {
        return parts().stream().allMatch(part -> part.source().isPresent());
    }

    /** The same without what says whether it is there. */
    public MadeKey templates() {
        return new MadeKey(Optional.empty(), hash, range);
    }

    private Optional<KeySource> source(String attribute) {
        return parts().stream()
                .filter(part -> part.attribute().name().equals(attribute))
                .flatMap(part -> part.source().stream())
                .findFirst();
    }
}
