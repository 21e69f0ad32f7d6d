package dev.stator.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** What about a table is not as it will be, in words; nothing when it is. */
final class PendingChanges {
    private static final Set<SSEStatus> ENCRYPTING =
            Set.of(SSEStatus.ENABLING, SSEStatus.DISABLING, SSEStatus.UPDATING);

    private PendingChanges() {}

    /** Before table and indexes can be used. Nobody waits for an index on its way out. */
    static List<String> use(LiveTable live) {
        List<String> pending = status(live.info());
        live.info().indexes().stream()
                .filter(index -> index.status() != IndexStatus.DELETING)
                .forEach(index -> addIndex(index, pending));
        return pending;
    }

    /** Before the table takes another change. */
    static List<String> change(LiveTable live) {
        List<String> pending = status(live.info());
        live.info().indexes().forEach(index -> addIndex(index, pending));
        var encryption = live.info().raw().sseDescription();
        if (encryption != null && ENCRYPTING.contains(encryption.status())) {
            pending.add("encryption is " + encryption.statusAsString());
        }
        pending.addAll(live.settings().pending());
        return pending;
    }

    /** Before table and global indexes are as warm as they are to be. Other changes go on meanwhile. */
    static List<String> warmth(LiveTable live) {
        List<String> pending = new ArrayList<>();
        var table = live.info().raw().warmThroughput();
        if (table != null && table.status() == TableStatus.UPDATING) {
            pending.add("warm throughput is " + table.statusAsString());
        }
        live.info().raw().globalSecondaryIndexes().forEach(index -> {
            var warm = index.warmThroughput();
            if (warm != null && warm.status() == IndexStatus.UPDATING) {
                pending.add("warm throughput of index " + index.indexName() + " is " + warm.statusAsString());
            }
        });
        return pending;
    }

    /**
     * What a table was created with and shows late: tags and policies are eventually consistent. DynamoDB Local keeps
     * none.
     */
    static List<String> late(LiveTable live, CreateTableRequest created) {
        List<String> pending = new ArrayList<>();
        if (live.info().isOnDynamoDbLocal()) {
            return pending;
        }
        Set<String> missing = new TreeSet<>();
        created.tags().stream()
                .filter(tag -> !tag.value().equals(live.tags().get(tag.key())))
                .forEach(tag -> missing.add(tag.key()));
        if (!missing.isEmpty()) {
            pending.add("tags are not shown yet: " + String.join(", ", missing));
        }
        if (created.resourcePolicy() != null && live.settings().policy().isEmpty()) {
            pending.add("the resource policy is not shown yet");
        }
        return pending;
    }

    private static List<String> status(TableInfo info) {
        List<String> pending = new ArrayList<>();
        if (info.status() != TableStatus.ACTIVE) {
            pending.add("the table is " + info.raw().tableStatusAsString());
        }
        return pending;
    }

    private static void addIndex(IndexInfo index, List<String> pending) {
        if (index.status() != IndexStatus.ACTIVE) {
            String copied =
                    index.itemCount().isPresent() ? ", " + index.itemCount().getAsLong() + " items so far" : "";
            pending.add("index " + index.name() + " is " + index.status()
                    + (index.backfilling() ? " and backfilling" + copied : ""));
        }
    }
}
