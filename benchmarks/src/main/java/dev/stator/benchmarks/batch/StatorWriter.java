package dev.stator.benchmarks.batch;

import dev.stator.Stator;
import dev.stator.benchmarks.item.Reading;
import dev.stator.benchmarks.item.ReadingDao;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class StatorWriter implements BatchWriter {
    private final ReadingDao readings;

    StatorWriter(DynamoDbClient client) {
        readings = new ReadingDao(Stator.create(client));
    }

    @Override
    public long write(List<Reading> items) {
        return readings.putAll(items).execute().done();
    }
}
