package dev.stator.it.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.Stator;
import dev.stator.error.ThrottledException;
import dev.stator.operation.Page;
import dev.stator.operation.PagedOperation;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * The third page of a reading goes wrong: nothing before it is lost, its error comes once, and reading goes on behind.
 */
@StatorTest
class PageFaultsTest {
    private static final List<Line> LINES =
            IntStream.rangeClosed(1, 19).mapToObj(Line::of).toList();
    private static final int PAGE = 4;
    private static final List<Line> BEFORE = LINES.subList(0, 2 * PAGE);

    private final DynamoDbLocal engine;
    private final FaultyClient faulty;
    private final LineDao lines;

    PageFaultsTest(DynamoDbLocal engine) {
        this.engine = engine;
        faulty = FaultyClient.around(engine.client(), engine.asyncClient());
        lines = new LineDao(Stator.create(faulty.client(), faulty.asyncClient()));
    }

    @BeforeEach
    void store() {
        engine.reset();
        LineDao behind = new LineDao(Stator.create(engine.client()));
        behind.table().create();
        LINES.forEach(line -> behind.put(line).execute());
    }

    static List<? extends Arguments> faults() {
        return Stream.of(true, false)
                .flatMap(query -> Stream.<Supplier<RuntimeException>>of(
                                Faults::throttled, Faults::serverError, Faults::timeout, Faults::connectionCut)
                        .map(fault -> Arguments.argumentSet(
                                (query ? "query, " : "scan, ")
                                        + fault.get().getClass().getSimpleName(),
                                query,
                                fault.get())))
                .toList();
    }

    private PagedOperation<Line, Line, ?, ?, ?> reading(boolean query, RuntimeException error) {
        Class<? extends DynamoDbRequest> request = query ? QueryRequest.class : ScanRequest.class;
        faulty.on(request).skip(2).times(1).fail(() -> error);
        return query ? lines.query("notes").pageSize(PAGE) : lines.scan().pageSize(PAGE);
    }

    private static void isTheFault(@Nullable Throwable thrown, RuntimeException error) {
        if (error.getClass() == Faults.throttled().getClass()) {
            assertThat(thrown).isInstanceOf(ThrottledException.class).hasCause(error);
        } else {
            assertThat(thrown).isSameAs(error);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aListFailsAndTheNextSucceeds(boolean query, RuntimeException error) {
        PagedOperation<Line, Line, ?, ?, ?> reading = reading(query, error);
        isTheFault(catchThrowable(() -> reading.list().forEach(line -> {})), error);
        assertThat(reading.list()).as("read again").isEqualTo(LINES);

        faulty.reset();
        reading(query, error);
        assertThatThrownBy(() -> reading.listAsync().get()).satisfies(thrown -> isTheFault(thrown.getCause(), error));
        assertThat(reading.listAsync().join()).isEqualTo(LINES);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aStreamBringsWhatWasReadBefore(boolean query, RuntimeException error) {
        List<Line> seen = new ArrayList<>();
        try (Stream<Line> stream = reading(query, error).stream()) {
            isTheFault(catchThrowable(() -> stream.forEachOrdered(seen::add)), error);
        }
        assertThat(seen).isEqualTo(BEFORE);
        assertThat(faulty.calls(DynamoDbRequest.class)).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void pagesGoOnBehindTheLastGoodOne(boolean query, RuntimeException error) {
        PagedOperation<Line, Line, ?, ?, ?> reading = reading(query, error);
        List<Line> seen = new ArrayList<>();
        List<String> cursors = new ArrayList<>();
        Iterator<Page<Line>> pages = reading.pages().iterator();
        isTheFault(
                catchThrowable(() -> pages.forEachRemaining(page -> {
                    seen.addAll(page.items());
                    cursors.add(page.cursor().orElseThrow());
                })),
                error);
        assertThat(seen).isEqualTo(BEFORE);
        seen.addAll(reading.after(cursors.get(1)).list());
        assertThat(seen).as("each once, in order").isEqualTo(LINES);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aPublisherBringsWhatWasReadBeforeAndTheErrorOnce(boolean query, RuntimeException error)
            throws InterruptedException {
        Signals<Line> signals = Signals.of(reading(query, error).publisher());
        assertThat(signals.values).isEqualTo(BEFORE);
        assertThat(signals.errors).hasSize(1);
        isTheFault(signals.errors.get(0), error);
        assertThat(signals.completions).isZero();
        assertThat(faulty.calls(DynamoDbRequest.class)).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void publishedPagesGoOnBehindTheLastGoodOne(boolean query, RuntimeException error) throws InterruptedException {
        PagedOperation<Line, Line, ?, ?, ?> reading = reading(query, error);
        Signals<Page<Line>> failed = Signals.of(reading.pagesPublisher());
        isTheFault(failed.errors.get(0), error);
        assertThat(failed.values).hasSize(2);
        String cursor = failed.values.get(1).cursor().orElseThrow();
        Signals<Page<Line>> rest = Signals.of(reading.after(cursor).pagesPublisher());
        assertThat(rest.errors).isEmpty();
        assertThat(Stream.of(failed, rest)
                        .flatMap(signals -> signals.values.stream())
                        .flatMap(page -> page.items().stream()))
                .as("each once, in order")
                .isEqualTo(LINES);
    }

    /** All that a publisher signals until it ends. */
    private static final class Signals<X> implements Subscriber<X> {
        private final List<X> values = new ArrayList<>();
        private final List<Throwable> errors = new ArrayList<>();
        private final CountDownLatch ended = new CountDownLatch(1);
        private int completions;

        static <X> Signals<X> of(Publisher<X> publisher) throws InterruptedException {
            Signals<X> signals = new Signals<>();
            publisher.subscribe(signals);
            assertThat(signals.ended.await(30, TimeUnit.SECONDS)).as("it ends").isTrue();
            return signals;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(X value) {
            values.add(value);
        }

        @Override
        public void onError(Throwable error) {
            errors.add(error);
            ended.countDown();
        }

        @Override
        public void onComplete() {
            completions++;
            ended.countDown();
        }
    }
}
