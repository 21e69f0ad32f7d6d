package dev.stator.stream;

import dev.stator.error.DecodingException;
import dev.stator.schema.Entities;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.schema.Membership;
import dev.stator.table.TableException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * From a record of a table's stream to what happened: {@code posts.changes().decoder()}. Immutable and safe for use by
 * several threads.
 *
 * @param <T> the entity
 */
public final class ChangeDecoder<T> {
    /** The region of DynamoDB Local, whatever the client's. */
    private static final String DYNAMODB_LOCAL = "ddblocal";

    private final EntitySchema<T> schema;
    private final Entities<T> entities;
    private final RequiredImages images;

    private ChangeDecoder(EntitySchema<T> schema, Entities<T> entities, RequiredImages images) {
        this.schema = schema;
        this.entities = entities;
        this.images = images;
    }

    /** For the changes of what {@code schema} stores. */
    public static <T> ChangeDecoder<T> of(EntitySchema<T> schema) {
        return new ChangeDecoder<>(schema, Entities.of(schema), RequiredImages.NONE);
    }

    /** The same, for a handler that cannot do without images: a record without them cannot be read. */
    public ChangeDecoder<T> requireImages(StreamViewType atLeast) {
        return new ChangeDecoder<>(schema, entities, RequiredImages.of(atLeast));
    }

    /** The name of the table in DynamoDB. */
    public String table() {
        return schema.table().name();
    }

    /** The entity; of a table of several records, what all of them are. */
    public Class<T> type() {
        return schema.type();
    }

    /**
     * Records as the stream would have them, for tests.
     *
     * @param now when their changes were made, if they do not say
     */
    public ChangeRecords<T> records(Instant now) {
        return ChangeRecords.of(schema, now);
    }

    /** The records whose changes it reads. */
    Entities<T> entities() {
        return entities;
    }

    /**
     * Checks that a stream has the images that {@link #requireImages} asks for, and any at all if keys do not tell
     * which record an item is.
     *
     * @param view the view type of the stream, as {@code DescribeStream} tells it
     * @throws TableException if it has not, saying what to do
     */
    public void checkView(StreamViewType view) {
        images.check(table(), view);
        if (view == StreamViewType.KEYS_ONLY && !entities.areToldByKey()) {
            throw RequiredImages.lacking(
                    table(),
                    view,
                    "keys do not tell which of " + entities.names() + " an item is",
                    StreamViewType.NEW_AND_OLD_IMAGES);
        }
    }

    /**
     * Reads a record.
     *
     * @throws UndecodableRecordException with the record, if it cannot be read, or lacks an image that
     *     {@link #requireImages} asks for, or tells of an item of another record in the same table
     */
    public Change<T> decode(Record record) {
        return find(record)
                .orElseThrow(() -> new UndecodableRecordException(
                        table(),
                        record,
                        new DecodingException("its item is no " + schema.type().getSimpleName()
                                        + ", but another record of the table")
                                .inTable(table(), Map.of())));
    }

    /**
     * Reads a record; empty if it tells of an item of another record in the same table. What became another record is
     * removed, and what was another is inserted.
     *
     * @throws UndecodableRecordException as {@link #decode}
     */
    public Optional<Change<T>> find(Record record) {
        try {
            return read(record);
        } catch (DecodingException e) {
            throw new UndecodableRecordException(
                    table(), record, e.table().isPresent() ? e : e.inTable(table(), Map.of()));
        }
    }

    private Optional<Change<T>> read(Record record) {
        StreamRecord stream = record.dynamodb();
        if (stream == null) {
            throw new DecodingException("the record has no part \"dynamodb\", which holds key and images");
        }
        boolean was = isOwn(stream.oldImage(), stream);
        boolean is = isOwn(stream.newImage(), stream);
        if (!was && !is) {
            return Optional.empty();
        }
        Optional<T> before = image(was, stream.oldImage());
        Optional<T> after = image(is, stream.newImage());
        ItemKey key = key(stream.keys(), after.or(() -> before));
        Change<T> change = change(record, was, is, key, before, after);
        images.check(change);
        return Optional.of(change);
    }

    private Change<T> change(
            Record record, boolean was, boolean is, ItemKey key, Optional<T> before, Optional<T> after) {
        ChangeSource source = new ChangeSource(table(), record);
        return switch (Objects.requireNonNullElse(record.eventNameAsString(), "")) {
            case "INSERT" -> new Inserted<>(key, after, source);
            case "MODIFY" ->
                !was
                        ? new Inserted<>(key, after, source)
                        : is ? new Modified<>(key, before, after, source) : new Removed<>(key, before, source);
            case "REMOVE" ->
                isByTimeToLive(record.userIdentity())
                        ? new Expired<>(key, before, source)
                        : new Removed<>(key, before, source);
            default -> {
                requireExpiryOfDynamoDbLocal(record);
                yield new Expired<>(key, before, source);
            }
        };
    }

    /**
     * Whether an item is of what this reads: as its image tells, or the other one, or the key. A root reads all; what
     * is of none of its records is refused, not passed over.
     */
    private boolean isOwn(Map<String, AttributeValue> image, StreamRecord stream) {
        Optional<Map<String, AttributeValue>> telling = Stream.of(image, stream.newImage(), stream.oldImage())
                .filter(any -> !any.isEmpty())
                .findFirst();
        Membership own = schema.membership();
        if (telling.isEmpty() && !own.isToldBy(schema.table().key().names())) {
            throw new DecodingException(
                    "its key does not tell whether it is a " + entities.names() + ", and there is nothing but the key");
        }
        return own.has(telling.orElse(stream.keys()));
    }

    private ItemKey key(Map<String, AttributeValue> key, Optional<T> item) {
        try {
            return entities.of(key, item).keys().decode(key);
        } catch (DecodingException e) {
            throw e.table().isPresent() ? e : e.inTable(table(), schema.table().key(key));
        }
    }

    /** Every image has the key's attributes: one without any is not there. */
    private Optional<T> image(boolean own, Map<String, AttributeValue> image) {
        return image.isEmpty() || !own ? Optional.empty() : Optional.of(schema.decode(image));
    }

    private static boolean isByTimeToLive(Identity identity) {
        return identity != null
                && "Service".equalsIgnoreCase(identity.type())
                && "dynamodb.amazonaws.com".equals(identity.principalId());
    }

    /**
     * DynamoDB Local has a name of its own for removals by time to live ({@code EXPIRE}, or over HTTP one that says
     * that the SDK inside it does not know it), and gives no identity.
     */
    private static void requireExpiryOfDynamoDbLocal(Record record) {
        if (!DYNAMODB_LOCAL.equals(record.awsRegion()) || record.dynamodb().hasNewImage()) {
            throw new DecodingException("the record has event name \"" + record.eventNameAsString()
                    + "\"; known are INSERT, MODIFY and REMOVE");
        }
    }
}
