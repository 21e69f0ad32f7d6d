package dev.stator.dao;

import dev.stator.frozen.FrozenCodec;
import dev.stator.frozen.FrozenSettings;
import dev.stator.schema.EntitySchema;
import dev.stator.session.Session;
import java.time.InstantSource;

/**
 * A schema as a session uses it: with the table's name in this environment, and what stands between its codec and the
 * table.
 */
final class SchemaBinding {
    private SchemaBinding() {}

    static <T> EntitySchema<T> of(Session session, EntitySchema<T> declared) {
        return expiring(session.clock(), frozen(session.frozen(), declared))
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
