package dev.stator.stream.kcl;

import dev.stator.ChangeStream;
import dev.stator.stream.ChangeHandler;
import dev.stator.stream.ErrorPolicy;
import dev.stator.stream.consumer.OnTrim;
import dev.stator.stream.consumer.StartAt;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.kinesis.leases.LeaseManagementConfig;

/** What the builder gathered; each component is explained there. */
record WorkerSettings<T>(
        ChangeStream<T> changes,
        String application,
        DynamoDbStreamsClient streams,
        DynamoDbAsyncClient tables,
        Optional<CloudWatchAsyncClient> cloudWatch,
        ChangeHandler<T> handler,
        ErrorPolicy<T> onError,
        OnTrim onTrim,
        StartAt startAt,
        Duration poll,
        Duration failover,
        Duration startJitter,
        Duration checkpointEvery,
        String workerId,
        WorkerListener listener,
        Consumer<LeaseManagementConfig> leases) {}
