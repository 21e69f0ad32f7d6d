package dev.stator.run.batch;

import dev.stator.operation.GetOperation;
import dev.stator.schema.TableSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A key of a batch get, asked for once however often it was given, and the item that came for it. */
final class ReadEntry {
    private final GetOperation<?, ?> operation;
    private final ItemId id;
    private final Map<String, AttributeValue> key;
    private boolean read;
    private @Nullable Map<String, AttributeValue> item;

    /** Refuses values that cannot be a key. */
    ReadEntry(GetOperation<?, ?> operation) {
        this.operation = operation;
        this.key = operation.read().schema().keys().encode(operation.key());
        this.id = ItemId.of(table(), key);
    }

    GetOperation<?, ?> operation() {
        return operation;
    }

    TableSchema table() {
        return operation.read().schema().table();
    }

    boolean consistent() {
        return operation.read().consistent();
    }

    ItemId id() {
        return id;
    }

    Map<String, AttributeValue> key() {
        return key;
    }

    void found(Map<String, AttributeValue> stored) {
        item = stored;
    }

    /** Its answer has come: what was not found is not there. */
    void close() {
        read = true;
    }

    boolean isRead() {
        return read;
    }

    @Nullable
    Map<String, AttributeValue> item() {
        return item;
    }
}
