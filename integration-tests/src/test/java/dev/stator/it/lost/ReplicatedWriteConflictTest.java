package dev.stator.it.lost;

import static dev.stator.it.lost.Part_.count;
import static dev.stator.it.lost.Part_.log;
import static dev.stator.it.lost.Part_.name;
import static dev.stator.it.lost.Part_.tags;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.RegionConflictException;
import dev.stator.it.fault.Faults;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.operation.BatchWriteIncompleteException;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.Operation;
import dev.stator.testing.StatorTest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Another Region writes the same item of a global table, which DynamoDB Local never does. */
@StatorTest
class ReplicatedWriteConflictTest {
    /** What the SDK says of its attempts: that it was one, that there were more, nothing. */
    private static final List<@Nullable Integer> TOLD = Stream.of(1, 8, null).toList();

    private final NotedTimer timer = new NotedTimer();
    private final FaultyClient faulty;
    private final Stator stator;
    private final PartDao parts;
    private final PaintDao paints;
    private final PartDao partsBehind;

    ReplicatedWriteConflictTest(
            DynamoDbClient client, DynamoDbAsyncClient asyncClient, PartDao partsBehind, PaintDao paintsBehind) {
        this.faulty = FaultyClient.around(client, asyncClient);
        this.stator = Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .backoff(timer.backoff())
                .build();
        this.parts = new PartDao(stator);
        this.paints = new PaintDao(stator);
        this.partsBehind = partsBehind;
        Objects.requireNonNull(paintsBehind);
    }

    @BeforeEach
    void stored() {
        parts.put(Part.of("p")).execute();
        paints.put(Paint.of("p")).execute();
        faulty.reset();
    }

    private record Write(String text, Function<ReplicatedWriteConflictTest, Operation<?>> operation) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Done twice they leave what they leave done once, or the second one is refused. */
    private static List<Write> repeatable() {
        return List.of(
                new Write("put", test -> test.parts.put(Part.of("p").named("new"))),
                new Write("put if absent", test -> test.parts.put(Part.of("q")).ifAbsent()),
                new Write(
                        "put of a version",
                        test -> test.paints.put(Paint.of("p").version(1))),
                new Write("set", test -> test.parts.update("p").set(name, "new")),
                new Write("set if absent", test -> test.parts.update("p").setIfAbsent(name, "new")),
                new Write("add to a set", test -> test.parts.update("p").add(tags, Set.of("b"))),
                new Write("delete from a set", test -> test.parts.update("p").delete(tags, Set.of("a"))),
                new Write(
                        "add under a version",
                        test -> test.paints.update("p").expecting(1).add(Paint_.pots, 1)),
                new Write("delete", test -> test.parts.delete("p")),
                new Write("modify", test -> test.paints.modify("p", paint -> paint.plus(1))),
                new Write("batch", test -> test.stator.batchWrite(test.parts.put(Part.of("q")))),
                new Write(
                        "transaction",
                        test -> test.stator.transactWrite(test.parts.update("p").add(count, 1))));
    }

    private static List<Write> others() {
        return List.of(
                new Write("add", test -> test.parts.update("p").add(count, 1)),
                new Write("plus", test -> test.parts.update("p").set(count, count.plus(1))),
                new Write("append", test -> test.parts.update("p").append(log, List.of("x"))),
                new Write(
                        "add beside a set",
                        test -> test.parts.update("p").set(name, "new").add(count, 1)),
                new Write("element of a list", test -> test.parts.update("p").set(log.at(9), "x")),
                new Write(
                        "add under a condition that stays",
                        test -> test.parts.update("p").add(count, 1).when(name.eq("old"))),
                new Write(
                        "add of any version",
                        test -> test.paints.update("p").ignoringVersion().add(Paint_.pots, 1)),
                new Write(
                        "set of any version",
                        test -> test.paints.update("p").ignoringVersion().set(Paint_.pots, 1)));
    }

    private static Stream<Arguments> each(List<Write> writes, List<@Nullable Integer> told) {
        return writes.stream()
                .flatMap(write -> told.stream()
                        .flatMap(attempts -> Stream.of(Doing.EXECUTE, Doing.EXECUTE_ASYNC)
                                .map(doing -> Arguments.of(write, attempts, doing))));
    }

    static Stream<Arguments> whatMayBeRepeated() {
        return Stream.concat(each(repeatable(), TOLD), each(others(), List.of(1)));
    }

