package dev.stator.stream;

import dev.stator.codec.ItemSize;
import dev.stator.error.EncodingException;
import dev.stator.schema.EntitySchema;
import dev.stator.session.CheckReturnValue;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * Records as a table's stream would have them, for tests of what handles changes: {@code posts.changes().records()}.
 * They have the images of the view type, the number of bytes that DynamoDB counts, and sequence numbers that grow from
 * one record to the next. Nothing is sent. Safe for use by several threads.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class ChangeRecords<T> {
    /** DynamoDB's have 21 digits and more. */
    private static final BigInteger FIRST = BigInteger.TEN.pow(20);

    private final EntitySchema<T> schema;
    private final StreamViewType view;
    private final Instant createdAt;
    private final AtomicLong made;

    private ChangeRecords(EntitySchema<T> schema, StreamViewType view, Instant createdAt, AtomicLong made) {
        this.schema = schema;
        this.view = view;
        this.createdAt = createdAt;
        this.made = made;
    }

    static <T> ChangeRecords<T> of(EntitySchema<T> schema, Instant createdAt) {
        return new ChangeRecords<>(schema, StreamViewType.NEW_AND_OLD_IMAGES, createdAt, new AtomicLong());
    }

    /** The same, with the images of another view type; {@code NEW_AND_OLD_IMAGES} if not said. */
    public ChangeRecords<T> view(StreamViewType view) {
        return new ChangeRecords<>(schema, Objects.requireNonNull(view, "view"), createdAt, made);
    }

    /** The same, of changes that were made then; when this was asked for if not said. Streams tell it to the second. */
    public ChangeRecords<T> createdAt(Instant then) {
        return new ChangeRecords<>(schema, view, Objects.requireNonNull(then, "then"), made);
    }

    /**
     * {@code entity} was stored where there was none.
     *
     * @throws EncodingException if it cannot be stored
     */
    public Record inserted(T entity) {
        return record(OperationType.INSERT, null, schema.encode(entity)).build();
    }

    /**
     * {@code after} was stored in the place of {@code before}.
     *
     * @throws EncodingException if one of them cannot be stored
     * @throws IllegalArgumentException if they have different keys: to DynamoDB they are two items
     */
    public Record modified(T before, T after) {
        Map<String, AttributeValue> old = schema.encode(before);
        Map<String, AttributeValue> now = schema.encode(after);
        if (!key(old).equals(key(now))) {
            throw new IllegalArgumentException("modified(..) is given two items, with the keys " + key(old) + " and "
                    + key(now) + "; write removed(before) and inserted(after)");
        }
        return record(OperationType.MODIFY, old, now).build();
    }

    /**
     * {@code entity} was deleted, by some program.
     *
     * @throws EncodingException if it cannot have been stored
     */
    public Record removed(T entity) {
        return record(OperationType.REMOVE, schema.encode(entity), null).build();
    }

    /**
     * {@code entity} was deleted by DynamoDB, as its time to live had passed.
     *
     * @throws EncodingException if it cannot have been stored
     */
    public Record expired(T entity) {
        return record(OperationType.REMOVE, schema.encode(entity), null)
                .userIdentity(Identity.builder()
                        .type("Service")
                        .principalId("dynamodb.amazonaws.com")
                        .build())
                .build();
    }

    private Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return schema.table().key(item);
    }

    private Record.Builder record(
            OperationType event,
            @Nullable Map<String, AttributeValue> before,
            @Nullable Map<String, AttributeValue> after) {
        RequiredImages images = RequiredImages.of(view);
        Map<String, AttributeValue> key =
                key(Objects.requireNonNullElse(after, Objects.requireNonNullElse(before, Map.of())));
        @Nullable Map<String, AttributeValue> old = images.oldImages() ? before : null;
        @Nullable Map<String, AttributeValue> now = images.newImages() ? after : null;
        long number = made.getAndIncrement();
        return Record.builder()
                .eventID(new UUID(createdAt.getEpochSecond(), number).toString().replace("-", ""))
                .eventName(event)
                .eventVersion("1.1")
                .eventSource("aws:dynamodb")
                .awsRegion("us-east-1")
                .dynamodb(StreamRecord.builder()
                        .approximateCreationDateTime(createdAt.truncatedTo(ChronoUnit.SECONDS))
                        .keys(key)
                        .oldImage(old)
                        .newImage(now)
                        .sequenceNumber(FIRST.add(BigInteger.valueOf(number)).toString())
                        .sizeBytes(ItemSize.of(key) + size(old) + size(now))
                        .streamViewType(view)
                        .build());
    }

    private static long size(@Nullable Map<String, AttributeValue> image) {
        return image == null ? 0 : ItemSize.of(image);
    }
}
