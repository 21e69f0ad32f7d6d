package dev.stator.operation;

import static dev.stator.blog.Post_.likes;
import static dev.stator.blog.Post_.title;
import static dev.stator.operation.Posts.DAY;
import static dev.stator.operation.Posts.item;
import static dev.stator.operation.Posts.key;
import static dev.stator.operation.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.blog.Post;
import dev.stator.blog.PostDao;
import dev.stator.error.DecodingException;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedAsyncClient;
import dev.stator.fake.ScriptedClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** The second half of each operation: its answer, sync and async. */
class WritesTest {
    private static ConditionalCheckFailedException failed(@Nullable Map<String, AttributeValue> item) {
        return ConditionalCheckFailedException.builder()
                .item(item)
                .message("The conditional request failed")
                .build();
    }

    @Test
    void aFailedConditionNamesTableKeyAndCondition() {
        ConditionalCheckFailedException cause = failed(item(7));
        ConditionalOperation<Post, Post> put =
                Posts.dao(Script.of(cause)).put(post(0)).when(likes.lt(5)).withItemOnFailure();
        assertThatThrownBy(put::execute).isInstanceOfSatisfying(ConditionFailedException.class, error -> {
            assertThat(error.table()).isEqualTo("posts");
            assertThat(error.key()).isEqualTo(key(0));
            assertThat(error.condition()).isEqualTo("likes < N");
            assertThat(error.item(Post.class)).contains(post(7));
            assertThat(error.rawItem()).contains(item(7));
            assertThat(error).hasCause(cause);
        });
    }

    @Test
    void theFutureFailsWithTheErrorItself() {
        PostDao posts = Posts.dao(Script.of(failed(null)));
        AtomicReference<@Nullable Throwable> seen = new AtomicReference<>();
        CompletableFuture<Post> put =
                posts.put(post(0)).ifAbsent().executeAsync().whenComplete((ok, e) -> seen.set(e));
        assertThat(put).isCompletedExceptionally();
        assertThat(seen.get()).isInstanceOf(ConditionFailedException.class);
    }

    @Test
    void anAttemptAnswersWithTheOutcome() {
        PostDao posts = Posts.dao(Script.of(
                PutItemResponse.builder().build(), failed(item(7)), failed(null), failed(item(7)), failed(item(8))));
        ConditionalPut<Post> put = posts.put(post(0)).ifAbsent();

        assertThat(put.attempt()).isEqualTo(new Outcome.Succeeded<>(post(0)));
        Outcome<Post, Post> withItem = put.withItemOnFailure().attempt();
        assertThat(withItem.succeeded()).isFalse();
        assertThat(withItem)
                .isInstanceOfSatisfying(
                        Outcome.ConditionFailed.class,
                        lost -> assertThat(lost.item().orElseThrow()).isEqualTo(post(7)));
        assertThatThrownBy(put.attempt()::orElseThrow).isInstanceOf(ConditionFailedException.class);
        assertThat(put.attemptAsync().join()).isInstanceOf(Outcome.ConditionFailed.class);
        Outcome<@Nullable Void, Post> update = posts.update("ada", DAY)
                .add(likes, 1)
                .withItemOnFailure()
                .attemptAsync()
                .join();
        assertThat(update)
                .isInstanceOfSatisfying(
                        Outcome.ConditionFailed.class,
                        lost -> assertThat(lost.item().orElseThrow()).isEqualTo(post(8)));
    }

    @Test
    void anAttemptStillThrowsOtherErrors() {
        RuntimeException missing = ResourceNotFoundException.builder().build();
        ConditionalPut<Post> put =
                Posts.dao(Script.of(missing, missing)).put(post(0)).ifAbsent();
        assertThatThrownBy(put::attempt).isSameAs(missing);
        assertThatThrownBy(() -> put.attemptAsync().join()).hasCause(missing);
    }

    @Test
    void aStoredItemThatCannotBeReadLeavesTheOutcome() {
        Map<String, AttributeValue> bad = Map.of("author", AttributeValue.fromS("ada"));
        ConditionalPut<Post> put = Posts.dao(Script.of(failed(bad), failed(bad)))
                .put(post(0))
                .ifAbsent()
                .withItemOnFailure();
        for (Outcome<Post, Post> outcome :
                List.of(put.attempt(), put.attemptAsync().join())) {
            ConditionFailedException error = ((Outcome.ConditionFailed<Post, Post>) outcome).error();
            assertThat(((Outcome.ConditionFailed<Post, Post>) outcome).item()).isEmpty();
            assertThat(error.rawItem()).hasValue(bad);
            assertThatThrownBy(() -> error.item(Post.class)).isInstanceOf(DecodingException.class);
        }
    }

    @Test
    void aPutAnswersWithTheEntityAndReturningOldWithTheOne() {
        PostDao posts = Posts.dao(Script.of(
                PutItemResponse.builder().build(),
                PutItemResponse.builder().attributes(item(1)).build(),
                PutItemResponse.builder().build()));
        assertThat(posts.put(post(2)).execute()).isEqualTo(post(2));
        assertThat(posts.put(post(2)).returningOld().execute()).contains(post(1));
        assertThat(posts.put(post(2)).returningOld().execute()).isEmpty();
    }

