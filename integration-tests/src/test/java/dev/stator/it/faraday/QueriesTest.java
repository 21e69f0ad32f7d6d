package dev.stator.it.faraday;

import static dev.stator.it.faraday.Post_.score;
import static dev.stator.it.faraday.Post_.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.operation.Page;
import dev.stator.operation.Response;
import dev.stator.operation.Selection;
import dev.stator.testing.StatorTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code query}, option by option. */
@StatorTest
class QueriesTest {
    private final PostDao posts;

    QueriesTest(PostDao posts) {
        this.posts = posts;
    }

    @BeforeEach
    void fivePosts() {
        Stream.of(1_000, 1_500, 2_000, 2_500, 3_000)
                .forEach(timestamp -> posts.put(Post.of("alice", timestamp)).execute());
        posts.put(Post.of("bob", 2_000)).execute();
    }

    private static List<Post> alice(long... timestamps) {
        return java.util.stream.LongStream.of(timestamps)
                .mapToObj(timestamp -> Post.of("alice", timestamp))
                .toList();
    }

    @Test
    void byHashKey() {
        assertThat(posts.query("alice").list()).isEqualTo(alice(1_000, 1_500, 2_000, 2_500, 3_000));
        assertThat(posts.query("nobody").list()).isEmpty();
    }

    @Test
    void byRangeKey() {
        assertThat(posts.query("alice").eq(2_000).list()).isEqualTo(alice(2_000));
        assertThat(posts.query("alice").lt(2_000).list()).isEqualTo(alice(1_000, 1_500));
        assertThat(posts.query("alice").le(2_000).list()).isEqualTo(alice(1_000, 1_500, 2_000));
        assertThat(posts.query("alice").gt(2_000).list()).isEqualTo(alice(2_500, 3_000));
        assertThat(posts.query("alice").ge(2_000).list()).isEqualTo(alice(2_000, 2_500, 3_000));
        assertThat(posts.query("alice").between(1_000, 2_000).list()).isEqualTo(alice(1_000, 1_500, 2_000));
    }

    @Test
    void order() {
        assertThat(posts.query("alice").descending().first()).contains(Post.of("alice", 3_000));
        assertThat(posts.query("alice").ascending().first()).contains(Post.of("alice", 1_000));
    }

    /** Faraday's limit is one of each request: with several, it gives more. */
    @Test
    void limits() {
        assertThat(posts.query("alice").limit(3).list()).hasSize(3);
        assertThat(posts.query("alice").limit(3).pageSize(1).list())
                .as("however it is paged")
                .hasSize(3);
        assertThat(posts.query("alice").filter(title.eq("odd")).scanLimit(3).list())
                .as("of what is read, before the filter: Faraday's limit")
                .isEqualTo(alice(1_000, 1_500));
    }

    /** Faraday's {@code :last-prim-kvs}. */
    @Test
    void aPageAndTheNext() {
        Page<Post> first = posts.query("alice").limit(3).page();
        assertThat(first.items()).isEqualTo(alice(1_000, 1_500, 2_000));
        Page<Post> next = posts.query("alice")
                .limit(3)
                .after(first.cursor().orElseThrow())
                .page();
        assertThat(next.items()).isEqualTo(alice(2_500, 3_000));
        assertThat(next.cursor()).isEmpty();
    }

    /** Faraday's {@code :span-reqs}, which stops after some requests and is off unless asked for. */
    @Test
    void allPages() {
        Response<List<Post>> all = posts.query("alice").pageSize(2).response();
        assertThat(all.value()).hasSize(5);
        assertThat(all.requests()).isEqualTo(3);
        assertThat(posts.query("alice").pageSize(2).pages().limit(2).map(page -> page.items()))
                .as("at most two requests")
                .containsExactly(alice(1_000, 1_500), alice(2_000, 2_500));
    }

    @Test
    void lazily() {
        try (Stream<Post> stream = posts.query("alice").pageSize(2).stream()) {
            assertThat(stream.takeWhile(post -> post.timestamp() < 2_000)).hasSize(2);
        }
    }

    /** Also what {@code :query-filter} does. */
    @Test
    void filter() {
        assertThat(posts.query("alice").filter(score.gt(200)).list()).isEqualTo(alice(2_500, 3_000));
    }

    @Test
    void someAttributes() {
        List<Selection<Post>> rows = posts.query("alice").select(title, score).list();
        assertThat(rows.get(0).get(title) + rows.get(0).get(score)).isEqualTo("odd100");
    }

    @Test
    void consistently() {
        assertThat(posts.query("alice").consistent().toRequest().consistentRead())
                .isTrue();
        assertThat(posts.query("alice").consistent().list()).hasSize(5);
    }

    /** Of the whole answer, where Faraday counts what some requests gave. */
    @Test
    void count() {
        assertThat(posts.query("alice").count()).isEqualTo(5);
        assertThat(posts.query("alice").filter(title.eq("even")).pageSize(1).count())
                .isEqualTo(1);
    }

    @Test
    void globalIndex() {
        assertThat(posts.byTitle().query("odd").ge(2_500).list()).isEqualTo(alice(2_500, 3_000));
    }

    /** An index that holds keys answers keys: a type of its own. */
    @Test
    void localIndex() {
        assertThat(posts.postsByScore().query("alice").gt(200).descending().list())
                .containsExactly(new PostPostsByScore("alice", 3_000, 300), new PostPostsByScore("alice", 2_500, 250));
    }

    /** Faraday gives no scanned count, and the units of the last request only. */
    @Test
    void countsAndCapacity() {
        Response<List<Post>> response =
                posts.query("alice").filter(score.gt(200)).pageSize(2).response();
        assertThat(response.count()).isEqualTo(2);
        assertThat(response.scannedCount()).isEqualTo(5);
        assertThat(response.consumedCapacity().get(0).capacityUnits()).isEqualTo(1.5);
    }

    /** "Query returns no results", says the guide; DynamoDB refuses it, and here there is no such method. */
    @Test
    void partOfAHashKeyIsForAScan() {
        assertThat(posts.scan().filter(Post_.userId.beginsWith("ali")).list()).hasSize(5);
    }

    @Test
    void aKeyInAFilter() {
        assertThatThrownBy(() -> posts.query("alice").filter(Post_.timestamp.gt(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("timestamp");
    }
}
