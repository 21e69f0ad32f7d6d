package dev.stator.benchmarks.heap;

import dev.stator.benchmarks.contender.HandWrittenReading;
import dev.stator.benchmarks.item.Reading;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** By hand, as somebody writes it who knows the SDK well. */
@NullUnmarked // No position is null, as in much such code.
final class HandWrittenReadings implements ReadingStore {
    private static final int BATCH = 25;

    private final DynamoDbClient client;
    private final HandWrittenReading codec = new HandWrittenReading();

    HandWrittenReadings(DynamoDbClient client) {
        this.client = client;
    }

    private List<Reading> decode(List<Map<String, AttributeValue>> items) {
        List<Reading> readings = new ArrayList<>(items.size());
        for (Map<String, AttributeValue> item : items) {
            readings.add(codec.decode(item));
        }
        return readings;
    }

    private long scan(ScanRequest.Builder request) {
        long count = 0;
        Map<String, AttributeValue> position = null;
        do {
            ScanResponse page = client.scan(
                    request.tableName("readings").exclusiveStartKey(position).build());
            count += decode(page.items()).size();
            position = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
        } while (position != null);
        return count;
    }

    @Override
    public long scan() {
        return scan(ScanRequest.builder());
    }

    @Override
    public long scanInParallel() {
        return Segments.count(
                segment -> scan(ScanRequest.builder().segment(segment).totalSegments(ReadingPages.SEGMENTS)));
    }

    @Override
    public long query() {
        long count = 0;
        Map<String, AttributeValue> position = null;
        do {
            Map<String, AttributeValue> after = position;
            QueryResponse page = client.query(request -> request.tableName("readings")
                    .keyConditionExpression("sensor = :sensor")
                    .expressionAttributeValues(Map.of(":sensor", AttributeValue.createS(ReadingPages.SENSOR)))
                    .exclusiveStartKey(after));
            count += decode(page.items()).size();
            position = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
        } while (position != null);
        return count;
    }

    @Override
    public long write(Stream<Reading> readings) {
        long count = 0;
        for (Iterator<Reading> left = readings.iterator(); left.hasNext(); ) {
            List<WriteRequest> batch = new ArrayList<>(BATCH);
            while (batch.size() < BATCH && left.hasNext()) {
                batch.add(WriteRequest.builder()
                        .putRequest(PutRequest.builder()
                                .item(codec.encode(left.next()))
                                .build())
                        .build());
            }
            BatchWriteItemResponse response =
                    client.batchWriteItem(request -> request.requestItems(Map.of("readings", batch)));
            if (response.hasUnprocessedItems() && !response.unprocessedItems().isEmpty()) {
                throw new IllegalStateException("some are to be sent again");
            }
            count += batch.size();
        }
        return count;
    }
}
