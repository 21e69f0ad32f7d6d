package dev.stator.stream.lambda;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Record;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamViewType;
import dev.stator.ChangeStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From the records of Lambda's library to those of the SDK, for functions that have an event in hand and want its
 * changes one by one: {@code posts.changes().decode(LambdaRecords.toSdk(record))}. And back, for their tests.
 */
public final class LambdaRecords {
    private static final Pattern STREAM = Pattern.compile("(arn:[^:]+:dynamodb:[^:]*:[^:]*:table/([^/]+))/stream/.+");

    private LambdaRecords() {}

    /**
     * Whether {@code record} is a change of the table that {@code changes} is for. The ARN of its stream tells: account
     * and region are not looked at, and a record whose {@code eventSourceARN} is missing, or no stream's, as in events
     * made by hand, is taken for any table's.
     */
    public static boolean isOf(DynamodbStreamRecord record, ChangeStream<?> changes) {
        @Nullable String arn = record.getEventSourceARN();
        Matcher stream = STREAM.matcher(arn == null ? "" : arn);
        return !stream.matches()
                || changes.table().equals(stream.group(2))
                || changes.table().equals(stream.group(1));
    }

    /**
     * An event as Lambda gives it to a function, for tests and for records that are handled once more:
     *
     * <pre>{@code
     * ChangeRecords<Post> records = posts.changes().records();
     * DynamodbEvent event = LambdaRecords.event(posts.changes(), List.of(records.inserted(post)));
     * }</pre>
     *
     * @param changes of the table whose stream the event is of
     * @param records in their order
     */
    public static DynamodbEvent event(
            ChangeStream<?> changes, List<software.amazon.awssdk.services.dynamodb.model.Record> records) {
        DynamodbEvent event = new DynamodbEvent();
        event.setRecords(
                records.stream().map(record -> fromSdk(record, changes)).toList());
        return event;
    }

    private static DynamodbStreamRecord fromSdk(
            software.amazon.awssdk.services.dynamodb.model.Record record, ChangeStream<?> changes) {
        DynamodbStreamRecord converted = new DynamodbStreamRecord();
        converted.setEventSourceARN("arn:aws:dynamodb:" + Objects.requireNonNullElse(record.awsRegion(), "us-east-1")
                + ":123456789012:table/" + changes.table() + "/stream/2026-01-01T00:00:00.000");
        converted.setEventID(record.eventID());
        converted.setEventName(record.eventNameAsString());
        converted.setEventVersion(record.eventVersion());
        converted.setEventSource(record.eventSource());
        converted.setAwsRegion(record.awsRegion());
        software.amazon.awssdk.services.dynamodb.model.@Nullable StreamRecord stream = record.dynamodb();
        if (stream != null) {
            converted.setDynamodb(fromSdk(stream));
        }
        software.amazon.awssdk.services.dynamodb.model.@Nullable Identity identity = record.userIdentity();
        if (identity != null) {
            converted.setUserIdentity(
                    new Identity().withPrincipalId(identity.principalId()).withType(identity.type()));
        }
        return converted;
    }

    private static StreamRecord fromSdk(software.amazon.awssdk.services.dynamodb.model.StreamRecord stream) {
        StreamRecord converted = new StreamRecord()
                .withKeys(LambdaValues.fromSdk(stream.keys()))
                .withSequenceNumber(stream.sequenceNumber())
                .withSizeBytes(stream.sizeBytes());
        @Nullable String view = stream.streamViewTypeAsString();
        if (view != null) {
            converted.setStreamViewType(StreamViewType.fromValue(view));
        }
        @Nullable Instant time = stream.approximateCreationDateTime();
        if (time != null) {
            converted.setApproximateCreationDateTime(Date.from(time));
        }
        if (stream.hasOldImage()) {
            converted.setOldImage(LambdaValues.fromSdk(stream.oldImage()));
        }
        if (stream.hasNewImage()) {
            converted.setNewImage(LambdaValues.fromSdk(stream.newImage()));
        }
        return converted;
    }

    /** The same record as the SDK has it. What the record lacks, the answer lacks; nothing is refused here. */
    public static software.amazon.awssdk.services.dynamodb.model.Record toSdk(Record record) {
        return software.amazon.awssdk.services.dynamodb.model.Record.builder()
                .eventID(record.getEventID())
                .eventName(record.getEventName())
                .eventVersion(record.getEventVersion())
                .eventSource(record.getEventSource())
                .awsRegion(record.getAwsRegion())
                .dynamodb(stream(record.getDynamodb()))
                .userIdentity(identity(record.getUserIdentity()))
                .build();
    }

    private static software.amazon.awssdk.services.dynamodb.model.@Nullable StreamRecord stream(
            @Nullable StreamRecord stream) {
        if (stream == null) {
            return null;
        }
        @Nullable Date time = stream.getApproximateCreationDateTime();
        return software.amazon.awssdk.services.dynamodb.model.StreamRecord.builder()
                .approximateCreationDateTime(time == null ? null : time.toInstant())
                .keys(LambdaValues.item(stream.getKeys()))
                .newImage(LambdaValues.item(stream.getNewImage()))
                .oldImage(LambdaValues.item(stream.getOldImage()))
                .sequenceNumber(stream.getSequenceNumber())
                .sizeBytes(stream.getSizeBytes())
                .streamViewType(stream.getStreamViewType())
                .build();
    }

    private static software.amazon.awssdk.services.dynamodb.model.@Nullable Identity identity(
            @Nullable Identity identity) {
        return identity == null
                ? null
                : software.amazon.awssdk.services.dynamodb.model.Identity.builder()
                        .principalId(identity.getPrincipalId())
                        .type(identity.getType())
                        .build();
    }
}
