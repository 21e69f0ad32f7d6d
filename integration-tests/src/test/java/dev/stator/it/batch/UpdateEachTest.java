package dev.stator.it.batch;

import static dev.stator.it.batch.Tally_.count;
import static dev.stator.it.batch.Tally_.text;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.EncodingException;
import dev.stator.error.ItemTooLargeException;
import dev.stator.error.ThrottledException;
import dev.stator.it.fault.Faults;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.operation.BatchIncompleteException;
import dev.stator.operation.BatchProgress;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.ItemNotFoundException;
import dev.stator.operation.RefusedWrite;
import dev.stator.operation.UpdateEachIncompleteException;
import dev.stator.operation.UpdateEachResult;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

@Order(1)
@StatorTest
class UpdateEachTest {
    private final TallyDao stored;
    private final FaultyClient faulty;
    private final NotedTimer timer = new NotedTimer();
    private final Stator stator;
    private final TallyDao tallies;

    UpdateEachTest(TallyDao stored, DynamoDbLocal engine) {
        this.stored = stored;
        this.faulty = FaultyClient.around(engine.client(), engine.asyncClient());
        this.stator = Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .backoff(timer.backoff())
                .build();
        this.tallies = new TallyDao(stator);
    }

    @BeforeEach
    void hundredTallies() {
        stored.putAll(ids().stream().map(id -> new Tally(id, 0, "old"))).execute();
    }

    private static List<String> ids() {
        return IntStream.range(0, 100).mapToObj(number -> "t" + number).toList();
    }

    private Map<String, Tally> table() {
        return stored.scan().consistent().list().stream().collect(Collectors.toMap(Tally::id, Function.identity()));
    }

    @ParameterizedTest
    @EnumSource
    void writesSomethingForEach(Form form) {
        UpdateEachResult result = form.execute(
                tallies.updateEach(ids().stream(), id -> tallies.update(id).add(count, 2)));
        assertThat(table().values())
                .hasSize(100)
                .allSatisfy(tally -> assertThat(tally.count()).isEqualTo(2));
        assertThat(result.done()).isEqualTo(100);
        assertThat(result.refused()).isZero();
        assertThat(result.offset()).isEqualTo(100);
        assertThat(result.sourceRead()).isTrue();
        assertThat(timer.waits()).isEmpty();
    }

    /** Of one key they come in the order of the source, also where its first ones are slow. */
    @ParameterizedTest
    @EnumSource
    void writesOfOneKeyKeepTheirOrder(Form form) {
        List<Integer> numbers = IntStream.range(0, 90).boxed().toList();
        form.execute(tallies.updateEach(
                numbers,
                number ->
                        tallies.update("t" + number % 3).set(count, number + 1).when(count.lt(number + 1))));
        Map<String, Tally> table = table();
        assertThat(requireNonNull(table.get("t0")).count()).isEqualTo(88);
        assertThat(requireNonNull(table.get("t1")).count()).isEqualTo(89);
        assertThat(requireNonNull(table.get("t2")).count()).isEqualTo(90);
    }

    @ParameterizedTest
    @EnumSource
    void anyWriteOfOneItemWillDo(Form form) {
        UpdateEachResult result = form.execute(tallies.updateEach(
                IntStream.range(0, 100).boxed().toList(), number -> switch (number % 4) {
                    case 0 -> tallies.delete("t" + number);
                    case 1 -> tallies.put(new Tally("t" + number, 7, "put"));
                    case 2 -> tallies.patch(new Tally("t" + number, 8, "patched"));
                    default -> null;
                }));
        assertThat(result.done()).isEqualTo(75);
        assertThat(result.offset()).isEqualTo(100);
        Map<String, Tally> table = table();
        assertThat(table).hasSize(75);
        assertThat(table.get("t1")).isEqualTo(new Tally("t1", 7, "put"));
        assertThat(table.get("t2")).isEqualTo(new Tally("t2", 8, "patched"));
        assertThat(table.get("t3")).isEqualTo(new Tally("t3", 0, "old"));
    }

