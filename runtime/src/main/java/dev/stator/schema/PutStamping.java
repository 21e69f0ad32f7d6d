package dev.stator.schema;

import dev.stator.error.EncodingException;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a put gives an entity before it writes it: an id, the next version, and stamps. Immutable.
 *
 * @param identifying null: it has no id that is made
 * @param version null: it has none
 * @param stamps null: it has none
 * @param withheld whether what the record's constructor throws may tell of values that no text must show
 */
record PutStamping<T>(
        @Nullable Identifying<T> identifying,
        @Nullable VersionAttribute<T> version,
        @Nullable Stamps<T> stamps,
        boolean withheld) {
    static <T> PutStamping<T> none() {
        return new PutStamping<>(null, null, null, false);
    }

    PutStamping<T> identified(Identifying<T> made) {
        return new PutStamping<>(made, version, stamps, withheld);
    }

    PutStamping<T> version(VersionAttribute<T> stepped) {
        return new PutStamping<>(identifying, stepped, stamps, withheld);
    }

    PutStamping<T> stamps(Stamps<T> written) {
        return new PutStamping<>(identifying, version, written, withheld);
    }

    PutStamping<T> withholding() {
        return new PutStamping<>(identifying, version, stamps, true);
    }

    /**
     * {@code entity} with an id; itself if it has one, or the record has none that is made.
     *
     * @param id asked for if it is needed
     * @throws EncodingException naming the table, if the record refuses it
     */
    T identified(T entity, Supplier<UUID> id, String javaType, String table) {
        if (identifying == null) {
            return entity;
        }
        boolean given;
        try {
            given = identifying.isIdentified(entity);
        } catch (RuntimeException e) {
            throw refused("its id", e, javaType, table);
        }
        if (given) {
            return entity;
        }
        UUID made = id.get();
        try {
            return identifying.identified(entity, made);
        } catch (RuntimeException e) {
            throw refused("its id", e, javaType, table);
        }
    }

    private EncodingException refused(String what, RuntimeException cause, String javaType, String table) {
        EncodingException refused = withheld
                ? EncodingException.withheld("the record, given " + what + ",", cause)
                : new EncodingException("the record refused " + what + ": " + cause, cause);
        return refused.typed("M", javaType).inTable(table, Map.of());
    }

    /**
     * {@code entity} renewed; itself if it has neither.
     *
     * @param now the time, asked for if there are stamps
     * @throws EncodingException naming the table, if there is no version after its own, or the record refuses what it
     * is given
     */
    T of(T entity, InstantSource now, String javaType, String table) {
        try {
            T stepped = version == null ? entity : version.give(entity, version.after(version.of(entity)));
            return stamps == null ? stepped : stamps.stamped(stepped, now.instant());
        } catch (EncodingException e) {
            throw e.inTable(table, Map.of());
        } catch (RuntimeException e) {
            throw refused("its next version or stamps", e, javaType, table);
        }
    }
}
