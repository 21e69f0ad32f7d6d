package dev.stator.run.item;

import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.error.ItemTooLargeException;
import dev.stator.expression.UpdateAction;
import dev.stator.operation.ItemWrite;
import dev.stator.operation.ItemWrite.DeleteWrite;
import dev.stator.operation.ItemWrite.PutWrite;
import dev.stator.operation.ItemWrite.UpdateWrite;
import dev.stator.operation.WriteGuard;
import dev.stator.run.item.SentWrite.Asked;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.IndexEntry;
import dev.stator.schema.ItemLimits;
import dev.stator.schema.Stamps;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Makes of what was asked for what is sent now: each execution steps the version and stamps the item anew. */
public final class WriteRendering {
    private WriteRendering() {}

    /** {@code write} as it is sent now. */
    public static <T> SentWrite<T, ?, ?> of(ItemWrite<T> write, InstantSource clock, Asked asked) {
        if (write instanceof PutWrite<T> put) {
            return SentWrite.put(WrittenOnce.keptBy(renewed(put, clock)), asked);
        }
        if (write instanceof UpdateWrite<T> update) {
            return update(update, clock, asked);
        }
        return SentWrite.delete((DeleteWrite<T>) write, asked);
    }

    /** The put of an entity with its next version and its stamps. */
    public static <T> PutWrite<T> renewed(PutWrite<T> put, InstantSource clock) {
        requireCreation(put);
        T renewed = put.schema().renewed(put.entity(), clock);
        return renewed == put.entity() ? put : new PutWrite<>(put.schema(), put.guard(), renewed);
    }

    /**
     * {@code entity} as it is written over a stored item: with its next version and its stamps. That was not created
     * now, so a record without a time of creation keeps without.
     */
    static <T> T overwriting(EntitySchema<T> schema, T entity, InstantSource clock) {
        T renewed = schema.renewed(entity, clock);
        Optional<String> created = schema.stamps().flatMap(Stamps::created).map(Stamps.Stamp::attribute);
        if (created.isEmpty() || schema.encoded(entity).containsKey(created.get())) {
            return renewed;
        }
        Map<String, AttributeValue> item = new LinkedHashMap<>(schema.encoded(renewed));
        item.remove(created.get());
        return schema.codec().fromItem(item);
    }

    /** An item of a version after 0 is stored already, and was not created now. */
    private static <T> void requireCreation(PutWrite<T> put) {
        EntitySchema<T> schema = put.schema();
        Optional<String> created = schema.stamps().flatMap(Stamps::created).map(Stamps.Stamp::attribute);
        boolean stored = created.isPresent()
                && schema.version()
                        .filter(version -> version.of(put.entity()) > 0)
                        .isPresent();
        if (stored && !schema.encoded(put.entity()).containsKey(created.get())) {
            throw new EncodingException(
                            "the record has a version, so it is stored already, but it does not say when it was"
                                    + " created, and a put would stamp it with now: modify(...) and update(...) keep "
                                    + "what"
                                    + " is stored")
                    .under(created.get())
                    .inTable(schema.table().name(), schema.keyOf(put.entity()));
        }
    }

    private static <T> SentWrite<T, UpdateItemRequest, UpdateItemResponse> update(
            UpdateWrite<T> asked, InstantSource clock, Asked answer) {
        EntitySchema<T> schema = asked.schema();
        Map<String, AttributeValue> key = schema.keys().encode(asked.key());
        boolean stamped = asked.patch() != null && schema.stamps().isPresent();
        InstantSource now = stamped ? InstantSource.fixed(clock.instant()) : clock;
        UpdateWrite<T> whole = asked.then(implied(asked, key, now));
        UpdateWrite<T> guarded =
                WrittenOnce.keptBy(derived(whole, key, patched(asked, key, now)), asked.patch(), asked.changes());
        UpdateWrite<T> sent = schema.boundaries().isEmpty() ? guarded : outward(guarded, key);
        UpdateLimits.check(schema, key, sent.changes());
        if (sent.guard().creates()) {
            requireWhole(sent, key);
        }
        return SentWrite.update(sent, key, isRepeatable(guarded), answer);
    }

    private static <T> List<UpdateAction<T>> implied(
            UpdateWrite<T> update, Map<String, AttributeValue> key, InstantSource clock) {
        try {
            return ImplicitChanges.of(update.schema(), update.guard(), clock);
        } catch (CodecException e) {
            throw e.inTable(update.schema().table().name(), key);
        }
    }

