package dev.stator.benchmarks.batch;

import dev.stator.benchmarks.contender.HandWrittenReading;
import dev.stator.benchmarks.item.Reading;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** As somebody writes it who knows what BatchWriteItem asks of its callers. */
final class HandWrittenWriter implements BatchWriter {
    private static final int MOST = 25;
    private static final long FIRST_WAIT = 50;
    private static final long LONGEST_WAIT = 10_000;
    private static final int ATTEMPTS = 20;

    private final DynamoDbClient client;
    private final HandWrittenReading codec = new HandWrittenReading();

    HandWrittenWriter(DynamoDbClient client) {
        this.client = client;
    }

    private record Key(String sensor, Instant takenAt) {}

    @Override
    public long write(List<Reading> items) {
        Map<Key, WriteRequest> chunk = new LinkedHashMap<>();
        long written = 0;
        for (Reading item : items) {
            chunk.put(
                    new Key(item.sensor(), item.takenAt()),
                    WriteRequest.builder()
                            .putRequest(PutRequest.builder()
                                    .item(codec.encode(item))
                                    .build())
                            .build());
            if (chunk.size() == MOST) {
                written += send(List.copyOf(chunk.values()));
                chunk.clear();
            }
        }
        return chunk.isEmpty() ? written : written + send(List.copyOf(chunk.values()));
    }

    private int send(List<WriteRequest> chunk) {
        Map<String, List<WriteRequest>> left = Map.of("readings", chunk);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            BatchWriteItemResponse response = client.batchWriteItem(
                    BatchWriteItemRequest.builder().requestItems(left).build());
            if (!response.hasUnprocessedItems() || response.unprocessedItems().isEmpty()) {
                return chunk.size();
            }
            left = response.unprocessedItems();
            pause(attempt);
        }
        throw new IllegalStateException("left unprocessed: " + left);
    }

    private static void pause(int attempt) {
        long bound = Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(attempt, 10));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(bound));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
