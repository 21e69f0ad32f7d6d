package dev.stator.it.scan;

import dev.stator.Stator;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.it.fault.SharedEngine;
import dev.stator.operation.SegmentPage;
import dev.stator.testing.DynamoDbLocal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** A table with 40 sensors of 5 measurements each, and clients that fail on demand. */
final class Measurements {
    static final List<Measurement> ALL = IntStream.range(0, 200)
            .mapToObj(number ->
                    new Measurement("sensor-" + number / 5, number % 5, "station-" + number % 3, number / 2.0))
            .toList();

    final DynamoDbLocal engine = SharedEngine.isolated();
    final FaultyClient faulty = FaultyClient.around(engine.client(), engine.asyncClient());
    final NotedTimer timer = new NotedTimer();
    final Stator stator = Stator.builder()
            .client(faulty.client())
            .asyncClient(faulty.asyncClient())
            .backoff(timer.backoff())
            .build();
    final MeasurementDao dao = new MeasurementDao(stator);

    Measurements() {
        dao.table().create();
        ALL.forEach(measurement -> dao.put(measurement).execute());
    }

    /** The items of pages, as they came. */
    static List<Measurement> items(Collection<SegmentPage<Measurement>> pages) {
        List<Measurement> items = new ArrayList<>();
        pages.forEach(page -> items.addAll(page.items()));
        return items;
    }
}
