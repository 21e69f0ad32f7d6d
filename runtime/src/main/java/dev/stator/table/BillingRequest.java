package dev.stator.table;

import dev.stator.table.Billing.OnDemand;
import dev.stator.table.Billing.Provisioned;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;

/** {@link Billing} in DynamoDB's terms, both ways. */
final class BillingRequest {
    private static final long UNLIMITED = -1;

    private BillingRequest() {}

    /** What is described of a table or an index; what is on demand is described as provisioned with nothing. */
    static Billing found(
            boolean onDemand,
            @Nullable ProvisionedThroughputDescription capacity,
            @Nullable OnDemandThroughput maximum) {
        if (!onDemand && capacity != null && units(capacity.readCapacityUnits()) > 0) {
            return new Provisioned(units(capacity.readCapacityUnits()), units(capacity.writeCapacityUnits()));
        }
        return maximum == null
                ? Billing.onDemand()
                : new OnDemand(limit(maximum.maxReadRequestUnits()), limit(maximum.maxWriteRequestUnits()));
    }

    private static long units(@Nullable Long units) {
        return units == null ? 0 : units;
    }

    private static OptionalLong limit(@Nullable Long units) {
        return units == null || units == UNLIMITED ? OptionalLong.empty() : OptionalLong.of(units);
    }

    /** Null if nothing is provisioned. */
    static @Nullable ProvisionedThroughput capacity(Billing billing) {
        return billing instanceof Provisioned units
                ? ProvisionedThroughput.builder()
                        .readCapacityUnits(units.readUnits())
                        .writeCapacityUnits(units.writeUnits())
                        .build()
                : null;
    }

    /** Null if there is no maximum. */
    static @Nullable OnDemandThroughput maximum(Billing billing) {
        return billing instanceof OnDemand && !billing.equals(Billing.onDemand()) ? newMaximum(billing) : null;
    }

    /** For what has a maximum: says too that there is to be none. Null if not on demand. */
    static @Nullable OnDemandThroughput newMaximum(Billing billing) {
        return billing instanceof OnDemand units
                ? OnDemandThroughput.builder()
                        .maxReadRequestUnits(units.maxReadUnits().orElse(UNLIMITED))
                        .maxWriteRequestUnits(units.maxWriteUnits().orElse(UNLIMITED))
                        .build()
                : null;
    }
}
