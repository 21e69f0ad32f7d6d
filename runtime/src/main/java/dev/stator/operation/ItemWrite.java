package dev.stator.operation;

import dev.stator.error.CodecException;
import dev.stator.expression.Given;
import dev.stator.expression.UpdateAction;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a put, update or delete of one item does, and under which condition. Immutable.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public sealed interface ItemWrite<T> {
    /** The entity, and the table by its name in DynamoDB. */
    EntitySchema<T> schema();

    /** Under which condition. */
    WriteGuard<T> guard();

    /** The same under another condition. */
    ItemWrite<T> guarded(WriteGuard<T> other);

    /**
     * PutItem.
     *
     * @param entity as it was given; each execution steps its version and stamps it anew
     */
    record PutWrite<T>(EntitySchema<T> schema, WriteGuard<T> guard, T entity) implements ItemWrite<T> {
        @Override
        public PutWrite<T> guarded(WriteGuard<T> other) {
            return new PutWrite<>(schema, other, entity);
        }

        @Override
        public String toString() {
            return "put to table " + schema.table().name() + guard;
        }
    }

    /**
     * UpdateItem.
     *
     * @param changes those that were asked for; each execution adds the step of the version and the stamps
     * @param patch the record whose attributes are among the changes; null: none
     */
    record UpdateWrite<T>(
            EntitySchema<T> schema,
            WriteGuard<T> guard,
            ItemKey key,
            List<UpdateAction<T>> changes,
            @Nullable T patch) implements ItemWrite<T> {
        /** Of changes alone. */
        public UpdateWrite(EntitySchema<T> schema, WriteGuard<T> guard, ItemKey key, List<UpdateAction<T>> changes) {
            this(schema, guard, key, changes, null);
        }

        @Override
        public UpdateWrite<T> guarded(WriteGuard<T> other) {
            return new UpdateWrite<>(schema, other, key, changes, patch);
        }

        /** The same with more changes. */
        public UpdateWrite<T> then(List<UpdateAction<T>> more) {
            if (more.isEmpty()) {
                return this;
            }
            if (changes.isEmpty()) {
                return new UpdateWrite<>(schema, guard, key, List.copyOf(more), patch);
            }
            List<UpdateAction<T>> all = new ArrayList<>(changes.size() + more.size());
            all.addAll(changes);
            all.addAll(more);
            return new UpdateWrite<>(schema, guard, key, List.copyOf(all), patch);
        }

        /** Names the item in what the codec of a change refuses. */
        <A> A located(Supplier<A> change) {
            try {
                return change.get();
            } catch (CodecException e) {
                throw e.inTable(schema.table().name(), schema.keys().encode(key));
            }
        }

        @Override
        public String toString() {
            List<Given> givens =
                    changes.stream().flatMap(change -> change.givens().stream()).toList();
            String given = givens.isEmpty() ? "" : ", given " + givens;
            return "update in table " + schema.table().name() + ": " + changes.size() + " changes" + given + guard;
        }
    }

    /** DeleteItem. */
    record DeleteWrite<T>(EntitySchema<T> schema, WriteGuard<T> guard, ItemKey key) implements ItemWrite<T> {
        @Override
        public DeleteWrite<T> guarded(WriteGuard<T> other) {
            return new DeleteWrite<>(schema, other, key);
        }

        @Override
        public String toString() {
            return "delete from table " + schema.table().name() + guard;
        }
    }
}
