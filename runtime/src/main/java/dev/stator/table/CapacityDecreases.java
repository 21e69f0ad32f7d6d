package dev.stator.table;

import dev.stator.table.Billing.Provisioned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * Provisioned capacity may be taken away 4 times in a UTC day at any time, and after that once in each hour without a
 * decrease, which makes 27. Table and indexes count for themselves.
 */
final class CapacityDecreases {
    private static final long AT_ANY_TIME = 4;
    private static final long A_DAY = 27;
    private static final Duration HOUR = Duration.ofHours(1);

    private final TableInfo info;
    private final Instant now;

    private CapacityDecreases(TableInfo info, Instant now) {
        this.info = info;
        this.now = now;
    }

    /**
     * Refuses a change that DynamoDB would refuse.
     *
     * @throws TableException if it takes away capacity too early
     */
    static void check(TableInfo info, MigrationStep step, Clock clock) {
        if (!(step.request() instanceof UpdateTableRequest request)) {
            return;
        }
        CapacityDecreases decreases = new CapacityDecreases(info, clock.instant());
        decreases.check("the table", info.billing(), request.provisionedThroughput(), info.capacityHistory());
        for (GlobalSecondaryIndexUpdate update : request.globalSecondaryIndexUpdates()) {
            if (update.update() != null) {
                info.index(update.update().indexName())
                        .ifPresent(index -> decreases.check(
                                "index " + index.name(),
                                index.billing(),
                                update.update().provisionedThroughput(),
                                index.capacityHistory()));
            }
        }
    }

    private void check(String what, Billing found, @Nullable ProvisionedThroughput wanted, CapacityHistory history) {
        if (!(found instanceof Provisioned units)
                || wanted == null
                || (wanted.readCapacityUnits() >= units.readUnits()
                        && wanted.writeCapacityUnits() >= units.writeUnits())) {
            return;
        }
        if (history.decreasesToday() >= A_DAY) {
            throw refused(what, history, "wait for the next UTC day");
        }
        if (history.decreasesToday() >= AT_ANY_TIME) {
            history.lastDecrease()
                    .map(last -> last.plus(HOUR))
                    .filter(now::isBefore)
                    .ifPresent(next -> {
                        throw refused(what, history, "wait until " + next);
                    });
        }
    }

    private TableException refused(String what, CapacityHistory history, String advice) {
        return new TableException(
                info.name(),
                "the capacity of " + what + " was decreased " + history.decreasesToday() + " times today, and DynamoDB"
                        + " allows " + AT_ANY_TIME + " decreases, then one in each hour without one, up to " + A_DAY
                        + " a day: " + advice + ", or switch to onDemand()",
                null);
    }
}
