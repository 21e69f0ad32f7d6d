package dev.stator.it.operation;

import static dev.stator.it.operation.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.operation.TransactionFailedException;
import dev.stator.operation.TransactionFailureReason;
import dev.stator.operation.TransactionFailureReason.Code;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.wire.StatorWire;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads and writes of many items, on clients that have the fast path, of what the engine really answers and takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FastPathOnEngineTest {
    private final DynamoDbLocal engine = Entries.engine();
    private final DynamoDbClient client = engine.configure(DynamoDbClient.builder())
            .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(StatorWire.interceptor()))
            .build();
    private final DynamoDbAsyncClient asyncClient = engine.configure(DynamoDbAsyncClient.builder())
            .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(StatorWire.interceptor()))
            .build();
    private final Stator stator = Stator.create(client, asyncClient);
    private final EntryDao entries = Entries.dao(engine).through(client, asyncClient);
    private final List<Entry> all =
            IntStream.range(0, 10).mapToObj(number -> entry("ada", number)).toList();

    @BeforeAll
    void store() {
        all.forEach(entry -> entries.put(entry).execute());
    }

    @AfterAll
    void close() {
        client.close();
        asyncClient.close();
        engine.close();
    }

    @Test
    void itIsTaken() {
        assertThat(stator.wirePath().isTaken()).isTrue();
        assertThat(stator.asyncWirePath().isTaken()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void queriesAndScans(Way way) {
        assertThat(way.list(entries.query("ada"))).isEqualTo(all);
        assertThat(way.list(entries.query("ada").pageSize(3))).isEqualTo(all);
        assertThat(way.list(entries.query("bob"))).isEmpty();
        assertThat(way.list(entries.scan().pageSize(4))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(way.count(entries.scan())).isEqualTo(10);
    }

    @Test
    void parallelScans() {
        assertThat(entries.scan().parallel(3).list()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void batchesAndTransactions() {
        var gets = Stream.concat(all.stream(), Stream.of(entry("bob", 1)))
                .map(entry -> entries.get(entry.author(), entry.postedAt()))
                .toList();
        List<Optional<Entry>> found = Stream.concat(all.stream().map(Optional::of), Stream.of(Optional.<Entry>empty()))
                .toList();
        assertThat(stator.transactGet(gets).execute()).isEqualTo(found);
        assertThat(stator.batchGet(gets).execute().list()).isEqualTo(found);
    }

    /** What is written on the fast path is read on the other. */
    @ParameterizedTest
    @EnumSource
    void batchesAndTransactionsOfWrites(Way way) {
        String author = "writer " + way + " \"\u0001\uD83D\uDE00";
        EntryDao plain = new EntryDao(Stator.create(engine.client()));
        way.execute(entries.putAll(
                IntStream.range(0, 60).mapToObj(number -> entry(author, number)).toList()));
        assertHolds(plain, author, 0, 60);
        way.execute(stator.batchWrite(
                entries.put(entry(author, 60)),
                entries.delete(author, Entries.time(0)),
                entries.put(entry(author, 61))));
        assertHolds(plain, author, 1, 62);
        way.execute(stator.transactWrite(
                entries.put(entry(author, 62)).ifAbsent(),
                entries.delete(author, Entries.time(1)),
                entries.put(entry(author, 2)).ifPresent(),
                entries.check(author, Entries.time(3)).ifPresent()));
        assertHolds(plain, author, 2, 63);
        assertThatThrownBy(() -> way.execute(stator.transactWrite(
                        entries.put(entry(author, 63)),
                        entries.put(entry(author, 2)).ifAbsent().withItemOnFailure())))
                .isInstanceOfSatisfying(TransactionFailedException.class, refused -> {
                    assertThat(refused.reasons())
                            .extracting(TransactionFailureReason::code)
                            .containsExactly(Code.NONE, Code.CONDITIONAL_CHECK_FAILED);
                    assertThat(refused.reasons().get(1).item(Entry.class)).contains(entry(author, 2));
                });
        assertHolds(plain, author, 2, 63);
    }

    private static void assertHolds(EntryDao plain, String author, int from, int to) {
        assertThat(plain.query(author).list())
                .isEqualTo(IntStream.range(from, to)
                        .mapToObj(number -> entry(author, number))
                        .toList());
    }
}
