package dev.stator.operation;

import dev.stator.schema.EntitySchema;
import dev.stator.session.Session;

/** A schema as a session uses it: with the table's name in this environment, and what stands between its codec and the table. */
final class Binding {
    private Binding() {}

    static <T> EntitySchema<T> of(Session session, EntitySchema<T> declared) {
        return declared.table(session.tableName(declared.table()));
    }
}
