package dev.stator.operation;

import dev.stator.observe.OperationKind;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.schema.Stamps;
import dev.stator.schema.VersionAttribute;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * What is to be made of an item with a version. Immutable.
 *
 * @param change makes the new item of the stored one
 * @param attempts how often to begin at most
 * @param absent gives the item where there is none; null: nothing is written then
 */
record Modification<T>(
        Session session,
        EntitySchema<T> schema,
        ItemKey key,
        UnaryOperator<T> change,
        int attempts,
        @Nullable Supplier<T> absent) {
    private static final int USUAL_ATTEMPTS = 10;

    static <T> Modification<T> of(Session session, EntitySchema<T> schema, ItemKey key, UnaryOperator<T> change) {
        return new Modification<>(session, schema, key, Objects.requireNonNull(change, "change"), USUAL_ATTEMPTS, null);
    }

    Modification<T> attempts(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("modify(...).attempts(" + most + "): it must begin at least once");
        }
        return new Modification<>(session, schema, key, change, most, absent);
    }

    Modification<T> orCreate(Supplier<T> other) {
        return new Modification<>(session, schema, key, change, attempts, Objects.requireNonNull(other, "absent"));
    }

    GetItemRequest toRequest() {
        return read(session.clock().instant()).toRequest();
    }

    Execution begin() {
        return session.begin(OperationKind.MODIFY, schema.table().name(), null);
    }

    Response<Optional<T>> send(Execution run, boolean metered) {
        return new ModifyLoop<>(this, run, metered).run();
    }

    CompletableFuture<Response<Optional<T>>> sendAsync(Execution run, boolean metered) {
        return new ModifyLoop<>(this, run, metered).runAsync();
    }

    /** What is stored, expired or not: the write must reckon with it. */
    GetOperation<T> read(Instant now) {
        Visibility all = Visibility.of(session, schema).includingExpired();
        return new GetOperation<>(session, schema.at(now), key, true, all);
    }

    /**
     * What to write where {@code stored} was read; null for nothing. It is stepped and stamped for one request.
     *
     * @param read what was given to {@link #read}
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
        T renewed = schema.renewed(attribute.give(next, expected.version()), session.clock());
        T entity = stored.isPresent() ? notCreatedNow(renewed, next) : renewed;
        EntitySchema<T> written = stored.isPresent() ? ending(stored.get(), next, read) : schema;
        return new PutWrite<>(session, written, Guard.expecting(expected), entity);
    }

    /** A stored item was not created now, so one without a time of creation keeps without. */
    private T notCreatedNow(T renewed, T next) {
        Optional<String> created = schema.stamps().flatMap(Stamps::created).map(Stamps.Stamp::attribute);
        if (created.isEmpty() || schema.codec().toItem(next).containsKey(created.get())) {
            return renewed;
        }
        Map<String, AttributeValue> item = new LinkedHashMap<>(schema.codec().toItem(renewed));
        item.remove(created.get());
        return schema.codec().fromItem(item);
    }

    /** What is left of a life that the change leaves alone ends when it would have ended; else it counts from now. */
    private EntitySchema<T> ending(T stored, T next, Instant read) {
        Optional<String> lifetime = schema.lifetime();
        boolean kept = lifetime.isPresent()
                && Objects.equals(
                        schema.codec().toItem(stored).get(lifetime.get()),
                        schema.codec().toItem(next).get(lifetime.get()));
        return kept ? schema.at(read) : schema;
    }

    private @Nullable T changed(T stored) {
        @Nullable T next = change.apply(stored);
        if (next == null) {
            throw new NullPointerException("The function given to modify(...) on table "
                    + schema.table().name()
                    + " returned null: give back what it got to write nothing; delete(...) deletes the item");
        }
        return next.equals(stored) ? null : next;
    }

    private @Nullable T created() {
        if (absent == null) {
            return null;
        }
        return Objects.requireNonNull(
                absent.get(), () -> "orCreate(...) on table " + schema.table().name() + " gave null for an item");
    }

    private void requireKey(T next, String giver) {
        Map<String, AttributeValue> asked = schema.keys().encode(key);
        Map<String, AttributeValue> given = schema.keyOf(next);
        if (!given.equals(asked)) {
            throw new IllegalArgumentException(
                    "modify(...) on table " + schema.table().name() + ": " + giver
                            + " gave an item whose " + String.join(" or ", asked.keySet())
                            + " is not that of the item asked for, and the key of an item never changes. To move it, put the"
                            + " other item and delete this one, in a transaction");
        }
    }
}
