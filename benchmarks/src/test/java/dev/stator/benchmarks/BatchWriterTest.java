package dev.stator.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.benchmarks.batch.BatchWriter;
import dev.stator.benchmarks.item.Reading;
import dev.stator.benchmarks.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class BatchWriterTest {
    /** Both write as many items in as many requests, and a key given twice but once. */
    @ParameterizedTest
    @EnumSource
    void writesEachKeyOnceInRequestsOf25(BatchWriter.Way way) {
        List<Integer> sizes = new ArrayList<>();
        try (DynamoDbClient client = Wire.client(request -> {
            sizes.add(new String(request, UTF_8).split("PutRequest", -1).length - 1);
            return "{\"UnprocessedItems\":{}}".getBytes(UTF_8);
        })) {
            List<Reading> items = BatchWriteBenchmark.readings(60);
            List<Reading> given =
                    Stream.concat(items.stream().limit(2), items.stream()).toList();
            assertThat(way.on(client).write(given)).isEqualTo(60);
            assertThat(sizes).containsExactly(25, 25, 10);
        }
    }
}
