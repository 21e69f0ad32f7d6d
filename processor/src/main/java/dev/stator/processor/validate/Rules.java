package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.declared.DeclaredType;
import dev.stator.processor.model.declared.TableModel;
import java.util.List;
import java.util.stream.Stream;

/** All rules. */
public final class Rules {
    /** In the order in which they report; what one of them finds is in the order of the declarations. */
    private static final List<Rule> ALL = Stream.of(
                    TableRules.ALL,
                    IdleRules.ALL,
                    RootRules.ALL,
                    NamedKeyRules.ALL,
                    KeyRules.ALL,
                    IndexRules.ALL,
                    TemplateRules.ALL,
                    EntryRules.ALL,
                    SharedKeyRules.ALL,
                    ProjectionRules.ALL,
                    TypeRules.ALL,
                    SealedRules.ALL,
                    RestRules.ALL,
                    EmbeddedRules.ALL,
                    FormerRules.ALL,
                    ConstantRules.ALL,
                    DefaultRules.ALL,
                    VersionRules.ALL,
                    TtlRules.ALL,
                    ConverterRules.ALL,
                    FrozenRules.ALL,
                    GeneratedRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    /** Reports annotations that do nothing on a type. */
    public static void check(DeclaredType type, Report.Builder report) {
        IdleRules.OF_DECLARED.forEach(rule -> rule.check(type, report));
    }

    /** Reports everything that is wrong with a table. */
    public static void check(TableModel table, Report.Builder report) {
        List<EntityGraph> entities =
                table.entities().stream().map(EntityGraph::of).toList();
        ALL.forEach(rule -> rule.check(table, entities, report));
    }
}
