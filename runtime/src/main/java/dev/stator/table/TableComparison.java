package dev.stator.table;

import dev.stator.schema.IndexSchema;
import dev.stator.schema.IndexSchema.Kind;
import dev.stator.schema.KeySchema;
import dev.stator.schema.TableSchema;
import dev.stator.table.Difference.BillingDiffers;
import dev.stator.table.Difference.DeletionProtectionDiffers;
import dev.stator.table.Difference.EncryptionDiffers;
import dev.stator.table.Difference.IndexKeyDiffers;
import dev.stator.table.Difference.IndexMissing;
import dev.stator.table.Difference.IndexUndeclared;
import dev.stator.table.Difference.KeyDiffers;
import dev.stator.table.Difference.KinesisDiffers;
import dev.stator.table.Difference.PolicyDiffers;
import dev.stator.table.Difference.ProjectionDiffers;
import dev.stator.table.Difference.RecoveryDiffers;
import dev.stator.table.Difference.Remedy;
import dev.stator.table.Difference.StreamDiffers;
import dev.stator.table.Difference.TableClassDiffers;
import dev.stator.table.Difference.TagDiffers;
import dev.stator.table.Difference.TtlDiffers;
import dev.stator.table.Difference.WarmThroughputDiffers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;

/** Compares what a table is to be with what it is. What is not said is not compared. */
final class TableComparison {
    private final TableTarget target;
    private final LiveTable live;
    private final TableSchema found;
    private final IndexRemedies remedies;
    private final List<Difference> differences = new ArrayList<>();

    private TableComparison(TableTarget target, LiveTable live) {
        this.target = target;
        this.live = live;
        this.found = live.info().schema();
        this.remedies = new IndexRemedies(found);
    }

    /** The differences, the gravest first; empty if there are none. */
    static List<Difference> differences(TableTarget target, Optional<LiveTable> live) {
        if (live.isEmpty()) {
            return List.of(new Difference.TableMissing());
        }
        TableComparison comparison = new TableComparison(target, live.get());
        comparison.schema();
        comparison.billing();
        comparison.ttl();
        comparison.settings();
        if (!live.get().info().isOnDynamoDbLocal()) {
            comparison.settingsUnknownToLocal();
        }
        return List.copyOf(comparison.differences);
    }

    private void schema() {
        KeySchema declared = target.schema().key();
        if (!declared.equals(found.key())) {
            differences.add(new KeyDiffers(found.key(), declared));
        }
        for (Kind kind : List.of(Kind.LOCAL, Kind.GLOBAL)) {
            for (IndexSchema index : target.schema().indexes(kind)) {
                index(index, found.index(kind, index.name()).orElse(null));
            }
            for (IndexSchema index : found.indexes(kind)) {
                if (target.schema().index(kind, index.name()).isEmpty()) {
                    differences.add(new IndexUndeclared(index));
                }
            }
        }
        differences.addAll(OtherIndexes.of(live.info().raw()));
    }

    private void index(IndexSchema declared, @Nullable IndexSchema existing) {
        if (existing == null) {
            differences.add(new IndexMissing(declared, remedies.ofMissing(declared)));
            return;
        }
        Remedy remedy = remedies.ofChanged(declared);
        if (!declared.key().equals(existing.key())) {
            differences.add(new IndexKeyDiffers(existing, declared, remedy));
        }
        if (!declared.carriesAs(existing)) {
            differences.add(new ProjectionDiffers(existing, declared, remedy));
        }
    }

    private void billing() {
        Billing declared = target.settings().billing();
        if (declared == null) {
            return;
        }
        billing(Optional.empty(), live.info().billing(), declared);
        for (IndexSchema index : target.schema().indexes(Kind.GLOBAL)) {
            Optional<IndexInfo> existing =
                    live.info().index(index.name()).filter(info -> info.schema().isGlobal());
            Billing ofIndex = target.settings().billing(index.name());
            if (existing.isPresent() && ofIndex != null) {
                billing(Optional.of(index.name()), existing.get().billing(), ofIndex);
            }
        }
    }

    private void billing(Optional<String> index, Billing existing, Billing declared) {
        boolean unknown = live.info().isOnDynamoDbLocal()
                && declared instanceof Billing.OnDemand
                && existing instanceof Billing.OnDemand;
        if (!declared.equals(existing) && !unknown) {
            differences.add(new BillingDiffers(index, existing, declared));
        }
    }

