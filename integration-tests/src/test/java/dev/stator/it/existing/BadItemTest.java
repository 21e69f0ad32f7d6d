package dev.stator.it.existing;

import static dev.stator.it.existing.Foreign_.count;
import static dev.stator.it.existing.Foreign_.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.DecodingException;
import dev.stator.operation.BadItem;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.Outcome;
import dev.stator.operation.Selection;
import dev.stator.operation.TransactionFailedException;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item that cannot be read, wherever items are read: handed over where that can be asked for, and in every error as
 * it is.
 */
@StatorTest
class BadItemTest {
    private static final Map<String, AttributeValue> BAD = Map.of(
            "id",
            AttributeValue.fromS("bad"),
            "name",
            AttributeValue.fromS("foreign"),
            "count",
            AttributeValue.fromS("seven"));

    private final Stator stator;
    private final ForeignDao foreigns;
    private final DynamoDbClient client;
    private final List<BadItem> bad = new ArrayList<>();

    BadItemTest(Stator stator, ForeignDao foreigns, DynamoDbClient client) {
        this.stator = stator;
        this.foreigns = foreigns;
        this.client = client;
    }

    @BeforeEach
    void put() {
        foreigns.table().ensure();
        client.putItem(request -> request.tableName(foreigns.table().name()).item(BAD));
    }

    private static void isTheItem(DecodingException error) {
        assertThat(error.item()).hasValue(BAD);
        assertThat(error.path()).isEqualTo("count");
        assertThat(error.key()).isEqualTo(Map.of("id", AttributeValue.fromS("bad")));
    }

    private void wasHandedOver() {
        assertThat(bad).hasSize(1);
        assertThat(bad.get(0).item()).isEqualTo(BAD);
        isTheItem(bad.get(0).error());
    }

    @Test
    void getsHandItOver() {
        assertThatThrownBy(() -> foreigns.get("bad").execute())
                .isInstanceOfSatisfying(DecodingException.class, BadItemTest::isTheItem);
        assertThat(foreigns.get("bad").onBadItem(bad::add).consistent().execute())
                .isEmpty();
        wasHandedOver();
    }

    @Test
    void asynchronousGetsHandItOver() {
        assertThat(foreigns.get("bad").onBadItem(bad::add).executeAsync().join())
                .isEmpty();
        wasHandedOver();
    }

    @Test
    void batchesHandItOver() {
        assertThatThrownBy(() -> stator.batchGet(foreigns.get("bad")).execute())
                .isInstanceOfSatisfying(DecodingException.class, BadItemTest::isTheItem);
        assertThat(stator.batchGet(foreigns.get("bad").onBadItem(bad::add), foreigns.get("none"))
                        .execute()
                        .list())
                .containsExactly(Optional.empty(), Optional.empty());
        wasHandedOver();
        bad.clear();
        assertThat(foreigns.getAll(List.of(new ForeignKey("bad")))
                        .onBadItem(bad::add)
                        .list())
                .containsExactly(Optional.empty());
        wasHandedOver();
    }

    @Test
    void transactionsHandItOver() {
        assertThatThrownBy(
                        () -> stator.transactGet(List.of(foreigns.get("bad"))).execute())
                .isInstanceOfSatisfying(DecodingException.class, BadItemTest::isTheItem);
        assertThat(stator.transactGet(List.of(foreigns.get("bad").onBadItem(bad::add)))
                        .execute())
                .containsExactly(Optional.empty());
        wasHandedOver();
    }

    @Test
    void scansHandItOver() {
        assertThatThrownBy(() -> foreigns.scan().list())
                .isInstanceOfSatisfying(DecodingException.class, BadItemTest::isTheItem);
        assertThat(foreigns.scan().onBadItem(bad::add).list()).isEmpty();
        wasHandedOver();
    }

    @Test
    void selectionsReadWhatCanBeRead() {
        Selection<Foreign> selection =
                foreigns.get("bad").select(name, count).execute().orElseThrow();
        assertThat(selection.get(name)).isEqualTo("foreign");
        assertThatThrownBy(() -> selection.get(count))
                .isInstanceOfSatisfying(
                        DecodingException.class,
                        error -> assertThat(error.item())
                                .hasValueSatisfying(item -> assertThat(item).containsKey("count")));
    }

    private Map<String, AttributeValue> stored() {
        return client.getItem(request ->
                        request.tableName(foreigns.table().name()).key(Map.of("id", AttributeValue.fromS("bad"))))
                .item();
    }

    @Test
    void answersOfWritesSayThatTheWriteWasApplied() {
        assertThatThrownBy(() ->
                        foreigns.update("bad").set(name, "new").returningNew().execute())
                .isInstanceOfSatisfying(DecodingException.class, error -> {
                    assertThat(error.isWritten()).isTrue();
                    assertThat(error.item()).isPresent();
                })
                .hasMessageContaining("The write was applied");
        assertThat(stored()).containsEntry("name", AttributeValue.fromS("new"));
        assertThatThrownBy(() -> foreigns.update("bad")
                        .set(name, "newer")
                        .returningOld()
                        .executeAsync()
                        .join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .hasMessageContaining("The write was applied");
        assertThat(stored()).containsEntry("name", AttributeValue.fromS("newer"));
        assertThatThrownBy(() -> foreigns.delete("bad").returningOld().execute())
                .isInstanceOfSatisfying(
                        DecodingException.class,
                        error -> assertThat(error.isWritten()).isTrue());
        assertThat(stored()).isEmpty();
    }

    @Test
    void aFailedConditionStaysOne() {
        var update =
                foreigns.update("bad").set(name, "new").when(name.eq("else")).withItemOnFailure();
        assertThatThrownBy(update::execute).isInstanceOfSatisfying(ConditionFailedException.class, this::hasTheItem);
        Outcome<?, Foreign> outcome = update.attempt();
        Outcome.ConditionFailed<?, Foreign> failed = (Outcome.ConditionFailed<?, Foreign>) outcome;
        assertThat(failed.item()).isEmpty();
        hasTheItem(failed.error());
        assertThat(update.attemptAsync().join().succeeded()).isFalse();
        assertThatThrownBy(() -> stator.transactWrite(update).execute())
                .isInstanceOfSatisfying(
                        TransactionFailedException.class,
                        cancelled ->
                                hasTheItem(cancelled.reasons().get(0).error().orElseThrow()));
        assertThat(stored()).isEqualTo(BAD);
    }

    private void hasTheItem(ConditionFailedException error) {
        assertThat(error.rawItem()).hasValue(BAD);
        assertThatThrownBy(() -> error.item(Foreign.class))
                .isInstanceOfSatisfying(DecodingException.class, BadItemTest::isTheItem);
    }
}
