package dev.stator.stream.kcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.session.Backoff;
import dev.stator.stream.Change;
import dev.stator.stream.ChangeHandler;
import dev.stator.stream.ErrorPolicy;
import dev.stator.stream.consumer.ConsumerFailedException;
import dev.stator.stream.consumer.TrimmedDataException;
import dev.stator.stream.kcl.WorkerStatus.State;
import dev.stator.testing.DynamoDbLocal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What goes wrong, with the library at work on DynamoDB Local. Runs with the profile {@code streams-kcl} only. */
@Tag("slow")
@Timeout(600)
class OneProcessTest {
    private static final Backoff FAST = Backoff.standard().first(Duration.ofMillis(1));

    private final AtomicBoolean trimmed = new AtomicBoolean();
    private final List<Long> handled = new CopyOnWriteArrayList<>();

    /** As DynamoDB answers a reader who is a day behind. */
    private final class Trim implements ExecutionInterceptor {
        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (trimmed.get() && context.request() instanceof GetRecordsRequest) {
                throw ScriptedStreams.error("TrimmedDataAccessException");
            }
        }
    }

    @Test
    void aShardStopsAndGoesOnWhereItWasAndFailsWhenItsRecordsAreGone() throws Exception {
        try (DynamoDbLocal server = DynamoDbLocal.start()) {
            DynamoDbLocal dynamoDb = server.isolated();
            NoteDao notes = new NoteDao(Stator.create(dynamoDb.client()));
            notes.table().stream(StreamViewType.NEW_IMAGE).ensure();
            for (long i = 1; i <= 100; i++) {
                notes.put(new Note("n" + i, i, "text")).execute();
            }
            try (DynamoDbStreamsClient streams = dynamoDb.configure(DynamoDbStreamsClient.builder())
                    .overrideConfiguration(config ->
                            config.addExecutionInterceptor(new LocalRegion()).addExecutionInterceptor(new Trim()))
                    .build()) {
                StreamWorker<Note> first = worker(dynamoDb, streams, notes, change -> {
                    if (number(change) == 51) {
                        throw new IllegalStateException("poison");
                    }
                    handled.add(number(change));
                });
                until("the shard stops", () -> !first.status().stopped().isEmpty());
                assertThat(handled).isEqualTo(numbers(50));
                assertThat(first.status().state()).isEqualTo(State.RUNNING);
                assertThat(first.stop(Duration.ofSeconds(30))).isTrue();
                assertThat(first.status().state()).isEqualTo(State.STOPPED);

                StreamWorker<Note> second = worker(dynamoDb, streams, notes, change -> handled.add(number(change)));
                until("all is handled", () -> handled.size() >= 100);
                assertThat(handled).isEqualTo(numbers(100));

                trimmed.set(true);
                assertThatThrownBy(() -> second.await(Duration.ofMinutes(2)))
                        .isInstanceOf(ConsumerFailedException.class)
                        .hasCauseInstanceOf(TrimmedDataException.class);
                assertThat(second.status().state()).isEqualTo(State.FAILED);
            }
        }
    }

    private static StreamWorker<Note> worker(
            DynamoDbLocal dynamoDb, DynamoDbStreamsClient streams, NoteDao notes, ChangeHandler<Note> handler) {
        StreamWorker<Note> worker = StreamWorker.builder(
                        notes.changes().requireImages(StreamViewType.NEW_IMAGE), WorkerProcess.APPLICATION)
                .streams(streams)
                .tables(dynamoDb.asyncClient())
                .handler(handler)
                .onError(ErrorPolicy.retry(2, FAST).thenStop())
                .poll(Duration.ofMillis(250))
                .failover(Duration.ofSeconds(5))
                .startJitter(Duration.ZERO)
                .leases(leases ->
                        leases.workerUtilizationAwareAssignmentConfig().workerMetricsReporterFreqInMillis(1_000))
                .build();
        worker.start();
        return worker;
    }

    private static long number(Change<Note> change) {
        return change.newImage().orElseThrow().revision();
    }

    private static List<Long> numbers(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited in vain until " + what).isLessThan(end);
            Thread.sleep(100);
        }
    }
}
