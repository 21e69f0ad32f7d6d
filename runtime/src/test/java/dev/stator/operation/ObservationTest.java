package dev.stator.operation;

import static dev.stator.blog.Post_.likes;
import static dev.stator.operation.Posts.filtered;
import static dev.stator.operation.Posts.page;
import static dev.stator.operation.Posts.post;
import static dev.stator.operation.Posts.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.Stator;
import dev.stator.blog.Post;
import dev.stator.blog.PostDao;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.fake.Recorder;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedAsyncClient;
import dev.stator.fake.ScriptedClient;
import dev.stator.observe.EndEvent;
import dev.stator.observe.EndEvent.Outcome;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationKind;
import dev.stator.observe.OperationRun;
import dev.stator.observe.PageEvent;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;

/** What observers are told, and that it changes nothing but the capacity that is asked for. */
class ObservationTest {
    private final Recorder recorder = new Recorder(true);

    private static PostDao dao(Script script, Observer... observers) {
        return dao(script, ScriptedAsyncClient.prompt(script), observers);
    }

    private static PostDao dao(Script script, ScriptedAsyncClient async, Observer... observers) {
        Stator.Builder stator =
                Stator.builder().client(new ScriptedClient(script)).asyncClient(async);
        for (Observer observer : observers) {
            stator = stator.observer(observer);
        }
        return new PostDao(stator.build());
    }

    private static GetItemResponse found(int number) {
        return GetItemResponse.builder().item(Posts.item(number)).build();
    }

    private static QueryResponse metered(QueryResponse page, double table, double index) {
        return page.toBuilder()
                .consumedCapacity(ConsumedCapacity.builder()
                        .tableName("posts")
                        .capacityUnits(table + index)
                        .table(capacity(table))
                        .globalSecondaryIndexes(Map.of("by-title", capacity(index)))
                        .build())
                .build();
    }

