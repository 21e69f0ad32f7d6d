package dev.stator.it.scan;

import static dev.stator.it.scan.Measurements.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.Stator;
import dev.stator.error.ThrottledException;
import dev.stator.it.fault.Fault;
import dev.stator.it.fault.Faults;
import dev.stator.observe.EndEvent;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationKind;
import dev.stator.observe.OperationRun;
import dev.stator.observe.PageEvent;
import dev.stator.operation.ParallelScan;
import dev.stator.operation.SegmentPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** What a parallel scan does when requests fail, when its reader is slow, and when its reader goes away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScanFaultsTest {
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
        return dao.scan().pageSize(10).parallel(4);
    }

    private int calls() {
        return measurements.faulty.calls(ScanRequest.class);
    }

    @ParameterizedTest
    @EnumSource
    void anErrorInOneSegmentStopsTheOthers(Style style) {
        measurements.faulty.on(ScanRequest.class).skip(6).fail(Faults::throttled);
        Queue<SegmentPage<Measurement>> pages = new ConcurrentLinkedQueue<>();
        Throwable error = catchThrowable(() -> style.forEachPage(scan(), pages::add));
        assertThat(error).isInstanceOf(ThrottledException.class).hasMessageContaining("measurements");
        assertThat(error.getSuppressed())
                .allMatch(other -> other instanceof ThrottledException)
                .hasSizeLessThan(4);
        assertThat(pages).hasSize(6);
        assertThat(calls()).isBetween(7, 10);
        assertThatThrownBy(() -> style.list(scan())).isInstanceOf(ThrottledException.class);
        assertThatThrownBy(() -> style.items(scan())).isInstanceOf(ThrottledException.class);
        assertThatThrownBy(() -> style.count(scan())).isInstanceOf(ThrottledException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aScanThatBrokeOffIsResumed(Style style) {
        for (int fault = 0; fault < 3; fault++) {
            measurements.faulty.reset();
            var rule = measurements.faulty.on(ScanRequest.class).skip(5 + fault).times(1);
            switch (fault) {
                case 0 -> rule.fail(Faults::serverError);
                case 1 -> rule.failAfter(Faults::connectionCut);
                default -> rule.fail(Faults::timeout);
            }
            AtomicReference<@Nullable String> checkpoint = new AtomicReference<>();
            Queue<SegmentPage<Measurement>> pages = new ConcurrentLinkedQueue<>();
            assertThat(catchThrowable(() -> style.forEachPage(scan().onCheckpoint(checkpoint::set), pages::add)))
                    .isNotNull();
            style.forEachPage(scan().onCheckpoint(checkpoint::set).resume(checkpoint.get()), pages::add);
            assertThat(Measurements.items(pages)).containsExactlyInAnyOrderElementsOf(ALL);
        }
    }

    @Test
    void aStreamHoldsNoMorePagesThanItReadsSegmentsAtATime() {
        Iterator<Measurement> items = scan().concurrency(3).stream().iterator();
        assertThat(calls()).isZero();
        int taken = 0;
        while (items.hasNext()) {
            // A page is worked off when an item of another was taken; pages hold 10 items at most.
            assertThat(calls()).isLessThanOrEqualTo(3 + taken);
            items.next();
            taken++;
        }
        assertThat(taken).isEqualTo(200);
    }

    @Test
    void aSlowReaderIsNotOverrun() {
        CountDownLatch pages = new CountDownLatch(4);
        measurements.faulty.on(ScanRequest.class).with(counting(pages));
        try (Stream<Measurement> stream = scan().stream()) {
            Iterator<Measurement> items = stream.iterator();
            items.next();
            await(pages);
            assertThat(calls()).as("one page a segment, and one item taken").isEqualTo(4);
        }
    }

    @Test
    void aClosedStreamSendsNoMoreAndLeavesNoThread() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(4);
        measurements.faulty.on(ScanRequest.class).with(counting(sent));
        measurements.faulty.on(ScanRequest.class).skip(1).with(Faults.held(gate));
        Set<Thread> before = scanThreads();
        Stream<Measurement> stream = scan().stream();
        stream.iterator().next();
        await(sent);
        Set<Thread> workers = scanThreads();
        workers.removeAll(before);
        assertThat(workers).isNotEmpty();
        stream.close();
        for (Thread worker : workers) {
            worker.join();
        }
        assertThat(calls()).isEqualTo(4);
    }

    @Test
    void anAbandonedStreamLeavesNoThread() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        measurements.faulty.on(ScanRequest.class).skip(1).with(Faults.held(gate));
        Set<Thread> before = scanThreads();
        scan().stream().iterator().next();
        Set<Thread> workers = scanThreads();
        workers.removeAll(before);
        assertThat(workers).isNotEmpty().allMatch(Thread::isDaemon);
        gate.countDown();
        for (Thread worker : workers) {
            worker.join();
        }
    }

    @Test
    void anInterruptEndsAScanAndItsThreads() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(4);
        measurements.faulty.on(ScanRequest.class).with(counting(held));
        measurements.faulty.on(ScanRequest.class).with(Faults.held(gate));
        AtomicReference<@Nullable Throwable> error = new AtomicReference<>();
        Thread reader = new Thread(() -> error.set(catchThrowable(() -> scan().list())));
        reader.start();
        await(held);
        Set<Thread> workers = scanThreads();
        reader.interrupt();
        reader.join();
        assertThat(error.get()).isInstanceOf(AbortedException.class);
        for (Thread worker : workers) {
            worker.join();
        }
        assertThat(calls()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void aRateIsKeptOverAllSegments(Style style) {
        Duration before = measurements.timer.elapsed();
        int waits = measurements.timer.waits().size();
        var response = style.response(
                dao.scan().pageSize(20).maxReadUnitsPerSecond(0.25).parallel(4));
        double units = response.consumedCapacity().get(0).capacityUnits();
        double seconds = measurements.timer.elapsed().minus(before).toMillis() / 1000.0;
        // All but the last page is waited off, and up to a second's worth of a page that cost less than the one before.
        // How
        // long at most cannot be said: waits that overlap are added up by this timer.
        assertThat(seconds).isGreaterThan((units - 2) / 0.25);
        assertThat(measurements.timer.waits().size() - waits).isBetween(1, response.requests() - 1);
    }

    @Test
    void aRateIsKeptByPlainScansAndQueriesToo() {
        int waits = measurements.timer.waits().size();
        assertThat(dao.scan().pageSize(50).maxReadUnitsPerSecond(0.1).list()).hasSize(200);
        List<ScanRequest> sent = measurements.faulty.requests(ScanRequest.class);
        assertThat(sent).allMatch(request -> request.returnConsumedCapacityAsString() != null);
        assertThat(measurements.timer.waits().size() - waits).isEqualTo(sent.size() - 1);
        waits = measurements.timer.waits().size();
        assertThat(dao.query("sensor-1")
                        .pageSize(1)
                        .maxReadUnitsPerSecond(0.1)
                        .listAsync()
                        .join())
                .hasSize(5);
        // Half a unit a page, at 0.1 units a second.
        assertThat(measurements
                        .timer
                        .waits()
                        .subList(waits, measurements.timer.waits().size()))
                .isNotEmpty()
                .containsOnly(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @EnumSource
    void observersSeeOneRunWithItsSegments(Style style) {
        List<OperationRun> runs = Collections.synchronizedList(new ArrayList<>());
        List<PageEvent> pages = Collections.synchronizedList(new ArrayList<>());
        List<EndEvent> ends = Collections.synchronizedList(new ArrayList<>());
        Observer observer = new Observer() {
            @Override
            public void onBegin(OperationRun run) {
                runs.add(run);
            }

            @Override
            public void onPage(PageEvent event) {
                pages.add(event);
            }

            @Override
            public void onEnd(EndEvent event) {
                ends.add(event);
            }
        };
        MeasurementDao observed = new MeasurementDao(Stator.builder()
                .client(measurements.faulty.client())
                .asyncClient(measurements.faulty.asyncClient())
                .observer(observer)
                .build());
        style.items(observed.scan().parallel(4).pageSize(10));
        style.list(observed.scan().parallel(4).pageSize(10));
        assertThat(runs).hasSize(2).allMatch(run -> run.kind() == OperationKind.SCAN);
        assertThat(pages).hasSize(calls());
        assertThat(pages.stream().map(PageEvent::segment).distinct()).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(ends).hasSize(2).allMatch(end -> end.outcome() == EndEvent.Outcome.SUCCEEDED && end.items() == 200);

        ends.clear();
        measurements.faulty.on(ScanRequest.class).skip(3).fail(Faults::connectionCut);
        assertThatThrownBy(() -> style.items(observed.scan().parallel(4).pageSize(10)))
                .isInstanceOf(SdkClientException.class);
        assertThat(ends).singleElement().matches(end -> end.outcome() == EndEvent.Outcome.FAILED);
    }

    private static Fault<ScanRequest, ScanResponse> counting(CountDownLatch latch) {
        return (request, next) -> {
            latch.countDown();
            return next.apply(request);
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Thread> scanThreads() {
        Set<Thread> threads = Collections.newSetFromMap(new IdentityHashMap<>());
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("stator-scan-"))
                .forEach(threads::add);
        return threads;
    }
}
