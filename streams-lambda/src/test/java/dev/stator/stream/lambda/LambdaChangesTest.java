package dev.stator.stream.lambda;

import static dev.stator.stream.lambda.Events.event;
import static dev.stator.streams.Posts.changes;
import static dev.stator.streams.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import dev.stator.error.DecodingException;
import dev.stator.stream.Change;
import dev.stator.stream.DeadLetter;
import dev.stator.stream.ErrorPolicy;
import dev.stator.stream.Expired;
import dev.stator.stream.Inserted;
import dev.stator.stream.Modified;
import dev.stator.stream.Removed;
import dev.stator.stream.UndecodableRecordException;
import dev.stator.streams.Post;
import dev.stator.streams.PostKey;
import dev.stator.streams.Posts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class LambdaChangesTest {
    private static final String OWN =
            "arn:aws:dynamodb:eu-west-1:123456789012:table/posts/stream/2026-01-01T00:00:00.000";
    private static final String SECOND = "4421584500000000017450439092";

    private final List<Change<Post>> seen = new ArrayList<>();

    private static void assertFailed(StreamsEventResponse response, String identifier) {
        assertThat(response.getBatchItemFailures()).containsExactly(new BatchItemFailure(identifier));
    }

    @Test
    void allRecordsInTheirOrder() {
        StreamsEventResponse response = new LambdaChanges<>(changes(), seen::add).handle(event("posts.json"));
        assertThat(response.getBatchItemFailures()).isEmpty();
        assertThat(seen).hasExactlyElementsOfTypes(Inserted.class, Modified.class, Removed.class, Expired.class);
        assertThat(seen).allSatisfy(change -> assertThat(PostKey.of(change)).isEqualTo(Posts.key()));
        assertThat(seen).allSatisfy(change -> assertThat(change.createdAt()).contains(Posts.TIME));
        assertThat(seen.get(0).newImage()).contains(post("New", 7, "a", "b"));
        assertThat(seen.get(1).oldImage()).contains(post("New", 7, "a", "b"));
        assertThat(seen.get(1).newImage()).contains(post("Newer", 8));
        assertThat(seen.get(1).sequenceNumber()).contains(SECOND);
        assertThat(seen.get(3).oldImage()).contains(post("Newer", 8));
        assertThat(seen.get(3).eventId()).isEqualTo("a87ff679a2f3e71d9181a67b7542122c");
        assertThat(seen.get(3).sizeBytes()).isEqualTo(59);
    }

    @Test
    void theFirstFailureIsAnsweredAndNothingHandledAfterIt() {
        StreamsEventResponse response = new LambdaChanges<Post>(changes(), change -> {
                    seen.add(change);
                    if (change instanceof Modified) {
                        throw new IOException("no index");
                    }
                })
                .handle(event("posts.json"));
        assertFailed(response, SECOND);
        assertThat(seen).hasSize(2);
    }

    @Test
    void aRecordThatCannotBeReadIsAFailure() {
        DynamodbEvent event = event("posts.json");
        event.getRecords().get(1).getDynamodb().getNewImage().put("likes", new AttributeValue().withN("many"));
        assertFailed(new LambdaChanges<>(changes(), seen::add).handle(event), SECOND);
        assertThat(seen).hasSize(1);
    }

    @Test
    void aRecordWithoutARequiredImageIsAFailure() {
        DynamodbEvent event = event("posts.json");
        event.getRecords().get(1).getDynamodb().setOldImage(null);
        StreamsEventResponse response = new LambdaChanges<>(
                        changes().requireImages(StreamViewType.NEW_AND_OLD_IMAGES), seen::add)
                .handle(event);
        assertFailed(response, SECOND);
    }

    @Test
    void whatIsPutElsewhereIsHandled() {
        DynamodbEvent event = event("posts.json");
        event.getRecords().get(1).setEventName("TRUNCATE");
        List<DeadLetter<Post>> letters = new ArrayList<>();
        StreamsEventResponse response = new LambdaChanges<>(
                        changes(), seen::add, ErrorPolicy.retry(0).thenDeadLetter(letters::add))
                .handle(event);
        assertThat(response.getBatchItemFailures()).isEmpty();
        assertThat(seen).hasSize(3);
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.cause()).isInstanceOf(UndecodableRecordException.class);
            assertThat(letter.raw().dynamodb().sequenceNumber()).isEqualTo(SECOND);
        });
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new AssertionError("poison"), new StackOverflowError("poison"), new InterruptedException("poison"));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void raise(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void thePolicyDecidesWhateverIsThrown(Throwable thrown) {
        StreamsEventResponse response = new LambdaChanges<Post>(
                        changes(),
                        change -> {
                            seen.add(change);
                            raise(thrown);
                        },
                        ErrorPolicy.retry(0).thenSkip())
                .handle(event("posts.json"));
        assertThat(response.getBatchItemFailures()).isEmpty();
        assertThat(seen).hasSize(4);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void anInterruptedFunctionLeavesTheRecord() {
        StreamsEventResponse response = new LambdaChanges<Post>(changes(), change -> {
                    throw new InterruptedException();
                })
                .handle(event("posts.json"));
        assertFailed(response, "4421584500000000017450439091");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aRecordWithoutASequenceNumberFailsTheWholeEvent() {
        DynamodbEvent event = event("posts.json");
        event.getRecords().get(0).setDynamodb(null);
        assertFailed(new LambdaChanges<>(changes(), seen::add).handle(event), "");
    }

    @Test
    void anEventWithoutRecords() {
        assertThat(new LambdaChanges<>(changes(), seen::add)
                        .handle(new DynamodbEvent())
                        .getBatchItemFailures())
                .isEmpty();
    }

    private static DynamodbEvent from(@Nullable String... arns) {
        DynamodbEvent event = event("posts.json");
        for (int i = 0; i < arns.length; i++) {
            event.getRecords().get(i).setEventSourceARN(arns[i]);
        }
        return event;
    }

    /** No policy skips them: they would be lost to whom they are for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:dynamodb:eu-west-1:123456789012:table/users/stream/2026-01-01T00:00:00.000",
                "arn:aws:dynamodb:eu-west-1:123456789012:table/posts-2/stream/2026-01-01T00:00:00.000",
                "arn:aws:dynamodb:eu-west-1:123456789012:table/Posts/stream/2026-01-01T00:00:00.000",
                "arn:aws-cn:dynamodb:cn-north-1:123456789012:table/my.posts/stream/2026-01-01T00:00:00.000"
            })
    void recordsOfAnotherTableAreRefused(String arn) {
        LambdaChanges<Post> own =
                new LambdaChanges<>(changes(), seen::add, ErrorPolicy.retry(0).thenSkip());
        DynamodbEvent event = from(OWN, OWN, arn);
        assertThat(own.isOf(event.getRecords().get(1))).isTrue();
        assertThat(own.isOf(event.getRecords().get(2))).isFalse();
        assertThatThrownBy(() -> own.handle(event))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("posts")
                .hasMessageContaining(arn)
                .hasMessageContaining("isOf(record)");
        assertThat(seen).isEmpty();
    }

    /** The table's name in DynamoDB counts, in any account, region and partition. */
    @Test
    void theNameInDynamoDbCounts() {
        String arn = "arn:aws-us-gov:dynamodb:us-gov-west-1:1:table/test-posts/stream/2026-01-01T00:00:00.000";
        DynamodbEvent event = from(arn, arn, arn, arn);
        assertThat(new LambdaChanges<>(changes(declared -> "test-" + declared), seen::add)
                        .handle(event)
                        .getBatchItemFailures())
                .isEmpty();
        assertThat(seen).hasSize(4);
        String byArn = "arn:aws-us-gov:dynamodb:us-gov-west-1:1:table/test-posts";
        assertThat(LambdaRecords.isOf(event.getRecords().get(0), changes(declared -> byArn)))
                .isTrue();
        assertThat(LambdaRecords.isOf(event.getRecords().get(0), changes(declared -> byArn + "s")))
                .isFalse();
        assertThat(LambdaRecords.isOf(event.getRecords().get(0), changes())).isFalse();
    }

    @Test
    void aRecordThatNamesNoStreamIsAnyTables() {
        DynamodbEvent event = from(null, "stream-ARN");
        assertThat(event.getRecords())
                .allSatisfy(record ->
                        assertThat(LambdaRecords.isOf(record, changes())).isTrue());
    }

    /** The console's sample has no times. */
    @Test
    void anEventMadeByHand() {
        assertThat(new LambdaChanges<>(changes(), seen::add)
                        .handle(event("sample.json"))
                        .getBatchItemFailures())
                .isEmpty();
        assertThat(seen.get(0).createdAt()).isEmpty();
        assertThat(seen.get(0).newImage()).contains(post("New", 7));
    }
}
