package dev.stator.it.faraday;

import static dev.stator.it.faraday.User_.age;
import static dev.stator.it.faraday.User_.email;
import static dev.stator.it.faraday.User_.name;
import static dev.stator.it.faraday.User_.tags;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.it.fault.FaultyClient;
import dev.stator.operation.Page;
import dev.stator.operation.Response;
import dev.stator.operation.ScanProgress;
import dev.stator.operation.Selection;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** {@code scan} and {@code scan-lazy-seq}, option by option. */
@StatorTest
class ScansTest {
    private final DynamoDbLocal engine;
    private final UserDao users;

    ScansTest(DynamoDbLocal engine, UserDao users) {
        this.engine = engine;
        this.users = users;
    }

    @BeforeEach
    void tenUsers() {
        IntStream.range(0, 10)
                .forEach(i -> users.put(new User(i, "User" + i, null, 20 + i, Set.of(i < 5 ? "clojure" : "java"), 0))
                        .execute());
    }

    @Test
    void wholeTable() {
        assertThat(users.scan().list()).hasSize(10).extracting(User::id).doesNotHaveDuplicates();
    }

    @Test
    void filter() {
        assertThat(users.scan().filter(age.gt(27)).list()).extracting(User::id).containsExactlyInAnyOrder(8L, 9L);
    }

    /** What {@code :attr-conds} and {@code :query-filter} have beside a query's operators. */
    @Test
    void everyOperatorOfAttrConds() {
        users.put(User.ALICE).execute();
        assertThat(users.scan().filter(tags.contains("clojure")).count()).isEqualTo(5);
        assertThat(users.scan().filter(tags.contains("clojure").not()).count()).isEqualTo(5);
        assertThat(users.scan().filter(email.exists()).count()).as(":not-null").isEqualTo(1);
        assertThat(users.scan().filter(email.absent()).count()).as(":null").isEqualTo(9);
        assertThat(users.scan().filter(name.ne("Alice")).count()).isEqualTo(9);
        assertThat(users.scan().filter(age.in(24, 27)).count()).isEqualTo(2);
        assertThat(users.scan().filter(age.between(24, 27)).count()).isEqualTo(4);
        assertThat(users.scan().filter(name.beginsWith("User")).count()).isEqualTo(9);
    }

    /** Faraday spreads it over several operands, and refuses more than two. */
    @Test
    void aListIsAValue(SettingDao settings) {
        settings.update("s")
                .set(Setting_.list, List.of("a", "b", "c"))
                .orCreate()
                .execute();
        assertThat(settings.scan()
                        .filter(Setting_.list.eq(List.of("a", "b", "c")))
                        .count())
                .isEqualTo(1);
        assertThat(settings.scan().filter(Setting_.list.eq(List.of("a", "b"))).count())
                .isZero();
    }

    @Test
    void someAttributes() {
        List<Selection<User>> rows = users.scan().select(User_.id, name, email).list();
        assertThat(rows).hasSize(10).allSatisfy(row -> assertThat(row.get(name)).isEqualTo("User" + row.get(User_.id)));
    }

    @Test
    void consistently() {
        assertThat(users.scan().consistent().toRequest().consistentRead()).isTrue();
        assertThat(users.scan().consistent().count()).isEqualTo(10);
    }

    @Test
    void limits() {
        assertThat(users.scan().limit(4).list()).hasSize(4);
        assertThat(users.scan().filter(age.gt(100)).scanLimit(4).response().scannedCount())
                .as("of what is read, before the filter: Faraday's limit")
                .isEqualTo(4);
    }

    /** Faraday's {@code :last-prim-kvs}. */
    @Test
    void pageByPage() {
        List<User> all = new ArrayList<>();
        Page<User> page = users.scan().limit(4).page();
        all.addAll(page.items());
        Optional<String> cursor = page.cursor();
        while (cursor.isPresent()) {
            page = users.scan().limit(4).after(cursor.get()).page();
            all.addAll(page.items());
            cursor = page.cursor();
        }
        assertThat(all).hasSize(10).extracting(User::id).doesNotHaveDuplicates();
    }

