package dev.stator.stream;

import dev.stator.error.DecodingException;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** From a record of a stream to what happened. */
record ChangeDecoder<T>(EntitySchema<T> schema, RequiredImages images) {
    /** The region of DynamoDB Local, whatever the client's. */
    private static final String DYNAMODB_LOCAL = "ddblocal";

    Change<T> decode(Record record) {
        try {
            return read(record);
        } catch (DecodingException e) {
            throw new UndecodableRecordException(
                    schema.table().name(),
                    record,
                    e.table().isPresent() ? e : e.inTable(schema.table().name(), Map.of()));
        }
    }

    private Change<T> read(Record record) {
        StreamRecord stream = record.dynamodb();
        if (stream == null) {
            throw new DecodingException("the record has no part \"dynamodb\", which holds key and images");
        }
        ItemKey key = schema.keys().decode(stream.keys());
        ChangeSource source = new ChangeSource(schema.table().name(), record);
        Optional<T> before = image(stream.oldImage());
        Optional<T> after = image(stream.newImage());
        Change<T> change = switch (Objects.requireNonNullElse(record.eventNameAsString(), "")) {
            case "INSERT" -> new Inserted<>(key, after, source);
            case "MODIFY" -> new Modified<>(key, before, after, source);
            case "REMOVE" ->
                isByTimeToLive(record.userIdentity())
                        ? new Expired<>(key, before, source)
                        : new Removed<>(key, before, source);
            default -> {
                requireExpiryOfDynamoDbLocal(record);
                yield new Expired<>(key, before, source);
            }
        };
        images.check(change);
        return change;
    }

    /** Every image has the key's attributes: one without any is not there. */
    private Optional<T> image(Map<String, AttributeValue> image) {
        return image.isEmpty() ? Optional.empty() : Optional.of(schema.decode(image));
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
