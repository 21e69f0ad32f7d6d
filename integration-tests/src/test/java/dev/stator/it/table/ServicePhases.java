package dev.stator.it.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * What a table looks like while it is changed: docs.aws.amazon.com, GSI.OnlineOps.html for indexes,
 * API_TableDescription else.
 */
final class ServicePhases {
    private ServicePhases() {}

    static TableDescription creating(TableDescription table) {
        return with(table, TableStatus.CREATING, index -> status(index, IndexStatus.CREATING, null));
    }

    static TableDescription deleting(TableDescription table) {
        return with(table, TableStatus.DELETING, index -> status(index, IndexStatus.DELETING, null));
    }

    static boolean isOfIndex(UpdateTableRequest request) {
        return request.globalSecondaryIndexUpdates().stream()
                .anyMatch(update -> update.create() != null || update.delete() != null);
    }

    /** What is shown, one after the other, of a change that is made already. */
    static List<TableDescription> of(UpdateTableRequest request, TableDescription before, TableDescription after) {
        List<TableDescription> phases = new ArrayList<>();
        for (var update : request.globalSecondaryIndexUpdates()) {
            if (update.create() != null) {
                String name = update.create().indexName();
                // Resources are allocated, then the index is filled while the table is ACTIVE.
                phases.add(with(after, TableStatus.UPDATING, named(name, IndexStatus.CREATING, false)));
                phases.add(with(after, TableStatus.ACTIVE, named(name, IndexStatus.CREATING, true)));
            } else if (update.delete() != null) {
                String name = update.delete().indexName();
                // Its attributes may be defined no more while it is still described.
                TableDescription gone = before.toBuilder()
                        .attributeDefinitions(after.attributeDefinitions())
                        .build();
                phases.add(with(before, TableStatus.UPDATING, named(name, IndexStatus.DELETING, null)));
                phases.add(with(gone, TableStatus.ACTIVE, named(name, IndexStatus.DELETING, null)));
            } else {
                phases.add(with(
                        after, TableStatus.UPDATING, named(update.update().indexName(), IndexStatus.UPDATING, null)));
            }
        }
        if (phases.isEmpty()) {
            phases.add(with(after, TableStatus.UPDATING, index -> index));
        }
        if (request.warmThroughput() != null) {
            // The table is ACTIVE meanwhile: docs.aws.amazon.com, warm-throughput.html.
            phases.add(after.toBuilder()
                    .warmThroughput(after.warmThroughput().toBuilder()
                            .status(TableStatus.UPDATING)
                            .build())
                    .build());
        }
        return phases;
    }

    private static Function<GlobalSecondaryIndexDescription, GlobalSecondaryIndexDescription> named(
            String name, IndexStatus status, @Nullable Boolean backfilling) {
        return index -> index.indexName().equals(name) ? status(index, status, backfilling) : index;
    }

    private static GlobalSecondaryIndexDescription status(
            GlobalSecondaryIndexDescription index, IndexStatus status, @Nullable Boolean backfilling) {
        return index.toBuilder().indexStatus(status).backfilling(backfilling).build();
    }

    private static TableDescription with(
            TableDescription table,
            TableStatus status,
            Function<GlobalSecondaryIndexDescription, GlobalSecondaryIndexDescription> change) {
        TableDescription.Builder changed = table.toBuilder().tableStatus(status);
        if (table.hasGlobalSecondaryIndexes()) {
            changed.globalSecondaryIndexes(
                    table.globalSecondaryIndexes().stream().map(change).collect(Collectors.toList()));
        }
        return changed.build();
    }
}