    /**
     * What the record of a patch makes for indexes, among all that it holds; null of any other update.
     *
     * @throws IllegalArgumentException if it holds nothing, and nothing else is changed
     */
    private static <T> @Nullable Map<String, AttributeValue> patched(
            UpdateWrite<T> update, Map<String, AttributeValue> key, InstantSource now) {
        T patch = update.patch();
        if (patch == null) {
            return null;
        }
        EntitySchema<T> schema = update.schema();
        List<IndexEntry> entries = schema.implied().entries();
        Map<String, AttributeValue> held = Map.of();
        try {
            if (!entries.isEmpty()) {
                held = schema.encoded(overwriting(schema, patch, now));
            }
        } catch (CodecException e) {
            throw e.inTable(schema.table().name(), key);
        }
        if (update.changes().isEmpty() && !isKeyed(entries, held)) {
            throw new IllegalArgumentException("patch(...) on table "
                    + schema.table().name()
                    + ": the record holds nothing but its key, so there is nothing to write. Name what the item is to"
                    + " lose, as in patch(...).also(tags), or leave the patch out");
        }
        return held;
    }

    /** Whether keys of indexes are made of more of a record than its primary key. */
    private static boolean isKeyed(List<IndexEntry> entries, Map<String, AttributeValue> held) {
        return entries.stream()
                .filter(entry -> entry.isIn(held))
                .flatMap(entry -> entry.components().stream())
                .anyMatch(component -> !component.isKey());
    }

    /** With what follows from the changes, and under the condition of all that they need. */
    private static <T> UpdateWrite<T> derived(
            UpdateWrite<T> update, Map<String, AttributeValue> key, @Nullable Map<String, AttributeValue> patched) {
        EntitySchema<T> schema = update.schema();
        if (schema.implied().isEmpty() && !isGivenMore(update.changes())) {
            return update.guarded(update.guard().requiring(schema, update.changes()));
        }
        String table = schema.table().name();
        try {
            DerivedChanges derived = patched == null
                    ? new DerivedChanges(table, update.key(), update.changes())
                    : new PatchChanges(table, update.key(), update.changes(), patched);
            List<UpdateAction<T>> changes = derived.all(update.changes(), schema.implied());
            WriteGuard<T> guard =
                    update.guard().requiring(schema, changes).requiring(derived.requirements(schema.implied()));
            return new UpdateWrite<>(schema, guard, update.key(), changes);
        } catch (CodecException e) {
            throw e.inTable(table, key);
        }
    }

    private static boolean isGivenMore(List<? extends UpdateAction<?>> changes) {
        for (UpdateAction<?> change : changes) {
            if (!change.givens().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A version is another one afterwards. Another condition may still hold. */
    private static boolean isRepeatable(UpdateWrite<?> update) {
        if (update.guard().version() != null) {
            return true;
        }
        for (UpdateAction<?> change : update.changes()) {
            if (!change.isRepeatable()) {
                return false;
            }
        }
        return true;
    }

    /** The changes as they are stored. */
    private static <T> UpdateWrite<T> outward(UpdateWrite<T> update, Map<String, AttributeValue> key) {
        List<UpdateAction<T>> changes = update.changes().stream()
                .map(change -> change.path()
                        .wholeAttribute()
                        .map(attribute -> change.setting(value -> outward(update.schema(), attribute, value, key)))
                        .orElse(change))
                .toList();
        return new UpdateWrite<>(update.schema(), update.guard(), update.key(), changes);
    }

    /**
     * What is stored of a value that its codec encoded.
     *
     * @param key of the item
     */
    static AttributeValue outward(
            EntitySchema<?> schema, String attribute, AttributeValue value, Map<String, AttributeValue> key) {
        try {
            return schema.boundaries().outward(attribute, value, key);
        } catch (CodecException e) {
            throw e.under(attribute).inTable(schema.table().name(), key);
        }
    }

    /**
     * Refuses to make an item that could not be read, or that DynamoDB does not take.
     *
     * @throws EncodingException saying what it lacks
     * @throws ItemTooLargeException if it has more than 400 KB
     */
    private static <T> void requireWhole(UpdateWrite<T> update, Map<String, AttributeValue> key) {
        String table = update.schema().table().name();
        Map<String, AttributeValue> created = new LinkedHashMap<>(key);
        try {
            update.changes().forEach(change -> change.createIn(created));
            update.schema().decode(created);
            ItemLimits.check(update.schema().table(), created);
        } catch (DecodingException e) {
            EncodingException refused = new EncodingException(
                    "an item that the update makes could not be read: " + e.problem()
                            + ". Set all that an item must have, or leave out orCreate(), to change only an item that"
                            + " is there",
                    e);
            throw (e.path().isEmpty() ? refused : refused.under(e.path())).inTable(table, key);
        } catch (EncodingException e) {
            throw e.inTable(table, key);
        }
    }
}
