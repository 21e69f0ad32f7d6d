package dev.stator.table;

import java.util.Locale;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision;

/**
 * A Kinesis data stream that a table sends its changes to.
 *
 * @param streamArn its ARN
 * @param precision of the time that each change has
 */
public record KinesisDestination(String streamArn, ApproximateCreationDateTimePrecision precision) {
    private static final Pattern ARN =
            Pattern.compile("arn:[^:]+:kinesis:[^:]+:[0-9]{12}:stream/[A-Za-z0-9_.-]{1,128}");

    /** One that is declared. */
    static KinesisDestination checked(String streamArn, ApproximateCreationDateTimePrecision precision) {
        if (!ARN.matcher(streamArn).matches()) {
            throw new IllegalArgumentException("\"" + streamArn + "\" is no ARN of a Kinesis data stream, such as"
                    + " arn:aws:kinesis:eu-west-1:123456789012:stream/changes");
        }
        if (precision == ApproximateCreationDateTimePrecision.UNKNOWN_TO_SDK_VERSION) {
            throw new IllegalArgumentException("A change has its time in MILLISECOND or MICROSECOND, not " + precision);
        }
        return new KinesisDestination(streamArn, precision);
    }

    /** The precision, in words. */
    String times() {
        return "times in " + String.valueOf(precision).toLowerCase(Locale.ROOT) + "s";
    }

    @Override
    public String toString() {
        return streamArn + " with " + times();
    }
}
