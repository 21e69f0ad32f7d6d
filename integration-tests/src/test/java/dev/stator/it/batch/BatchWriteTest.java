package dev.stator.it.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.EncodingException;
import dev.stator.error.ThrottledException;
import dev.stator.it.fault.Faults;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.it.fault.Unprocessed;
import dev.stator.operation.BatchIncompleteException;
import dev.stator.operation.BatchProgress;
import dev.stator.operation.BatchWriteIncompleteException;
import dev.stator.operation.BatchWriteResult;
import dev.stator.operation.PutOperation;
import dev.stator.operation.Response;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

@StatorTest
class BatchWriteTest {
    private final PartDao stored;
    private final LabelDao labels;
    private final FaultyClient faulty;
    private final NotedTimer timer = new NotedTimer();
    private final Stator stator;
    private PartDao parts;

    BatchWriteTest(PartDao stored, LabelDao labels, DynamoDbLocal engine) {
        this.stored = stored;
        this.labels = labels;
        this.faulty = FaultyClient.around(engine.client(), engine.asyncClient());
        this.stator = Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .backoff(timer.backoff())
                .build();
        this.parts = new PartDao(stator);
    }

    @BeforeEach
    void again() {
        parts = new PartDao(stator);
    }

    private static Part part(int number) {
        return new Part("s" + number % 7, number, "t" + number);
    }

    private static List<Part> parts(int count) {
        return IntStream.range(0, count).mapToObj(BatchWriteTest::part).toList();
    }

    private Set<Part> table() {
        return new HashSet<>(stored.scan().consistent().list());
    }

    private int requests() {
        return faulty.calls(BatchWriteItemRequest.class);
    }