    private void ttl() {
        target.ttl()
                .filter(declared -> !live.ttl().enabledOn(declared))
                .ifPresent(declared -> differences.add(new TtlDiffers(live.ttl(), declared)));
    }

    /**
     * Refuses a table that was made otherwise than {@code target}; a time to live, no table is made with.
     *
     * @param isEarly whether its first description may lack what shows late
     */
    static void refuse(TableTarget target, LiveTable live, boolean isEarly) {
        target.refuse(differences(target, Optional.of(live)).stream()
                .filter(difference -> !(difference instanceof TtlDiffers
                        || comesLater(difference)
                        || (isEarly && showsLate(difference))))
                .toList());
    }

    private static boolean showsLate(Difference difference) {
        return difference instanceof TagDiffers
                || difference instanceof EncryptionDiffers
                || difference instanceof TableClassDiffers
                || difference instanceof WarmThroughputDiffers
                || difference instanceof PolicyDiffers;
    }

    /** Whether {@code difference} is that something is off that CreateTable cannot switch on. */
    static boolean comesLater(Difference difference) {
        return (difference instanceof RecoveryDiffers recovery
                        && recovery.found().isEmpty())
                || (difference instanceof KinesisDiffers kinesis
                        && kinesis.found().isEmpty());
    }

    /** Whether {@code difference} is one that {@link DeclaredTable#ensure()} mends. */
    static boolean isUnexpiring(Difference difference) {
        return difference instanceof TtlDiffers && difference.remedy() == Remedy.MIGRATE;
    }

    private void settings() {
        TableSettings settings = target.settings();
        TableInfo info = live.info();
        if (settings.stream() != null) {
            var view = info.stream().map(StreamInfo::view);
            if (!settings.stream().view().equals(view)) {
                differences.add(new StreamDiffers(view, settings.stream().view()));
            }
        }
        if (settings.deletionProtection() != null && settings.deletionProtection() != info.deletionProtection()) {
            differences.add(new DeletionProtectionDiffers(info.deletionProtection(), settings.deletionProtection()));
        }
    }

    private void settingsUnknownToLocal() {
        TableSettings settings = target.settings();
        TableInfo info = live.info();
        if (settings.tableClass() != null && settings.tableClass() != info.tableClass()) {
            differences.add(new TableClassDiffers(info.tableClass(), settings.tableClass()));
        }
        if (settings.encryption() != null && !settings.encryption().admits(info.encryption())) {
            differences.add(new EncryptionDiffers(info.encryption(), settings.encryption()));
        }
        new TreeMap<>(settings.tags()).forEach((key, value) -> {
            Optional<String> existing = Optional.ofNullable(live.tags().get(key));
            if (!existing.equals(Optional.of(value))) {
                differences.add(new TagDiffers(key, existing, value));
            }
        });
        warmth(settings.service());
        settingsBeside(settings.service());
    }

    private void warmth(ServiceSettings settings) {
        if (settings.warm() != null) {
            warmth(Optional.empty(), WarmRequest.found(live.info().raw()), settings.warm());
        }
        live.info().raw().globalSecondaryIndexes().stream()
                .sorted(Comparator.comparing(GlobalSecondaryIndexDescription::indexName))
                .forEach(index -> {
                    WarmUnits declared = settings.indexWarm().get(index.indexName());
                    if (declared != null) {
                        warmth(Optional.of(index.indexName()), WarmRequest.found(index), declared);
                    }
                });
    }

    private void warmth(Optional<String> index, @Nullable WarmUnits existing, WarmUnits declared) {
        if (existing != null && !existing.covers(declared)) {
            differences.add(new WarmThroughputDiffers(index, existing, declared));
        }
    }

    private void settingsBeside(ServiceSettings declared) {
        LiveSettings existing = live.settings();
        if (declared.recovery() != null && !declared.recovery().value().equals(existing.recovery())) {
            differences.add(
                    new RecoveryDiffers(existing.recovery(), declared.recovery().value()));
        }
        if (declared.destination() != null && !declared.destination().value().equals(existing.destination())) {
            differences.add(new KinesisDiffers(
                    existing.destination(), declared.destination().value()));
        }
        if (declared.policy() != null && !declared.policy().value().equals(existing.policy())) {
            differences.add(new PolicyDiffers(
                    existing.policy().map(ResourcePolicy::json),
                    declared.policy().value().map(ResourcePolicy::json)));
        }
    }
}
