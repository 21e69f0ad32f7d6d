package dev.stator.processor.resolve;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.Attribute;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.AttributeModel.DefaultValue;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.IndexModel.ComponentName;
import dev.stator.processor.model.IndexModel.Kind;
import dev.stator.processor.model.IndexModel.Projection;
import dev.stator.processor.model.ItemType;
import dev.stator.processor.model.Key;
import dev.stator.processor.model.NestedType;
import dev.stator.processor.model.RecordModel;
import dev.stator.processor.model.RecordType;
import dev.stator.processor.model.SealedModel;
import dev.stator.processor.model.SealedType;
import dev.stator.processor.model.Upkeep;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves one entity. */
final class EntityResolver {
    private final EntityModel declared;
    private final Map<TypeName, NestedType> types = new LinkedHashMap<>();
    private final Set<TypeName> permitted = new HashSet<>();

    EntityResolver(EntityModel declared) {
        this.declared = declared;
        declared.nested().forEach(type -> {
            types.put(type.type(), type);
            type.subtypes().forEach(subtype -> permitted.add(subtype.type()));
        });
        types.put(declared.record().type(), declared.record());
    }

    Entity resolve() {
        RecordType record = record(declared.record());
        Key key = new Key(parts(declared.hashKeys()), parts(declared.rangeKeys()));
        List<Index> indexes = declared.indexes().stream()
                .map(index -> index(record, key, index))
                .toList();
        List<ItemType> nested = declared.nested().stream()
                .filter(type -> !type.type().equals(record.type()))
                .map(this::nested)
                .toList();
        return new Entity(record, key, indexes, nested, declared.injection());
    }

    private static List<Key.Part> parts(List<AttributeModel> attributes) {
        return parts(attributes.stream().map(EntityResolver::attribute));
    }

    private static List<Key.Part> parts(Stream<Attribute> attributes) {
        return attributes.<Key.Part>map(Key.Part.OfAttribute::new).toList();
    }

    private ItemType nested(NestedType type) {
        return type.accept(new NestedType.Visitor<>() {
            @Override
            public ItemType visitRecord(RecordModel record) {
                return record(record);
            }

            @Override
            public ItemType visitSealed(SealedModel sealed) {
                return new SealedType(sealed.name(), sealed.type(), sealed.discriminator(), subtypes(sealed));
            }
        });
    }

    private List<SealedType.Subtype> subtypes(SealedModel sealed) {
        return sealed.subtypes().stream()
                .map(subtype -> new SealedType.Subtype(subtype.value(), subtype.type()))
                .toList();
    }

    private RecordType record(RecordModel record) {
        return new RecordType(
                record.name(),
                record.type(),
                record.visibility(),
                record.nullMarked(),
                record.attributes().stream().map(EntityResolver::attribute).toList(),
                Sensitivity.of(record.attributes(), types),
                permitted.contains(record.type()));
    }

    private static Attribute attribute(AttributeModel attribute) {
        return new Attribute(
                attribute.component(),
                attribute.name(),
                attribute.type(),
                attribute.mapping(),
                attribute.role(),
                attribute.nullness(),
                attribute.defaultValue().map(DefaultValue::text),
                attribute.upkeep().map(Upkeep::kind),
                attribute.ttl().isPresent(),
                attribute.sensitive());
    }

    private Index index(RecordType record, Key primary, IndexModel index) {
        Key key = new Key(
                index.kind() == Kind.LOCAL ? primary.hash() : parts(inKey(index.hashKey())),
                parts(inKey(index.rangeKey())));
        List<Attribute> include =
                components(index.include()).map(EntityResolver::attribute).toList();
        Optional<RecordType> projected = index.projection() == Projection.ALL
                ? Optional.empty()
                : Optional.of(projected(
                        record,
                        GeneratedNames.projection(record.name(), index.name()),
                        names(Stream.concat(primary.attributes().stream(), key.attributes().stream())),
                        names(include.stream())));
        return new Index(index.kind(), index.name(), key, index.projection(), include, projected);
    }

    /** @param keys components of the index's key and of the table's, which the index always holds */
    private RecordType projected(RecordType record, ClassName name, Set<String> keys, Set<String> include) {
        List<AttributeModel> held = declared.record().attributes().stream()
                .filter(attribute -> keys.contains(attribute.component()) || include.contains(attribute.component()))
                .toList();
        return new RecordType(
                name,
                name,
                record.visibility(),
                record.nullMarked(),
                held.stream()
                        .map(EntityResolver::attribute)
                        .map(attribute -> keys.contains(attribute.component()) ? attribute.inKey() : attribute)
                        .toList(),
                Sensitivity.of(held, types),
                false);
    }

    private static Set<String> names(Stream<Attribute> attributes) {
        return attributes.map(Attribute::component).collect(Collectors.toSet());
    }

    private Stream<Attribute> inKey(List<ComponentName> names) {
        return components(names).map(EntityResolver::attribute).map(Attribute::inKey);
    }

    private Stream<AttributeModel> components(List<ComponentName> names) {
        return names.stream().map(name -> declared.component(name.name()).orElseThrow());
    }
}
