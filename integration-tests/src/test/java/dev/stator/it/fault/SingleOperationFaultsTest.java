package dev.stator.it.fault;

import static dev.stator.it.fault.Line_.reads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.Stator;
import dev.stator.error.ThrottledException;
import dev.stator.observe.EndEvent;
import dev.stator.observe.EndEvent.Outcome;
import dev.stator.observe.Observer;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.Operation;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One request goes wrong: its error reaches the caller, typed and once, and nothing is sent again behind his back. */
@StatorTest
class SingleOperationFaultsTest {
    private final FaultyClient faulty;
    private final List<EndEvent> ends = new CopyOnWriteArrayList<>();
    private final LineDao lines;
    private final LineDao behind;
    private final DynamoDbLocal engine;

    SingleOperationFaultsTest(DynamoDbLocal engine) {
        this.engine = engine;
        faulty = FaultyClient.around(engine.client(), engine.asyncClient());
        Observer observer = new Observer() {
            @Override
            public void onEnd(EndEvent event) {
                ends.add(event);
            }
        };
        lines = new LineDao(Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .observer(observer)
                .build());
        behind = new LineDao(Stator.create(engine.client()));
    }

    @BeforeEach
    void oneLine() {
        engine.reset();
        behind.table().create();
        behind.put(Line.of(1)).execute();
    }

    private static @Nullable Throwable failure(boolean async, Operation<?> operation) {
        Throwable thrown = catchThrowable(async ? () -> operation.executeAsync().get() : operation::execute);
        if (async) {
            assertThat(thrown).isInstanceOf(ExecutionException.class);
            return thrown.getCause();
        }
        return thrown;
    }

    private static Map<String, Function<LineDao, Operation<?>>> operations() {
        return Map.of(
                "get", lines -> lines.get("notes", 1),
                "put", lines -> lines.put(new Line("notes", 1, "changed", 9)),
                "conditional put",
                        lines -> lines.put(new Line("notes", 1, "changed", 9)).ifPresent(),
                "update", lines -> lines.update("notes", 1).add(reads, 1),
                "patch", lines -> lines.patch(new Line("notes", 1, "changed", 9)),
                "delete", lines -> lines.delete("notes", 1));
    }

    static List<? extends Arguments> faults() {
        return operations().entrySet().stream()
                .flatMap(operation -> List.<Supplier<? extends RuntimeException>>of(
                                Faults::throttled, Faults::serverError, Faults::timeout, Faults::connectionCut)
                        .stream()
                        .flatMap(fault -> List.of(false, true).stream()
                                .map(async -> Arguments.argumentSet(
                                        operation.getKey() + ", "
                                                + fault.get().getClass().getSimpleName() + (async ? ", async" : ""),
                                        operation.getValue(),
                                        fault,
                                        async))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void reachesTheCaller(
            Function<LineDao, Operation<?>> operation, Supplier<? extends RuntimeException> fault, boolean async) {
        RuntimeException error = fault.get();
        faulty.onAll().fail(() -> error);
        Throwable thrown = failure(async, operation.apply(lines));
        if (error.getClass() == Faults.throttled().getClass()) {
            assertThat(thrown).isInstanceOf(ThrottledException.class).hasCause(error);
        } else {
            assertThat(thrown).isSameAs(error);
        }
        assertThat(faulty.calls(DynamoDbRequest.class))
                .as("sending again is for the client's retry strategy")
                .isEqualTo(1);
        assertThat(ends).singleElement().satisfies(end -> {
            assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(end.error()).isSameAs(thrown);
            assertThat(end.items()).isZero();
        });
        assertThat(behind.get("notes", 1).consistent().execute()).contains(Line.of(1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aConditionKeepsAWriteWhoseAnswerWasLostFromHappeningTwice(boolean async) {
        faulty.on(UpdateItemRequest.class).times(1).failAfter(Faults::connectionCut);
        Operation<?> count = lines.update("notes", 1).add(reads, 1).when(reads.eq(0L));
        assertThat(failure(async, count)).isInstanceOf(SdkClientException.class);
        assertThat(failure(async, count)).isInstanceOf(ConditionFailedException.class);
        assertThat(behind.get("notes", 1).consistent().execute().orElseThrow().reads())
                .isEqualTo(1);

        faulty.on(PutItemRequest.class).times(1).failAfter(Faults::timeout);
        Operation<?> put = lines.put(Line.of(2)).ifAbsent();
        assertThat(failure(async, put)).isInstanceOf(ApiCallTimeoutException.class);
        assertThat(failure(async, put)).isInstanceOf(ConditionFailedException.class);
        assertThat(ends)
                .extracting(EndEvent::outcome)
                .containsExactly(Outcome.FAILED, Outcome.CONDITION_FAILED, Outcome.FAILED, Outcome.CONDITION_FAILED);
    }
}
