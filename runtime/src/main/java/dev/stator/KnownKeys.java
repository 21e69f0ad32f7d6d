package dev.stator;

import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeySchema;
import dev.stator.table.KeysContradictException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The primary keys of the tables that the DAOs of one Stator are for. Safe for use by several threads. */
final class KnownKeys {
    private final Map<String, Declared> tables = new ConcurrentHashMap<>();

    private record Declared(Class<?> record, KeySchema key) {}

    /**
     * Notes the table of an entity.
     *
     * @param entity with the table's name in DynamoDB
     * @throws KeysContradictException if a record that was noted before gives that table another key
     */
    void note(EntitySchema<?> entity) {
        Declared second = new Declared(entity.type(), entity.table().key());
        Declared first = tables.putIfAbsent(entity.table().name(), second);
        if (first != null && !first.key().equals(second.key())) {
            throw new KeysContradictException(
                    entity.table().name(), first.record(), first.key(), second.record(), second.key());
        }
    }
}
