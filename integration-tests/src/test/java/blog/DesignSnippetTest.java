package blog;

import static blog.Post_.likes;
import static blog.Post_.title;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stator.Stator;
import dev.stator.operation.ConditionFailedException;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a user writes, line by line as the design shows it. */
@StatorTest
class DesignSnippetTest {

    @Test
    void doesWhatTheDesignSays(DynamoDbLocal dynamoDb) {
        Instant postedAt = Instant.parse("2026-11-22T12:00:00Z");
        Instant yesterday = postedAt.minus(1, ChronoUnit.DAYS);
        Post post = new Post("ada", postedAt, "Old", 41, Set.of("java"));
        Post older = new Post("ada", postedAt.minus(2, ChronoUnit.DAYS), "Older", 0, Set.of());

        Stator stator = Stator.create(dynamoDb.client(), dynamoDb.asyncClient());
        PostDao posts = new PostDao(stator);

        posts.table().ensure();
        posts.put(post).execute();
        posts.put(older).ifAbsent().execute();
        assertThatExceptionOfType(ConditionFailedException.class)
                .isThrownBy(() -> posts.put(post).ifAbsent().execute());

        Optional<Post> one = posts.get("ada", postedAt).consistent().execute();
        assertThat(one).contains(post);
        assertThat(posts.get(PostKey.of(older)).execute()).contains(older);

        List<Post> recent =
                posts.query("ada").ge(yesterday).descending().limit(10).list();
        assertThat(recent).containsExactly(post);

        Post updated = posts.update("ada", postedAt)
                .add(likes, 1)
                .set(title, "New")
                .when(likes.lt(100))
                .returningNew()
                .execute();
        assertThat(updated).isEqualTo(new Post("ada", postedAt, "New", 42, Set.of("java")));

        List<PostByTitle> keys = new ArrayList<>();
        posts.byTitle().query("New").gt(10L).stream().forEach(key -> keys.add(key));
        assertThat(keys).containsExactly(new PostByTitle("ada", postedAt, "New", 42));

        posts.delete("ada", postedAt).when(title.exists()).execute();
        CompletableFuture<Optional<Post>> later = posts.get("ada", postedAt).executeAsync();
        assertThat(later.join()).isEmpty();
    }
}
