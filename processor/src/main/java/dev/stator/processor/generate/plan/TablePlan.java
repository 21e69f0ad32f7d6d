package dev.stator.processor.generate.plan;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.GeneratedNames;
import dev.stator.processor.model.Surroundings;
import dev.stator.processor.model.TableRoot;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the generated types of a table of several records agree on.
 *
 * @param types how code names types
 * @param codec class of the codec of all records
 * @param entities the records, in the order of the table
 */
public record TablePlan(
        EntityTable table, TableRoot root, TypeReferences types, ClassName codec, List<EntityPlan> entities) {
    public TablePlan {
        entities = List.copyOf(entities);
    }

    /**
     * That of a table.
     *
     * @param entities those of the table, of which there are several
     */
    public static TablePlan of(EntityTable table, List<EntityPlan> entities) {
        TableRoot root = table.root().orElseThrow();
        return new TablePlan(
                table, root, TypeReferences.of(root, table.entities()), GeneratedNames.codec(root.name()), entities);
    }

    /** Whether a type of the package has the name of one of {@code java.lang}. */
    public boolean hidesJavaLang() {
        return surroundings().anyMatch(Surroundings::hidesJavaLang);
    }

    /** The warnings that generated code suppresses. */
    public List<String> lints() {
        return Stream.concat(
                        surroundings().flatMap(each -> each.lints().stream()),
                        types.isCast() ? Stream.of("static") : Stream.empty())
                .distinct()
                .toList();
    }

    private Stream<Surroundings> surroundings() {
        return table.entities().stream().map(entity -> entity.surroundings());
    }
}
