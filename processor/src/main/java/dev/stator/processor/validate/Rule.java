package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.TableModel;
import java.util.List;
import java.util.function.Function;

/** A reason to refuse a table: most look at one kind of thing in it, wherever that stands. */
@FunctionalInterface
interface Rule {
    /** {@code entities} are those of the table, each walked once for all rules. */
    void check(TableModel table, List<EntityGraph> entities, Report.Builder report);

    /** What a rule asks of one thing. */
    @FunctionalInterface
    interface Check<T> {
        void check(T thing, Report.Builder report);
    }

    /** What a rule asks of something said of a thing: of a component its default, of an entity a converter. */
    @FunctionalInterface
    interface DetailCheck<T, D> {
        void check(T thing, D detail, Report.Builder report);
    }

    /** What knows how a root leads to it, and so where to report a fault in it. */
    @FunctionalInterface
    interface Located {
        /** {@code site} is what is wrong; reported at home if it is in another file. */
        void report(Report.Builder report, Code code, Site site, Object... args);
    }

    /** Of the table as a whole. */
    static Rule ofTable(Check<TableModel> check) {
        return (table, entities, report) -> check.check(table, report);
    }

    /** Of an entity and everything in it. */
    static Rule ofEntity(Check<EntityGraph> check) {
        return (table, entities, report) -> entities.forEach(entity -> check.check(entity, report));
    }

    /** Of a component, of the entity itself or of a nested record. */
    static Rule ofComponent(Check<Component> check) {
        return ofEach(EntityGraph::components, check);
    }

    /** Of a record, the entity's own or a nested one. */
    static Rule ofRecord(Check<RecordUse> check) {
        return ofEach(EntityGraph::records, check);
    }

    /** Of a component of the primary key. */
    static Rule ofKey(Check<Component> check) {
        return ofComponent((component, report) -> {
            if (component.isKey()) {
                check.check(component, report);
            }
        });
    }

    /** Of a type at some depth of a component's type. */
    static Rule ofType(Check<TypeUse> check) {
        return ofEach(EntityGraph::types, check);
    }

    /** Of a sealed interface. */
    static Rule ofSealed(Check<SealedUse> check) {
        return ofEach(EntityGraph::sealedTypes, check);
    }

    /** Of a secondary index, wherever it is declared. */
    static Rule ofDeclaredIndex(DetailCheck<TableModel, IndexModel> check) {
        return ofTable((table, report) -> table.indexes().forEach(index -> check.check(table, index, report)));
    }

    /** Of a secondary index that names components. */
    static Rule ofIndex(Check<IndexUse> check) {
        return ofEach(EntityGraph::indexes, check);
    }

    private static <T> Rule ofEach(Function<EntityGraph, List<T>> things, Check<T> check) {
        return ofEntity((entity, report) -> things.apply(entity).forEach(thing -> check.check(thing, report)));
    }
}
