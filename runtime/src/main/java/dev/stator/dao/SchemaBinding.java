package dev.stator.dao;

import dev.stator.frozen.FrozenCodec;
import dev.stator.frozen.FrozenSettings;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.RecordBinding;
import dev.stator.session.Session;
import java.time.InstantSource;

/**
 * A schema as a session uses it: with the table's name in this environment, and what stands between its codec and the
 * table; that of a root, with its records as the session uses them.
 */
record SchemaBinding(Session session) implements RecordBinding {
    @Override
    public <E> EntitySchema<E> of(EntitySchema<E> declared) {
        return expiring(session.clock(), frozen(session.frozen(), declared))
                .records(this)
                .named(session.tableName(declared.table().name()));
    }

    private static <T> EntitySchema<T> expiring(InstantSource clock, EntitySchema<T> declared) {
        return declared.lifetime()
                .map(attribute -> declared.boundary(new LifetimeBoundary(attribute, clock)))
                .orElse(declared);
    }

    private static <T> EntitySchema<T> frozen(FrozenSettings settings, EntitySchema<T> declared) {
        if (declared.frozen().isEmpty()) {
            return declared;
        }
        if (settings.isCompiled()) {
            declared.frozen().values().forEach(FrozenCodec::compile);
        }
        return settings.encryption()
                .map(encryption -> declared.boundary(new EncryptedAttributes(
                        encryption, declared.table().name(), declared.frozen().keySet())))
                .orElse(declared);
    }
}
