package dev.stator.schema;

import dev.stator.error.EncodingException;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a put gives an entity before it writes it: the next version, and stamps. Immutable.
 *
 * @param version null: it has none
 * @param stamps null: it has none
 * @param withheld whether what the record's constructor throws may tell of values that no text must show
 */
record PutStamping<T>(
        @Nullable VersionAttribute<T> version, @Nullable Stamps<T> stamps, boolean withheld) {
    static <T> PutStamping<T> none() {
        return new PutStamping<>(null, null, false);
    }

    PutStamping<T> version(VersionAttribute<T> stepped) {
        return new PutStamping<>(stepped, stamps, withheld);
    }

    PutStamping<T> stamps(Stamps<T> written) {
        return new PutStamping<>(version, written, withheld);
    }

    PutStamping<T> withholding() {
        return new PutStamping<>(version, stamps, true);
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
            EncodingException refused = withheld
                    ? EncodingException.withheld("the record, given its next version or stamps,", e)
                    : new EncodingException("the record refused its next version or stamps: " + e, e);
            throw refused.typed("M", javaType).inTable(table, Map.of());
        }
    }
}
