package dev.stator.operation;

import static dev.stator.blog.Post_.likes;
import static dev.stator.blog.Post_.subtitle;
import static dev.stator.blog.Post_.title;
import static dev.stator.operation.Posts.DAY;
import static dev.stator.operation.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.blog.Blog;
import dev.stator.blog.Post;
import dev.stator.blog.PostDao;
import dev.stator.dao.EntityOperations;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedAsyncClient;
import dev.stator.fake.ScriptedClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What DynamoDB would not take in a transaction; the clients here answer nothing, so nothing is sent. */
class TransactionRefusalsTest {
    private final Script script = Script.of();
    private final Stator stator = Stator.create(new ScriptedClient(script), ScriptedAsyncClient.prompt(script));
    private final PostDao posts = new PostDao(stator);

    private static void assertRefused(Operation<?> transaction, String message) {
        assertThatThrownBy(transaction::execute)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(transaction::toRequest).hasMessage(message);
        assertThat(transaction.executeAsync())
                .as("in the future")
                .isCompletedExceptionally()
                .failsWithin(Duration.ofSeconds(1))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(IllegalArgumentException.class)
                .withMessage(message);
    }

    private void assertRefusedTogether(
            TransactWrite a, TransactWrite b, String kindOfA, String kindOfB, String advice) {
        String item = " of item {author: \"ada\", postedAt: \"2026-01-01T00:00:00.000000000Z\"} in table posts";
        assertRefused(
                stator.transactWrite(posts.delete("eve", DAY), a, posts.put(post(9)), b),
                "A transaction takes one operation an item, and here are two: operation 2, " + kindOfA + item
                        + ", and operation 4, " + kindOfB + item + ". " + advice);
    }

    @Test
    void noOperation() {
        assertRefused(stator.transactWrite(), "A transaction of no operation: give it at least one.");
        assertRefused(stator.transactWrite(List.of()), "A transaction of no operation: give it at least one.");
        List<GetOperation<Post, Post>> none = List.of();
        assertRefused(stator.transactGet(none), "A transaction of no operation: give it at least one.");
    }

    @Test
    void twoOperationsOnOneItem() {
        assertRefusedTogether(
                posts.check("ada", DAY).when(likes.gt(1)),
                posts.update("ada", DAY).add(likes, 1),
                "check",
                "update",
                "Leave out the check and put its condition on the other operation, with .when(..).");
        assertRefusedTogether(
                posts.delete("ada", DAY).ifPresent(),
                posts.check("ada", DAY).ifPresent(),
                "delete",
                "check",
                "Leave out the check and put its condition on the other operation, with .when(..).");
        assertRefusedTogether(
                posts.check("ada", DAY).when(likes.gt(1)),
                posts.check("ada", DAY).when(title.exists()),
                "check",
                "check",
                "Join the checks: check(..).when(a.and(b)).");
        assertRefusedTogether(
                posts.update("ada", DAY).add(likes, 1),
                posts.update("ada", DAY).set(title, "New").when(likes.lt(4)),
                "update",
                "update",
                "Make all changes in one update.");
        assertRefusedTogether(
                posts.put(post(0)),
                posts.put(post(0)).ifAbsent(),
                "put",
                "put",
                "Keep the one that is meant to be the last.");
        assertRefusedTogether(
                posts.delete("ada", DAY),
                posts.put(post(0)),
                "delete",
                "put",
                "Keep the one that is meant to be the last.");
    }

    @Test
    void oneItemInEachOfTwoTables() {
        EntityOperations<Post> others = stator.entity(Blog.SCHEMA.named("other-posts"));
        assertThat(stator.transactWrite(posts.put(post(0)), others.put(post(0)))
                        .toRequest()
                        .transactItems())
                .extracting(item -> item.put().tableName())
                .containsExactly("posts", "other-posts");
    }

    @Test
    void moreThanOneHundred() {
        List<TransactWrite> writes = new ArrayList<>();
        IntStream.range(0, 101).forEach(i -> writes.add(posts.put(post(i))));
        String message = "A transaction of 101 operations: DynamoDB takes at most 100. The first too many is operation"
                + " 101, %s of item {author: \"ada\", postedAt: \"2026-01-01T00:01:40.000000000Z\"} in table posts."
                + " Split it, or use a batch where the items need not be written or read as one.";
        assertRefused(stator.transactWrite(writes), message.formatted("put"));
        List<GetOperation<Post, Post>> gets = IntStream.range(0, 101)
                .mapToObj(i -> posts.get("ada", Posts.time(i)))
                .toList();
        assertRefused(stator.transactGet(gets), message.formatted("get"));
    }

    @Test
    void oneHundredItemsThatAreAskedForTwice() {
        List<GetOperation<Post, Post>> gets = IntStream.range(0, 200)
                .mapToObj(i -> posts.get("ada", Posts.time(i % 100)))
                .toList();
        assertThat(stator.transactGet(gets).toRequest().transactItems()).hasSize(100);
    }

    private PutOperation<Post> put(int number, int length) {
        Post post = post(number);
        return posts.put(new Post(
                post.author(),
                post.postedAt(),
                post.title(),
                post.likes(),
                post.tags(),
                post.places(),
                "x".repeat(length),
                post.state()));
    }

    @Test
    void moreThanFourMegabytes() {
        List<TransactWrite> writes = new ArrayList<>();
        IntStream.range(0, 10).forEach(i -> writes.add(put(i, 399_000)));
        assertThat(stator.transactWrite(writes).toRequest().transactItems()).hasSize(10);
        writes.add(put(10, 400_000));
        assertThatThrownBy(() -> stator.transactWrite(writes).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("A transaction of 43909\\d\\d bytes: DynamoDB takes at most 4194304 \\(4 MB\\). The"
                        + " largest is operation 11, put of item \\{author: \"ada\", postedAt:"
                        + " \"2026-01-01T00:00:10.000000000Z\"} in table posts, of 4000\\d\\d bytes. Split the"
                        + " transaction.");
        List<TransactWrite> updates = IntStream.range(0, 11)
                .<TransactWrite>mapToObj(i -> posts.update("ada", Posts.time(i)).set(subtitle, "x".repeat(399_000)))
                .toList();
        assertThatThrownBy(() -> stator.transactWrite(updates).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 MB");
    }

    @Test
    void tokensThatDynamoDbDoesNotTake() {
        TransactWriteOperation transaction = stator.transactWrite(posts.put(post(0)));
        assertThat(transaction.token("t").toRequest().clientRequestToken()).isEqualTo("t");
        assertThat(transaction.token("t".repeat(36)).toRequest().clientRequestToken())
                .hasSize(36);
        assertThatThrownBy(() -> transaction.token(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("token(\"\") has 0 characters: DynamoDB takes 1 to 36");
        assertThatThrownBy(() -> transaction.token("t".repeat(37))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void triesThatAreNone() {
        TransactWriteOperation transaction = stator.transactWrite(posts.put(post(0)));
        assertThatThrownBy(() -> transaction.attempts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("attempts(0)");
        assertThatThrownBy(() -> transaction.deadline(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> transaction.deadline(Duration.ofMinutes(10)))
                .as("DynamoDB would have forgotten the token")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT10M");
    }
}
