package dev.stator.it.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsStatus;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.KinesisDataStreamDestination;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoverySpecification;
import software.amazon.awssdk.services.dynamodb.model.PolicyNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationResponse;

/**
 * What DynamoDB keeps beside tables and DynamoDB Local does not know: point-in-time recovery, Kinesis data streams,
 * resource policies. Changed at once.
 */
final class CompleteSettings {
    private static final PointInTimeRecoverySpecification OFF = PointInTimeRecoverySpecification.builder()
            .pointInTimeRecoveryEnabled(false)
            .build();

    private final Map<String, PointInTimeRecoverySpecification> recovery = new HashMap<>();
    private final Map<String, List<KinesisDataStreamDestination>> destinations = new HashMap<>();
    private final Map<String, String> policies = new HashMap<>();

    /** A table is gone. */
    void forget(String table) {
        recovery.remove(table);
        destinations.remove(table);
        policies.remove(table);
    }

    /** With a policy from the beginning. */
    void create(String table, @Nullable String policy) {
        forget(table);
        if (policy != null) {
            policies.put(table, policy);
        }
    }

    /** What changes something; null: it does not, or is something else. */
    @Nullable
    Supplier<Object> change(DynamoDbRequest request) {
        if (request instanceof UpdateContinuousBackupsRequest update) {
            return () -> {
                recovery.put(update.tableName(), update.pointInTimeRecoverySpecification());
                return UpdateContinuousBackupsResponse.builder()
                        .continuousBackupsDescription(backups(update.tableName()))
                        .build();
            };
        } else if (request instanceof EnableKinesisStreamingDestinationRequest enable) {
            return () -> enable(enable);
        } else if (request instanceof UpdateKinesisStreamingDestinationRequest update) {
            return () -> {
                set(
                        update.tableName(),
                        update.streamArn(),
                        DestinationStatus.ACTIVE,
                        update.updateKinesisStreamingConfiguration().approximateCreationDateTimePrecisionAsString());
                return UpdateKinesisStreamingDestinationResponse.builder().build();
            };
        } else if (request instanceof DisableKinesisStreamingDestinationRequest disable) {
            return () -> {
                set(disable.tableName(), disable.streamArn(), DestinationStatus.DISABLED, null);
                return DisableKinesisStreamingDestinationResponse.builder().build();
            };
        } else if (request instanceof PutResourcePolicyRequest put) {
            return () -> {
                policies.put(name(put.resourceArn()), put.policy());
                return PutResourcePolicyResponse.builder().revisionId("1").build();
            };
        } else if (request instanceof DeleteResourcePolicyRequest delete) {
            return () -> {
                policies.remove(name(delete.resourceArn()));
                return DeleteResourcePolicyResponse.builder().build();
            };
        }
        return null;
    }

    /** A table sends its changes to one: docs.aws.amazon.com, hashicorp/terraform-provider-aws#49342. */
    private Object enable(EnableKinesisStreamingDestinationRequest request) {
        if (of(request.tableName()).stream().anyMatch(d -> d.destinationStatus() == DestinationStatus.ACTIVE)) {
            throw DynamoDbException.builder()
                    .statusCode(400)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("ValidationException")
                            .build())
                    .build();
        }
        set(
                request.tableName(),
                request.streamArn(),
                DestinationStatus.ACTIVE,
                request.enableKinesisStreamingConfiguration().approximateCreationDateTimePrecisionAsString());
        return EnableKinesisStreamingDestinationResponse.builder().build();
    }

    /** What is looked at; null: it is something else. */
    @Nullable
    Object look(DynamoDbRequest request) {
        if (request instanceof DescribeContinuousBackupsRequest describe) {
            return DescribeContinuousBackupsResponse.builder()
                    .continuousBackupsDescription(backups(describe.tableName()))
                    .build();
        } else if (request instanceof DescribeKinesisStreamingDestinationRequest describe) {
            return DescribeKinesisStreamingDestinationResponse.builder()
                    .tableName(describe.tableName())
                    .kinesisDataStreamDestinations(of(describe.tableName()))
                    .build();
        } else if (request instanceof GetResourcePolicyRequest get) {
            String policy = policies.get(name(get.resourceArn()));
            if (policy == null) {
                throw PolicyNotFoundException.builder()
                        .statusCode(400)
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorCode("PolicyNotFoundException")
                                .build())
                        .build();
            }
            return GetResourcePolicyResponse.builder()
                    .policy(policy)
                    .revisionId("1")
                    .build();
        }
        return null;
    }

    private ContinuousBackupsDescription backups(String table) {
        PointInTimeRecoverySpecification now = recovery.getOrDefault(table, OFF);
        Integer days = now.recoveryPeriodInDays();
        return ContinuousBackupsDescription.builder()
                .continuousBackupsStatus(ContinuousBackupsStatus.ENABLED)
                .pointInTimeRecoveryDescription(described -> described
                        .pointInTimeRecoveryStatus(now.pointInTimeRecoveryEnabled() ? "ENABLED" : "DISABLED")
                        .recoveryPeriodInDays(
                                !now.pointInTimeRecoveryEnabled() ? null : days == null ? Integer.valueOf(35) : days))
                .build();
    }

    private List<KinesisDataStreamDestination> of(String table) {
        return destinations.computeIfAbsent(table, missing -> new ArrayList<>());
    }

    private void set(String table, String arn, DestinationStatus status, @Nullable String precision) {
        of(table).removeIf(destination -> destination.streamArn().equals(arn));
        of(table)
                .add(KinesisDataStreamDestination.builder()
                        .streamArn(arn)
                        .destinationStatus(status)
                        .approximateCreationDateTimePrecision(precision)
                        .build());
    }

    private static String name(String arn) {
        return arn.replaceFirst(".*/", "");
    }
}