    @ParameterizedTest
    @EnumSource
    void goesOnPastTheRefused(Form form) {
        List<RefusedWrite<String>> refused = Collections.synchronizedList(new ArrayList<>());
        List<String> source = new ArrayList<>(ids());
        source.set(10, "");
        source.set(20, "nobody");
        UpdateEachResult result = form.execute(tallies.updateEach(
                        source,
                        id -> id.equals("t30")
                                ? tallies.put(new Tally(id, 1, "x".repeat(410_000)))
                                : tallies.update(id).add(count, 1).when(id.equals("t40") ? count.gt(5) : count.ge(0)))
                .onRefused(refused::add));
        assertThat(refused).extracting(RefusedWrite::offset).containsExactlyInAnyOrder(10L, 20L, 30L, 40L);
        Map<Long, RefusedWrite<String>> byOffset =
                refused.stream().collect(Collectors.toMap(RefusedWrite::offset, Function.identity()));
        assertThat(requireNonNull(byOffset.get(10L)).error()).isInstanceOf(EncodingException.class);
        assertThat(requireNonNull(byOffset.get(20L)).error()).isInstanceOf(ItemNotFoundException.class);
        assertThat(byOffset.get(20L).element()).isEqualTo("nobody");
        assertThat(requireNonNull(byOffset.get(30L)).error()).isInstanceOf(ItemTooLargeException.class);
        assertThat(requireNonNull(byOffset.get(40L)).error()).isInstanceOf(ConditionFailedException.class);
        assertThat(result.done()).isEqualTo(96);
        assertThat(result.refused()).isEqualTo(4);
        assertThat(result.offset()).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource
    void withoutAHandlerTheFirstRefusedEndsIt(Form form) {
        List<Long> offsets = Collections.synchronizedList(new ArrayList<>());
        UpdateEachResult result = form.attempt(tallies.updateEach(
                        ids(),
                        id -> tallies.update(id).add(count, 1).when(id.equals("t50") ? count.gt(5) : count.ge(0)))
                .onCheckpoint(offsets::add));
        UpdateEachIncompleteException error = result.error().orElseThrow();
        assertThat(error)
                .hasCauseInstanceOf(ConditionFailedException.class)
                .hasMessageStartingWith("Update of each stopped: ")
                .hasMessageEndingWith("go on with startAt(" + error.offset() + ").");
        assertThat(error.reason()).isEqualTo(BatchIncompleteException.Reason.FAILED);
        assertThat(error.offset()).isEqualTo(result.offset()).isLessThanOrEqualTo(50);
        assertThat(offsets).isSorted().last().isEqualTo(result.offset());
        assertThat(error.done() - error.offset())
                .as("done behind the offset, and repeated by who goes on")
                .isBetween(0L, 10L * form.concurrency());
        Map<String, Tally> table = table();
        assertThat(ids().subList(0, (int) error.offset()))
                .allSatisfy(
                        id -> assertThat(requireNonNull(table.get(id)).count()).isEqualTo(1));
        form.execute(tallies.updateEach(ids(), id -> tallies.update(id).set(text, "new"))
                .startAt(error.offset()));
        assertThat(table().values().stream().filter(tally -> tally.text().equals("new")))
                .hasSize(100 - (int) error.offset());
    }

    /** The first is held until the others have gone as far as they may. */
    @Test
    void noneIsSentTooFarBehindOneThatIsNotDone() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        faulty.on(UpdateItemRequest.class).times(1).with(Faults.held(gate));
        Thread writer = new Thread(() -> tallies.updateEach(
                        ids().stream(), id -> tallies.update(id).add(count, 1))
                .concurrency(3)
                .execute());
        writer.start();
        int before = -1;
        while (before < 5 || before < faulty.calls(UpdateItemRequest.class)) {
            before = faulty.calls(UpdateItemRequest.class);
            Thread.sleep(300);
        }
        assertThat(before).isEqualTo(30);
        gate.countDown();
        writer.join();
        assertThat(table().values())
                .allSatisfy(tally -> assertThat(tally.count()).isEqualTo(1));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThrottledIsSentAgain(Form form) {
        faulty.on(UpdateItemRequest.class).skip(5).times(3).fail(Faults::throttled);
        UpdateEachResult result =
                form.execute(tallies.updateEach(ids(), id -> tallies.update(id).add(count, 1)));
        assertThat(result.retried()).isEqualTo(3);
        assertThat(timer.waits()).hasSize(3);
        assertThat(table().values())
                .allSatisfy(tally -> assertThat(tally.count()).isEqualTo(1));
    }

    @Test
    void throttlingThatDoesNotEndEndsIt() {
        faulty.on(UpdateItemRequest.class).skip(7).fail(Faults::throttled);
        UpdateEachResult result = tallies.updateEach(
                        ids(), id -> tallies.update(id).add(count, 1))
                .attempt();
        UpdateEachIncompleteException error = result.error().orElseThrow();
        assertThat(error).hasCauseInstanceOf(ThrottledException.class);
        assertThat(error.reason()).isEqualTo(BatchIncompleteException.Reason.SHORT_OF_CAPACITY);
        assertThat(error.offset()).isEqualTo(7);
        assertThat(timer.elapsed()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @EnumSource
    void keepsARateOfWriteUnits(Form form) {
        List<BatchProgress> told = Collections.synchronizedList(new ArrayList<>());
        form.execute(tallies.updateEach(ids(), id -> tallies.update(id).add(count, 1))
                .maxWriteUnitsPerSecond(20)
                .onProgress(told::add));
        assertThat(timer.elapsed()).isBetween(Duration.ofMillis(4_700), Duration.ofMillis(5_000));
        assertThat(told).hasSize(100);
        assertThat(told.get(50).total()).hasValue(100);
        assertThat(told.get(50).remaining()).isPresent();
        assertThat(told.get(99).settled()).isEqualTo(100);
    }

    @Test
    void whatTheFunctionThrowsEndsIt() {
        UpdateEachResult result = tallies.updateEach(ids(), id -> {
                    if (id.equals("t20")) {
                        throw new IllegalStateException("no such row");
                    }
                    return tallies.update(id).add(count, 1);
                })
                .onRefused(refused -> {})
                .attempt();
        assertThat(result.error().orElseThrow()).hasRootCauseMessage("no such row");
        assertThat(result.offset()).isEqualTo(20);
        assertThat(result.sourceRead()).isFalse();
    }

    @Test
    void anOperationOfAnotherStatorIsRefused() {
        TallyDao other = new TallyDao(Stator.builder()
                .client(faulty.client())
                .tableNames(name -> "other-" + name)
                .build());
        assertThatThrownBy(() -> tallies.updateEach(
                                ids(), id -> other.update(id).add(count, 1))
                        .execute())
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its DAO has another Stator");
    }

    @Test
    void showsItsFirstRequest() {
        assertThat(((UpdateItemRequest) tallies.updateEach(
                                        ids(), id -> tallies.update(id).add(count, 1))
                                .toRequest())
                        .tableName())
                .isEqualTo("tallies");
        assertThatThrownBy(() -> tallies.updateEach(Stream.of("a"), id -> tallies.delete(id))
                        .toRequest())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("use up the stream");
        assertThat(tallies.updateEach(ids(), id -> null)).hasToString("update of each in table tallies");
    }
}
