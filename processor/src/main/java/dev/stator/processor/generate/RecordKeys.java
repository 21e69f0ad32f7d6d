package dev.stator.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.Key;
import dev.stator.processor.model.Member.Words;
import dev.stator.processor.model.RecordType;
import dev.stator.processor.model.TableRoot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The attributes that a record has beside those of its components: made of them for keys alone, and what says which
 * record an item is.
 *
 * @param key the primary key
 * @param primary what is made for it, in order; always there
 * @param entries those of the keys of indexes
 * @param type the attribute that says the record, and what it holds for it: what is written first
 */
record RecordKeys(Key key, List<Key.Part> primary, List<Entry> entries, Optional<Words> type) {
    /** Of records inside others, which have no keys. */
    static final RecordKeys NONE =
            new RecordKeys(new Key(List.of(), List.of()), List.of(), List.of(), Optional.empty());

    RecordKeys {
        primary = List.copyOf(primary);
        entries = List.copyOf(entries);
    }

    /**
     * What a record has in an index, all of it or nothing.
     *
     * @param parts at least one
     * @param when what has to be so besides
     */
    record Entry(String index, List<Key.Part> parts, Optional<EntityAttribute> when) {
        Entry {
            parts = List.copyOf(parts);
        }

        /** The components that it is made of, and what has to be so besides. */
        List<EntityAttribute> deciding() {
            return Stream.concat(components().stream(), when.stream()).toList();
        }

        /** The components that it is made of, each once. */
        List<EntityAttribute> components() {
            Set<String> seen = new HashSet<>();
            return Key.attributes(parts).stream()
                    .filter(component -> seen.add(component.component()))
                    .toList();
        }
    }

    /** Of an entity's items. */
    static RecordKeys of(EntityTable table, Entity entity) {
        Optional<Words> type = table.root()
                .flatMap(TableRoot::discriminator)
                .flatMap(name -> entity.member().map(member -> new Words(name, member.words())));
        return of(entity.key(), entity.indexes(), type);
    }

    /** Of what an index holds, which has whole keys always. */
    static RecordKeys of(Entity entity, Index projected) {
        RecordKeys keys = of(entity.key(), List.of(projected), Optional.empty());
        List<Key.Part> all = new ArrayList<>(keys.primary);
        keys.entries.forEach(entry -> all.addAll(entry.parts()));
        return new RecordKeys(entity.key(), all, List.of(), Optional.empty());
    }

    private static RecordKeys of(Key key, List<Index> indexes, Optional<Words> type) {
        Set<String> made = new HashSet<>();
        List<Key.Part> primary = made(key, made);
        List<Entry> entries = new ArrayList<>();
        for (Index index : indexes) {
            List<Key.Part> parts = made(index.key(), made);
            if (!parts.isEmpty()) {
                entries.add(new Entry(index.name(), parts, index.when()));
            }
        }
        return new RecordKeys(key, primary, entries, type);
    }

    private static List<Key.Part> made(Key key, Set<String> seen) {
        return key.parts().stream()
                .filter(part -> seen.add(part.name()) && !part.isOwn())
                .toList();
    }

    /** All parts, those of the primary key first. */
    List<Key.Part> parts() {
        List<Key.Part> all = new ArrayList<>(primary);
        entries.forEach(entry -> all.addAll(entry.parts()));
        return all;
    }

    /** Where a component stands in the primary key. */
    List<Key.Part> primaryOf(EntityAttribute component) {
        return primary.stream().filter(part -> isOf(part, component)).toList();
    }

    /** All parts of the primary key that hold a component, whether or not they are made for it. */
    List<Key.Part> partsOfPrimary(EntityAttribute component) {
        return key.parts().stream().filter(part -> isOf(part, component)).toList();
    }

    /** Components that stand in the primary key and in an attribute of their own too. */
    List<EntityAttribute> copied(RecordType record) {
        return record.attributes().stream()
                .filter(component -> !component.keyOnly())
                .filter(component -> partsOfPrimary(component).stream().anyMatch(part -> !part.isOwn()))
                .filter(component -> partsOfPrimary(component).stream().noneMatch(Key.Part::isOwn))
                .toList();
    }

    /** The components of all entries, and those that are copied, as the record has them. */
    List<EntityAttribute> entryComponents(RecordType record) {
        Set<String> names =
                copied(record).stream().map(EntityAttribute::component).collect(Collectors.toCollection(HashSet::new));
        for (Entry entry : entries) {
            entry.deciding().forEach(component -> names.add(component.component()));
        }
        return record.attributes().stream()
                .filter(component -> names.contains(component.component()))
                .toList();
    }

    /** The attribute of an index's key that a component alone makes, which has none of its own. */
    Optional<Key.Part> home(EntityAttribute component) {
        return entries.stream()
                .flatMap(entry -> entry.parts().stream())
                .filter(part -> part.name().equals(component.name()))
                .filter(part -> part.components().size() == 1 && isOf(part, component))
                .findFirst();
    }

    /** Whether a component outside the primary key is in no attribute by itself. */
    boolean isVirtual(EntityAttribute component) {
        return component.keyOnly() && home(component).isEmpty();
    }

    /** Whether a record may be without a component. */
    static boolean isOptional(EntityAttribute component) {
        return component.mapping().isOptional() || !component.isRequired();
    }

    /** Whether a component is true or false. */
    static boolean isFlag(EntityAttribute component) {
        return component.mapping().present().type().withoutAnnotations().box().equals(ClassName.get(Boolean.class));
    }

    /** The entry that tells whether a component that is in keys only is there, if not the primary key has it. */
    Optional<Entry> entryOf(EntityAttribute component) {
        return entries.stream()
                .filter(entry -> entry.parts().stream()
                        .anyMatch(part -> part.name().equals(component.name()) && isOf(part, component)))
                .findFirst()
                .or(() -> entries.stream()
                        .filter(entry -> isOf(entry.parts(), component))
                        .findFirst())
                .or(() -> entries.stream()
                        .filter(entry -> isWhen(entry, component))
                        .findFirst());
    }

    /** Whether an entry is there where a component says so, which is no part of it. */
    static boolean isWhen(Entry entry, EntityAttribute component) {
        return entry.when()
                .filter(when -> when.component().equals(component.component()))
                .isPresent();
    }

    private static boolean isOf(List<Key.Part> parts, EntityAttribute component) {
        return parts.stream().anyMatch(part -> isOf(part, component));
    }

    static boolean isOf(Key.Part part, EntityAttribute component) {
        return part.attributes().stream().anyMatch(each -> each.component().equals(component.component()));
    }
}
