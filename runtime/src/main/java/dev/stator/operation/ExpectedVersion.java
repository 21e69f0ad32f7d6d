package dev.stator.operation;

import dev.stator.codec.Codecs;
import dev.stator.error.EncodingException;
import dev.stator.expression.ItemCondition;
import dev.stator.expression.Path;
import dev.stator.expression.UpdateAction;
import dev.stator.expression.WholeAttribute;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.VersionAttribute;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The version that an item must have to be written.
 *
 * @param version 0: there is no item yet, or it was written before there were versions
 */
public record ExpectedVersion<T>(VersionAttribute<T> attribute, long version) {

    public static <T> ExpectedVersion<T> of(EntitySchema<T> schema, long version) {
        return new ExpectedVersion<>(schema.version().orElseThrow(), version);
    }

    /** That of {@code entity}; null if the record has none. */
    public static <T> @Nullable ExpectedVersion<T> ofRecord(EntitySchema<T> schema, T entity) {
        return schema.version()
                .map(version -> new ExpectedVersion<>(version, version.of(entity)))
                .orElse(null);
    }

    /** An item without a version counts as one of version 0, as it does when it is read. */
    public ItemCondition<T> condition() {
        return typed(attribute).eq(version);
    }

    /**
     * The version that the write leaves.
     *
     * @throws EncodingException if there is none after this one
     */
    public long next() {
        return attribute.after(version);
    }

    /**
     * The change that an update makes to the version.
     *
     * @throws EncodingException if there is no version after this one
     */
    public UpdateAction<T> step() {
        return UpdateAction.set(typed(attribute), next());
    }

    /** Whether it was another condition that did not hold. */
    public boolean isMet(@Nullable Map<String, AttributeValue> item) {
        OptionalLong stored = attribute.stored(item);
        return stored.isPresent() && stored.getAsLong() == version;
    }

    /** The version of what is stored; empty if there is nothing, or no version in it. */
    public OptionalLong stored(@Nullable Map<String, AttributeValue> item) {
        return item == null ? OptionalLong.empty() : attribute.stored(item);
    }

    /** As a whole number whatever the record's type is, for conditions and steps. */
    public static <T> WholeAttribute<T, Long> typed(VersionAttribute<T> attribute) {
        return new WholeAttribute<>(Path.of(attribute.name()), Codecs.orElse(Codecs.LONG, 0L));
    }
}
