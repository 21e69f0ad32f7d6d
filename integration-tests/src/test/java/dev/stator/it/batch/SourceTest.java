package dev.stator.it.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.EncodingException;
import dev.stator.it.fault.Faults;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.it.fault.Unprocessed;
import dev.stator.operation.BatchIncompleteException;
import dev.stator.operation.BatchProgress;
import dev.stator.operation.BatchWrite;
import dev.stator.operation.BatchWriteIncompleteException;
import dev.stator.operation.BatchWriteResult;
import dev.stator.operation.PutOperation;
import dev.stator.operation.RefusedWrite;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Puts from a source: past what cannot be stored, by offsets, at a rate. */
@StatorTest
class SourceTest {
    private final PartDao stored;
    private final FaultyClient faulty;
    private final NotedTimer timer = new NotedTimer();
    private final PartDao parts;

    SourceTest(PartDao stored, DynamoDbLocal engine) {
        this.stored = stored;
        this.faulty = FaultyClient.around(engine.client(), engine.asyncClient());
        this.parts = new PartDao(Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .backoff(timer.backoff())
                .build());
    }

    private static List<Part> parts(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Part("s" + number % 7, number, "t" + number))
                .toList();
    }

    private Set<Part> table() {
        return new HashSet<>(stored.scan().consistent().list());
    }

    private static DynamoDbException invalid() {
        return (DynamoDbException) DynamoDbException.builder()
                .statusCode(400)
                .numAttempts(1)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ValidationException")
                        .errorMessage("One or more parameter values were invalid")
                        .build())
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void goesOnPastWhatCannotBeStored(Form form) {
        List<Part> items = new ArrayList<>(parts(130));
        items.set(3, new Part("s3", 3, ""));
        items.set(77, new Part("s0", 77, "x".repeat(4_000)));
        items.set(129, new Part("", 129, "t"));
        List<RefusedWrite<BatchWrite>> refused = Collections.synchronizedList(new ArrayList<>());
        BatchWriteResult result = form.execute(parts.putAll(items).onRefused(refused::add));
        assertThat(refused).extracting(RefusedWrite::offset).containsExactly(3L, 77L, 129L);
        assertThat(refused).allSatisfy(one -> {
            assertThat(one.error()).isInstanceOf(EncodingException.class);
            assertThat(one.inDoubt()).isFalse();
            assertThat(((PutOperation<?>) one.element()).write().entity()).isEqualTo(items.get((int) one.offset()));
        });
        assertThat(result.complete()).isTrue();
        assertThat(result.done()).isEqualTo(127);
        assertThat(result.refused()).isEqualTo(3);
        assertThat(result.offset()).isEqualTo(130);
        assertThat(table()).hasSize(127).isSubsetOf(items);
    }

    /** A request that the service refuses for two of its items is sent again without them. */
    @ParameterizedTest
    @EnumSource
    void findsTheItemsForWhichDynamoDbRefusesARequest(Form form) {
        faulty.on(BatchWriteItemRequest.class)
                .when(request -> request.toString().contains("t13)")
                        || request.toString().contains("t55)"))
                .fail(SourceTest::invalid);
        List<RefusedWrite<BatchWrite>> refused = Collections.synchronizedList(new ArrayList<>());
        BatchWriteResult result = form.execute(parts.putAll(parts(100)).onRefused(refused::add));
        assertThat(refused).extracting(RefusedWrite::offset).containsExactlyInAnyOrder(13L, 55L);
        assertThat(result.done()).isEqualTo(98);
        assertThat(result.offset()).isEqualTo(100);
        List<Part> expected = new ArrayList<>(parts(100));
        expected.remove(55);
        expected.remove(13);
        assertThat(table()).isEqualTo(Set.copyOf(expected));
        assertThat(faulty.calls(BatchWriteItemRequest.class))
                .as("a search by halves, and at the end what was left")
                .isLessThan(30);
    }

    @ParameterizedTest
    @EnumSource
    void withoutAHandlerTheFirstEndsItAndTheOffsetIsBeforeIt(Form form) {
        List<Part> items = new ArrayList<>(parts(400));
        items.set(60, new Part("s4", 60, ""));
        List<Long> offsets = Collections.synchronizedList(new ArrayList<>());
        BatchWriteResult result = form.attempt(parts.putAll(items.stream()).onCheckpoint(offsets::add));
        BatchWriteIncompleteException error = result.error().orElseThrow();
        assertThat(error).hasCauseInstanceOf(EncodingException.class);
        assertThat(result.offset()).isEqualTo(error.offset()).isLessThanOrEqualTo(60);
        assertThat(offsets).isSorted().last().isEqualTo(result.offset());
        assertThat(table()).containsAll(items.subList(0, (int) result.offset()));
        items.set(60, new Part("s4", 60, "mended"));
        form.execute(parts.putAll(items.stream()).startAt(error.offset()));
        assertThat(table()).isEqualTo(Set.copyOf(items));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheHandlerThrowsStopsItBeforeTheElement(Form form) {
        List<Part> items = new ArrayList<>(parts(100));
        items.set(40, new Part("s5", 40, ""));
        BatchWriteResult result = form.attempt(parts.putAll(items).onRefused(refused -> {
            throw new IllegalStateException("enough");
        }));
        assertThat(result.error().orElseThrow()).hasRootCauseMessage("enough");
        assertThat(result.offset()).isLessThanOrEqualTo(40);
        assertThat(result.refused()).isZero();
    }

    /** At each offset that is told, all before it is stored. */
    @ParameterizedTest
    @EnumSource
    void allBeforeAnOffsetIsStored(Form form) {
        faulty.on(BatchWriteItemRequest.class).skip(1).times(3).with(Unprocessed.writes(10));
        List<Part> items = parts(300);
        List<Long> offsets = Collections.synchronizedList(new ArrayList<>());
        form.execute(parts.putAll(items.stream()).onCheckpoint(offset -> {
            assertThat(table()).containsAll(items.subList(0, (int) offset));
            offsets.add(offset);
        }));
        assertThat(offsets).isSorted().doesNotHaveDuplicates().last().isEqualTo(300L);
    }

    /**
     * While a request is not done, others go on, but no further than a crash may repeat. Of the first two, which run
     * at once, either may be the one that is held.
     */
    @Test
    void aRequestThatIsNotDoneHoldsTheOthersBackInTheEnd() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        faulty.on(BatchWriteItemRequest.class).times(1).with(Faults.held(gate));
        List<Long> offsets = Collections.synchronizedList(new ArrayList<>());
        Thread writer = new Thread(() -> parts.putAll(parts(3_000).stream())
                .concurrency(2)
                .onCheckpoint(offsets::add)
                .execute());
        writer.start();
        int before = -1;
        while (before < 10 || before < faulty.calls(BatchWriteItemRequest.class)) {
            before = faulty.calls(BatchWriteItemRequest.class);
            Thread.sleep(300);
        }
        assertThat(offsets).as("nothing past the one that is held").isSubsetOf(25L);
        assertThat(table().size()).isGreaterThan(200).isLessThanOrEqualTo(2 * 500);
        gate.countDown();
        writer.join();
        assertThat(table()).hasSize(3_000);
        assertThat(offsets).last().isEqualTo(3_000L);
    }

    @Test
    void aReplacedElementIsOverWhenThatOfItsKeyIsDone() {
        faulty.on(BatchWriteItemRequest.class).fail(Faults::serverError);
        List<Part> items = new ArrayList<>(parts(30));
        items.set(29, new Part("s5", 5, "again"));
        BatchWriteResult result = parts.putAll(items).attempt();
        assertThat(result.offset()).isZero();
        faulty.reset();
        faulty.on(BatchWriteItemRequest.class).skip(1).fail(Faults::serverError);
        assertThat(parts.putAll(items).startAt(0).attempt().offset()).isEqualTo(25);
        faulty.reset();
        BatchWriteResult rest = parts.putAll(items).startAt(25).execute();
        assertThat(rest.done()).isEqualTo(5);
        assertThat(rest.offset()).isEqualTo(30);
        assertThat(stored.get("s5", 5).execute()).contains(new Part("s5", 5, "again"));
    }

    @Test
    void aSourceThatIsTooShortForItsOffsetIsRefused() {
        assertThatThrownBy(() -> parts.putAll(parts(40).stream()).startAt(100).execute())
                .isInstanceOf(BatchWriteIncompleteException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("startAt(100): the source has 40 elements");
        assertThat(parts.putAll(parts(40)).startAt(40).execute().offset()).isEqualTo(40);
        assertThatThrownBy(() -> parts.putAll(parts(1)).startAt(-1)).hasMessageContaining("startAt(-1)");
        assertThat(table()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepsARateOfWriteUnits(Form form) {
        List<Part> items = LongStream.range(0, 200)
                .mapToObj(number -> new Part("s", number, "t" + "x".repeat(600)))
                .toList();
        form.execute(parts.putAll(items).maxWriteUnitsPerSecond(50));
        assertThat(table()).hasSize(200);
        assertThat(faulty.requests(BatchWriteItemRequest.class))
                .allSatisfy(request ->
                        assertThat(request.returnConsumedCapacity()).isEqualTo(ReturnConsumedCapacity.INDEXES));
        Duration least = Duration.ofMillis((200 - form.concurrency() * 25) * 2 * 1000 / 50);
        assertThat(timer.elapsed())
                .as("each item costs a unit, and one for its index")
                .isBetween(least, Duration.ofSeconds(10));
    }

    @Test
    void aDeadlineThatComesBeforeTheTurnOfARequestEndsIt() {
        BatchWriteResult result = parts.putAll(parts(100))
                .maxWriteUnitsPerSecond(1)
                .deadline(Duration.ofSeconds(90))
                .attempt();
        assertThat(result.error().orElseThrow().reason()).isEqualTo(BatchIncompleteException.Reason.DEADLINE);
        assertThat(timer.elapsed()).isEqualTo(Duration.ofSeconds(90));
        assertThat(result.done()).isEqualTo(50);
        assertThat(result.offset()).isEqualTo(50);
        assertThat(result.notDone()).hasSize(50);
    }

    @Test
    void aRateThatIsNoneIsRefused() {
        for (double units : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> parts.putAll(parts(1)).maxWriteUnitsPerSecond(units))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("maxWriteUnitsPerSecond(" + units + ")");
        }
    }

    @Test
    void progressTellsRateAndRemainingTime() {
        List<BatchProgress> told = new ArrayList<>();
        parts.putAll(parts(100))
                .maxWriteUnitsPerSecond(50)
                .onProgress(told::add)
                .execute();
        BatchProgress third = told.get(2);
        assertThat(third.done()).isEqualTo(75);
        assertThat(third.settled()).isEqualTo(75);
        assertThat(third.total()).hasValue(100);
        assertThat(third.elapsed()).isEqualTo(Duration.ofSeconds(2));
        assertThat(third.perSecond()).isEqualTo(37.5);
        assertThat(third.remaining())
                .hasValueSatisfying(left -> assertThat(left).isBetween(Duration.ofMillis(666), Duration.ofMillis(667)));
        told.clear();
        parts.putAll(parts(100).stream()).onProgress(told::add).execute();
        assertThat(told.get(0).remaining()).isEmpty();
        told.clear();
        parts.putAll(Stream.concat(parts(100).stream(), Stream.of()))
                .total(100)
                .startAt(50)
                .onProgress(told::add)
                .execute();
        assertThat(told.get(0).total()).hasValue(50);
    }
}
