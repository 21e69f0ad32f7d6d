package dev.stator.benchmarks.wire;

import dev.stator.Stator;
import dev.stator.benchmarks.contender.HandWrittenReading;
import dev.stator.benchmarks.item.Reading;
import dev.stator.benchmarks.item.ReadingDao;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Who scans a table in eight segments at the same time, and sums up a number of each item. */
public enum ScanWay {
    /** A callback for each page. */
    PAGES("Stator, page by page") {
        @Override
        long sum(DynamoDbClient client) {
            LongAdder sum = new LongAdder();
            dao(client).scan().parallel(ScannedTable.SEGMENTS).forEachPage(page -> sum.add(sequences(page.items())));
            return sum.sum();
        }
    },
    /** One stream of all segments. */
    STREAM("Stator, as one stream") {
        @Override
        long sum(DynamoDbClient client) {
            try (var readings = dao(client).scan().parallel(ScannedTable.SEGMENTS).stream()) {
                return readings.mapToLong(Reading::sequence).sum();
            }
        }
    },
    /** A thread for each segment, as one writes it with the SDK alone. */
    HAND_WRITTEN("hand-written") {
        @Override
        long sum(DynamoDbClient client) {
            LongAdder sum = new LongAdder();
            ExecutorService threads = Executors.newFixedThreadPool(ScannedTable.SEGMENTS);
            try {
                List<Future<?>> segments = new ArrayList<>();
                for (int segment = 0; segment < ScannedTable.SEGMENTS; segment++) {
                    int number = segment;
                    segments.add(threads.submit(() -> scan(client, number, sum)));
                }
                for (Future<?> segment : segments) {
                    segment.get();
                }
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            } finally {
                threads.shutdown();
            }
            return sum.sum();
        }
    };

    private static final HandWrittenReading HAND = new HandWrittenReading();

    private final String title;

    ScanWay(String title) {
        this.title = title;
    }

    /** What the report calls it. */
    public String title() {
        return title;
    }

    abstract long sum(DynamoDbClient client);

    /**
     * Makes sure that each way reads every item.
     *
     * @throws IllegalStateException if one does not
     */
    public static void check() {
        DynamoDbClient client = Wire.client(new ScannedTable());
        for (ScanWay way : values()) {
            long sum = way.sum(client);
            if (sum != ScannedTable.SUM) {
                throw new IllegalStateException(way.title() + " came to " + sum + " instead of " + ScannedTable.SUM);
            }
        }
    }

    private static ReadingDao dao(DynamoDbClient client) {
        return new ReadingDao(Stator.create(client));
    }

    private static void scan(DynamoDbClient client, int segment, LongAdder sum) {
        Map<String, AttributeValue> position = null;
        do {
            ScanResponse page = client.scan(ScanRequest.builder()
                    .tableName("readings")
                    .segment(segment)
                    .totalSegments(ScannedTable.SEGMENTS)
                    .exclusiveStartKey(position)
                    .build());
            List<Reading> readings = new ArrayList<>(page.items().size());
            for (Map<String, AttributeValue> item : page.items()) {
                readings.add(HAND.decode(item));
            }
            sum.add(sequences(readings));
            position = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
        } while (position != null);
    }

    private static long sequences(List<Reading> readings) {
        long sum = 0;
        for (Reading reading : readings) {
            sum += reading.sequence();
        }
        return sum;
    }
}
