package dev.stator.processor.model;

import dev.stator.processor.diagnostics.Site;
import java.util.List;
import java.util.Optional;

/**
 * One annotated record: its attributes, its indexes, and the nested types that its codec needs.
 *
 * @param record the record itself
 * @param indexes secondary indexes in the order written
 * @param nested nested records and sealed interfaces reached from the components, each once, in the order first reached
 * @param injection what the generated DAO is annotated with
 * @param existingTypes simple names of the types of the record's package that the compiler knows and that stand where a
 *     generated type would
 */
public record EntityModel(
        RecordModel record,
        List<IndexModel> indexes,
        List<NestedType> nested,
        InjectionModel injection,
        List<String> existingTypes) {
    public EntityModel {
        indexes = List.copyOf(indexes);
        nested = List.copyOf(nested);
        existingTypes = List.copyOf(existingTypes);
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
