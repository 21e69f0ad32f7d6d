package dev.stator.table;

import dev.stator.session.Call;
import dev.stator.session.Execution;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.KinesisDataStreamDestination;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.PolicyNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

/**
 * What a table has of {@link ServiceSettings}; each only where it is declared, since each takes a request.
 *
 * @param recovery for how many days back
 * @param destinations in whatever state
 */
record LiveSettings(
        Optional<Integer> recovery, List<KinesisDataStreamDestination> destinations, Optional<ResourcePolicy> policy) {
    static final LiveSettings NONE = new LiveSettings(Optional.empty(), List.of(), Optional.empty());

    /** DynamoDB's default, and what it keeps where it does not say. */
    static final int MOST_DAYS = 35;

    private static final Set<DestinationStatus> ON =
            Set.of(DestinationStatus.ENABLING, DestinationStatus.ACTIVE, DestinationStatus.UPDATING);
    private static final Set<DestinationStatus> UNDER_WAY =
            Set.of(DestinationStatus.ENABLING, DestinationStatus.DISABLING, DestinationStatus.UPDATING);

    /** What there is of what {@code settings} say. */
    static LiveSettings look(Execution run, TableInfo info, ServiceSettings settings) {
        return new LiveSettings(
                settings.recovery() == null ? Optional.empty() : recovery(run, info.name()),
                settings.destination() == null ? List.of() : destinations(run, info.name()),
                settings.policy() == null ? Optional.empty() : policy(run, info.arn()));
    }

    /** Of a table that is being created or deleted there is none of all these yet, or no more. */
    private static Optional<Integer> recovery(Execution run, String table) {
        try {
            ContinuousBackupsDescription backups = run.send(
                            Call.DESCRIBE_CONTINUOUS_BACKUPS,
                            DescribeContinuousBackupsRequest.builder()
                                    .tableName(table)
                                    .build())
                    .continuousBackupsDescription();
            return Optional.ofNullable(backups.pointInTimeRecoveryDescription())
                    .filter(found -> found.pointInTimeRecoveryStatus() == PointInTimeRecoveryStatus.ENABLED)
                    .map(found -> Objects.requireNonNullElse(found.recoveryPeriodInDays(), MOST_DAYS));
        } catch (TableNotFoundException | ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Those that are declared. */
    static int checked(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "pointInTimeRecovery(" + days + "): DynamoDB keeps 1 to " + MOST_DAYS + " days");
        }
        return days;
    }

    private static List<KinesisDataStreamDestination> destinations(Execution run, String table) {
        try {
            return run.send(
                            Call.DESCRIBE_KINESIS_STREAMING_DESTINATION,
                            DescribeKinesisStreamingDestinationRequest.builder()
                                    .tableName(table)
                                    .build())
                    .kinesisDataStreamDestinations();
        } catch (ResourceNotFoundException e) {
            return List.of();
        }
    }

    private static Optional<ResourcePolicy> policy(Execution run, String arn) {
        try {
            return Optional.of(ResourcePolicy.found(run.send(
                            Call.GET_RESOURCE_POLICY,
                            GetResourcePolicyRequest.builder().resourceArn(arn).build())
                    .policy()));
        } catch (PolicyNotFoundException | ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The Kinesis data stream that changes go to, or soon will. DynamoDB takes one at a time. */
    Optional<KinesisDestination> destination() {
        return destinations.stream()
                .filter(found -> ON.contains(found.destinationStatus()))
                .map(found -> new KinesisDestination(found.streamArn(), precision(found)))
                .findFirst();
    }

    /** Milliseconds, where DynamoDB does not say. */
    private static ApproximateCreationDateTimePrecision precision(KinesisDataStreamDestination found) {
        ApproximateCreationDateTimePrecision precision = found.approximateCreationDateTimePrecision();
        return precision == null ? ApproximateCreationDateTimePrecision.MILLISECOND : precision;
    }

    /** What is under way, in words. */
    List<String> pending() {
        return destinations.stream()
                .filter(found -> UNDER_WAY.contains(found.destinationStatus()))
                .map(found -> "Kinesis data stream " + found.streamArn() + " is " + found.destinationStatusAsString())
                .toList();
    }

    /** Why DynamoDB cannot write to that Kinesis data stream; empty if it does not say that it cannot. */
    Optional<String> failure(String streamArn) {
        return destinations.stream()
                .filter(found -> found.streamArn().equals(streamArn)
                        && found.destinationStatus() == DestinationStatus.ENABLE_FAILED)
                .map(found -> found.destinationStatusAsString() + ", "
                        + Optional.ofNullable(found.destinationStatusDescription())
                                .orElse("DynamoDB does not say why"))
                .findFirst();
    }
}
