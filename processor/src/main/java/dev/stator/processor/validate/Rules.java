package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.TableModel;
import java.util.List;

/** All rules. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            new TableNameRule(),
            new RootReachableRule(),
            new DuplicateAttributeRule(),
            new AttributeNameRule(),
            new HashKeyRule(),
            new SingleHashKeyRule(),
            new SingleRangeKeyRule(),
            new KeyTypeRule(),
            new KeyOrderRule(),
            new KeyPresenceRule(),
            new KeyDefaultRule(),
            new KeyNameLengthRule(),
            new NestedKeyRule(),
            new IndexNameRule(),
            new DuplicateIndexRule(),
            new IndexComponentRule(),
            new LocalIndexLimitRule(),
            new GlobalIndexLimitRule(),
            new LocalIndexRangeKeyRule(),
            new IndexKeyCountRule(),
            new IndexKeyRepeatedRule(),
            new IndexKeyTypeRule(),
            new IndexKeyOrderRule(),
            new IndexAttributeNameRule(),
            new KeyAttributeTypesRule(),
            new IncludedKeyRule(),
            new IncludedLimitRule(),
            new IncludedIdleRule(),
            new IncludedEmptyRule(),
            new IncludedRepeatedRule(),
            new UnmappedRule(),
            new NestedOptionalRule(),
            new ReachableTypeRule(),
            new SealedSubtypeRule(),
            new DiscriminatorValueRule(),
            new DiscriminatorNameRule(),
            new NeverNullRule(),
            new DefaultTypeRule(),
            new DefaultTextRule(),
            new DefaultNullableRule(),
            new VersionTypeRule(),
            new StampTypeRule(),
            new SingleUpkeepRule(),
            new UpkeepKeyRule(),
            new VersionDefaultRule(),
            new CreatedNeverNullRule(),
            new NestedUpkeepRule(),
            new SensitiveVersionRule(),
            new TtlTypeRule(),
            new SingleTtlRule(),
            new TtlKeyRule(),
            new LifetimeIndexKeyRule(),
            new TtlDefaultRule(),
            new TtlUpkeepRule(),
            new NestedTtlRule(),
            new ConverterKindRule(),
            new ConverterOpenRule(),
            new ConverterInstanceRule(),
            new ConverterTypeRule(),
            new FrozenArtifactRule(),
            new FrozenFormatRule(),
            new FrozenNestedRule(),
            new FrozenKeyRule(),
            new FrozenFlawRule(),
            new FrozenReachableRule(),
            new FrozenNameRule(),
            new FrozenNameTakenRule(),
            new NameTakenRule(),
            new NamesClashRule());

    private Rules() {}

    /** Reports everything that is wrong with a table. */
    public static void check(TableModel table, Report.Builder report) {
        ALL.forEach(rule -> rule.check(table, report));
    }
}
