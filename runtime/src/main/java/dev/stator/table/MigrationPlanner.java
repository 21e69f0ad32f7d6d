package dev.stator.table;

import dev.stator.schema.IndexSchema;
import dev.stator.table.Difference.BillingDiffers;
import dev.stator.table.Difference.DeletionProtectionDiffers;
import dev.stator.table.Difference.EncryptionDiffers;
import dev.stator.table.Difference.IndexKeyDiffers;
import dev.stator.table.Difference.IndexMissing;
import dev.stator.table.Difference.IndexUndeclared;
import dev.stator.table.Difference.KinesisDiffers;
import dev.stator.table.Difference.PolicyDiffers;
import dev.stator.table.Difference.ProjectionDiffers;
import dev.stator.table.Difference.RecoveryDiffers;
import dev.stator.table.Difference.StreamDiffers;
import dev.stator.table.Difference.TableClassDiffers;
import dev.stator.table.Difference.TableMissing;
import dev.stator.table.Difference.TagDiffers;
import dev.stator.table.Difference.TtlDiffers;
import dev.stator.table.Difference.WarmThroughputDiffers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * From a table as it is to the changes that make it what it is to be: a pure function, so that whoever was interrupted
 * begins again with what is left. Billing comes first, since new indexes are billed too; then indexes go before others
 * come, since they may stand in their way.
 */
final class MigrationPlanner {
    private final TableTarget target;
    private final ChangePolicy policy;
    private final Predicate<Difference> scope;
    private final MigrationSteps steps;

    MigrationPlanner(TableTarget target, ChangePolicy policy, Predicate<Difference> scope) {
        this.target = target;
        this.policy = policy;
        this.scope = scope;
        this.steps = new MigrationSteps(target);
    }

    MigrationPlan plan(Optional<LiveTable> live) {
        List<Difference> left = new ArrayList<>();
        List<Difference> mended = new ArrayList<>();
        for (Difference difference : TableComparison.differences(target, live)) {
            (policy.allows(difference.remedy()) && scope.test(difference) ? mended : left).add(difference);
        }
        List<MigrationStep> changes =
                live.map(table -> changes(mended, table.info())).orElseGet(() -> creation(mended));
        return new MigrationPlan(target.name(), changes, left);
    }

    private List<MigrationStep> creation(List<Difference> mended) {
        List<MigrationStep> creation = new ArrayList<>();
        of(TableMissing.class, mended).forEach(missing -> {
            creation.add(steps.createTable());
            ServiceSettings settings = target.settings().service();
            if (settings.destination() != null) {
                settings.destination().value().ifPresent(stream -> creation.add(steps.enableKinesis(stream)));
            }
            if (settings.recovery() != null) {
                settings.recovery().value().ifPresent(days -> creation.add(steps.recovery(Optional.of(days))));
            }
            target.ttl().ifPresent(attribute -> creation.add(steps.enableTtl(attribute)));
        });
        return creation;
    }

    private List<MigrationStep> changes(List<Difference> mended, TableInfo info) {
        List<MigrationStep> changes = new ArrayList<>();
        List<BillingDiffers> billing = of(BillingDiffers.class, mended).toList();
        if (!billing.isEmpty()) {
            changes.add(steps.billing(billing, info));
        }
        dropped(mended).forEach(index -> changes.add(steps.deleteIndex(index)));
        created(mended).values().forEach(index -> changes.add(steps.createIndex(index, info)));
        List<WarmThroughputDiffers> cold =
                of(WarmThroughputDiffers.class, mended).toList();
        if (!cold.isEmpty()) {
            changes.add(steps.warm(cold));
        }
        of(StreamDiffers.class, mended).forEach(stream -> {
            stream.found().ifPresent(view -> changes.add(steps.disableStream()));
            stream.declared().ifPresent(view -> changes.add(steps.enableStream(view)));
        });
        of(KinesisDiffers.class, mended).forEach(d -> changes.addAll(steps.kinesis(d)));
        of(TableClassDiffers.class, mended).forEach(d -> changes.add(steps.tableClass(d.declared())));
        of(DeletionProtectionDiffers.class, mended).forEach(d -> changes.add(steps.deletionProtection(d.declared())));
        of(EncryptionDiffers.class, mended).forEach(d -> changes.add(steps.encryption(d.declared())));
        of(RecoveryDiffers.class, mended).forEach(d -> changes.add(steps.recovery(d.declared())));
        of(TtlDiffers.class, mended).forEach(d -> changes.add(steps.enableTtl(d.declared())));
        List<TagDiffers> tags = of(TagDiffers.class, mended).toList();
        if (!tags.isEmpty()) {
            changes.add(steps.tag(tags, info));
        }
        of(PolicyDiffers.class, mended).forEach(d -> changes.add(steps.policy(d, info)));
        return changes;
    }

    private static Set<String> dropped(List<Difference> mended) {
        Set<String> names = new LinkedHashSet<>();
        of(IndexUndeclared.class, mended).forEach(d -> names.add(d.found().name()));
        of(IndexKeyDiffers.class, mended).forEach(d -> names.add(d.found().name()));
        of(ProjectionDiffers.class, mended).forEach(d -> names.add(d.found().name()));
        return names;
    }

    private static Map<String, IndexSchema> created(List<Difference> mended) {
        Map<String, IndexSchema> indexes = new LinkedHashMap<>();
        of(IndexMissing.class, mended).forEach(d -> indexes.put(d.declared().name(), d.declared()));
        of(IndexKeyDiffers.class, mended).forEach(d -> indexes.put(d.declared().name(), d.declared()));
        of(ProjectionDiffers.class, mended)
                .forEach(d -> indexes.put(d.declared().name(), d.declared()));
        return indexes;
    }

    private static <D extends Difference> Stream<D> of(Class<D> type, List<Difference> differences) {
        return differences.stream().filter(type::isInstance).map(type::cast);
    }
}
