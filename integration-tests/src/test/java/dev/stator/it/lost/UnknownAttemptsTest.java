package dev.stator.it.lost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.ModifyOperation;
import dev.stator.operation.VersionConflictException;
import dev.stator.testing.StatorTest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Clients that stand before the SDK's, and do not tell how often that sent a request. */
@StatorTest(daos = {PartDao.class, PaintDao.class})
class UnknownAttemptsTest {
    private final FaultyClient faulty;
    private final Tables tables;
    private final Tables behind;

    UnknownAttemptsTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient, Stator behind) {
        this.faulty = FaultyClient.around(client, asyncClient);
        this.tables = Tables.of(Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .backoff(new NotedTimer().backoff())
                .build());
        this.behind = Tables.of(behind);
    }

    @BeforeEach
    void stored() {
        behind.parts().put(Part.of("p")).execute();
        behind.paints().put(Paint.of("p")).execute();
    }

    private Paint paint() {
        return behind.paints().get("p").consistent().execute().orElseThrow().plain();
    }

    private void other(long more) {
        behind.paints().update("p").ignoringVersion().add(Paint_.pots, more).execute();
    }

    private ModifyOperation<Paint, Optional<Paint>> five() {
        return tables.paints().modify("p", paint -> paint.plus(5));
    }

    private static RuntimeException refused(@Nullable Map<String, AttributeValue> stored) {
        return ConditionalCheckFailedException.builder()
                .message("The conditional request failed")
                .item(stored)
                .build();
    }

    private RuntimeException refused() {
        return refused(PaintCodec.INSTANCE.toItem(
                behind.paints().get("p").consistent().execute().orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource(names = {"EXECUTE", "EXECUTE_ASYNC"})
    void modifyDoesNotTakeItsOwnWriteForAnothers(Doing doing) {
        faulty.on(UpdateItemRequest.class).times(1).failAfter(this::refused);
        assertThatThrownBy(() -> doing.answer(five()))
                .isInstanceOfSatisfying(
                        VersionConflictException.class,
                        error -> assertThat(error.inDoubt()).isTrue())
                .hasMessageContaining("may have sent the write more than once")
                .hasMessageNotContaining("nothing was");
        assertThat(paint())
                .as("once")
                .isEqualTo(Paint.of("p").plus(5).version(2).plain());
    }

    @ParameterizedTest
    @EnumSource(names = {"EXECUTE", "EXECUTE_ASYNC"})
    void modifyIsInDoubtWhereOthersWroteOnTopOfWhatMayBeItsOwn(Doing doing) {
        faulty.on(UpdateItemRequest.class).times(1).failAfter(() -> {
            other(100);
            return refused();
        });
        assertThatThrownBy(() -> doing.answer(five()))
                .isInstanceOfSatisfying(
                        VersionConflictException.class,
                        error -> assertThat(error.inDoubt()).isTrue());
        assertThat(paint()).isEqualTo(Paint.of("p").plus(105).version(3).plain());
    }

    @ParameterizedTest
    @EnumSource(names = {"EXECUTE", "EXECUTE_ASYNC"})
    void modifyGoesOnWhereAnotherSurelyWrote(Doing doing) {
        AtomicInteger writers = new AtomicInteger();
        faulty.on(UpdateItemRequest.class).times(3).fail(() -> {
            other(100L * writers.incrementAndGet());
            return refused();
        });
        doing.answer(five());
        assertThat(paint()).isEqualTo(Paint.of("p").plus(605).version(5).plain());
    }

    /** As before: an ordinary refusal of a stand-in is one. */
    @ParameterizedTest
    @EnumSource
    void otherWritesCountAsSentOnce(Doing doing) {
        faulty.on(PutItemRequest.class).fail(() -> refused(null));
        assertThatThrownBy(() -> doing.answer(tables.parts().put(Part.of("p")).ifAbsent()))
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        error -> assertThat(error.inDoubt()).isFalse())
                .hasMessageContaining("nothing was written");
    }
}
