package dev.stator.stream.lambda;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Record;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.stator.ChangeStream;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From the records of Lambda's library to those of the SDK, for functions that have an event in hand and want its
 * changes one by one: {@code posts.changes().decode(LambdaRecords.toSdk(record))}.
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
