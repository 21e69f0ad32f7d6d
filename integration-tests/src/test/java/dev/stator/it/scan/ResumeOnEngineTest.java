package dev.stator.it.scan;

import static dev.stator.it.scan.Measurements.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.operation.ParallelScan;
import dev.stator.operation.ScanProgress;
import dev.stator.operation.SegmentPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** What a crash repeats, and that it loses nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumeOnEngineTest {
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

    private ParallelScan<Measurement, Measurement> scan() {
        return dao.scan().pageSize(10).parallel(5).concurrency(3);
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What a process leaves behind: what it did with items, and the last checkpoint. */
    private static final class Disk {
        final Queue<SegmentPage<Measurement>> done = new ConcurrentLinkedQueue<>();
        final AtomicReference<@Nullable String> checkpoint = new AtomicReference<>();
        final AtomicInteger pages = new AtomicInteger();

        /** Fails at one page: before it is done with it, or right after. */
        void handle(SegmentPage<Measurement> page, int crash, boolean after) {
            int number = pages.incrementAndGet();
            if (number == crash && !after) {
                throw new Crash();
            }
            done.add(page);
            if (number == crash) {
                throw new Crash();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"BLOCKING, false", "BLOCKING, true", "ASYNC, false", "ASYNC, true"})
    void aCrashAtAnyPageLosesNothingAndRepeatsThePageUnderWayAtMost(Style style, boolean after) {
        int pages = 0;
        Disk disk;
        do {
            pages++;
            int crash = pages;
            disk = new Disk();
            Disk now = disk;
            Throwable end = catchThrowable(() -> style.forEachPage(
                    scan().onCheckpoint(now.checkpoint::set), page -> now.handle(page, crash, after)));
            if (end == null) {
                assertThat(disk.pages.get()).isEqualTo(crash - 1);
                break;
            }
            assertThat(end).isInstanceOf(Crash.class);
            int repeated = after
                    ? disk.done.stream()
                            .mapToInt(page -> page.items().size())
                            .max()
                            .orElse(0)
                    : 0;
            style.forEachPage(
                    scan().onCheckpoint(now.checkpoint::set).resume(disk.checkpoint.get()),
                    page -> now.handle(page, 0, false));
            List<Measurement> items = Measurements.items(disk.done);
            assertThat(new HashSet<>(items)).as("crash at page %s", crash).hasSize(200);
            assertThat(items.size() - 200).as("crash at page %s", crash).isBetween(0, repeated);
            assertThat(duplicates(items)).hasSize(items.size() - 200);
        } while (pages < 100);
        assertThat(pages).isBetween(21, 99);
    }

    private static List<Measurement> duplicates(Collection<Measurement> items) {
        List<Measurement> left = new ArrayList<>(items);
        ALL.forEach(left::remove);
        return left;
    }

    @ParameterizedTest
    @EnumSource
    void aFinishedScanHasNothingLeftToResume(Style style) {
        Disk disk = new Disk();
        style.forEachPage(scan().onCheckpoint(disk.checkpoint::set), page -> disk.handle(page, 0, false));
        measurements.faulty.reset();
        assertThat(style.list(scan().resume(disk.checkpoint.get()))).isEmpty();
        assertThat(style.items(scan().resume(disk.checkpoint.get()))).isEmpty();
        assertThat(measurements.faulty.calls(ScanRequest.class)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void checkpointsOnlyGoForward(Style style) {
        List<String> tokens = Collections.synchronizedList(new ArrayList<>());
        style.forEachPage(scan().onCheckpoint(tokens::add), page -> {});
        List<Integer> left = tokens.stream()
                .map(token -> style.list(scan().resume(token)).size())
                .toList();
        assertThat(left).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(left.get(left.size() - 1)).isZero();
        assertThat(tokens).doesNotHaveDuplicates().allMatch(token -> token.length() < 300);
    }

    @ParameterizedTest
    @EnumSource
    void anIntervalSavesCheckpointsAndTheEndIsSavedInAnyCase(Style style) {
        List<String> tokens = Collections.synchronizedList(new ArrayList<>());
        style.forEachPage(scan().onCheckpoint(Duration.ofHours(1), tokens::add), page -> {});
        assertThat(tokens).as("no hour has passed").hasSize(1);
        assertThat(scan().resume(tokens.get(0)).count()).isZero();

        tokens.clear();
        Disk disk = new Disk();
        assertThat(catchThrowable(() -> style.forEachPage(
                        scan().onCheckpoint(Duration.ofHours(1), tokens::add), page -> disk.handle(page, 12, false))))
                .isInstanceOf(Crash.class);
        assertThat(tokens).hasSize(1);
        assertThat(scan().resume(tokens.get(0)).list())
                .doesNotContainAnyElementsOf(Measurements.items(disk.done))
                .hasSize(200 - Measurements.items(disk.done).size());
    }

    @ParameterizedTest
    @EnumSource
    void aCheckpointThatCannotBeSavedEndsTheScan(Style style) {
        Disk disk = new Disk();
        assertThat(catchThrowable(() -> style.forEachPage(
                        scan().onCheckpoint(token -> {
                            throw new Crash();
                        }),
                        page -> disk.handle(page, 0, false))))
                .isInstanceOf(Crash.class);
        assertThat(disk.pages.get())
                .as("no more than one page a segment under way")
                .isBetween(1, 3);
    }

    @ParameterizedTest
    @EnumSource
    void aResumedScanCountsTheSegmentsThatWereDone(Style style) {
        Disk disk = new Disk();
        assertThat(catchThrowable(() -> style.forEachPage(
                        scan().concurrency(1).onCheckpoint(disk.checkpoint::set),
                        page -> disk.handle(page, 15, false))))
                .isInstanceOf(Crash.class);
        long done = disk.done.stream().filter(SegmentPage::last).count();
        assertThat(done).isPositive();
        List<ScanProgress> told = new ArrayList<>();
        style.list(scan().resume(disk.checkpoint.get()).onProgress(told::add));
        assertThat(told.get(0).segmentsDone()).isGreaterThanOrEqualTo((int) done);
        assertThat(told.get(told.size() - 1).segmentsDone()).isEqualTo(5);
    }

    @Test
    void aResumedScanMayReadMoreOrFewerSegmentsAtATime() {
        Disk disk = new Disk();
        assertThat(catchThrowable(() ->
                        scan().onCheckpoint(disk.checkpoint::set).forEachPage(page -> disk.handle(page, 9, false))))
                .isInstanceOf(Crash.class);
        int done = Measurements.items(disk.done).size();
        for (int concurrency : new int[] {1, 2, 5}) {
            assertThat(scan().resume(disk.checkpoint.get()).concurrency(concurrency).stream())
                    .hasSize(200 - done);
        }
    }

    /** A crash inside a page repeats the items of it that were not done, and no others. */
    @ParameterizedTest
    @EnumSource
    void checkpointsInsideAPageCoverTheItemsThatAreDone(Style style) {
        for (int crash = 1; crash <= 3; crash++) {
            int at = crash;
            AtomicReference<@Nullable String> checkpoint = new AtomicReference<>();
            List<Measurement> done = Collections.synchronizedList(new ArrayList<>());
            AtomicInteger pages = new AtomicInteger();
            assertThat(catchThrowable(() -> style.forEachPage(
                            dao.scan().pageSize(10).parallel(1).onCheckpoint(checkpoint::set), page -> {
                                boolean last = pages.incrementAndGet() == at;
                                for (int i = 0; i < page.items().size(); i++) {
                                    if (last && i == 4) {
                                        throw new Crash();
                                    }
                                    done.add(page.items().get(i));
                                    page.itemsDone().accept(i + 1);
                                }
                            })))
                    .isInstanceOf(Crash.class);
            assertThat(done).hasSize(10 * (crash - 1) + 4);
            style.forEachPage(
                    dao.scan()
                            .pageSize(10)
                            .parallel(1)
                            .onCheckpoint(checkpoint::set)
                            .resume(checkpoint.get()),
                    page -> done.addAll(page.items()));
            assertThat(done).hasSize(ALL.size()).containsExactlyInAnyOrderElementsOf(ALL);
        }
    }

    @Test
    void whatIsSaidOfItemsNeverTakesACheckpointBack() {
        AtomicReference<@Nullable String> checkpoint = new AtomicReference<>();
        List<SegmentPage<Measurement>> pages = new ArrayList<>();
        assertThat(catchThrowable(() -> dao.scan()
                        .pageSize(10)
                        .parallel(1)
                        .onCheckpoint(checkpoint::set)
                        .forEachPage(page -> {
                            page.itemsDone().accept(5);
                            page.itemsDone().accept(2);
                            page.itemsDone().accept(0);
                            pages.add(page);
                            if (pages.size() == 2) {
                                pages.get(0).itemsDone().accept(7);
                                throw new Crash();
                            }
                        })))
                .isInstanceOf(Crash.class);
        List<Measurement> rest = new ArrayList<>();
        dao.scan().parallel(1).resume(checkpoint.get()).forEachPage(page -> rest.addAll(page.items()));
        assertThat(rest).hasSize(ALL.size() - 15);
        assertThat(catchThrowable(() -> pages.get(0).itemsDone().accept(11)))
                .hasMessage("itemsDone(11): the page has 10 items");
    }

    /** What is selected comes with its position, as a page's end may lie behind any item. */
    @Test
    void aCheckpointInsideAPageOfSelectedAttributesGoesOnThere() {
        AtomicReference<@Nullable String> checkpoint = new AtomicReference<>();
        assertThat(catchThrowable(() -> dao.byStation()
                        .scan()
                        .select(MeasurementByStation_.number)
                        .parallel(1)
                        .onCheckpoint(checkpoint::set)
                        .forEachPage(page -> {
                            page.itemsDone().accept(150);
                            throw new Crash();
                        })))
                .isInstanceOf(Crash.class);
        List<Object> rest = new ArrayList<>();
        dao.byStation().scan().parallel(1).resume(checkpoint.get()).forEachPage(page -> rest.addAll(page.items()));
        assertThat(rest).hasSize(50);
        dao.scan()
                .parallel(2)
                .forEachPage(page -> page.itemsDone().accept(page.items().size()));
    }
}
