package dev.stator.processor.model;

import dev.stator.processor.diagnostics.Site;
import java.util.List;
import java.util.Optional;

/**
 * One annotated record: its attributes, its indexes, and the nested types that its codec needs.
 *
 * @param record the record itself
 * @param indexes secondary indexes in the order written
 * @param nested nested records and sealed interfaces reached from the components, each once, in the order first reached, which
 *     goes level by level; the record itself is not among them, even where it is recursive
 * @param injection what the generated DAO is annotated with
 * @param existingTypes simple names of the source types of the record's package that stand where a generated type would
 * @param converters every {@code @Convert} in sight, whether it applies or not
 */
public record EntityModel(
        RecordModel record,
        List<IndexModel> indexes,
        List<NestedType> nested,
        InjectionModel injection,
        List<String> existingTypes,
        List<ConverterUse> converters) {
    public EntityModel {
        indexes = List.copyOf(indexes);
        nested = List.copyOf(nested);
        existingTypes = List.copyOf(existingTypes);
        converters = List.copyOf(converters);
    }

    /** Components with {@code @HashKey}; exactly one in a valid entity. */
    public List<AttributeModel> hashKeys() {
        return record.attributes().stream()
                .filter(a -> a.role() == KeyRole.HASH)
                .toList();
    }

    /** Components with {@code @RangeKey}; at most one in a valid entity. */
    public List<AttributeModel> rangeKeys() {
        return record.attributes().stream()
                .filter(a -> a.role() == KeyRole.RANGE)
                .toList();
    }

    /** Components that Stator writes as {@code kind}; at most one in a valid entity. */
    public List<AttributeModel> kept(Upkeep.Kind kind) {
        return record.attributes().stream().filter(a -> a.isKept(kind)).toList();
    }

    /** Components with {@code @Ttl}; at most one in a valid entity. */
    public List<AttributeModel> expiries() {
        return record.attributes().stream().filter(a -> a.ttl().isPresent()).toList();
    }

    /** The attribute of a component. */
    public Optional<AttributeModel> component(String name) {
        return record.attributes().stream()
                .filter(a -> a.component().equals(name))
                .findFirst();
    }

    /** Where the record stands. */
    public Site site() {
        return record.site();
    }
}
