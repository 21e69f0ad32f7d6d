package dev.stator.dao;

import dev.stator.operation.ExpectedVersion;
import dev.stator.operation.ItemWrite.DeleteWrite;
import dev.stator.operation.ItemWrite.PutWrite;
import dev.stator.operation.ItemWrite.UpdateWrite;
import dev.stator.operation.KeyedDelete;
import dev.stator.operation.KeyedUpdate;
import dev.stator.operation.Runner;
import dev.stator.operation.VersionedPut;
import dev.stator.operation.WriteGuard;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;
import java.util.List;

/**
 * The writes on the table of an entity with a version, for generated DAOs. Immutable.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class VersionedOperations<T> {
    private final Runner runner;
    private final EntitySchema<T> schema;

    VersionedOperations(Runner runner, EntitySchema<T> schema) {
        this.runner = runner;
        this.schema = schema;
    }

    /** Stores an item, if the stored one has the version of {@code entity}. */
    public VersionedPut<T> put(T entity) {
        long version = schema.version().orElseThrow().of(entity);
        WriteGuard<T> guard = WriteGuard.ofRecord(schema).expecting(ExpectedVersion.of(schema, version));
        T identified = schema.identified(entity, runner::nextId);
        return new VersionedPut<>(runner, new PutWrite<>(schema, guard, identified));
    }

    /** Changes an item. */
    public KeyedUpdate<T> update(ItemKey key) {
        return new KeyedUpdate<>(runner, new UpdateWrite<>(schema, WriteGuard.update(schema), key, List.of()));
    }

    /** Deletes an item. */
    public KeyedDelete<T> delete(ItemKey key) {
        return new KeyedDelete<>(runner, new DeleteWrite<>(schema, WriteGuard.ofRecord(schema), key));
    }
}
