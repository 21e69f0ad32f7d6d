package dev.stator.run.item;

import dev.stator.operation.ExpectedVersion;
import dev.stator.operation.ItemWrite.PutWrite;
import dev.stator.operation.ModifyOperation.Modification;
import dev.stator.operation.WriteGuard;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.Stamps;
import dev.stator.schema.VersionAttribute;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a modification makes of what it reads.
 *
 * @param clock stamps it
 */
record ModifiedItem<T>(EntitySchema<T> schema, Modification<T> modification, InstantSource clock) {
    static <T> ModifiedItem<T> of(Modification<T> modification, InstantSource clock) {
        return new ModifiedItem<>(modification.schema(), modification, clock);
    }

    /**
     * What to write where {@code stored} was read; null for nothing. It is stepped and stamped for one request.
     *
     * @param read when it was read
     */
    @Nullable
    PutWrite<T> write(Optional<T> stored, Instant read) {
        @Nullable T next = stored.isPresent() ? changed(stored.get()) : created();
        if (next == null) {
            return null;
        }
        requireKey(next, stored.isPresent() ? "the function" : "orCreate(...)");
        VersionAttribute<T> attribute = schema.version().orElseThrow();
        ExpectedVersion<T> expected =
                new ExpectedVersion<>(attribute, stored.map(attribute::of).orElse(0L));
        T renewed = schema.renewed(attribute.give(next, expected.version()), clock);
        T entity = stored.isPresent() ? notCreatedNow(renewed, next) : renewed;
        EntitySchema<T> written = stored.isPresent() ? ending(stored.get(), next, read) : schema;
        return new PutWrite<>(written, WriteGuard.ofRecord(schema).expecting(expected), entity);
    }

    /** A stored item was not created now, so one without a time of creation keeps without. */
    private T notCreatedNow(T renewed, T next) {
        Optional<String> created = schema.stamps().flatMap(Stamps::created).map(Stamps.Stamp::attribute);
        if (created.isEmpty() || schema.encoded(next).containsKey(created.get())) {
            return renewed;
        }
        Map<String, AttributeValue> item = new LinkedHashMap<>(schema.encoded(renewed));
        item.remove(created.get());
        return schema.codec().fromItem(item);
    }

    /** What is left of a life that the change leaves alone ends when it would have ended; else it counts from now. */
    private EntitySchema<T> ending(T stored, T next, Instant read) {
        Optional<String> lifetime = schema.lifetime();
        boolean kept = lifetime.isPresent()
                && Objects.equals(
                        schema.encoded(stored).get(lifetime.get()),
                        schema.encoded(next).get(lifetime.get()));
        return kept ? schema.at(read) : schema;
    }

    private @Nullable T changed(T stored) {
        @Nullable T next = modification.change().apply(stored);
        if (next == null) {
            throw new NullPointerException("The function given to modify(...) on table "
                    + schema.table().name()
                    + " returned null: give back what it got to write nothing; delete(...) deletes the item");
        }
        return next.equals(stored) ? null : next;
    }

    private @Nullable T created() {
        Supplier<T> absent = modification.absent();
        if (absent == null) {
            return null;
        }
        return Objects.requireNonNull(
                absent.get(), () -> "orCreate(...) on table " + schema.table().name() + " gave null for an item");
    }

    private void requireKey(T next, String giver) {
        Map<String, AttributeValue> asked = schema.keys().encode(modification.key());
        Map<String, AttributeValue> given = schema.keyOf(next);
        if (!given.equals(asked)) {
            throw new IllegalArgumentException(
                    "modify(...) on table " + schema.table().name() + ": " + giver
                            + " gave an item whose " + String.join(" or ", asked.keySet())
                            + " is not that of the item asked for, and the key of an item never changes. To move it, "
                            + "put the"
                            + " other item and delete this one, in a transaction");
        }
    }
}