    @ParameterizedTest
    @EnumSource
    void writesAnyNumberInChunks(Form form) {
        BatchWriteResult result = form.execute(parts.putAll(parts(130)));
        assertThat(table()).isEqualTo(Set.copyOf(parts(130)));
        assertThat(faulty.requests(BatchWriteItemRequest.class))
                .hasSize(6)
                .allSatisfy(request ->
                        assertThat(request.requestItems().get("parts")).hasSizeLessThanOrEqualTo(25));
        assertThat(result.done()).isEqualTo(130);
        assertThat(result.complete()).isTrue();
        assertThat(result.sourceRead()).isTrue();
        BatchWriteResult deleted =
                form.execute(parts.deleteAll(parts(100).stream().map(PartKey::of)));
        assertThat(deleted.done()).isEqualTo(100);
        assertThat(table()).isEqualTo(Set.copyOf(parts(130).subList(100, 130)));
        assertThat(timer.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void writesSeveralTables(Form form) {
        stored.put(part(3)).execute();
        form.execute(stator.batchWrite(
                parts.put(part(1)), labels.put(new Label("x", "y")), parts.put(part(2)), parts.delete("s3", 3)));
        assertThat(table()).containsExactlyInAnyOrder(part(1), part(2));
        assertThat(labels.get("x").execute()).contains(new Label("x", "y"));
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsNoRequest(Form form) {
        assertThat(form.execute(stator.batchWrite()).done()).isZero();
        assertThat(form.execute(parts.putAll(Stream.of())).complete()).isTrue();
        assertThat(requests()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void theLastWriteOfAKeyWins(Form form) {
        BatchWriteResult result = form.execute(stator.batchWrite(
                parts.put(new Part("a", 1, "first")),
                parts.delete("a", 1),
                parts.put(new Part("b", 1, "gone")),
                parts.put(new Part("a", 1, "last")),
                parts.delete("b", 1)));
        assertThat(table()).containsExactly(new Part("a", 1, "last"));
        assertThat(result.superseded()).isEqualTo(3);
        assertThat(result.done()).isEqualTo(2);
        assertThat(requests()).isEqualTo(1);
    }

    /** Key a/0 is under way, held back, while its next writes are read; they must neither overtake it nor get lost. */
    @ParameterizedTest
    @EnumSource(names = {"THREADS"})
    void aWriteWaitsWhileItsKeyIsUnderWay(Form form) throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        faulty.on(BatchWriteItemRequest.class)
                .when(request -> request.toString().contains("first"))
                .times(1)
                .with(Faults.held(gate));
        List<Part> items = new ArrayList<>();
        items.add(new Part("a", 0, "first"));
        IntStream.range(1, 60).forEach(number -> items.add(new Part("a", number, "x")));
        items.add(new Part("a", 0, "second"));
        IntStream.range(60, 120).forEach(number -> items.add(new Part("a", number, "x")));
        items.add(new Part("a", 0, "third"));
        Thread opener = new Thread(() -> {
            while (requests() < 5) {
                Thread.onSpinWait();
            }
            gate.countDown();
        });
        opener.start();
        BatchWriteResult result = form.execute(parts.putAll(items));
        opener.join();
        assertThat(stored.get("a", 0).execute()).contains(new Part("a", 0, "third"));
        assertThat(table()).hasSize(120);
        assertThat(result.superseded()).isEqualTo(1);
        List<String> order = faulty.requests(BatchWriteItemRequest.class).stream()
                .flatMap(
                        request -> Objects.requireNonNull(request.requestItems().get("parts")).stream())
                .filter(write -> AttributeValue.fromN("0")
                        .equals(write.putRequest().item().get("number")))
                .map(write -> Objects.requireNonNull(write.putRequest().item().get("text"))
                        .s())
                .toList();
        assertThat(order).containsExactly("first", "third");
    }

    @ParameterizedTest
    @EnumSource
    void repeatsWhatIsLeftUnprocessedWithWaitsThatGrowUntilThereIsProgress(Form form) {
        faulty.on(BatchWriteItemRequest.class).times(4).with(Unprocessed.writes(0));
        faulty.on(BatchWriteItemRequest.class).times(2).with(Unprocessed.writes(7));
        BatchWriteResult result = form.execute(parts.putAll(parts(25)));
        assertThat(table()).isEqualTo(Set.copyOf(parts(25)));
        assertThat(timer.waits()).extracting(Duration::toMillis).containsExactly(50L, 100L, 200L, 400L, 200L, 100L);
        assertThat(requests()).isEqualTo(7);
        assertThat(result.done()).isEqualTo(25);
        assertThat(result.retried()).isEqualTo(4 * 25 + 18 + 11);
    }

    /** Waits are as long as they may be drawn. If they grew all the same, they would sum up to 150 seconds. */
    @ParameterizedTest
    @EnumSource
    void isDoneSoonWhereSomeOfEachRequestIsDone(Form form) {
        faulty.on(BatchWriteItemRequest.class).<BatchWriteItemResponse>with((request, next) -> {
            int writes =
                    Objects.requireNonNull(request.requestItems().get("parts")).size();
            return Unprocessed.writes((writes + 2) / 3).apply(request, next);
        });
        BatchWriteResult result = form.execute(parts.putAll(parts(300)));
        assertThat(result.done()).isEqualTo(300);
        assertThat(table()).isEqualTo(Set.copyOf(parts(300)));
        assertThat(timer.elapsed()).isLessThan(Duration.ofSeconds(6));
    }

    @ParameterizedTest
    @EnumSource
    void aDeadlineThatEndsWhileAllGoesWellIsNoWantOfCapacity(Form form) {
        faulty.on(BatchWriteItemRequest.class).<BatchWriteItemResponse>with((request, next) -> {
            timer.after(Duration.ofSeconds(1)).join();
            return next.apply(request);
        });
        assertThatThrownBy(() -> form.execute(parts.putAll(parts(300)).deadline(Duration.ofSeconds(5))))
                .isInstanceOfSatisfying(BatchWriteIncompleteException.class, error -> {
                    assertThat(error.reason()).isEqualTo(BatchIncompleteException.Reason.DEADLINE);
                    assertThat(error.done()).isPositive();
                    assertThat(error.done() + error.notDoneCount()).isEqualTo(300);
                    assertThat(error.inDoubt()).isFalse();
                })
                .hasNoCause()
                .hasMessageContaining("Its deadline ended before all were sent, and DynamoDB did what it was sent")
                .hasMessageNotContaining("capacity");
    }

    @ParameterizedTest
    @EnumSource
    void aThrottledRequestIsLeftUnprocessed(Form form) {
        faulty.on(BatchWriteItemRequest.class).times(3).fail(Faults::throttled);
        BatchWriteResult result = form.execute(parts.putAll(parts(20)));
        assertThat(table()).isEqualTo(Set.copyOf(parts(20)));
        assertThat(result.retried()).isEqualTo(60);
        assertThat(timer.waits()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void givesUpAfterAMinuteWithoutProgress(Form form) {
        faulty.on(BatchWriteItemRequest.class).skip(1).with(Unprocessed.writes(0));
        List<Part> items = parts(75);
        BatchWriteResult result = form.attempt(parts.putAll(items));
        assertThat(result.complete()).isFalse();
        assertThat(result.done()).isEqualTo(25);
        assertThat(result.notDone()).hasSize(50);
        assertThat(result.sourceRead()).isTrue();
        assertThat(timer.elapsed()).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        assertThatThrownBy(result::orElseThrow)
                .isInstanceOf(BatchWriteIncompleteException.class)
                .hasNoCause()
                .hasMessageContaining("25 operations are done, 50 are not")
                .hasMessageContaining("short of capacity")
                .extracting(error -> ((BatchWriteIncompleteException) error).reason())
                .isEqualTo(BatchIncompleteException.Reason.SHORT_OF_CAPACITY);
        faulty.reset();
        form.execute(stator.batchWrite(result.notDone()));
        assertThat(table()).as("nothing was lost track of").isEqualTo(Set.copyOf(items));
    }

    @ParameterizedTest
    @EnumSource
    void givesUpAtTheDeadline(Form form) {
        faulty.on(BatchWriteItemRequest.class).fail(Faults::throttled);
        assertThatThrownBy(() -> form.execute(parts.putAll(parts(10)).deadline(Duration.ofMillis(500))))
                .isInstanceOfSatisfying(BatchWriteIncompleteException.class, error -> {
                    assertThat(error.notDoneCount()).isEqualTo(10);
                    assertThat(error.notDone()).hasSize(10);
                    assertThat(error.done()).isZero();
                    assertThat(error).hasCauseInstanceOf(ThrottledException.class);
                });
        assertThat(timer.elapsed()).isEqualTo(Duration.ofMillis(500));
    }

    /** Each answers its chunks in part for ever, so there is progress, but not enough. */
    @Test
    void theDeadlineEndsSlowProgress() {
        faulty.on(BatchWriteItemRequest.class).with(Unprocessed.writes(1));
        BatchWriteResult result =
                parts.putAll(parts(500)).deadline(Duration.ofSeconds(5)).attempt();
        assertThat(result.complete()).isFalse();
        assertThat(timer.elapsed()).isEqualTo(Duration.ofSeconds(5));
        assertThat(result.done() + result.notDone().size()).isEqualTo(500);
        assertThat(table()).hasSize((int) result.done());
    }

    @ParameterizedTest
    @EnumSource
    void anErrorStopsAndTellsWhatIsNotDone(Form form) {
        faulty.on(BatchWriteItemRequest.class).skip(2).times(1).fail(Faults::serverError);
        BatchWriteResult result = form.attempt(parts.putAll(parts(400)));
        assertThat(result.error().orElseThrow()).hasCauseInstanceOf(InternalServerErrorException.class);
        if (form.oneAtATime()) {
            assertThat(requests()).as("no new ones after it").isEqualTo(3);
        }
        assertThat(result.done()).isEqualTo((requests() - 1) * 25L);
        assertThat(result.done() + result.notDone().size()).isEqualTo(400);
        assertThat(result.sourceRead()).as("a list is told whole").isTrue();
        form.execute(stator.batchWrite(result.notDone()));
        assertThat(table()).isEqualTo(Set.copyOf(parts(400)));
    }

    @ParameterizedTest
    @EnumSource
    void theRestOfAStreamIsUnread(Form form) {
        faulty.on(BatchWriteItemRequest.class).skip(1).fail(Faults::timeout);
        List<Part> read = new ArrayList<>();
        BatchWriteResult result =
                form.attempt(parts.putAll(parts(1_000).stream().peek(read::add)));
        assertThat(result.error().orElseThrow()).hasCauseInstanceOf(ApiCallTimeoutException.class);
        assertThat(result.sourceRead()).isFalse();
        assertThat(read).hasSizeLessThan(300);
        assertThat(result.done() + result.notDone().size()).isEqualTo(read.size());
        assertThat(result.error().orElseThrow()).hasMessageContaining("the source was not read to its end");
    }

    /** What was applied before the cut is reported as not done, and may be done again. */
    @ParameterizedTest
    @EnumSource
    void aConnectionCutAfterTheWriteLosesNothing(Form form) {
        stored.put(part(0)).execute();
        faulty.on(BatchWriteItemRequest.class).times(1).failAfter(Faults::connectionCut);
        BatchWriteResult result = form.attempt(stator.batchWrite(parts.delete("s0", 0), parts.put(part(1))));
        assertThat(result.error().orElseThrow()).hasCauseInstanceOf(SdkClientException.class);
        assertThat(table()).containsExactly(part(1));
        assertThat(result.notDone()).hasSize(2);
        form.execute(stator.batchWrite(result.notDone()));
        assertThat(table()).containsExactly(part(1));
    }

    @ParameterizedTest
    @EnumSource
    void anItemThatCannotBeStoredStops(Form form) {
        List<Part> items = new ArrayList<>(parts(30));
        items.add(27, new Part("", 1, "empty key"));
        BatchWriteResult result = form.attempt(parts.putAll(items));
        assertThat(result.error().orElseThrow()).hasCauseInstanceOf(EncodingException.class);
        assertThat(result.done() + result.notDone().size()).isEqualTo(31);
        assertThat(result.notDone())
                .anySatisfy(operation -> assertThatThrownBy(() -> ((PutOperation<?>) operation).toRequest())
                        .isInstanceOf(EncodingException.class));
    }

    @ParameterizedTest
    @EnumSource
    void aMissingTableStops(Form form) {
        PartDao elsewhere = new PartDao(Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .tablePrefix("no-")
                .build());
        assertThatThrownBy(() -> form.execute(elsewhere.putAll(parts(3))))
                .isInstanceOf(BatchWriteIncompleteException.class)
                .hasCauseInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void aSourceThatFailsStopsWithItsError() {
        Stream<Part> source = parts(60).stream().peek(part -> {
            if (part.number() == 40) {
                throw new IllegalStateException("the file ends here");
            }
        });
        BatchWriteResult result = parts.putAll(source).attempt();
        assertThat(result.error().orElseThrow()).hasRootCauseMessage("the file ends here");
        assertThat(result.done() + result.notDone().size()).isEqualTo(40);
        assertThat(table()).hasSize((int) result.done());
        assertThat(result.sourceRead()).isFalse();
    }

    /** A batch that has ended reads the rest of a collection; what that throws does not hide why it ended. */
    @ParameterizedTest
    @EnumSource
    void aRestThatCannotBeReadIsToldBesides(Form form) {
        for (Throwable thrown :
                List.of(new IllegalStateException("no"), new AssertionError(), new StackOverflowError())) {
            List<Part> items = new AbstractList<>() {
                @Override
                public Part get(int index) {
                    if (index == 200) {
                        BatchWriteTest.<RuntimeException>sneak(thrown);
                    }
                    return index == 27 ? new Part("", 1, "empty key") : part(index);
                }

                @Override
                public int size() {
                    return 300;
                }
            };
            BatchWriteResult result = form.attempt(parts.putAll(items));

            assertThat(result.error().orElseThrow())
                    .hasCauseInstanceOf(EncodingException.class)
                    .hasSuppressedException(thrown);
            assertThat(result.done() + result.notDone().size()).isEqualTo(200);
        }
    }

    @SuppressWarnings("unchecked") // the type is gone, and with it the check
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @ParameterizedTest
    @EnumSource
    void reportsProgressOneAtATime(Form form) {
        faulty.on(BatchWriteItemRequest.class)
                .when(request -> request.requestItems().values().stream().allMatch(writes -> writes.size() == 25))
                .times(2)
                .with(Unprocessed.writes(20));
        AtomicInteger inside = new AtomicInteger();
        List<BatchProgress> reports = new ArrayList<>();
        form.execute(parts.putAll(parts(200)).onProgress(progress -> {
            assertThat(inside.incrementAndGet()).isEqualTo(1);
            reports.add(progress);
            inside.decrementAndGet();
        }));
        assertThat(reports).hasSize(requests());
        assertThat(reports).extracting(BatchProgress::done).isSorted();
        BatchProgress last = reports.get(reports.size() - 1);
        assertThat(last.done()).isEqualTo(200);
        assertThat(last.retried()).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource
    void progressThatThrowsStops(Form form) {
        BatchWriteResult result = form.attempt(parts.putAll(parts(500)).onProgress(progress -> {
            throw new IllegalStateException("enough");
        }));
        assertThat(result.error().orElseThrow()).hasRootCauseMessage("enough");
        assertThat(requests()).isLessThanOrEqualTo(4);
        assertThat(result.done() + result.notDone().size()).isEqualTo(500);
    }

    @ParameterizedTest
    @EnumSource
    void sumsCapacity(Form form) {
        faulty.on(BatchWriteItemRequest.class).times(1).with(Unprocessed.writes(5));
        Response<BatchWriteResult> response = form.response(parts.putAll(parts(60)));
        assertThat(response.consumedCapacity()).singleElement().satisfies(capacity -> {
            assertThat(capacity.tableName()).isEqualTo("parts");
            assertThat(capacity.table().capacityUnits()).isEqualTo(60);
            assertThat(Objects.requireNonNull(capacity.globalSecondaryIndexes().get("by-text"))
                            .capacityUnits())
                    .isEqualTo(60);
        });
        assertThat(response.requests()).isEqualTo(4);
        assertThat(response.count()).isEqualTo(60);
    }

    @Test
    void anInterruptedCallerStopsAndStaysInterrupted() throws Exception {
        for (Form form : List.of(Form.BLOCKING, Form.THREADS)) {
            faulty.reset();
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch never = new CountDownLatch(1);
            faulty.on(BatchWriteItemRequest.class).skip(2).<BatchWriteItemResponse>with((request, next) -> {
                begun.countDown();
                return Faults.<BatchWriteItemRequest, BatchWriteItemResponse>held(never)
                        .apply(request, next);
            });
            List<BatchWriteResult> results = new ArrayList<>();
            List<Boolean> interrupted = new ArrayList<>();
            Thread caller = new Thread(() -> {
                results.add(form.attempt(parts.putAll(parts(1_000))));
                interrupted.add(Thread.currentThread().isInterrupted());
            });
            caller.start();
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            caller.interrupt();
            caller.join(20_000);
            assertThat(interrupted).containsExactly(true);
            BatchWriteResult result = results.get(0);
            assertThat(result.complete()).isFalse();
            assertThat(result.done()).isLessThanOrEqualTo(50);
            assertThat(result.notDone()).hasSize(1_000 - (int) result.done());
            assertThat(result.error().orElseThrow())
                    .hasMessageContaining("The thread that waited for it was interrupted")
                    .hasMessageNotContaining("null")
                    .extracting(BatchIncompleteException::reason)
                    .isEqualTo(BatchIncompleteException.Reason.INTERRUPTED);
        }
    }

    @Test
    void aCancelledFutureStopsTheBatch() {
        List<CompletableFuture<?>> underWay = new ArrayList<>();
        faulty.on(BatchWriteItemRequest.class).<BatchWriteItemResponse>with((request, next) -> {
            CompletableFuture<BatchWriteItemResponse> never = new CompletableFuture<>();
            underWay.add(never);
            return never;
        });
        CompletableFuture<BatchWriteResult> future =
                parts.putAll(parts(1_000)).concurrency(2).executeAsync();
        assertThat(underWay).hasSize(2);
        assertThat(future.cancel(true)).isTrue();
        assertThat(underWay)
                .as("what is under way is cancelled, and nothing follows")
                .hasSize(2)
                .allMatch(CompletableFuture::isDone);
    }

    /** However large the source, no more is read than what can be sent soon. */
    @ParameterizedTest
    @EnumSource
    void readsTheSourceAsItSends(Form form) {
        Set<Integer> ahead = ConcurrentHashMap.newKeySet();
        AtomicInteger read = new AtomicInteger();
        Iterable<Part> endless = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return read.get() < 3_000;
            }

            @Override
            public Part next() {
                ahead.add(read.incrementAndGet() - requests() * 25);
                return part(read.get());
            }
        };
        assertThat(form.execute(parts.putAll(endless)).done()).isEqualTo(3_000);
        assertThat(ahead).allSatisfy(items -> assertThat(items).isLessThanOrEqualTo(25 * 5));
    }

    /** Each control character has six bytes in JSON, so that ten items of 390 KB are 23 MB on their way. */
    @Test
    void requestsHaveAtMost16Megabytes() {
        List<Label> large = IntStream.range(0, 10)
                .mapToObj(number -> new Label("l" + number, "\u0001".repeat(390_000)))
                .toList();
        new LabelDao(stator).putAll(large).execute();
        assertThat(requests()).isEqualTo(2);
        assertThat(labels.scan().list()).containsExactlyInAnyOrderElementsOf(large);
    }

    @Test
    void showsItsFirstRequest() {
        BatchWriteItemRequest request = parts.putAll(parts(30)).toRequest();
        assertThat(request.requestItems().get("parts")).hasSize(25);
        assertThatThrownBy(() -> parts.putAll(parts(30).stream()).toRequest())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("use up the stream");
        assertThat(requests()).isZero();
    }

    @Test
    void withoutAnAsynchronousClientTheFutureFails() {
        PartDao blocking = new PartDao(Stator.create(faulty.client()));
        assertThat(blocking.putAll(parts(1)).executeAsync())
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(IllegalStateException.class)
                .withMessageContaining("no asynchronous client");
    }
}
