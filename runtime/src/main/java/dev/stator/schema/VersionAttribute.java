package dev.stator.schema;

import dev.stator.codec.internal.StoredTypes;
import dev.stator.error.EncodingException;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The attribute that counts the writes of an item.
 *
 * @param name its stored name
 * @param last the greatest version that the record can hold
 * @param versioning reads and gives the record's version
 * @param <T> the record
 */
public record VersionAttribute<T>(String name, long last, Versioning<T> versioning) {
    /** The version of {@code entity}. */
    public long of(T entity) {
        return versioning.version(entity);
    }

    /** {@code entity} with another version. */
    public T give(T entity, long version) {
        return versioning.withVersion(entity, version);
    }

    /**
     * The version after {@code version}.
     *
     * @throws EncodingException naming the attribute, if the record could not hold it
     */
    public long after(long version) {
        if (version >= last) {
            throw new EncodingException("version " + version + " is the last that the component can hold; put the item"
                            + " with version 0 and ignoringVersion() to begin anew")
                    .under(name);
        }
        return version + 1;
    }

    /**
     * The version of a stored item: 0 where there is none, or NULL, as in items written before there were versions.
     *
     * @param item null for no item at all, which has version 0 too
     * @return empty if what is stored is no version
     */
    public OptionalLong stored(@Nullable Map<String, AttributeValue> item) {
        @Nullable AttributeValue stored = item == null ? null : item.get(name);
        if (stored == null || StoredTypes.isAbsent(stored)) {
            return OptionalLong.of(0);
        }
        if (stored.n() == null) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(stored.n()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
