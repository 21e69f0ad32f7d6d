package dev.stator.it.operation;

import static dev.stator.it.operation.Entries.entry;
import static dev.stator.it.operation.Entries.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.it.fault.Unprocessed;
import dev.stator.observe.EndEvent;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationRun;
import dev.stator.observe.PageEvent;
import dev.stator.observe.RetryEvent;
import dev.stator.operation.Operation;
import dev.stator.testing.DynamoDbLocal;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

/** An observer that throws at every event, whatever it throws, harms no operation: each ends with its answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThrowingObserverTest {
    private static final List<EntryKey> KEYS = IntStream.range(0, 6)
            .mapToObj(number -> new EntryKey("ada", time(number)))
            .toList();

    private final Logger logger = Logger.getLogger("dev.stator.observe");
    private final DynamoDbLocal engine = Entries.engine();
    private final FaultyClient faulty = FaultyClient.around(engine.client(), engine.asyncClient());
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Stator stator = Stator.builder()
            .client(faulty.client())
            .asyncClient(faulty.asyncClient())
            .tablePrefix("watched-")
            .backoff(new NotedTimer().backoff())
            .observer(new Thrower())
            .build();
    private final EntryDao entries = new EntryDao(stator);
    private final TicketDao tickets = new TicketDao(stator);
    private volatile Throwable error = new AssertionError("the user's");

    ThrowingObserverTest() {
        logger.setFilter(entry -> false);
        entries.table().create();
        tickets.table().create();
        IntStream.range(0, 6).forEach(number -> entries.put(entry(number)).execute());
        tickets.put(Ticket.fresh("here")).execute();
    }

    @AfterAll
    void close() {
        logger.setFilter(null);
        engine.close();
    }

    private final class Thrower implements Observer {
        @Override
        public void onBegin(OperationRun run) {
            throw raised("begin");
        }

        @Override
        public void onPage(PageEvent event) {
            throw raised("page");
        }

        @Override
        public void onRetry(RetryEvent event) {
            throw raised("retry");
        }

        @Override
        public void onEnd(EndEvent event) {
            throw raised("end");
        }

        @SuppressWarnings("unchecked") // checked or not
        private <X extends Throwable> RuntimeException raised(String event) throws X {
            told.add(event);
            throw (X) error;
        }
    }

    static Stream<Throwable> errors() {
        return Stream.of(
                new IllegalStateException("the user's"),
                new AssertionError("the user's"),
                new StackOverflowError(),
                new IOException("the user's"),
                new InterruptedException());
    }

    @ParameterizedTest
    @MethodSource("errors")
    void everyOperationAnswers(Throwable thrown) throws Exception {
        error = thrown;
        List<Operation<?>> operations = List.of(
                entries.get("ada", time(1)),
                entries.put(entry(1)),
                entries.query("ada").pageSize(2),
                entries.scan().parallel(3),
                entries.putAll(List.of(entry(1), entry(2))).concurrency(2),
                tickets.modify("here", ticket -> ticket),
                stator.transactWrite(entries.put(entry(2))),
                stator.transactGet(entries.get("ada", time(1)), entries.get("ada", time(2))));
        for (Operation<?> operation : operations) {
            told.clear();
            Object answer = operation.execute();
            Object later = operation.executeAsync().get(20, TimeUnit.SECONDS);
            assertThat(answer).isNotNull();
            assertThat(later).isNotNull();
            assertThat(told).containsExactlyInAnyOrder("begin", "page", "end");
        }
        told.clear();
        assertThat(Collector.of(entries.query("ada").pageSize(2).publisher(), 2))
                .hasSize(6);
        assertThat(entries.query("ada").pageSize(2).stream()).hasSize(6);
        assertThat(told).containsExactlyInAnyOrder("begin", "page", "end");
    }

    @ParameterizedTest
    @MethodSource("errors")
    void aBatchIsSentAgain(Throwable thrown) throws Exception {
        error = thrown;
        told.clear();
        faulty.reset();
        faulty.on(BatchGetItemRequest.class).times(1).with(Unprocessed.keys(2));
        assertThat(entries.getAll(KEYS).execute()).hasSize(6);
        faulty.on(BatchGetItemRequest.class).times(1).with(Unprocessed.keys(2));
        assertThat(entries.getAll(KEYS).executeAsync().get(20, TimeUnit.SECONDS))
                .hasSize(6);
        assertThat(told).containsExactlyInAnyOrder("begin", "page", "retry", "end");
        assertThat(Collector.of(entries.getAll(KEYS).publisher(), 2)).hasSize(6);
    }
}
