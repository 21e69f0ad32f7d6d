package dev.stator.it.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.KinesisDataStreamDestination;
import software.amazon.awssdk.services.dynamodb.model.PolicyNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;

/**
 * {@link CompleteSettings} as DynamoDB has them: each change shows after a while, what is under way refuses another,
 * and backups of a new table are not possible yet. Time passes as it is asked, as in {@link ServiceTables}.
 */
final class LateSettings {
    private final DynamoDbClient prompt;
    private final Random random;

    /** How often backups of a table are refused yet. */
    private final Map<String, Integer> unavailable = new HashMap<>();

    private final Map<String, Deque<DescribeContinuousBackupsResponse>> recovery = new HashMap<>();
    private final Map<String, Deque<List<KinesisDataStreamDestination>>> destinations = new HashMap<>();

    /** Empty where there is none. */
    private final Map<String, Deque<Optional<GetResourcePolicyResponse>>> policies = new HashMap<>();

    LateSettings(DynamoDbClient prompt, Random random) {
        this.prompt = prompt;
        this.random = random;
    }

    void settle() {
        unavailable.clear();
        recovery.clear();
        destinations.clear();
        policies.clear();
    }

    /** After CreateTable: hashicorp/terraform-provider-aws#4063, API_GetResourcePolicy. */
    void create(String table) {
        recovery.remove(table);
        destinations.remove(table);
        unavailable.put(table, random.nextInt(4));
        Deque<Optional<GetResourcePolicyResponse>> none = new ArrayDeque<>();
        some(() -> some(() -> none.add(Optional.empty())));
        policies.put(table, none);
    }

    /** Null: it is something else. */
    @Nullable
    Object answer(DynamoDbRequest request) {
        if (request instanceof UpdateContinuousBackupsRequest update) {
            return update(update);
        } else if (request instanceof DescribeContinuousBackupsRequest describe) {
            var shown = recovery.getOrDefault(describe.tableName(), new ArrayDeque<>());
            return shown.isEmpty() ? prompt.describeContinuousBackups(describe) : shown.removeFirst();
        } else if (request instanceof EnableKinesisStreamingDestinationRequest enable) {
            return move(
                    enable.tableName(),
                    enable.streamArn(),
                    DestinationStatus.ENABLING,
                    () -> prompt.enableKinesisStreamingDestination(enable));
        } else if (request instanceof UpdateKinesisStreamingDestinationRequest update) {
            return move(
                    update.tableName(),
                    update.streamArn(),
                    DestinationStatus.UPDATING,
                    () -> prompt.updateKinesisStreamingDestination(update));
        } else if (request instanceof DisableKinesisStreamingDestinationRequest disable) {
            return move(
                    disable.tableName(),
                    disable.streamArn(),
                    DestinationStatus.DISABLING,
                    () -> prompt.disableKinesisStreamingDestination(disable));
        } else if (request instanceof DescribeKinesisStreamingDestinationRequest describe) {
            var shown = destinations.getOrDefault(describe.tableName(), new ArrayDeque<>());
            return DescribeKinesisStreamingDestinationResponse.builder()
                    .kinesisDataStreamDestinations(shown.isEmpty() ? now(describe.tableName()) : shown.removeFirst())
                    .build();
        }
        return policy(request);
    }

    private @Nullable Object policy(DynamoDbRequest request) {
        if (request instanceof PutResourcePolicyRequest put) {
            showOld(put.resourceArn());
            return prompt.putResourcePolicy(put);
        } else if (request instanceof DeleteResourcePolicyRequest delete) {
            showOld(delete.resourceArn());
            return prompt.deleteResourcePolicy(delete);
        } else if (request instanceof GetResourcePolicyRequest get) {
            var shown = policies.getOrDefault(get.resourceArn().replaceFirst(".*/", ""), new ArrayDeque<>());
            return shown.isEmpty()
                    ? prompt.getResourcePolicy(get)
                    : shown.removeFirst().orElseThrow(() -> refused(PolicyNotFoundException.builder()));
        }
        return null;
    }

    private Object update(UpdateContinuousBackupsRequest request) {
        String table = request.tableName();
        int left = unavailable.getOrDefault(table, 0);
        if (left > 0) {
            unavailable.put(table, left - 1);
            throw refused(ContinuousBackupsUnavailableException.builder());
        }
        DescribeContinuousBackupsResponse before = prompt.describeContinuousBackups(d -> d.tableName(table));
        Object response = prompt.updateContinuousBackups(request);
        Deque<DescribeContinuousBackupsResponse> shown = new ArrayDeque<>();
        some(() -> shown.add(before));
        recovery.put(table, shown);
        return response;
    }

    /** What is under way refuses another: API_EnableKinesisStreamingDestination. */
    private Object move(String table, String arn, DestinationStatus meanwhile, Supplier<Object> to) {
        Deque<List<KinesisDataStreamDestination>> shown =
                destinations.computeIfAbsent(table, missing -> new ArrayDeque<>());
        if (!shown.isEmpty()) {
            throw refused(ResourceInUseException.builder());
        }
        List<KinesisDataStreamDestination> before = now(table);
        Object response = to.get();
        List<KinesisDataStreamDestination> moving = new ArrayList<>(now(table));
        moving.replaceAll(destination -> destination.streamArn().equals(arn)
                ? destination.toBuilder().destinationStatus(meanwhile).build()
                : destination);
        some(() -> shown.add(before));
        some(() -> shown.add(moving));
        return response;
    }

    private List<KinesisDataStreamDestination> now(String table) {
        return prompt.describeKinesisStreamingDestination(d -> d.tableName(table))
                .kinesisDataStreamDestinations();
    }

    private void showOld(String arn) {
        Optional<GetResourcePolicyResponse> before;
        try {
            before = Optional.of(prompt.getResourcePolicy(get -> get.resourceArn(arn)));
        } catch (PolicyNotFoundException none) {
            before = Optional.empty();
        }
        Optional<GetResourcePolicyResponse> old = before;
        Deque<Optional<GetResourcePolicyResponse>> shown = new ArrayDeque<>();
        some(() -> shown.add(old));
        policies.put(arn.replaceFirst(".*/", ""), shown);
    }

    private static DynamoDbException refused(DynamoDbException.Builder error) {
        String code = error.build().getClass().getSimpleName();
        return (DynamoDbException) error.statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    /** Once or twice. */
    private void some(Runnable look) {
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            look.run();
        }
    }
}
