package dev.stator.it.lost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.Stator;
import dev.stator.error.ThrottledException;
import dev.stator.it.fault.NotedTimer;
import dev.stator.it.fault.wire.WireFault;
import dev.stator.operation.BatchWriteIncompleteException;
import dev.stator.operation.UpdateEachIncompleteException;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Every write that is done, and of which the client never gets an answer: what it is told in the end denies nothing.
 */
@StatorTest(daos = {PartDao.class, PaintDao.class, DeedDao.class})
class NoAnswerTest {
    private static final Wires WIRES = new Wires(4);

    private final Wire lossy;
    private final Tables tables;
    private final Tables behind;

    NoAnswerTest(DynamoDbLocal engine, Stator behind) {
        this.lossy = WIRES.to(engine);
        this.tables = Tables.of(Stator.builder()
                .client(lossy.client())
                .asyncClient(lossy.asyncClient())
                .backoff(new NotedTimer().backoff())
                .build());
        this.behind = Tables.of(behind);
    }

    @BeforeEach
    void stored() {
        lossy.proxy().reset();
        behind.parts().put(Part.of("p")).execute();
        behind.paints().put(Paint.of("p")).execute();
        behind.deeds().put(Deed.of("p")).execute();
    }

    @AfterAll
    static void close() {
        WIRES.close();
    }

    static Stream<Arguments> each() {
        return WriteCases.all().stream()
                .flatMap(write ->
                        Stream.of(Doing.EXECUTE, Doing.EXECUTE_ASYNC).map(doing -> Arguments.of(write, doing)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("each")
    void allAttemptsAreLost(WriteCase write, Doing doing) {
        if (write.end() == WriteCase.End.IN_DOUBT) {
            // The second attempt is refused, which is an answer: it is lost as well.
            lossy.proxy().on(write.request()).with(WireFault.ANSWER_DROPPED);
        } else {
            lossy.proxy().on(write.request()).times(1).with(WireFault.ANSWER_DROPPED);
            lossy.proxy().on(write.request()).with(WireFault.NOT_REACHED);
        }
        Throwable thrown = catchThrowable(() -> doing.answer(write.operation().apply(tables)));
        if (write.request().equals("BatchWriteItem")) {
            assertThat(thrown)
                    .isInstanceOfSatisfying(
                            BatchWriteIncompleteException.class,
                            error -> assertThat(error.inDoubt()).isTrue())
                    .hasMessageContaining("or only the answer was lost");
        } else {
            assertThat(cause(thrown)).isInstanceOf(SdkClientException.class);
        }
        assertThat(write.stored().apply(behind)).isEqualTo(write.once());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("each")
    void theFirstAttemptIsLostAndTheOthersAreThrottled(WriteCase write, Doing doing) {
        lossy.proxy().on(write.request()).times(1).with(WireFault.ANSWER_DROPPED);
        lossy.proxy().on(write.request()).with(WireFault.error(400, "ProvisionedThroughputExceededException"));
        Throwable thrown = catchThrowable(() -> doing.answer(write.operation().apply(tables)));
        if (write.request().equals("BatchWriteItem")) {
            assertThat(thrown)
                    .isInstanceOfSatisfying(
                            BatchWriteIncompleteException.class,
                            error -> assertThat(error.inDoubt()).isTrue())
                    .hasMessageContaining("or only the answer was lost");
        } else {
            assertThat(cause(thrown))
                    .isInstanceOfSatisfying(
                            ThrottledException.class,
                            error -> assertThat(error.inDoubt()).isTrue())
                    .hasMessageContaining("if the answer of one was lost, that one was applied");
        }
        assertThat(write.stored().apply(behind)).isEqualTo(write.once());
    }

    /** What ended a write; a job says beside it that the write may be done, and where to go on. */
    private static Throwable cause(Throwable thrown) {
        if (thrown instanceof UpdateEachIncompleteException stopped) {
            assertThat(stopped).hasMessageContaining("or only the answer was lost");
            return requireNonNull(stopped.getCause());
        }
        return thrown;
    }
}
