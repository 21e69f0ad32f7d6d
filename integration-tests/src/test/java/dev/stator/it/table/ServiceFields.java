package dev.stator.it.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.BillingModeSummary;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/**
 * A table's description with the fields that DynamoDB fills and DynamoDB Local does not, or otherwise; each list whose
 * order means nothing in another one every time.
 */
final class ServiceFields {
    /** Of every table on demand since November 2024: docs.aws.amazon.com, warm-throughput.html. */
    static final WarmThroughput WARM = WarmThroughput.builder()
            .readUnitsPerSecond(12_000L)
            .writeUnitsPerSecond(4_000L)
            .build();

    /** How a table without a maximum is described: pulumi/pulumi-aws#5126, faiscadev/fakecloud#407. */
    private static final OnDemandThroughput NO_MAXIMUM = OnDemandThroughput.builder()
            .maxReadRequestUnits(-1L)
            .maxWriteRequestUnits(-1L)
            .build();

    private final Random random;

    ServiceFields(Random random) {
        this.random = random;
    }

    TableDescription described(TableDescription table) {
        var billing = table.billingModeSummary();
        boolean onDemand = billing != null && billing.billingMode() == BillingMode.PAY_PER_REQUEST;
        TableDescription.Builder described = table.toBuilder()
                // Answered since deletion protection exists: docs.aws.amazon.com, API_TableDescription.
                .deletionProtectionEnabled(Boolean.TRUE.equals(table.deletionProtectionEnabled()))
                .attributeDefinitions(shuffled(table.attributeDefinitions()))
                .provisionedThroughput(capacity(table.provisionedThroughput(), onDemand))
                .onDemandThroughput(maximum(table.onDemandThroughput(), onDemand));
        // Says nothing of a table that always was provisioned: gravitational/teleport#29557,
        // crossplane-contrib/provider-aws#946.
        if (!onDemand && (billing == null || billing.lastUpdateToPayPerRequestDateTime() == null)) {
            described.billingModeSummary((BillingModeSummary) null);
        }
        if (table.hasGlobalSecondaryIndexes()) {
            described.globalSecondaryIndexes(shuffled(table.globalSecondaryIndexes().stream()
                    .map(index -> index.toBuilder()
                            .projection(projection(index.projection()))
                            .provisionedThroughput(capacity(index.provisionedThroughput(), onDemand))
                            .onDemandThroughput(maximum(index.onDemandThroughput(), onDemand))
                            .build())
                    .toList()));
        }
        if (table.hasLocalSecondaryIndexes()) {
            described.localSecondaryIndexes(shuffled(table.localSecondaryIndexes().stream()
                    .map(index -> index.toBuilder()
                            .projection(projection(index.projection()))
                            .build())
                    .toList()));
        }
        return described.build();
    }

    /** Included attributes come in any order: hashicorp/terraform-provider-aws#3807, #9988. */
    private Projection projection(Projection projection) {
        return projection.hasNonKeyAttributes()
                ? projection.toBuilder()
                        .nonKeyAttributes(shuffled(projection.nonKeyAttributes()))
                        .build()
                : projection;
    }

    /**
     * Zeros on demand: scylladb/scylladb#11298, docs.aws.amazon.com, API_ProvisionedThroughput. Times only of changes,
     * where DynamoDB Local says 1970.
     */
    private static ProvisionedThroughputDescription capacity(
            @Nullable ProvisionedThroughputDescription capacity, boolean onDemand) {
        return ProvisionedThroughputDescription.builder()
                .numberOfDecreasesToday(
                        capacity == null ? 0L : Objects.requireNonNullElse(capacity.numberOfDecreasesToday(), 0L))
                .readCapacityUnits(onDemand || capacity == null ? 0L : capacity.readCapacityUnits())
                .writeCapacityUnits(onDemand || capacity == null ? 0L : capacity.writeCapacityUnits())
                .build();
    }

    private @Nullable OnDemandThroughput maximum(@Nullable OnDemandThroughput maximum, boolean onDemand) {
        if (!onDemand) {
            return null;
        }
        return maximum == null && random.nextBoolean() ? NO_MAXIMUM : maximum;
    }

    <E> List<E> shuffled(Collection<E> list) {
        List<E> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
