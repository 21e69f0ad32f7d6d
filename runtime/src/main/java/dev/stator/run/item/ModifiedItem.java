package dev.stator.run.item;

import dev.stator.error.EncodingException;
import dev.stator.expression.ExpressionContext;
import dev.stator.expression.ItemCondition;
import dev.stator.expression.Path;
import dev.stator.expression.UpdateAction;
import dev.stator.operation.ExpectedVersion;
import dev.stator.operation.ItemWrite.PutWrite;
import dev.stator.operation.ItemWrite.UpdateWrite;
import dev.stator.operation.ModifyOperation.Modification;
import dev.stator.operation.WriteGuard;
import dev.stator.operation.WriteGuard.Existence;
import dev.stator.run.item.SentWrite.Asked;
import dev.stator.schema.EntitySchema;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a modification makes of what it reads.
 *
 * @param clock stamps it
 * @param asked of the response
 */
record ModifiedItem<T>(EntitySchema<T> schema, Modification<T> modification, InstantSource clock, Asked asked) {
    /** Of an item that is there; null for nothing to write. It is stepped and stamped for one request. */
    @Nullable
    ModifyWrite<T> changed(ReadItem<T> read) {
        @Nullable T next = modification.change().apply(read.entity());
        if (next == null) {
            throw new NullPointerException("The function given to modify(...) on table "
                    + schema.table().name()
                    + " returned null: give back what it got to write nothing; delete(...) deletes the item");
        }
        if (next.equals(read.entity())) {
            return null;
        }
        requireKey(next, "the function");
        @Nullable ExpectedVersion<T> expected = ExpectedVersion.ofRecord(schema, read.entity());
        T entity = WriteRendering.overwriting(schema, versioned(next, expected), clock);
        Map<String, AttributeValue> encoded = encoded(entity);
        WrittenOnce.check(read, schema, encoded);
        ItemDifference difference = ItemDifference.of(schema, read, encoded);
        if (difference.changes().isEmpty()) {
            return null;
        }
        schema.check(difference.item());
        return new ModifyWrite<>(sent(read, difference, entity, expected), entity, expected, difference.parts());
    }

    /** Of an item that is not there; null for nothing to write. */
    @Nullable
    ModifyWrite<T> created() {
        Supplier<T> absent = modification.absent();
        if (absent == null) {
            return null;
        }
        T given = Objects.requireNonNull(
                absent.get(), () -> "orCreate(...) on table " + schema.table().name() + " gave null for an item");
        requireKey(given, "orCreate(...)");
        @Nullable ExpectedVersion<T> expected = schema.version().isPresent() ? ExpectedVersion.of(schema, 0) : null;
        T entity = schema.renewed(versioned(given, expected), clock);
        Map<String, AttributeValue> item = schema.encode(entity);
        List<ItemChange> changes = item.entrySet().stream()
                .map(attribute -> new ItemChange(Path.of(attribute.getKey()), null, attribute.getValue()))
                .toList();
        PutWrite<T> put = new PutWrite<>(schema, guard(Existence.MISSED, expected), entity);
        return new ModifyWrite<>(SentWrite.put(put, item, asked), entity, expected, changes);
    }

    private static <T> T versioned(T next, @Nullable ExpectedVersion<T> expected) {
        return expected == null ? next : expected.attribute().give(next, expected.version());
    }

    private Map<String, AttributeValue> encoded(T entity) {
        try {
            return schema.encoded(entity);
        } catch (EncodingException e) {
            throw e.inTable(schema.table().name(), Map.of());
        }
    }

    /**
     * The smallest request that DynamoDB takes: an update of all parts that change, or of the attributes that they are
     * in, or a put of the whole item.
     */
    private SentWrite<T, ?, ?> sent(
            ReadItem<T> read, ItemDifference difference, T entity, @Nullable ExpectedVersion<T> expected) {
        for (List<ItemChange> changes : List.of(difference.parts(), difference.changes())) {
            List<UpdateAction<T>> actions =
                    changes.stream().map(ItemChange::<T>action).toList();
            WriteGuard<T> guard = unchanged(read, changes, expected).requiring(schema, actions);
            if (ExpressionContext.isTaken(actions, guard.whole(schema))) {
                UpdateWrite<T> update = new UpdateWrite<>(schema, guard, modification.key(), actions);
                return SentWrite.update(update, schema.keys().encode(modification.key()), true, asked);
            }
        }
        WriteGuard<T> guard = wholeUnchanged(read, difference.changes(), expected);
        return SentWrite.put(new PutWrite<>(schema, guard, entity), difference.item(), asked);
    }

    /** With a version: it is that, and so is what goes into what is written; without one, all that was read is. */
    private WriteGuard<T> unchanged(ReadItem<T> read, List<ItemChange> changes, @Nullable ExpectedVersion<T> expected) {
        if (expected == null) {
            return guard(stored(read.asked(), read), null);
        }
        return guard(
                changes.stream()
                        .filter(ItemChange::isMadeOfStored)
                        .map(change -> ItemCondition.<T>stored(change.path(), change.stored()))
                        .toList(),
                expected);
    }

    /**
     * The item is as it was, so far as a condition can say it; what is new in it, none can. With a version that may be
     * no more than for an update, or the version alone.
     */
    private WriteGuard<T> wholeUnchanged(
            ReadItem<T> read, List<ItemChange> changes, @Nullable ExpectedVersion<T> expected) {
        Set<String> names = new LinkedHashSet<>(read.stored().keySet());
        names.addAll(read.asked());
        WriteGuard<T> whole = guard(stored(names, read), expected);
        if (ExpressionContext.isTaken(List.of(), whole.whole(schema))) {
            return whole;
        }
        if (expected != null) {
            WriteGuard<T> inside = unchanged(read, changes, expected);
            return ExpressionContext.isTaken(List.of(), inside.whole(schema)) ? inside : guard(List.of(), expected);
        }
        throw new IllegalArgumentException("modify(...) on table "
                + schema.table().name()
                + ": a condition that the " + names.size() + " attributes that were read are still as they were is"
                + " longer than DynamoDB takes. Give the record a component with @Version: then its number is all that"
                + " is compared");
    }

    private List<ItemCondition<T>> stored(Set<String> names, ReadItem<T> read) {
        Set<String> key = schema.table().key(read.stored()).keySet();
        List<ItemCondition<T>> all = new ArrayList<>();
        for (String name : names) {
            if (!key.contains(name)) {
                all.add(ItemCondition.stored(Path.of(name), read.stored().get(name)));
            }
        }
        return all;
    }

    private WriteGuard<T> guard(List<ItemCondition<T>> conditions, @Nullable ExpectedVersion<T> expected) {
        WriteGuard<T> guard = guard(Existence.READ, expected);
        return conditions.isEmpty() ? guard : guard.and(ItemCondition.allOf(conditions));
    }

    private WriteGuard<T> guard(Existence existence, @Nullable ExpectedVersion<T> expected) {
        WriteGuard<T> guard = WriteGuard.ofRecord(schema).with(existence).withItemOnFailure();
        return expected == null ? guard : guard.expecting(expected);
    }

    private void requireKey(T next, String giver) {
        Map<String, AttributeValue> asked = schema.keys().encode(modification.key());
        Map<String, AttributeValue> given = schema.keyOf(next);
        if (!given.equals(asked)) {
            throw new IllegalArgumentException(
                    "modify(...) on table " + schema.table().name() + ": " + giver
                            + " gave an item whose " + String.join(" or ", asked.keySet())
                            + " is not that of the item asked for, and the key of an item never changes. To move it, "
                            + "put the other item and delete this one, in a transaction");
        }
    }
}
