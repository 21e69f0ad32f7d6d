package dev.stator.it.scan;

import static dev.stator.it.scan.Measurement_.number;
import static dev.stator.it.scan.Measurement_.value;
import static dev.stator.it.scan.Measurements.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.operation.BadItem;
import dev.stator.operation.CursorRefusedException;
import dev.stator.operation.ParallelScan;
import dev.stator.operation.Response;
import dev.stator.operation.ScanProgress;
import dev.stator.operation.SegmentPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParallelScanOnEngineTest {
    private final Measurements measurements = new Measurements();
    private final MeasurementDao dao = measurements.dao;

    @BeforeEach
    void forget() {
        measurements.faulty.reset();
    }

    @AfterAll
    void close() {
        measurements.engine.close();
    }

    private List<ScanRequest> sent() {
        return measurements.faulty.requests(ScanRequest.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void everyItemComesOnce(int segments) {
        ParallelScan<Measurement, Measurement> scan = dao.scan().pageSize(3).parallel(segments);
        for (Style style : Style.values()) {
            assertThat(style.list(scan)).containsExactlyInAnyOrderElementsOf(ALL);
            assertThat(style.items(scan)).containsExactlyInAnyOrderElementsOf(ALL);
            assertThat(style.count(scan)).isEqualTo(200);
            Queue<SegmentPage<Measurement>> pages = new ConcurrentLinkedQueue<>();
            style.forEachPage(scan, pages::add);
            assertThat(Measurements.items(pages)).containsExactlyInAnyOrderElementsOf(ALL);
            assertThat(pages.stream().filter(SegmentPage::last).map(SegmentPage::segment))
                    .hasSize(segments)
                    .doesNotHaveDuplicates();
        }
        assertThat(sent()).allMatch(request -> request.totalSegments() == segments && request.limit() == 3);
        assertThat(sent().stream().map(ScanRequest::segment).distinct()).hasSize(segments);
    }

    @ParameterizedTest
    @EnumSource
    void moreSegmentsAtATime(Style style) {
        assertThat(style.items(dao.scan().parallel(64).concurrency(64))).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(style.list(dao.scan().parallel(64).concurrency(1))).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @ParameterizedTest
    @EnumSource
    void indexes(Style style) {
        assertThat(style.items(dao.byStation().scan().parallel(5).pageSize(4)))
                .hasSize(200)
                .doesNotHaveDuplicates();
        assertThat(style.list(dao.byValue().scan().consistent().parallel(3).pageSize(4)))
                .containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(sent()).anyMatch(request -> "by-value".equals(request.indexName()) && request.consistentRead());
    }

    @ParameterizedTest
    @EnumSource
    void filtersAndSelections(Style style) {
        List<Measurement> wanted = ALL.stream()
                .filter(each -> each.value() < 20 && each.number() > 1)
                .toList();
        assertThat(style.items(dao.scan().filter(value.lt(20.0)).parallel(4).filter(number.gt(1))))
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(style.list(dao.scan().parallel(4).select(value)).stream().map(row -> row.get(value)))
                .containsExactlyInAnyOrderElementsOf(
                        ALL.stream().map(Measurement::value).toList());
        Response<List<Measurement>> response =
                style.response(dao.scan().filter(value.lt(20.0)).parallel(4));
        assertThat(response.count()).isEqualTo(40);
        assertThat(response.scannedCount()).isEqualTo(200);
        assertThat(response.requests()).isEqualTo(4);
        assertThat(response.consumedCapacity()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void badItemsAreHandedOverOneAtATime(Style style) {
        Measurements broken = new Measurements();
        ALL.stream()
                .limit(50)
                .forEach(each -> broken.engine
                        .client()
                        .putItem(put -> put.tableName("measurements")
                                .item(Map.of(
                                        "sensor", AttributeValue.fromS(each.sensor()),
                                        "number", AttributeValue.fromN(Integer.toString(each.number())),
                                        "station", AttributeValue.fromS(each.station())))));
        List<BadItem> bad = new ArrayList<>();
        assertThat(style.list(broken.dao.scan().onBadItem(bad::add).parallel(8).pageSize(2)))
                .hasSize(150);
        assertThat(bad).hasSize(50);
        broken.engine.close();
    }

    @ParameterizedTest
    @EnumSource
    void progressIsTold(Style style) {
        List<ScanProgress> told = new ArrayList<>();
        style.list(dao.scan().parallel(6).pageSize(10).onProgress(told::add));
        assertThat(told).hasSize(sent().size());
        assertThat(told.stream().map(ScanProgress::items)).isSorted();
        ScanProgress last = told.get(told.size() - 1);
        assertThat(last.items()).isEqualTo(200);
        assertThat(last.scannedItems()).isEqualTo(200);
        assertThat(last.pages()).isEqualTo(sent().size());
        assertThat(last.readUnits()).isPositive();
        assertThat(last.segments()).isEqualTo(6);
        assertThat(last.segmentsDone()).isEqualTo(6);
        assertThat(told.get(0).segmentsDone()).isLessThan(6);
    }

    @Test
    void plainScansAndQueriesTellTheirProgressToo() {
        List<ScanProgress> told = new ArrayList<>();
        assertThat(dao.scan().pageSize(60).onProgress(told::add).list()).hasSize(200);
        assertThat(told.stream().map(ScanProgress::items)).containsExactly(60L, 120L, 180L, 200L);
        assertThat(told.get(3).segmentsDone()).isEqualTo(1);
        told.clear();
        assertThat(dao.query("sensor-1").pageSize(2).onProgress(told::add).stream())
                .hasSize(5);
        assertThat(told.stream().map(ScanProgress::items)).containsExactly(2L, 4L, 5L);
    }

    @Test
    void aCheckpointOfAnotherScanIsRefused() {
        List<String> tokens = Collections.synchronizedList(new ArrayList<>());
        // One at a time: segments that end together share a checkpoint, which may leave nothing to read.
        dao.scan().parallel(4).concurrency(1).onCheckpoint(tokens::add).forEachPage(page -> {});
        String token = tokens.get(0);
        assertThat(dao.scan().parallel(4).resume(token).list()).hasSizeBetween(1, 199);
        assertThatThrownBy(() -> dao.scan().parallel(5).resume(token).list())
                .isInstanceOf(CursorRefusedException.class)
                .hasMessageContaining("parallel(4)");
        assertThatThrownBy(() -> dao.scan().filter(value.lt(3.0)).parallel(4).resume(token).stream())
                .isInstanceOf(CursorRefusedException.class);
        assertThatThrownBy(() -> dao.byValue().scan().parallel(4).resume(token).publisher())
                .isInstanceOf(CursorRefusedException.class);
        assertThatThrownBy(() -> dao.scan().after(token).list()).isInstanceOf(CursorRefusedException.class);
        String cursor = dao.scan().limit(3).page().cursor().orElseThrow();
        assertThatThrownBy(() -> dao.scan().parallel(4).resume(cursor).count())
                .isInstanceOf(CursorRefusedException.class);
    }

    @Test
    void whatMakesNoSenseIsRefusedAtOnce() {
        assertThatThrownBy(() -> dao.scan().parallel(0)).hasMessageContaining("1 to 1,000,000");
        assertThatThrownBy(() -> dao.scan().parallel(1_000_001)).hasMessageContaining("1 to 1,000,000");
        assertThatThrownBy(() -> dao.scan().parallel(2).concurrency(0)).hasMessageContaining("concurrency(0)");
        assertThatThrownBy(() -> dao.scan().maxReadUnitsPerSecond(0))
                .hasMessageContaining("maxReadUnitsPerSecond(0.0)");
        assertThatThrownBy(() -> dao.scan().parallel(2).onCheckpoint(Duration.ofSeconds(-1), token -> {}))
                .hasMessageContaining("PT-1S");
    }

    @Test
    void theRequestIsShown() {
        ScanRequest request = dao.scan().consistent().parallel(4).pageSize(9).toRequest();
        assertThat(request.totalSegments()).isEqualTo(4);
        assertThat(request.segment()).isZero();
        assertThat(request.limit()).isEqualTo(9);
        assertThat(request.consistentRead()).isTrue();
        assertThat(sent()).isEmpty();
    }
}
