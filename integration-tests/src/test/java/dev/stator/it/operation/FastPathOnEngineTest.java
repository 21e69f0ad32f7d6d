package dev.stator.it.operation;

import static dev.stator.it.operation.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
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

/** Reads of many items, on clients that have the fast path, of what the engine really answers. */
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
}
