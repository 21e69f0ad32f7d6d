package dev.stator.stream;

import dev.stator.schema.ItemKey;
import dev.stator.schema.KeyPart;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * One change of one item: a record of DynamoDB Streams, of a Lambda event or of a Kinesis data stream, read as what
 * happened.
 *
 * <pre>{@code
 * switch (change) {                                     // from Java 21; before it, instanceof
 *     case Inserted<Post> inserted -> index(inserted.newImage().orElseThrow());
 *     case Modified<Post> modified -> index(modified.newImage().orElseThrow());
 *     case Removed<Post> removed -> forget(PostKey.of(removed));
 *     case Expired<Post> expired -> forget(PostKey.of(expired));
 * }
 * }</pre>
 *
 * <p>Which images there are is the stream's view type: {@code KEYS_ONLY}, {@code NEW_IMAGE}, {@code OLD_IMAGE} or
 * {@code NEW_AND_OLD_IMAGES}. {@link ChangeDecoder#requireImages} makes their absence an error.
 *
 * @param <T> the entity
 */
public sealed interface Change<T> permits Inserted, Modified, Removed, Expired {
    /** The item's primary key. The generated record of the key reads it with its types: {@code PostKey.of(change)}. */
    ItemKey key();

    /** The item as it was before; empty if there was none or the view type leaves it out. */
    default Optional<T> oldImage() {
        return Optional.empty();
    }

    /** The item as it was after; empty if there was none or the view type leaves it out. */
    default Optional<T> newImage() {
        return Optional.empty();
    }

    /** Where the change comes from. */
    ChangeSource source();

    /** The value of a part of the key; for generated code. */
    default <K> K key(KeyPart<K> part) {
        return key().value(part);
    }

    /** See {@link ChangeSource#eventId()}. */
    default String eventId() {
        return source().eventId();
    }

    /** See {@link ChangeSource#sequenceNumber()}. */
    default Optional<String> sequenceNumber() {
        return source().sequenceNumber();
    }

    /** See {@link ChangeSource#createdAt()}. */
    default Optional<Instant> createdAt() {
        return source().createdAt();
    }

    /** See {@link ChangeSource#sizeBytes()}. */
    default long sizeBytes() {
        return source().sizeBytes();
    }

    /** The record as the SDK has it. Its text shows the item's values, that of a change does not. */
    default Record raw() {
        return source().raw();
    }
}
