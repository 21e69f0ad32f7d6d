package dev.stator.run.batch;

import dev.stator.operation.GetOperation;
import dev.stator.run.item.ItemAnswer;
import dev.stator.run.item.ItemId;
import dev.stator.schema.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A key of a batch get, asked for once however often it was given before, and what is made of the item that comes. */
final class ReadEntry {
    private final GetOperation<?, ?> operation;
    private final ItemId id;
    private final List<Reading<?>> readings = new ArrayList<>(1);
    private Map<String, AttributeValue> key;
    private boolean sent;
    private boolean read;

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

    /** Until its answer has come. */
    Map<String, AttributeValue> key() {
        return key;
    }

    /** The one by {@code answer}; null: there is none, and the item comes too early for another. */
    @Nullable
    Reading<?> reading(ItemAnswer<?> answer) {
        for (Reading<?> reading : readings) {
            if (reading.isBy(answer)) {
                return reading;
            }
        }
        if (sent) {
            return null;
        }
        Reading<?> reading = new Reading<>(answer);
        readings.add(reading);
        return reading;
    }

    /** It goes into a request. */
    void send() {
        sent = true;
    }

    void found(Map<String, AttributeValue> item) {
        readings.forEach(reading -> reading.found(item));
    }

    /** Its answer has come: what was not found is not there. */
    void close() {
        read = true;
        key = Map.of();
    }

    boolean isRead() {
        return read;
    }
}