    @Test
    void countsAndCapacity() {
        Response<List<User>> response =
                users.scan().filter(age.gt(27)).pageSize(3).response();
        assertThat(response.count()).isEqualTo(2);
        assertThat(response.scannedCount()).isEqualTo(10);
        assertThat(response.requests()).isEqualTo(4);
        assertThat(response.consumedCapacity().get(0).capacityUnits()).isPositive();
    }

    @Test
    void anIndex() {
        PostDao posts = new PostDao(Stator.create(engine.client()));
        posts.table().ensure();
        posts.put(Post.of("alice", 1_000)).execute();
        assertThat(posts.byTitle().scan().list()).containsExactly(Post.of("alice", 1_000));
        assertThat(posts.postsByScore().scan().list()).containsExactly(new PostPostsByScore("alice", 1_000, 100));
    }

    /** {@code scan-lazy-seq}: a request is sent when the reader crosses a page. */
    @Test
    void lazily() {
        FaultyClient counting = FaultyClient.around(engine.client(), engine.asyncClient());
        UserDao counted = users.through(counting.client());
        try (Stream<User> stream = counted.scan().pageSize(3).stream()) {
            Iterator<User> iterator = stream.iterator();
            assertThat(counting.calls(ScanRequest.class)).isZero();
            IntStream.range(0, 3).forEach(i -> iterator.next());
            assertThat(counting.calls(ScanRequest.class)).isEqualTo(1);
            iterator.next();
            assertThat(counting.calls(ScanRequest.class)).isEqualTo(2);
        }
        assertThat(counting.calls(ScanRequest.class)).isEqualTo(2);
    }

    /** {@code scan-lazy-seq} with {@code :limit} and {@code :last-prim-kvs}. */
    @Test
    void lazilyFromACursorOn() {
        String cursor = users.scan().limit(4).page().cursor().orElseThrow();
        try (Stream<User> stream = users.scan().pageSize(2).after(cursor).limit(5).stream()) {
            assertThat(stream).hasSize(5);
        }
    }

    /** {@code scan-parallel}: one stream of all segments, where Faraday gives a vector of whole segments. */
    @Test
    void inParallel() {
        assertThat(users.scan().filter(age.gt(21)).parallel(4).list())
                .extracting(User::id)
                .containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        try (Stream<User> stream = users.scan().parallel(4).stream()) {
            assertThat(stream).hasSize(10).doesNotHaveDuplicates();
        }
    }

    /** In Faraday all segments share one {@code :last-prim-kvs}, which DynamoDB refuses. */
    @Test
    void aParallelScanGoesOn() {
        List<String> checkpoints = new ArrayList<>();
        Set<Long> seen = ConcurrentHashMap.newKeySet();
        assertThatThrownBy(() -> users.scan()
                        .pageSize(1)
                        .parallel(4)
                        .concurrency(1)
                        .onCheckpoint(checkpoints::add)
                        .forEachPage(page -> {
                            if (checkpoints.size() == 5) {
                                throw new IllegalStateException("a crash");
                            }
                            page.items().forEach(user -> seen.add(user.id()));
                        }))
                .hasStackTraceContaining("a crash");
        assertThat(seen).hasSizeLessThan(10);
        users.scan()
                .pageSize(1)
                .parallel(4)
                .resume(checkpoints.get(4))
                .forEachPage(page -> page.items().forEach(user -> seen.add(user.id())));
        assertThat(seen).hasSize(10);
    }

    /** What {@code :throttle-ms} is for: here by what the pages cost. */
    @Test
    void atARate() {
        List<ScanProgress> told = new ArrayList<>();
        assertThat(users.scan()
                        .pageSize(2)
                        .maxReadUnitsPerSecond(5)
                        .onProgress(told::add)
                        .list())
                .hasSize(10);
        ScanProgress end = told.get(told.size() - 1);
        assertThat(end.readUnits()).isGreaterThan(2);
        assertThat(end.elapsed()).isGreaterThan(Duration.ofMillis(200));
    }
}
