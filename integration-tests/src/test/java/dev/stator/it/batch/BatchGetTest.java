package dev.stator.it.batch;

import static dev.stator.it.batch.Part_.number;
import static dev.stator.it.batch.Part_.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stator.Stator;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.error.ThrottledException;
import dev.stator.it.fault.Faults;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.it.fault.Unprocessed;
import dev.stator.operation.BadItem;
import dev.stator.operation.BatchGetIncompleteException;
import dev.stator.operation.BatchGetResult;
import dev.stator.operation.GetAllResult;
import dev.stator.operation.GetOperation;
import dev.stator.operation.Response;
import dev.stator.operation.Selection;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

@StatorTest
class BatchGetTest {
    private final PartDao stored;
    private final LabelDao labels;
    private final DynamoDbLocal engine;
    private final FaultyClient faulty;
    private final NotedTimer timer = new NotedTimer();
    private final Stator stator;
    private final PartDao parts;

    BatchGetTest(PartDao stored, LabelDao labels, DynamoDbLocal engine) {
        this.stored = stored;
        this.labels = labels;
        this.engine = engine;
        this.faulty = FaultyClient.around(engine.client(), engine.asyncClient());
        this.stator = Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .backoff(timer.backoff())
                .build();
        this.parts = new PartDao(stator);
    }

    private static Part part(int number) {
        return new Part("s" + number % 7, number, "t" + number);
    }

    private static PartKey key(int number) {
        return PartKey.of(part(number));
    }

    /** Every item of an even number. */
    private void store(int count) {
        stored.putAll(IntStream.range(0, count).filter(n -> n % 2 == 0).mapToObj(BatchGetTest::part))
                .execute();
    }

    private static List<PartKey> keys(int count) {
        return IntStream.range(0, count).mapToObj(BatchGetTest::key).toList();
    }

    private static List<Optional<Part>> answers(int count) {
        return IntStream.range(0, count).mapToObj(BatchGetTest::answer).toList();
    }

    private static Optional<Part> answer(int number) {
        return number % 2 == 0 ? Optional.of(part(number)) : Optional.empty();
    }

    private List<BatchGetItemRequest> requests() {
        return faulty.requests(BatchGetItemRequest.class);
    }

