package dev.stator.stream.kcl;

import com.amazonaws.services.dynamodbv2.streamsadapter.AmazonDynamoDBStreamsAdapterClient;
import com.amazonaws.services.dynamodbv2.streamsadapter.AmazonDynamoDBStreamsAdapterClient.SkipRecordsBehavior;
import com.amazonaws.services.dynamodbv2.streamsadapter.StreamsSchedulerFactory;
import com.amazonaws.services.dynamodbv2.streamsadapter.polling.DynamoDBStreamsPollingConfig;
import dev.stator.stream.consumer.StartAt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.kinesis.common.ConfigsBuilder;
import software.amazon.kinesis.common.InitialPositionInStream;
import software.amazon.kinesis.common.InitialPositionInStreamExtended;
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.coordinator.WorkerStateChangeListener;
import software.amazon.kinesis.leases.LeaseManagementConfig;
import software.amazon.kinesis.metrics.MetricsConfig;
import software.amazon.kinesis.metrics.NullMetricsFactory;
import software.amazon.kinesis.processor.ShardRecordProcessorFactory;

/** A Scheduler of the Kinesis Client Library with the DynamoDB Streams adapter. */
final class SchedulerEngine implements WorkerEngine, WorkerStateChangeListener {
    private final Scheduler scheduler;
    private volatile @Nullable Throwable gaveUp;

    /**
     * Builds one; nothing is sent yet.
     *
     * @param streams what the adapter reads with
     */
    SchedulerEngine(
            WorkerSettings<?> settings,
            String streamArn,
            DynamoDbStreamsClient streams,
            ShardRecordProcessorFactory processors) {
        var adapter = new AmazonDynamoDBStreamsAdapterClient(
                streams, streams.serviceClientConfiguration().region());
        // Trimmed data does not get as far as the adapter; if ever it did, it must not be skipped.
        adapter.setSkipRecordsBehavior(SkipRecordsBehavior.KCL_RETRY);
        var configs = new ConfigsBuilder(
                StreamsSchedulerFactory.createSingleStreamTracker(streamArn, position(settings.startAt())),
                settings.application(),
                adapter,
                settings.tables(),
                settings.cloudWatch().orElseGet(NoCloudWatch::new),
                settings.workerId(),
                processors);
        var retrieval = configs.retrievalConfig()
                .retrievalSpecificConfig(new DynamoDBStreamsPollingConfig(streamArn, adapter)
                        .idleTimeBetweenReadsInMillis(settings.poll().toMillis()));
        scheduler = StreamsSchedulerFactory.createScheduler(
                configs.checkpointConfig(),
                configs.coordinatorConfig()
                        .skipShardSyncAtWorkerInitializationIfLeasesExist(true)
                        .workerStateChangeListener(this),
                leases(settings, configs.leaseManagementConfig()),
                configs.lifecycleConfig(),
                metrics(settings, configs.metricsConfig()),
                configs.processorConfig(),
                retrieval,
                adapter);
    }

    private static InitialPositionInStreamExtended position(StartAt startAt) {
        return InitialPositionInStreamExtended.newInitialPosition(
                switch (startAt) {
                    case TRIM_HORIZON -> InitialPositionInStream.TRIM_HORIZON;
                    case LATEST -> InitialPositionInStream.LATEST;
                });
    }

    /**
     * The leader of the workers gives shards of the dead to the living. Its own death is noticed by the age of its
     * lock: the library lets that grow to two minutes, here it is in proportion to what was asked for. And the library
     * sleeps for a minute after it has listed the shards for the first time; the adapter means to prevent that, but too
     * late.
     */
    private static LeaseManagementConfig leases(WorkerSettings<?> settings, LeaseManagementConfig leases) {
        long failover = settings.failover().toMillis();
        leases.failoverTimeMillis(failover)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .shardSyncIntervalMillis(0)
                .dynamoDbLockBasedLeaderLeaseDurationInMillis(3 * failover)
                .dynamoDbLockBasedLeaderHeartbeatPeriodInMillis(failover);
        settings.leases().accept(leases);
        return leases;
    }

    private static MetricsConfig metrics(WorkerSettings<?> settings, MetricsConfig metrics) {
        return settings.cloudWatch().isPresent() ? metrics : metrics.metricsFactory(new NullMetricsFactory());
    }

    @Override
    public void run() throws Exception {
        scheduler.run();
        Throwable cause = gaveUp;
        if (cause != null) {
            throw new Exception("The Kinesis Client Library could not begin: " + cause.getMessage(), cause);
        }
    }

    @Override
    public CompletableFuture<Boolean> endGracefully() {
        return scheduler.startGracefulShutdown();
    }

    @Override
    public void end() {
        scheduler.shutdown();
    }

    @Override
    public void onWorkerStateChange(WorkerState newState) {
        // What it goes through is told by the supervisor.
    }

    @Override
    public void onAllInitializationAttemptsFailed(Throwable e) {
        gaveUp = e;
    }
}