    @Test
    void updatesAnswerInEachForm() {
        UpdateItemResponse whole =
                UpdateItemResponse.builder().attributes(item(9)).build();
        UpdateItemResponse part = UpdateItemResponse.builder()
                .attributes(Map.of("likes", AttributeValue.fromN("9")))
                .build();
        PostDao posts =
                Posts.dao(Script.of(whole, whole, UpdateItemResponse.builder().build(), part, part));
        UpdateOperation<Post> update = posts.update("ada", DAY).add(likes, 1);
        assertThat(update.returningNew().execute()).isEqualTo(post(9));
        assertThat(update.returningOld().execute()).contains(post(9));
        assertThat(update.returningOld().execute()).isEmpty();
        Selection<Post> updated = update.returningUpdatedNew().execute();
        assertThat(updated.get(likes)).isEqualTo(9L);
        assertThatThrownBy(() -> updated.get(title)).isInstanceOf(IllegalArgumentException.class);
        assertThat(update.returningUpdatedOld().execute().find(likes)).contains(9L);
    }

    @Test
    void theFullResponseOfAWrite() {
        ItemCollectionMetrics metrics =
                ItemCollectionMetrics.builder().sizeEstimateRangeGB(0.0, 1.0).build();
        Script script = Script.of(PutItemResponse.builder()
                .consumedCapacity(ConsumedCapacity.builder()
                        .tableName("posts")
                        .capacityUnits(1.0)
                        .build())
                .itemCollectionMetrics(metrics)
                .build());
        Response<Post> response = Posts.dao(script).put(post(1)).response();
        assertThat(response.value()).isEqualTo(post(1));
        assertThat(response.consumedCapacity()).hasSize(1);
        assertThat(response.itemCollectionMetrics()).containsExactly(metrics);
        assertThat(response.requests()).isEqualTo(1);
        PutItemRequest sent = script.requests(PutItemRequest.class).get(0);
        assertThat(sent.returnConsumedCapacity()).isEqualTo(ReturnConsumedCapacity.INDEXES);
        assertThat(sent.returnItemCollectionMetrics()).isEqualTo(ReturnItemCollectionMetrics.SIZE);
    }

    @Test
    void getsAnswerWithAnOptional() {
        GetItemResponse found = GetItemResponse.builder().item(item(4)).build();
        PostDao posts = Posts.dao(Script.of(found, GetItemResponse.builder().build(), found));
        assertThat(posts.get("ada", DAY).execute()).contains(post(4));
        assertThat(posts.get("ada", DAY).executeAsync().join()).isEmpty();
        assertThat(posts.get("ada", DAY).response().count()).isEqualTo(1);
    }

    @Test
    void withoutAnAsynchronousClientEveryFutureFails() {
        PostDao posts = new PostDao(Stator.create(new ScriptedClient(Script.of())));
        List<CompletableFuture<?>> futures = List.of(
                posts.get("ada", DAY).executeAsync(),
                posts.get("ada", DAY).responseAsync(),
                posts.put(post(1)).executeAsync(),
                posts.put(post(1)).ifAbsent().attemptAsync(),
                posts.delete("ada", DAY).executeAsync(),
                posts.query("ada").listAsync(),
                posts.query("ada").firstAsync(),
                posts.query("ada").pageAsync(),
                posts.scan().limit(3).pageAsync(),
                posts.scan().countAsync());
        assertThat(futures)
                .allSatisfy(future -> assertThatThrownBy(future::join)
                        .hasCauseInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("Stator.create(client, asyncClient)"));
        List<Runnable> publishers = List.of(
                () -> {
                    Publisher<Post> unused = posts.scan().publisher();
                },
                () -> {
                    Publisher<Page<Post>> unused = posts.scan().pagesPublisher();
                });
        assertThat(publishers)
                .allSatisfy(publisher -> assertThatThrownBy(publisher::run)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("asynchronous client"));
    }

    @Test
    void cancellingAFutureCancelsItsRequest() {
        ScriptedAsyncClient client = ScriptedAsyncClient.held(Script.of());
        PostDao posts = Posts.dao(Script.of(), client);
        List<CompletableFuture<?>> futures = List.of(
                posts.get("ada", DAY).executeAsync(),
                posts.put(post(1)).ifAbsent().attemptAsync(),
                posts.query("ada").listAsync(),
                posts.query("ada").pageAsync());
        futures.forEach(future -> future.cancel(true));
        assertThat(client.futures())
                .hasSize(4)
                .allSatisfy(request -> assertThat(request).isCancelled());
    }

    @Test
    void anOperationIsAValueThatCanBeRepeated() {
        PutItemResponse done = PutItemResponse.builder().build();
        Script script = Script.of(done, done, done);
        PutOperation<Post> put = Posts.dao(script).put(post(1));
        assertThat(script.sent()).as("nothing happens by building it").isZero();
        ConditionalPut<Post> conditional = put.ifAbsent();
        put.execute();
        put.execute();
        conditional.execute();
        assertThat(script.requests(PutItemRequest.class))
                .extracting(PutItemRequest::conditionExpression)
                .containsExactly(null, null, "attribute_not_exists(#0)");
    }
}
