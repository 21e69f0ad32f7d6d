package dev.stator.stream.lambda;

import static dev.stator.stream.lambda.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import dev.stator.error.DecodingException;
import dev.stator.stream.DeadLetter;
import dev.stator.stream.ErrorPolicy;
import dev.stator.streams.Shop;
import dev.stator.streams.ShopChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A function for the stream of a table of several records. */
class SeveralRecordsTest {
    private static final String THIRD = "4421584500000000017450439093";

    private final ShopChanges changes = new ShopChanges();

    private LambdaChanges<Shop> shop() {
        return new LambdaChanges<>(ShopChanges.stream(), changes.handler());
    }

    @Test
    void eachChangeGoesToTheHandlerOfItsRecord() {
        StreamsEventResponse response = shop().handle(event("shop.json"));
        assertThat(response.getBatchItemFailures()).isEmpty();
        assertThat(changes.told())
                .containsExactly(
                        "order 7 Inserted: Order[order=7, customer=ada]",
                        "item 42 of 7 Inserted: OrderItem[order=7, product=42, count=1]",
                        "item 42 of 7 Modified: OrderItem[order=7, product=42, count=2]",
                        "other Inserted: Customer[customer=ada]",
                        "item 42 of 7 Removed");
    }

    @Test
    void theChangesOfOneRecordPassOverThoseOfOthers() {
        StreamsEventResponse response =
                new LambdaChanges<>(ShopChanges.ofItems(), changes.itemHandler()).handle(event("shop.json"));
        assertThat(response.getBatchItemFailures()).isEmpty();
        assertThat(changes.told()).hasSize(3).allMatch(line -> line.startsWith("item 42 of 7"));
    }

    /** No record makes such a key. */
    @Test
    void anItemOfNoRecordIsAFailureAndTheOthersAreNotLost() {
        DynamodbEvent event = event("shop.json");
        Map<String, AttributeValue> foreign =
                Map.of("PK", new AttributeValue().withS("x#1"), "SK", new AttributeValue().withS("meta"));
        event.getRecords().get(2).getDynamodb().setKeys(foreign);
        event.getRecords().get(2).getDynamodb().setNewImage(foreign);
        assertThat(shop().handle(event).getBatchItemFailures()).containsExactly(new BatchItemFailure(THIRD));
        assertThat(changes.told()).hasSize(2);

        List<DeadLetter<Shop>> letters = new ArrayList<>();
        StreamsEventResponse response = new LambdaChanges<>(
                        ShopChanges.stream(),
                        changes.handler(),
                        ErrorPolicy.retry(0).thenDeadLetter(letters::add))
                .handle(event);
        assertThat(response.getBatchItemFailures()).isEmpty();
        assertThat(changes.told()).hasSize(2 + 4);
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.cause()).hasRootCauseInstanceOf(DecodingException.class);
            assertThat(letter.raw().dynamodb().keys())
                    .hasEntrySatisfying("PK", key -> assertThat(key.s()).isEqualTo("x#1"));
        });
    }
}
