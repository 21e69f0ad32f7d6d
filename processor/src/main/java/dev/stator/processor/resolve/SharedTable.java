package dev.stator.processor.resolve;

import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.Index.Kind;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.TableMember;
import dev.stator.processor.model.TableMember.Beginning;
import dev.stator.processor.model.TableMember.Mark;
import dev.stator.processor.model.TableMember.Words;
import dev.stator.processor.model.TableRoot;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.MemberModel;
import dev.stator.processor.model.declared.NamedKeys;
import dev.stator.processor.model.declared.RootModel;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.template.KeySpace;
import dev.stator.processor.template.TemplateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of several records: its keys as plain attributes, and what each record is beside the others.
 *
 * @param entities without what they are beside the others
 */
record SharedTable(NamedKeys keys, RootModel root, List<Entity> entities) {
    static EntityTable of(TableModel declared, RootModel root, NamedKeys keys, List<Entity> entities) {
        SharedTable table = new SharedTable(keys, root, entities);
        List<Entity> members = new ArrayList<>();
        for (int at = 0; at < entities.size(); at++) {
            members.add(table.withMember(
                    entities.get(at), declared.entities().get(at).member().orElseThrow()));
        }
        return new EntityTable(
                declared.name(),
                Optional.of(new TableRoot(
                        root.name(),
                        root.common(),
                        root.visibility(),
                        root.discriminator().map(WrittenName::name),
                        EntityResolver.injection(root.injection()))),
                new EntityKey(
                        table.plain(keys.hash().stream(), entities.stream().map(Entity::key)),
                        table.plain(keys.range().stream(), entities.stream().map(Entity::key))),
                keys.indexes().stream().map(table::index).toList(),
                Resolver.ttl(entities),
                members);
    }

    private Index index(IndexModel declared) {
        List<Index> entries = entities.stream()
                .flatMap(entity -> entity.indexes().stream())
                .filter(index -> index.name().equals(declared.name()))
                .toList();
        Stream<WrittenName> hash = declared.kind() == Kind.LOCAL ? keys.hash().stream() : declared.hashKey().stream();
        List<EntityAttribute> include = declared.include().stream()
                .flatMap(name -> entries.stream()
                        .flatMap(entry -> entry.include().stream())
                        .filter(attribute -> attribute.name().equals(name.name()))
                        .limit(1))
                .toList();
        return new Index(
                declared.kind(),
                declared.name(),
                new EntityKey(
                        plain(hash, entries.stream().map(Index::key)),
                        plain(declared.rangeKey().stream(), entries.stream().map(Index::key))),
                Optional.empty(),
                declared.projection(),
                include,
                Optional.empty());
    }

    /** Attributes as the first record stores them that has them in its key. */
    private List<EntityKey.Part> plain(Stream<WrittenName> names, Stream<EntityKey> made) {
        List<EntityKey.Part> parts = made.flatMap(key -> key.parts().stream()).toList();
        return names.<EntityKey.Part>map(name -> new EntityKey.Part.Plain(
                        name.name(),
                        parts.stream()
                                .filter(part -> part.name().equals(name.name()))
                                .map(EntityKey.Part::storedAs)
                                .findFirst()
                                .orElse(StoredAs.S)))
                .toList();
    }

    private Entity withMember(Entity entity, MemberModel declared) {
        List<String> words = root.discriminator().isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(declared.discriminatorValue()), declared.former().stream())
                        .map(WrittenName::name)
                        .toList();
        TableMember member = new TableMember(
                declared.accessor()
                        .map(WrittenName::name)
                        .orElseGet(() -> GeneratedNames.plural(entity.record().name())),
                marks(entity, words),
                words,
                declared.interfaces());
        return new Entity(
                entity.record(),
                entity.base(),
                Optional.of(member),
                entity.key(),
                entity.indexes(),
                entity.nested(),
                entity.injection(),
                entity.surroundings());
    }

    /** How its keys begin, if no other record's begin so; else what the discriminator says. */
    private List<Mark> marks(Entity entity, List<String> words) {
        KeySpace<Entity> space = EntityTable.keySpace(entities);
        boolean told = entities.stream()
                .filter(other -> !other.equals(entity))
                .allMatch(other -> space.areToldByBeginnings(entity, other));
        return told || words.isEmpty()
                ? entity.key().parts().stream()
                        .flatMap(part -> mark(part).stream())
                        .toList()
                : List.of(new Words(root.discriminator().orElseThrow().name(), words));
    }

    /** How a part of its key begins, or that it is one text; empty where every text may be. */
    private static Optional<Mark> mark(EntityKey.Part part) {
        TemplateText text = part.keyText();
        if (text.beginning().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                text.texts().isEmpty()
                        ? new Words(part.name(), List.of(text.beginning()))
                        : new Beginning(part.name(), text.beginning()));
    }
}
