package dev.stator.schema;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stands between a record's codec and DynamoDB, for top-level attributes whose stored form depends on more than their
 * value: on a key of encryption and the item they stand in, on the time. Codecs are constants and know none of that.
 *
 * <p>Every value of such an attribute passes, whichever way it goes: in an item that is put, set by an update, in an
 * item that is read, selected, returned by a write or brought by a failed condition. What a condition compares with
 * does not pass: a condition sees what is stored. Immutable and safe for use by several threads.
 */
public interface ItemBoundary {
    /** The attributes that pass, by their stored names. */
    Set<String> attributes();

    /** The same, where it is always {@code now}; itself if it knows no time. */
    default ItemBoundary at(Instant now) {
        return this;
    }

    /**
     * What DynamoDB stores in place of {@code encoded}.
     *
     * @param encoded as the codec encodes it; never NULL
     * @param key the primary key of the item
     * @throws EncodingException with the problem alone; where it happened is added
     */
    AttributeValue outward(String attribute, AttributeValue encoded, Map<String, AttributeValue> key);

    /**
     * What the codec decodes in place of {@code stored}.
     *
     * @param stored never NULL
     * @param key the primary key of the item
     * @throws DecodingException with the problem alone; where it happened is added
     */
    AttributeValue inward(String attribute, AttributeValue stored, Map<String, AttributeValue> key);

    /**
     * What is not as it would be stored now in {@code stored}, which can be read; empty if it is.
     *
     * @param stored never NULL
     */
    default Optional<String> outdated(String attribute, AttributeValue stored) {
        return Optional.empty();
    }
}
