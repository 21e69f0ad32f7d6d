package dev.stator.it.operation;

import static dev.stator.it.operation.Entries.entry;
import static dev.stator.it.operation.Entries.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.operation.Operation;
import dev.stator.testing.DynamoDbLocal;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** An asynchronous client whose executor takes nothing: each future ends, with the answer or with the rejection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RejectingExecutorTest {
    private final DynamoDbLocal engine = Entries.engine();
    private final DynamoDbAsyncClient rejecting = engine.configure(DynamoDbAsyncClient.builder())
            .asyncConfiguration(
                    async -> async.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, task -> {
                        throw new RejectedExecutionException("full");
                    }))
            .build();
    private final Stator stator = Stator.builder()
            .client(engine.client())
            .asyncClient(rejecting)
            .tablePrefix("rejected-")
            .build();
    private final EntryDao entries = new EntryDao(stator);
    private final TicketDao tickets = new TicketDao(stator);

    RejectingExecutorTest() {
        entries.table().create();
        tickets.table().create();
        entries.put(entry(1)).execute();
        tickets.put(Ticket.fresh("here")).execute();
    }

    @AfterAll
    void close() {
        rejecting.close();
        engine.close();
    }

    Stream<Operation<?>> operations() {
        return Stream.of(
                entries.get("ada", time(1)),
                entries.put(entry(1)),
                entries.query("ada"),
                entries.scan().parallel(3),
                entries.getAll(List.of(new EntryKey("ada", time(1)))),
                entries.putAll(List.of(entry(1), entry(2))).concurrency(2),
                tickets.modify("here", ticket -> ticket),
                stator.transactWrite(entries.put(entry(2))),
                stator.transactGet(entries.get("ada", time(1)), entries.get("ada", time(2))));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyFutureEnds(Operation<?> operation) throws Exception {
        try {
            Object answer = operation.executeAsync().get(20, TimeUnit.SECONDS);
            assertThat(answer).isNotNull();
        } catch (ExecutionException e) {
            assertThat(e).hasRootCauseInstanceOf(RejectedExecutionException.class);
        }
    }
}