    @ParameterizedTest(name = "{0}, {1} attempts, {2}")
    @MethodSource("whatMayBeRepeated")
    void isSentAgainAfterGrowingWaits(Write write, @Nullable Integer attempts, Doing doing) {
        faulty.onAll().when(ReplicatedWriteConflictTest::writes).times(3).fail(() -> Faults.replicated(attempts));
        doing.answer(write.operation().apply(this));
        List<DynamoDbRequest> sent = faulty.requests(DynamoDbRequest.class).stream()
                .filter(ReplicatedWriteConflictTest::writes)
                .toList();
        assertThat(sent).hasSize(4).containsOnly(sent.get(0));
        assertThat(timer.waits()).hasSize(3).isSorted();
    }

    static Stream<Arguments> whatMayNot() {
        return each(others(), Stream.<@Nullable Integer>of(8, null).toList());
    }

    @ParameterizedTest(name = "{0}, {1} attempts, {2}")
    @MethodSource("whatMayNot")
    void isToldWhereSendingAgainMightDoItTwice(Write write, @Nullable Integer attempts, Doing doing) {
        faulty.on(UpdateItemRequest.class).fail(() -> Faults.replicated(attempts));
        assertThatThrownBy(() -> doing.answer(write.operation().apply(this)))
                .isInstanceOfSatisfying(RegionConflictException.class, error -> {
                    assertThat(error.operation()).isEqualTo("UpdateItem");
                    assertThat(error.tables()).hasSize(1);
                    assertThat(error.inDoubt()).isEqualTo(attempts != null);
                })
                .hasMessageContaining("in another Region")
                .hasMessageContaining(
                        attempts == null ? "send it again later" : "Read the item before sending it again");
        assertThat(faulty.calls(UpdateItemRequest.class)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXECUTE", "EXECUTE_ASYNC"})
    void itsWaitsHaveAnEnd(Doing doing) {
        faulty.on(PutItemRequest.class).fail(() -> Faults.replicated(1));
        assertThatThrownBy(() -> doing.answer(parts.put(Part.of("q"))))
                .isInstanceOf(RegionConflictException.class)
                .hasMessageContaining("It was not applied");
        assertThat(faulty.calls(PutItemRequest.class)).isEqualTo(10);
        assertThat(partsBehind.get("q").consistent().execute()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"EXECUTE", "EXECUTE_ASYNC"})
    void aBatchThatEndsWithItIsInDoubt(Doing doing) {
        faulty.onAll().fail(() -> Faults.replicated(8));
        assertThatThrownBy(() -> doing.answer(parts.putAll(List.of(Part.of("q")))))
                .isInstanceOfSatisfying(
                        BatchWriteIncompleteException.class,
                        error -> assertThat(error.inDoubt()).isTrue());
    }

    /** The first sending may have been applied: what the second one finds does not tell. */
    @ParameterizedTest
    @EnumSource(names = {"EXECUTE", "EXECUTE_ASYNC"})
    void whatComesAfterADoubtIsInDoubt(Doing doing) {
        faulty.on(PutItemRequest.class).times(1).failAfter(() -> Faults.replicated(2));
        assertThatThrownBy(() -> doing.answer(parts.put(Part.of("q")).ifAbsent()))
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        error -> assertThat(error.inDoubt()).isTrue())
                .hasMessageContaining("the first one may have been applied");

        faulty.reset();
        faulty.on(PutItemRequest.class).times(1).fail(() -> Faults.replicated(2));
        faulty.on(PutItemRequest.class).times(1).fail(Faults::throttled);
        assertThatThrownBy(() -> doing.answer(parts.put(Part.of("r"))))
                .isInstanceOfSatisfying(
                        RegionConflictException.class,
                        error -> assertThat(error.inDoubt()).isTrue());

        faulty.reset();
        faulty.on(PutItemRequest.class).times(1).fail(() -> Faults.replicated(1));
        assertThatThrownBy(() -> doing.answer(parts.put(Part.of("p")).ifAbsent()))
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        error -> assertThat(error.inDoubt()).isFalse());
    }

    /** As a client gives it that does not know the exception. */
    @ParameterizedTest
    @EnumSource(names = {"EXECUTE", "EXECUTE_ASYNC"})
    void isToldByItsCode(Doing doing) {
        faulty.on(UpdateItemRequest.class).fail(() -> (RuntimeException) DynamoDbException.builder()
                .message("busy")
                .awsErrorDetails(Faults.replicated(8).awsErrorDetails())
                .numAttempts(8)
                .statusCode(400)
                .build());
        assertThatThrownBy(() -> doing.answer(parts.update("p").add(count, 1)))
                .isInstanceOf(RegionConflictException.class);
    }

    private static boolean writes(DynamoDbRequest request) {
        return !request.getClass().getSimpleName().startsWith("Get");
    }
}
