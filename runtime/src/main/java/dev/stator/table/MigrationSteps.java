package dev.stator.table;

import dev.stator.schema.IndexSchema;
import dev.stator.table.Difference.BillingDiffers;
import dev.stator.table.Difference.KinesisDiffers;
import dev.stator.table.Difference.PolicyDiffers;
import dev.stator.table.Difference.RecoveryDiffers;
import dev.stator.table.Difference.TagDiffers;
import dev.stator.table.Difference.WarmThroughputDiffers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** The changes that DynamoDB makes to a table, one request each. */
final class MigrationSteps {
    private final TableTarget target;

    MigrationSteps(TableTarget target) {
        this.target = target;
    }

    MigrationStep createTable() {
        return new MigrationStep("create the table", TableRequest.of(target));
    }

    /** An index of a provisioned table needs capacity of its own: as much as the table has, where nothing is said. */
    MigrationStep createIndex(IndexSchema index, TableInfo info) {
        Billing said = target.settings().billing(index.name());
        Billing unsaid = info.billing() instanceof Billing.Provisioned capacity ? capacity : Billing.onDemand();
        Billing own = said == null ? unsaid : said;
        return update(
                "create " + index.title(),
                request -> request.attributeDefinitions(TableRequest.definitions(index.key()))
                        .globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder()
                                .create(create -> create.indexName(index.name())
                                        .keySchema(TableRequest.keySchema(index.key()))
                                        .projection(TableRequest.projection(index))
                                        .provisionedThroughput(BillingRequest.capacity(own))
                                        .onDemandThroughput(BillingRequest.maximum(own))
                                        .warmThroughput(WarmRequest.of(target.settings()
                                                .service()
                                                .indexWarm()
                                                .get(index.name()))))
                                .build()));
    }

    MigrationStep deleteIndex(String index) {
        return update(
                "delete global secondary index " + index,
                request -> request.globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder()
                        .delete(delete -> delete.indexName(index))
                        .build()));
    }

    /**
     * One request for table and indexes. DynamoDB refuses units that are there already, so only those are sent that
     * differ; but a table that becomes provisioned needs them for all its indexes, those not declared too.
     */
    MigrationStep billing(List<BillingDiffers> differences, TableInfo info) {
        Optional<Billing> table = differences.stream()
                .filter(d -> d.index().isEmpty())
                .map(BillingDiffers::declared)
                .findFirst();
        boolean switched =
                table.isPresent() && table.get().mode() != info.billing().mode();
        List<GlobalSecondaryIndexUpdate> indexes = new ArrayList<>();
        for (IndexInfo index : info.indexes()) {
            Billing declared = switched
                    ? target.settings().indexBilling().getOrDefault(index.name(), table.get())
                    : changed(differences, index.name());
            if (index.schema().isGlobal() && declared != null && (!switched || isMore(declared))) {
                indexes.add(billing(index.name(), declared));
            }
        }
        String action = differences.stream()
                .map(d -> d.index().map(name -> "index " + name).orElse("the table") + " " + d.declared())
                .collect(Collectors.joining(", ", "bill ", ""));
        return update(action, request -> {
            table.ifPresent(billing -> request.billingMode(switched ? billing.mode() : null)
                    .provisionedThroughput(BillingRequest.capacity(billing))
                    .onDemandThroughput(maximum(billing, info.billing())));
            if (!indexes.isEmpty()) {
                request.globalSecondaryIndexUpdates(indexes);
            }
        });
    }

    private static @Nullable Billing changed(List<BillingDiffers> differences, String index) {
        return differences.stream()
                .filter(d -> d.index().equals(Optional.of(index)))
                .map(BillingDiffers::declared)
                .findFirst()
                .orElse(null);
    }

    /** Than what an index of a table has by its being on demand. */
    private static boolean isMore(Billing billing) {
        return !billing.equals(Billing.onDemand());
    }

    private static GlobalSecondaryIndexUpdate billing(String index, Billing billing) {
        return GlobalSecondaryIndexUpdate.builder()
                .update(update -> update.indexName(index)
                        .provisionedThroughput(BillingRequest.capacity(billing))
                        .onDemandThroughput(BillingRequest.newMaximum(billing)))
                .build();
    }

    private static @Nullable OnDemandThroughput maximum(Billing declared, Billing found) {
        return found instanceof Billing.OnDemand
                ? BillingRequest.newMaximum(declared)
                : BillingRequest.maximum(declared);
    }

    /** One request for table and indexes, with what rises. */
    MigrationStep warm(List<WarmThroughputDiffers> differences) {
        List<GlobalSecondaryIndexUpdate> indexes = new ArrayList<>();
        for (WarmThroughputDiffers difference : differences) {
            difference
                    .index()
                    .ifPresent(name -> indexes.add(GlobalSecondaryIndexUpdate.builder()
                            .update(update -> update.indexName(name)
                                    .warmThroughput(WarmRequest.raise(difference.found(), difference.declared())))
                            .build()));
        }
        String action = differences.stream()
                .map(d -> d.index().map(name -> "index " + name).orElse("the table") + " for " + d.declared())
                .collect(Collectors.joining(", ", "warm ", ""));
        return update(action, request -> {
            differences.stream()
                    .filter(d -> d.index().isEmpty())
                    .forEach(d -> request.warmThroughput(WarmRequest.raise(d.found(), d.declared())));
            if (!indexes.isEmpty()) {
                request.globalSecondaryIndexUpdates(indexes);
            }
        });
    }

    /** From one Kinesis data stream to another; DynamoDB takes one at a time. */
    List<MigrationStep> kinesis(KinesisDiffers difference) {
        Optional<String> from = difference.found().map(KinesisDestination::streamArn);
        Optional<String> to = difference.declared().map(KinesisDestination::streamArn);
        if (from.isPresent() && from.equals(to)) {
            return List.of(updateKinesis(difference.declared().get()));
        }
        List<MigrationStep> steps = new ArrayList<>();
        from.ifPresent(arn -> steps.add(disableKinesis(arn)));
        difference.declared().ifPresent(destination -> steps.add(enableKinesis(destination)));
        return steps;
    }

    MigrationStep enableKinesis(KinesisDestination destination) {
        return new MigrationStep(
                "send changes to " + destination,
                EnableKinesisStreamingDestinationRequest.builder()
                        .tableName(target.name())
                        .streamArn(destination.streamArn())
                        .enableKinesisStreamingConfiguration(
                                to -> to.approximateCreationDateTimePrecision(destination.precision()))
                        .build());
    }

    private MigrationStep updateKinesis(KinesisDestination destination) {
        return new MigrationStep(
                "send changes to " + destination,
                UpdateKinesisStreamingDestinationRequest.builder()
                        .tableName(target.name())
                        .streamArn(destination.streamArn())
                        .updateKinesisStreamingConfiguration(
                                to -> to.approximateCreationDateTimePrecision(destination.precision()))
                        .build());
    }

    private MigrationStep disableKinesis(String streamArn) {
        return new MigrationStep(
                "send changes to " + streamArn + " no more",
                DisableKinesisStreamingDestinationRequest.builder()
                        .tableName(target.name())
                        .streamArn(streamArn)
                        .build());
    }

    /** @param days empty to switch it off, with which DynamoDB forgets how the table was */
    MigrationStep recovery(Optional<Integer> days) {
        return new MigrationStep(
                "switch point-in-time recovery " + days.map(number -> "on ").orElse("") + RecoveryDiffers.text(days),
                UpdateContinuousBackupsRequest.builder()
                        .tableName(target.name())
                        .pointInTimeRecoverySpecification(
                                recovery -> recovery.pointInTimeRecoveryEnabled(days.isPresent())
                                        .recoveryPeriodInDays(days.orElse(null)))
                        .build());
    }

    MigrationStep policy(PolicyDiffers difference, TableInfo info) {
        if (difference.declared().isEmpty()) {
            return new MigrationStep(
                    "remove the resource policy",
                    DeleteResourcePolicyRequest.builder()
                            .resourceArn(info.arn())
                            .build());
        }
        return new MigrationStep(
                difference.found().isPresent() ? "replace the resource policy" : "attach a resource policy",
                PutResourcePolicyRequest.builder()
                        .resourceArn(info.arn())
                        .policy(difference.declared().get())
                        .build());
    }

    MigrationStep enableStream(StreamViewType view) {
        return update(
                "enable the stream of " + view, request -> request.streamSpecification(StreamChoice.enabled(view)));
    }

    MigrationStep disableStream() {
        return update("disable the stream", request -> request.streamSpecification(StreamChoice.disabled()));
    }

    MigrationStep deletionProtection(boolean enabled) {
        return update(
                "switch deletion protection " + (enabled ? "on" : "off"),
                request -> request.deletionProtectionEnabled(enabled));
    }

    MigrationStep tableClass(TableClass tableClass) {
        return update("change the table class to " + tableClass, request -> request.tableClass(tableClass));
    }

    MigrationStep encryption(Encryption encryption) {
        return update(
                "encrypt with " + encryption, request -> request.sseSpecification(EncryptionRequest.of(encryption)));
    }

    MigrationStep enableTtl(String attribute) {
        return new MigrationStep("let items expire by " + attribute, TtlChange.request(target.name(), attribute, true));
    }

    MigrationStep tag(List<TagDiffers> differences, TableInfo info) {
        Map<String, String> tags =
                differences.stream().collect(Collectors.toMap(TagDiffers::key, TagDiffers::declared));
        return new MigrationStep(
                differences.stream().map(TagDiffers::key).collect(Collectors.joining(", ", "tag with ", "")),
                TagResourceRequest.builder()
                        .resourceArn(info.arn())
                        .tags(TableRequest.tags(tags))
                        .build());
    }

    private MigrationStep update(String action, Consumer<UpdateTableRequest.Builder> change) {
        UpdateTableRequest.Builder request = UpdateTableRequest.builder().tableName(target.name());
        change.accept(request);
        return new MigrationStep(action, request.build());
    }
}