    private static Capacity capacity(double units) {
        return Capacity.builder().capacityUnits(units).build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReadBeginsIsAnsweredAndEnds(boolean async) {
        PostDao posts = dao(Script.of(found(1)), recorder);
        GetOperation<Post, Post> get = posts.get("ada", time(1));
        assertThat(async ? get.executeAsync().join() : get.execute()).contains(post(1));
        assertThat(recorder.story()).containsExactly("OperationRun", "PageEvent", "EndEvent");
        OperationRun run = recorder.events(OperationRun.class).get(0);
        assertThat(run.kind()).isEqualTo(OperationKind.GET);
        assertThat(run.tables()).containsExactly("posts");
        assertThat(run.index()).isNull();
        PageEvent page = recorder.events(PageEvent.class).get(0);
        assertThat(page.run()).isSameAs(run);
        assertThat(page.request()).isEqualTo(1);
        assertThat(page.items()).isEqualTo(1);
        assertThat(page.duration()).isPositive();
        EndEvent end = recorder.end();
        assertThat(end.run()).isSameAs(run);
        assertThat(end.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(end.items()).isEqualTo(1);
        assertThat(end.requests()).isEqualTo(1);
        assertThat(end.retries()).isZero();
        assertThat(end.error()).isNull();
        assertThat(end.duration()).isGreaterThanOrEqualTo(page.duration());
    }

    @Test
    void eachExecutionIsARunOfItsOwn() {
        PostDao posts = dao(Script.of(found(1), found(1)), recorder);
        GetOperation<Post, Post> get = posts.get("ada", time(1));
        assertThat(get.execute()).isEqualTo(get.execute());
        assertThat(recorder.events(OperationRun.class))
                .extracting(OperationRun::id)
                .doesNotHaveDuplicates();
        assertThat(recorder.events(EndEvent.class)).hasSize(2);
    }

    @Test
    void capacityIsAskedForWhereAnObserverWantsIt() {
        Script script = Script.of(found(1), found(1), found(1));
        List<PostDao> daos =
                List.of(dao(script), dao(script, new Recorder(false)), dao(script, new Recorder(false), recorder));
        assertThat(daos)
                .allSatisfy(
                        posts -> assertThat(posts.get("ada", time(1)).execute()).isPresent());
        assertThat(script.requests(GetItemRequest.class))
                .extracting(GetItemRequest::returnConsumedCapacity)
                .containsExactly(null, null, ReturnConsumedCapacity.INDEXES);
    }

    @Test
    void whatIsAskedForIsWhatToRequestShows() {
        Script script = Script.of(PutItemResponse.builder().build(), page(0, 1, false), page(0, 1, false));
        PostDao posts = dao(script, recorder);
        PutOperation<Post> put = posts.put(post(1));
        put.execute();
        PutItemRequest sent = script.requests(Object.class).stream()
                .map(PutItemRequest.class::cast)
                .toList()
                .get(0);
        assertThat(put.toRequest()).isEqualTo(sent);
        assertThat(sent.returnConsumedCapacity()).isEqualTo(ReturnConsumedCapacity.INDEXES);
        assertThat(sent.returnItemCollectionMetrics())
                .as("only response() asks for it")
                .isNull();
        assertThat(posts.query("ada").list()).hasSize(1);
        assertThat(posts.query("ada").count()).isEqualTo(1);
        assertThat(script.requests(Object.class).stream().skip(1).map(QueryRequest.class::cast))
                .extracting(QueryRequest::returnConsumedCapacity)
                .containsOnly(ReturnConsumedCapacity.INDEXES);
        assertThat(posts.put(post(1)).toRequest().returnItemCollectionMetrics())
                .isNotEqualTo(ReturnItemCollectionMetrics.SIZE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pagesAreSummedAtTheEnd(boolean async) {
        Script script =
                Script.of(metered(page(0, 2, true), 1, 0.5), metered(filtered(10, true), 2, 1), page(4, 5, false));
        RangeQuery.Ordered<Post, ?, Post> query = dao(script, recorder).query("ada");
        assertThat(
                        async
                                ? query.filter(likes.ge(0)).listAsync().join()
                                : query.filter(likes.ge(0)).list())
                .hasSize(3);
        assertThat(recorder.story()).containsExactly("OperationRun", "PageEvent", "PageEvent", "PageEvent", "EndEvent");
        assertThat(recorder.events(PageEvent.class))
                .extracting(PageEvent::request)
                .containsExactly(1, 2, 3);
        EndEvent end = recorder.end();
        assertThat(end.run().kind()).isEqualTo(OperationKind.QUERY);
        assertThat(end.items()).isEqualTo(3);
        assertThat(end.scanned()).isEqualTo(13);
        assertThat(end.requests()).isEqualTo(3);
        assertThat(end.capacity()).singleElement().satisfies(sum -> {
            assertThat(sum.capacityUnits()).isEqualTo(4.5);
            assertThat(sum.table().capacityUnits()).isEqualTo(3);
            assertThat(sum.globalSecondaryIndexes()).containsExactly(Map.entry("by-title", capacity(1.5)));
        });
    }

    @Test
    void anIndexIsNamed() {
        Script script =
                Script.of(QueryResponse.builder().count(0).scannedCount(0).build());
        assertThat(dao(script, recorder).byTitle().query("New").list()).isEmpty();
        assertThat(recorder.events(OperationRun.class).get(0).index()).isEqualTo("by-title");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFailedPageEndsTheRunOnce(boolean async) {
        RuntimeException failure =
                InternalServerErrorException.builder().message("500").build();
        RangeQuery.Ordered<Post, ?, Post> query =
                dao(Script.of(page(0, 2, true), failure), recorder).query("ada");
        Throwable thrown = catchThrowable(() -> {
            List<Post> list = async ? query.listAsync().get() : query.list();
            assertThat(list).isNull();
        });
        assertThat(async ? thrown.getCause() : thrown).isSameAs(failure);
        assertThat(recorder.story()).containsExactly("OperationRun", "PageEvent", "EndEvent");
        assertThat(recorder.end().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(recorder.end().error()).isSameAs(failure);
        assertThat(recorder.end().items()).isEqualTo(2);
        assertThat(recorder.end().requests()).isEqualTo(2);
    }

    @Test
    void anItemThatCannotBeReadFailsTheRun() {
        Map<String, AttributeValue> bad = new HashMap<>(Posts.item(1));
        bad.put("likes", AttributeValue.fromS("many"));
        Script script = Script.of(Posts.response(List.of(Posts.item(0), bad), 2, null));
        assertThatThrownBy(() -> dao(script, recorder).query("ada").list()).isInstanceOf(DecodingException.class);
        assertThat(recorder.end().error()).isInstanceOf(DecodingException.class);
    }

    @Test
    void aConditionThatFailsIsAnOutcomeOfItsOwn() {
        ConditionalCheckFailedException refused =
                ConditionalCheckFailedException.builder().message("no").build();
        Script script = Script.of(refused, refused, refused);
        PostDao posts = dao(script, recorder);
        assertThatThrownBy(() -> posts.put(post(1)).ifAbsent().execute()).isInstanceOf(ConditionFailedException.class);
        assertThat(posts.put(post(1)).ifAbsent().attempt().succeeded()).isFalse();
        assertThat(posts.put(post(1)).ifAbsent().attemptAsync().join().succeeded())
                .isFalse();
        assertThat(recorder.events(EndEvent.class))
                .hasSize(3)
                .allSatisfy(end -> assertThat(end.outcome()).isEqualTo(Outcome.CONDITION_FAILED));
    }

    @Test
    void whatIsRefusedBeforeSendingFailsWithoutARequest() {
        PostDao posts = dao(Script.of(), recorder);
        assertThatThrownBy(() -> posts.query("ada").after("nonsense").list())
                .isInstanceOf(CursorRefusedException.class);
        assertThat(recorder.end().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(recorder.end().requests()).isZero();
    }

    @Test
    void aKeyThatCannotBeStoredFailsWithoutARequest() {
        PostDao posts = dao(Script.of(), recorder);
        assertThatThrownBy(() -> posts.query("").list()).isInstanceOf(EncodingException.class);
        assertThat(recorder.end().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(recorder.end().requests()).isZero();
    }

    /** As one that holds null, or throws. */
    private static Stream<Function<Stator, Operation<?>>> batchesThatCannotBeRead() {
        return Stream.of(
                stator -> stator.batchGet(Arrays.asList(new PostDao(stator).get("ada", time(1)), null)),
                stator -> stator.batchWrite(Arrays.asList(new PostDao(stator).put(post(1)), null)),
                stator -> stator.batchWrite(new Unreadable<>()),
                stator -> stator.batchGet(new Unreadable<>()),
                stator -> new PostDao(stator).putAll(Arrays.asList(post(1), null)),
                stator -> new PostDao(stator).putAll(new Unreadable<>()));
    }

    private static final class Unreadable<E> extends AbstractCollection<E> {
        @Override
        public Iterator<E> iterator() {
            throw new NullPointerException("cannot be read");
        }

        @Override
        public int size() {
            return 1;
        }
    }

    @ParameterizedTest
    @MethodSource("batchesThatCannotBeRead")
    void aBatchThatCannotBeReadFailsItsRun(Function<Stator, Operation<?>> batch) {
        Script script = Script.of();
        Operation<?> operation = batch.apply(Stator.builder()
                .client(new ScriptedClient(script))
                .asyncClient(ScriptedAsyncClient.prompt(script))
                .observer(recorder)
                .build());
        CompletableFuture<?> future = operation.executeAsync();
        assertThat(future).isCompletedExceptionally();
        assertThatThrownBy(operation::execute).isNotNull();
        assertThat(operation.toString()).startsWith("batch");
        assertThat(recorder.story()).containsExactly("OperationRun", "EndEvent", "OperationRun", "EndEvent");
        assertThat(recorder.events(EndEvent.class))
                .extracting(EndEvent::outcome)
                .containsOnly(Outcome.FAILED);
    }

    @Test
    void aBatchOfOneTableNamesIt() {
        PostDao posts = dao(Script.of(BatchWriteItemResponse.builder().build()), recorder);
        assertThat(posts.putAll(Stream.of(post(1))).attempt().done()).isEqualTo(1);
        assertThat(recorder.events(OperationRun.class).get(0).tables()).containsExactly("posts");
    }

    @Test
    void aStreamBeginsWithItsFirstRequestAndEndsWithItsLast() {
        Script script = Script.of(page(0, 2, true), page(2, 3, false));
        Iterator<Post> posts = dao(script, recorder).query("ada").stream().iterator();
        assertThat(recorder.story()).isEmpty();
        posts.next();
        posts.next();
        assertThat(recorder.story()).containsExactly("OperationRun", "PageEvent");
        posts.next();
        assertThat(recorder.story()).containsExactly("OperationRun", "PageEvent", "PageEvent", "EndEvent");
        assertThat(recorder.end().outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void aStreamThatIsClosedHalfReadWasStopped() {
        try (Stream<Post> posts = dao(Script.of(page(0, 2, true)), recorder).query("ada").stream()) {
            assertThat(posts.findFirst()).contains(post(0));
        }
        assertThat(recorder.end().outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(recorder.end().error()).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onePageIsAWholeRun(boolean async) {
        PostDao posts = dao(Script.of(page(0, 2, true)), recorder);
        Page<Post> page = async
                ? posts.query("ada").pageAsync().join()
                : posts.query("ada").page();
        assertThat(page.items()).hasSize(2);
        assertThat(recorder.end().outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void eachSubscriptionIsARunOfItsOwnAndStopsWhenCancelled() {
        Script script = Script.of(page(0, 2, true), page(0, 2, true));
        Publisher<Post> publisher = dao(script, recorder).query("ada").publisher();
        for (int i = 0; i < 2; i++) {
            publisher.subscribe(new TakeOne());
        }
        assertThat(recorder.story())
                .containsExactly("OperationRun", "PageEvent", "EndEvent", "OperationRun", "PageEvent", "EndEvent");
        assertThat(recorder.events(EndEvent.class))
                .extracting(EndEvent::outcome)
                .containsOnly(Outcome.STOPPED);
    }

    private static final class TakeOne implements Subscriber<Post> {
        private final List<Subscription> subscriptions = new ArrayList<>();

        @Override
        public void onSubscribe(Subscription subscription) {
            subscriptions.add(subscription);
            subscription.request(1);
        }

        @Override
        public void onNext(Post post) {
            subscriptions.get(0).cancel();
        }

        @Override
        public void onError(Throwable error) {
            throw new AssertionError(error);
        }

        @Override
        public void onComplete() {
            throw new AssertionError("completed");
        }
    }

    @Test
    void aCancelledFutureStopsItsRun() {
        Script script = Script.of(found(1));
        PostDao posts = dao(script, ScriptedAsyncClient.held(script), recorder);
        CompletableFuture<?> future = posts.get("ada", time(1)).executeAsync();
        assertThat(future.cancel(true)).isTrue();
        assertThat(recorder.story()).containsExactly("OperationRun", "EndEvent");
        assertThat(recorder.end().outcome()).isEqualTo(Outcome.STOPPED);

        assertThat(posts.query("ada").listAsync().cancel(true)).isTrue();
        assertThat(recorder.events(EndEvent.class).get(1).outcome()).isEqualTo(Outcome.STOPPED);
    }

    @Test
    void observersAreToldInOrder() {
        List<String> told = new ArrayList<>();
        PostDao posts = dao(Script.of(found(1)), telling("first", told), telling("second", told));
        assertThat(posts.get("ada", time(1)).execute()).isPresent();
        assertThat(told).containsExactly("first begins", "second begins", "first ends", "second ends");
    }

    private static Observer telling(String name, List<String> told) {
        return new Observer() {
            @Override
            public void onBegin(OperationRun run) {
                told.add(name + " begins");
            }

            @Override
            public void onEnd(EndEvent event) {
                told.add(name + " ends");
            }
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anObserverThatThrowsHarmsNobody(boolean async) {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getLevel() + " " + entry.getMessage() + " " + entry.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("dev.stator.observe");
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            PostDao posts = dao(Script.of(found(1)), new Broken(), recorder);
            GetOperation<Post, Post> get = posts.get("ada", time(1));
            assertThat(async ? get.executeAsync().join() : get.execute()).contains(post(1));
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        assertThat(recorder.story()).containsExactly("OperationRun", "PageEvent", "EndEvent");
        assertThat(logged)
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("WARNING Observer " + Broken.class.getName()));
        assertThat(logged.get(0)).contains("onBegin").endsWith("java.lang.IllegalStateException: begin");
        assertThat(logged.get(2)).contains("onEnd").endsWith("java.lang.AssertionError: end");
    }

    private static final class Broken implements Observer {
        @Override
        public void onBegin(OperationRun run) {
            throw new IllegalStateException("begin");
        }

        @Override
        public void onPage(PageEvent event) {
            throw new IllegalStateException("page");
        }

        @Override
        public void onEnd(EndEvent event) {
            throw new AssertionError("end");
        }
    }
}
