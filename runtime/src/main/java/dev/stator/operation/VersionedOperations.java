package dev.stator.operation;

import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Session;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The writes on the table of an entity with a version, for generated DAOs. Immutable.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class VersionedOperations<T> {
    private final Session session;
    private final EntitySchema<T> schema;

    VersionedOperations(Session session, EntitySchema<T> schema) {
        this.session = session;
        this.schema = schema;
    }

    /** Stores an item, if the stored one has the version of {@code entity}. */
    public VersionedPut<T> put(T entity) {
        long version = schema.version().orElseThrow().of(entity);
        Guard<T> guard = Guard.expecting(ExpectedVersion.of(schema, version));
        return new VersionedPut<>(new PutWrite<>(session, schema, guard, entity));
    }

    /** Changes an item. */
    public KeyedUpdate<T> update(ItemKey key) {
        return new KeyedUpdate<>(new UpdateWrite<>(session, schema, Guard.update(), key, List.of()));
    }

    /** Reads an item, puts what {@code change} makes of it, and begins again where others wrote it meanwhile. */
    public ModifyOperation<T> modify(ItemKey key, UnaryOperator<T> change) {
        return new ModifyOperation<>(Modification.of(session, schema, key, change));
    }

    /** Deletes an item. */
    public KeyedDelete<T> delete(ItemKey key) {
        return new KeyedDelete<>(new DeleteWrite<>(session, schema, Guard.none(), key));
    }
}