    @ParameterizedTest
    @EnumSource
    void answersInTheOrderAsked(Form form) {
        store(250);
        assertThat(form.list(parts.getAll(keys(250)))).isEqualTo(answers(250));
        assertThat(requests())
                .extracting(request -> asked(request).keys().size())
                .containsExactlyInAnyOrder(100, 100, 50);
        assertThat(form.list(parts.getAll(List.of()))).isEmpty();
        assertThat(requests()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void asksOnceForAKeyAndAnswersItEachTime(Form form) {
        store(10);
        List<Integer> asked = List.of(4, 3, 4, 4, 0, 3);
        assertThat(form.list(parts.getAll(asked.stream().map(BatchGetTest::key))))
                .isEqualTo(asked.stream().map(BatchGetTest::answer).toList());
        assertThat(requests())
                .singleElement()
                .satisfies(request -> assertThat(asked(request).keys()).hasSize(3));
    }

    @ParameterizedTest
    @EnumSource
    void readsSeveralTablesByOperation(Form form) {
        store(4);
        labels.put(new Label("x", "y")).execute();
        GetOperation<Part, Part> two = parts.get(key(2));
        GetOperation<Label, Label> label = new LabelDao(stator).get("x");
        GetOperation<Part, Part> absent = parts.get(key(1));
        BatchGetResult result = form.execute(stator.batchGet(two, label, absent, two));
        Optional<Part> part = result.get(two);
        assertThat(part).contains(part(2));
        assertThat(result.get(label)).contains(new Label("x", "y"));
        assertThat(result.get(absent)).isEmpty();
        assertThat(result.list())
                .isEqualTo(List.of(
                        Optional.of(part(2)),
                        Optional.of(new Label("x", "y")),
                        Optional.empty(),
                        Optional.of(part(2))));
        assertThat(requests()).hasSize(1);
        assertThatThrownBy(() -> result.get(parts.get(key(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keep the operation in a variable");
    }

    @ParameterizedTest
    @EnumSource
    void consistentReadsGoIntoRequestsOfTheirOwn(Form form) {
        store(4);
        form.execute(stator.batchGet(
                parts.get(key(0)),
                parts.get(key(2)).consistent(),
                parts.get(key(2)),
                parts.get(key(1)).consistent()));
        assertThat(requests())
                .extracting(request -> request.requestItems().get("parts"))
                .extracting(
                        KeysAndAttributes::consistentRead, asked -> asked.keys().size())
                .containsExactlyInAnyOrder(tuple(null, 2), tuple(true, 2));
        assertThat(form.list(parts.getAll(keys(4)).consistent())).isEqualTo(answers(4));
        assertThat(asked(requests().get(2)).consistentRead()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void selects(Form form) {
        store(4);
        List<Optional<Selection<Part>>> selections =
                form.list(parts.getAll(keys(3)).select(text));
        assertThat(selections.get(2).orElseThrow().get(text)).isEqualTo("t2");
        assertThat(selections.get(1)).isEmpty();
        assertThat(asked(requests().get(0)).projectionExpression()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void aSelectedGetAnswersItsSelection(Form form) {
        store(4);
        labels.put(new Label("x", "y")).execute();
        GetOperation<Part, Part> whole = parts.get(key(2));
        GetOperation<Part, Selection<Part>> selected = parts.get(key(2)).select(text);
        GetOperation<Part, Selection<Part>> consistent = selected.consistent();
        GetOperation<Label, Selection<Label>> label =
                new LabelDao(stator).get("x").select(Label_.text);
        GetOperation<Part, Selection<Part>> absent = parts.get(key(1)).select(text);
        BatchGetResult result = form.execute(stator.batchGet(whole, selected, consistent, label, absent));
        assertThat(result.get(whole)).contains(part(2));
        for (GetOperation<Part, Selection<Part>> get : List.of(selected, consistent)) {
            Selection<Part> answer = result.get(get).orElseThrow();
            assertThat(answer.get(text)).isEqualTo("t2");
            assertThatThrownBy(() -> answer.get(number))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("number was not selected");
        }
        assertThat(result.get(label).orElseThrow().get(Label_.text)).isEqualTo("y");
        assertThat(result.get(absent)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void repeatsUnprocessedKeysWithWaitsThatGrowUntilThereIsProgress(Form form) {
        store(100);
        faulty.on(BatchGetItemRequest.class).times(2).with(Unprocessed.keys(0));
        faulty.on(BatchGetItemRequest.class).times(2).with(Unprocessed.keys(30));
        assertThat(form.list(parts.getAll(keys(100)))).isEqualTo(answers(100));
        assertThat(timer.waits()).extracting(Duration::toMillis).containsExactly(50L, 100L, 50L, 50L);
        assertThat(requests())
                .extracting(request -> asked(request).keys().size())
                .containsExactly(100, 100, 100, 70, 40);
    }

    @ParameterizedTest
    @EnumSource
    void givesUpWithTheKeysThatAreNotRead(Form form) {
        store(150);
        faulty.on(BatchGetItemRequest.class).skip(1).fail(Faults::throttled);
        assertThatThrownBy(() -> form.list(parts.getAll(keys(150))))
                .isInstanceOfSatisfying(BatchGetIncompleteException.class, error -> {
                    assertThat(error).hasCauseInstanceOf(ThrottledException.class);
                    assertThat(error.done() + error.notDoneCount()).isEqualTo(150);
                    assertThat(error.notDoneCount()).isIn(50, 100);
                    faulty.reset();
                    assertThat(form.execute(stator.batchGet(error.notDone())).list())
                            .hasSize(error.notDoneCount());
                });
        assertThat(timer.elapsed()).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAttemptHasWhatWasReadBeforeItGaveUp(boolean async) {
        store(150);
        faulty.on(BatchGetItemRequest.class).skip(1).fail(Faults::throttled);
        List<GetOperation<Part, Part>> asked =
                keys(150).stream().map(parts::get).toList();
        BatchGetResult result = async
                ? stator.batchGet(asked).attemptAsync().join()
                : stator.batchGet(asked).attempt();
        assertThat(result.complete()).isFalse();
        assertThat(result.error())
                .get()
                .satisfies(error -> assertThat(error.notDoneCount()).isEqualTo(50));
        assertThat(result.notDone()).containsExactlyElementsOf(asked.subList(100, 150));
        assertThat(asked.subList(0, 100)).extracting(result::get).isEqualTo(answers(100));
        assertThatThrownBy(() -> result.get(asked.get(120))).isInstanceOf(BatchGetIncompleteException.class);
        assertThatThrownBy(result::list).isInstanceOf(BatchGetIncompleteException.class);

        faulty.reset();
        BatchGetResult rest = stator.batchGet(result.notDone()).attempt();
        assertThat(rest.complete()).isTrue();
        assertThat(rest.list()).isEqualTo(answers(150).subList(100, 150));
    }

    @ParameterizedTest
    @EnumSource
    void anAttemptOfOneTableHasWhatWasReadToo(Form form) {
        store(200);
        faulty.on(BatchGetItemRequest.class).skip(1).fail(Faults::throttled);
        GetAllResult<Part> result = form.attempt(parts.getAll(keys(200)));
        BatchGetIncompleteException error = result.error().orElseThrow();
        assertThat(result.complete()).isFalse();
        assertThat(result.found()).hasSize(50);
        // Which hundred came first is for the threads to say.
        int read = result.found().contains(part(0)) ? 0 : 100;
        int unread = 100 - read;
        assertThat(form.oneAtATime() && read == 100).isFalse();
        for (int i = 0; i < 100; i++) {
            int position = unread + i;
            assertThat(result.get(read + i)).isEqualTo(answer(read + i));
            assertThatThrownBy(() -> result.get(position)).isSameAs(error);
        }
        assertThatThrownBy(result::list).isSameAs(error);
        assertThatThrownBy(() -> result.get(200)).isSameAs(error);
        assertThat(result.notDone()).hasSize(100);

        faulty.reset();
        assertThat(stator.batchGet(result.notDone()).execute().list())
                .isEqualTo(answers(200).subList(unread, unread + 100));
        GetAllResult<Part> all = form.attempt(parts.getAll(keys(200)));
        assertThat(all.complete()).isTrue();
        assertThat(all.notDone()).isEmpty();
        assertThat(all.list()).isEqualTo(answers(200));
        assertThat(all.found()).hasSize(100);
        assertThat(all.get(199)).isEmpty();
        assertThatThrownBy(() -> all.get(200)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @EnumSource
    void anAttemptThrowsWhatNoWaitingMends(Form form) {
        faulty.on(BatchGetItemRequest.class).fail(Faults::connectionCut);
        assertThatThrownBy(() -> form.attempt(parts.getAll(keys(3)))).isInstanceOf(SdkClientException.class);
        engine.client()
                .putItem(put -> put.tableName("labels")
                        .item(Map.of("id", AttributeValue.fromS("bad"), "text", AttributeValue.fromN("1"))));
        faulty.reset();
        LabelDao reader = new LabelDao(stator);
        List<LabelKey> keys = List.of(new LabelKey("bad"));
        assertThatThrownBy(() -> form.attempt(reader.getAll(keys))).isInstanceOf(DecodingException.class);
        List<BadItem> bad = new ArrayList<>();
        assertThat(form.attempt(reader.getAll(keys).onBadItem(bad::add)).get(0)).isEmpty();
        assertThat(bad).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anErrorPassesAsItIs(Form form) {
        faulty.on(BatchGetItemRequest.class).fail(Faults::serverError);
        assertThatThrownBy(() -> form.list(parts.getAll(keys(300)))).isInstanceOf(InternalServerErrorException.class);
        faulty.reset();
        assertThatThrownBy(() -> form.list(parts.getAll(List.of(key(1), new PartKey("", 1)))))
                .isInstanceOf(EncodingException.class);
        assertThat(requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aBadItemEndsTheAnswerUnlessItIsTaken(Form form) {
        labels.put(new Label("good", "text")).execute();
        engine.client()
                .putItem(put -> put.tableName("labels")
                        .item(Map.of("id", AttributeValue.fromS("bad"), "text", AttributeValue.fromN("1"))));
        List<LabelKey> keys =
                Stream.of("good", "bad", "none", "bad").map(LabelKey::new).toList();
        LabelDao reader = new LabelDao(stator);
        assertThatThrownBy(() -> form.list(reader.getAll(keys)))
                .isInstanceOfSatisfying(DecodingException.class, error -> {
                    assertThat(error.path()).isEqualTo("text");
                    assertThat(error.key()).containsEntry("id", AttributeValue.fromS("bad"));
                });
        List<BadItem> bad = new ArrayList<>();
        assertThat(form.list(reader.getAll(keys).onBadItem(bad::add)))
                .containsExactly(
                        Optional.of(new Label("good", "text")), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(bad)
                .singleElement()
                .satisfies(item -> assertThat(item.key()).containsEntry("id", AttributeValue.fromS("bad")));
        List<Optional<Label>> before = new ArrayList<>();
        assertThatThrownBy(() -> reader.getAll(keys).stream().forEachOrdered(before::add))
                .isInstanceOf(DecodingException.class);
        assertThat(before).as("what was read before it").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void sumsCapacity(Form form) {
        store(120);
        // The request of a hundred: which of the two comes first is for the threads to say.
        faulty.on(BatchGetItemRequest.class)
                .when(request -> asked(request).keys().size() == 100)
                .times(1)
                .with(Unprocessed.keys(60));
        Response<List<Optional<Part>>> response =
                form.response(parts.getAll(keys(120)).consistent());
        assertThat(response.requests()).isEqualTo(3);
        assertThat(response.count()).isEqualTo(60);
        assertThat(response.consumedCapacity())
                .singleElement()
                .satisfies(capacity -> assertThat(capacity.capacityUnits()).isEqualTo(60));
    }

    @Test
    void streamsLargeSourcesInStretches() {
        store(1_000);
        List<Integer> read = new ArrayList<>();
        Stream<Optional<Part>> stream = parts
                .getAll(IntStream.range(0, 1_000).boxed().peek(read::add).map(BatchGetTest::key))
                .concurrency(2)
                .stream();
        assertThat(read).isEmpty();
        List<Optional<Part>> answered = new ArrayList<>();
        stream.forEachOrdered(answer -> {
            answered.add(answer);
            assertThat(read.size() - answered.size()).isLessThanOrEqualTo(201);
        });
        assertThat(answered).isEqualTo(answers(1_000));
        assertThat(requests()).hasSize(10);
    }

    @Test
    void publishesOnDemand() throws Exception {
        store(300);
        CompletableFuture<List<Optional<Part>>> all = new CompletableFuture<>();
        parts.getAll(keys(300)).publisher().subscribe(new Subscriber<>() {
            private final List<Optional<Part>> answered = new ArrayList<>();
            private @Nullable Subscription subscription;

            @Override
            public void onSubscribe(Subscription begun) {
                subscription = begun;
                begun.request(1);
            }

            @Override
            public void onNext(Optional<Part> answer) {
                answered.add(answer);
                assertThat(requests()).hasSize((answered.size() + 99) / 100);
                Objects.requireNonNull(subscription).request(1);
            }

            @Override
            public void onError(Throwable error) {
                all.completeExceptionally(error);
            }

            @Override
            public void onComplete() {
                all.complete(answered);
            }
        });
        assertThat(all.get(30, TimeUnit.SECONDS)).isEqualTo(answers(300));
    }

    /** 60 items of 390 KB are more than the 16 MB of a response; nothing is waited for then. */
    @ParameterizedTest
    @EnumSource(names = {"BLOCKING", "ASYNC"})
    void asksAtOnceForWhatAFullResponseLeft(Form form) {
        String large = "x".repeat(390_000);
        LabelDao large60 = new LabelDao(stator);
        large60.putAll(IntStream.range(0, 60).mapToObj(number -> new Label("l" + number, large)))
                .execute();
        List<Optional<Label>> answers = form.list(large60.getAll(IntStream.range(0, 60)
                .mapToObj(number -> new LabelKey("l" + number))
                .toList()));
        assertThat(answers)
                .hasSize(60)
                .allSatisfy(answer -> assertThat(answer.orElseThrow().text()).hasSize(390_000));
        assertThat(requests()).hasSizeGreaterThan(1);
        assertThat(timer.waits()).isEmpty();
    }

    private static KeysAndAttributes asked(BatchGetItemRequest request) {
        return Objects.requireNonNull(request.requestItems().get("parts"));
    }
}
