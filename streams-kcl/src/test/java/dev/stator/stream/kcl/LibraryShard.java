package dev.stator.stream.kcl;

import com.amazonaws.services.dynamodbv2.streamsadapter.adapter.DynamoDBStreamsClientRecord;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.kinesis.checkpoint.ShardRecordProcessorCheckpointer;
import software.amazon.kinesis.leases.LeaseStatsRecorder;
import software.amazon.kinesis.leases.ShardInfo;
import software.amazon.kinesis.lifecycle.ProcessTask;
import software.amazon.kinesis.lifecycle.TaskResult;
import software.amazon.kinesis.lifecycle.events.InitializationInput;
import software.amazon.kinesis.lifecycle.events.LeaseLostInput;
import software.amazon.kinesis.lifecycle.events.ProcessRecordsInput;
import software.amazon.kinesis.lifecycle.events.ShardEndedInput;
import software.amazon.kinesis.lifecycle.events.ShutdownRequestedInput;
import software.amazon.kinesis.metrics.NullMetricsFactory;
import software.amazon.kinesis.processor.ShardRecordProcessor;
import software.amazon.kinesis.retrieval.AggregatorUtil;
import software.amazon.kinesis.retrieval.KinesisClientRecord;
import software.amazon.kinesis.retrieval.ThrottlingReporter;
import software.amazon.kinesis.retrieval.kpl.ExtendedSequenceNumber;

/**
 * One shard as the Kinesis Client Library treats it: with its own task for a batch, which swallows what a processor
 * throws, and its own checkpointer, which knows how far a checkpoint may go.
 */
final class LibraryShard {
    static final String ID = "shard-1";

    private final ShardInfo shard;
    private final ShardRecordProcessor processor;
    private final ShardRecordProcessorCheckpointer checkpointer;

    /** A worker takes the shard, from its checkpoint on. */
    LibraryShard(LeaseTable leases, ShardRecordProcessor processor) {
        this.processor = processor;
        this.shard = new ShardInfo(ID, "token", List.of(), leases.checkpoint());
        this.checkpointer = new ShardRecordProcessorCheckpointer(shard, leases);
        checkpointer.largestPermittedCheckpointValue(leases.checkpoint());
        checkpointer.setInitialCheckpointValue(leases.checkpoint());
        processor.initialize(InitializationInput.builder()
                .shardId(ID)
                .extendedSequenceNumber(leases.checkpoint())
                .build());
    }

    TaskResult batch(List<Record> records) {
        List<KinesisClientRecord> converted = new ArrayList<>();
        records.forEach(record -> converted.add(DynamoDBStreamsClientRecord.fromRecord(record)));
        return new ProcessTask(
                        shard,
                        processor,
                        checkpointer,
                        1,
                        true,
                        null,
                        new ThrottlingReporter(5, ID),
                        ProcessRecordsInput.builder().records(converted).build(),
                        false,
                        0,
                        new AggregatorUtil(),
                        new NullMetricsFactory(),
                        null,
                        new LeaseStatsRecorder(1000L, System::currentTimeMillis))
                .call();
    }

    /** Whether the shard is over; if not, the library asks again. */
    boolean end() {
        checkpointer.sequenceNumberAtShardEnd(checkpointer.largestPermittedCheckpointValue());
        checkpointer.largestPermittedCheckpointValue(ExtendedSequenceNumber.SHARD_END);
        processor.shardEnded(
                ShardEndedInput.builder().checkpointer(checkpointer).build());
        return ExtendedSequenceNumber.SHARD_END.equals(checkpointer.lastCheckpointValue());
    }

    void shutDown() {
        processor.shutdownRequested(
                ShutdownRequestedInput.builder().checkpointer(checkpointer).build());
    }

    void lose() {
        processor.leaseLost(LeaseLostInput.builder().build());
    }
}
