package dev.stator.it.faraday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.it.fault.FaultyClient;
import dev.stator.it.fault.NotedTimer;
import dev.stator.it.fault.Unprocessed;
import dev.stator.operation.BatchGetResult;
import dev.stator.operation.BatchWriteIncompleteException;
import dev.stator.operation.BatchWriteResult;
import dev.stator.operation.GetOperation;
import dev.stator.operation.Response;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;

/** {@code batch-get-item} and {@code batch-write-item}, option by option. */
@StatorTest(daos = {UserDao.class, PostDao.class})
class BatchesTest {
    private final FaultyClient faulty;
    private final NotedTimer timer = new NotedTimer();
    private final Stator stator;
    private final UserDao users;
    private final PostDao posts;

    BatchesTest(DynamoDbLocal engine) {
        faulty = FaultyClient.around(engine.client(), engine.asyncClient());
        stator = Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .backoff(timer.backoff())
                .build();
        users = new UserDao(stator);
        posts = new PostDao(stator);
    }

    private static List<User> numbered(long count) {
        return LongStream.range(0, count).mapToObj(User::numbered).toList();
    }

    private static Stream<UserKey> keys(long count) {
        return LongStream.range(0, count).mapToObj(UserKey::new);
    }

    @Test
    void getFromSeveralTables() {
        users.put(User.ALICE).execute();
        posts.put(Post.of("alice", 1_000)).execute();
        GetOperation<Post, Post> post = posts.get("alice", 1_000);
        GetOperation<User, User> alice = users.get(1);
        GetOperation<User, User> nobody = users.get(9);
        BatchGetResult result = stator.batchGet(post, nobody, alice).execute();
        assertThat(result.get(alice)).contains(User.ALICE);
        assertThat(result.get(post)).contains(Post.of("alice", 1_000));
        assertThat(result.list())
                .as("in the order asked")
                .isEqualTo(List.of(Optional.of(Post.of("alice", 1_000)), Optional.empty(), Optional.of(User.ALICE)));
    }

    /** Faraday sends them in one request, which DynamoDB refuses; its guide asks for 999 that way. */
    @Test
    void getAnyNumber() {
        users.putAll(numbered(250)).execute();
        assertThat(users.getAll(keys(250)).list())
                .isEqualTo(numbered(250).stream().map(Optional::of).toList());
        assertThat(faulty.calls(BatchGetItemRequest.class)).isEqualTo(3);
    }

    @Test
    void getConsistentlyAndSome() {
        users.putAll(numbered(3)).execute();
        assertThat(users.getAll(keys(3)).consistent().list()).hasSize(3);
        assertThat(faulty.requests(BatchGetItemRequest.class).get(0).requestItems())
                .hasEntrySatisfying(
                        "users", asked -> assertThat(asked.consistentRead()).isTrue());
        assertThat(users.getAll(keys(3)).select(User_.name).list())
                .extracting(row -> row.orElseThrow().get(User_.name))
                .containsExactly("User0", "User1", "User2");
    }

    @Test
    void putAndDelete() {
        users.put(User.BOB).execute();
        stator.batchWrite(users.put(User.ALICE), users.delete(2), posts.put(Post.of("alice", 1_000)))
                .execute();
        assertThat(users.scan().list()).containsExactly(User.ALICE);
        assertThat(posts.scan().list()).containsExactly(Post.of("alice", 1_000));
        assertThat(faulty.calls(BatchWriteItemRequest.class)).isEqualTo(1);
    }

    /** The guide puts 10 000 in one call of Faraday's, which DynamoDB refuses. */
    @Test
    void putAndDeleteAnyNumber() {
        users.putAll(numbered(60)).execute();
        assertThat(users.scan().count()).isEqualTo(60);
        assertThat(faulty.calls(BatchWriteItemRequest.class)).isEqualTo(3);
        users.deleteAll(keys(60)).execute();
        assertThat(users.scan().count()).isZero();
    }

    /** What is left is sent again until it is done, after growing waits. */
    @Test
    void unprocessedItemsAreSentAgain() {
        faulty.on(BatchWriteItemRequest.class).times(3).with(Unprocessed.writes(5));
        BatchWriteResult result = users.putAll(numbered(25)).execute();
        assertThat(users.scan().count()).isEqualTo(25);
        assertThat(result.retried()).isEqualTo(20 + 15 + 10);
        assertThat(timer.waits()).hasSize(3).isSorted();

        faulty.on(BatchGetItemRequest.class).times(2).with(Unprocessed.keys(10));
        assertThat(users.getAll(keys(25)).list()).hasSize(25).allMatch(Optional::isPresent);
    }

    /** Faraday's {@code :max}: a limit of time in place of a number of requests. */
    @Test
    void whatIsLeftAtTheDeadline() {
        faulty.on(BatchWriteItemRequest.class).skip(1).with(Unprocessed.writes(0));
        BatchWriteResult result =
                users.putAll(numbered(40)).deadline(Duration.ofSeconds(5)).attempt();
        assertThat(result.done()).isEqualTo(25);
        assertThat(result.notDone()).hasSize(15);
        assertThatThrownBy(result::orElseThrow).isInstanceOf(BatchWriteIncompleteException.class);
        faulty.reset();
        stator.batchWrite(result.notDone()).execute();
        assertThat(users.scan().count()).isEqualTo(40);
    }

    /** Faraday expands {@code ["a" "b"]} into two puts, stores {@code ["a"]} as "a", and drops what has {@code []}. */
    @Test
    void listsAndSetsAreValues(SettingDao settings) {
        List<Setting> items = List.of(
                Settings.listing("none", List.of()),
                Settings.listing("one", List.of("a")),
                Settings.listing("two", List.of("a", "b")));
        User many = new User(7, "Many", null, 0, Set.of("a", "b"), 0);
        settings.putAll(items).execute();
        users.putAll(List.of(many)).execute();
        assertThat(settings.scan().list()).containsExactlyInAnyOrderElementsOf(items);
        assertThat(users.scan().list()).containsExactly(many);
    }

    /** DynamoDB refuses a batch that names an item twice. */
    @Test
    void theSameItemTwice() {
        stator.batchWrite(users.put(User.numbered(1)), users.put(User.ALICE)).execute();
        assertThat(users.get(1).execute()).as("the last one wins").contains(User.ALICE);
        assertThat(users.getAll(Stream.of(new UserKey(1), new UserKey(1))).list())
                .containsExactly(Optional.of(User.ALICE), Optional.of(User.ALICE));
    }

    /** Faraday keeps that of the last request. */
    @Test
    void capacityOfAllRequests() {
        Response<BatchWriteResult> put = users.putAll(numbered(60)).response();
        assertThat(put.requests()).isEqualTo(3);
        assertThat(put.consumedCapacity().get(0).tableName()).isEqualTo("users");
        assertThat(put.consumedCapacity().get(0).capacityUnits()).isEqualTo(60.0);
        Response<List<Optional<User>>> get = users.getAll(keys(60)).response();
        assertThat(get.consumedCapacity().get(0).capacityUnits()).isEqualTo(30.0);
    }
}
