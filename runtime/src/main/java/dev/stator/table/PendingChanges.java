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
        return pending;
    }

    /** What a table was created with and shows late: tags are eventually consistent. DynamoDB Local keeps none. */
    static List<String> tags(LiveTable live, CreateTableRequest created) {
        Set<String> missing = new TreeSet<>();
        if (!live.info().isOnDynamoDbLocal()) {
            created.tags().stream()
                    .filter(tag -> !tag.value().equals(live.tags().get(tag.key())))
                    .forEach(tag -> missing.add(tag.key()));
        }
        return missing.isEmpty() ? List.of() : List.of("tags are not shown yet: " + String.join(", ", missing));
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
