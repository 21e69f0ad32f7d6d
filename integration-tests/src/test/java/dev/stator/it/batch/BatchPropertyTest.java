package dev.stator.it.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.fault.Faults;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.it.fault.Unprocessed;
import dev.stator.operation.BatchWrite;
import dev.stator.operation.BatchWriteOperation;
import dev.stator.operation.BatchWriteResult;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;

/** Whatever goes wrong on the way, tables end as if all puts and deletes had been done one after the other. */
@StatorTest
class BatchPropertyTest {
    private static final int ROUNDS = 25;

    private final PartDao parts;
    private final LabelDao labels;
    private final FaultyClient faulty;

    BatchPropertyTest(PartDao parts, LabelDao labels, DynamoDbLocal engine) {
        this.parts = parts;
        this.labels = labels;
        this.faulty = FaultyClient.around(engine.client(), engine.asyncClient());
    }

    @ParameterizedTest
    @EnumSource
    void endsAsIfDoneOneAfterTheOther(Form form) {
        Map<PartKey, Part> expectedParts = new HashMap<>();
        Map<String, Label> expectedLabels = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            long seed = ThreadLocalRandom.current().nextLong();
            Random random = new Random(seed);
            List<BatchWrite> writes = writes(random, expectedParts, expectedLabels);
            faulty.reset();
            faults(random);
            Stator stator = Stator.builder()
                    .client(faulty.client())
                    .asyncClient(faulty.asyncClient())
                    .backoff(new NotedTimer().backoff())
                    .build();
            List<BatchWrite> left = writes;
            while (!left.isEmpty()) {
                BatchWriteOperation batch =
                        random.nextBoolean() ? stator.batchWrite(left) : stator.batchWrite(held(left));
                BatchWriteResult result = form.attempt(batch);
                assertThat(result.done()
                                + result.superseded()
                                + result.notDone().size())
                        .as("each is done, superseded or not done; seed %s", seed)
                        .isEqualTo(left.size());
                left = result.notDone();
            }
            assertThat(parts.scan().consistent().list().stream().collect(Collectors.toMap(PartKey::of, p -> p)))
                    .as("seed %s", seed)
                    .isEqualTo(expectedParts);
            assertThat(labels.scan().consistent().list().stream().collect(Collectors.toMap(Label::id, l -> l)))
                    .as("seed %s", seed)
                    .isEqualTo(expectedLabels);
        }
    }

    /** A collection of another kind. */
    private static Iterable<BatchWrite> held(List<BatchWrite> writes) {
        return new ArrayDeque<>(writes);
    }

    private List<BatchWrite> writes(Random random, Map<PartKey, Part> partsNow, Map<String, Label> labelsNow) {
        int keys = 1 + random.nextInt(80);
        List<BatchWrite> writes = new ArrayList<>();
        int count = random.nextInt(300);
        for (int i = 0; i < count; i++) {
            int key = random.nextInt(keys);
            boolean put = random.nextInt(3) > 0;
            if (random.nextInt(4) == 0) {
                Label label = new Label("l" + key, "v" + i);
                writes.add(put ? labels.put(label) : labels.delete(label.id()));
                if (put) {
                    labelsNow.put(label.id(), label);
                } else {
                    labelsNow.remove(label.id());
                }
            } else {
                Part part = new Part("s" + key % 3, key, "v" + i);
                writes.add(put ? parts.put(part) : parts.delete(PartKey.of(part)));
                if (put) {
                    partsNow.put(PartKey.of(part), part);
                } else {
                    partsNow.remove(PartKey.of(part));
                }
            }
        }
        return writes;
    }

    private void faults(Random random) {
        faulty.on(BatchWriteItemRequest.class).times(40).<BatchWriteItemResponse>with((request, next) -> {
            int kind;
            int done;
            synchronized (random) {
                kind = random.nextInt(12);
                done = random.nextInt(25);
            }
            return switch (kind) {
                case 0, 1, 2 -> Unprocessed.writes(done).apply(request, next);
                case 3 ->
                    Faults.<BatchWriteItemRequest, BatchWriteItemResponse>before(Faults::throttled)
                            .apply(request, next);
                case 4 ->
                    Faults.<BatchWriteItemRequest, BatchWriteItemResponse>before(Faults::serverError)
                            .apply(request, next);
                case 5 ->
                    Faults.<BatchWriteItemRequest, BatchWriteItemResponse>after(Faults::connectionCut)
                            .apply(request, next);
                case 6 ->
                    Faults.<BatchWriteItemRequest, BatchWriteItemResponse>after(Faults::timeout)
                            .apply(request, next);
                default -> next.apply(request);
            };
        });
    }
}
