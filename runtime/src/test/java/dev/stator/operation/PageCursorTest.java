package dev.stator.operation;

import static dev.stator.blog.Post_.likes;
import static dev.stator.blog.Post_.title;
import static dev.stator.operation.Posts.filtered;
import static dev.stator.operation.Posts.item;
import static dev.stator.operation.Posts.key;
import static dev.stator.operation.Posts.page;
import static dev.stator.operation.Posts.post;
import static dev.stator.operation.Posts.response;
import static dev.stator.operation.Posts.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.blog.Post;
import dev.stator.blog.PostDao;
import dev.stator.fake.Script;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PageCursorTest {
    @Test
    void aCursorGoesOnBehindTheLastItemReturnedEvenInsideAPage() {
        Script script = Script.of(filtered(9, true, 1, 2, 3), page(3, 4, false));
        Popular posts = new Popular(Posts.dao(script));
        String cursor = posts.query().limit(2).page().cursor().orElseThrow();
        assertThat(posts.query().after(cursor).list()).containsExactly(post(3));
        assertThat(sent(script).get(1).exclusiveStartKey()).isEqualTo(key(2));
    }

    private record Popular(PostDao dao) {
        QueryOptions<Post, Post, ?, ?> query() {
            return dao.query("ada").filter(likes.gt(0));
        }
    }

    @Test
    void withoutACursorAQueryBeginsAtTheBeginning() {
        Script script = Script.of(page(1, 3, true), page(3, 5, false));
        Popular posts = new Popular(Posts.dao(script));
        Page<Post> first = posts.query().limit(2).after(Optional.empty()).page();
        assertThat(posts.query().after(first.cursor()).list()).hasSize(2);
        assertThat(sent(script).get(0).hasExclusiveStartKey()).isFalse();
        assertThat(sent(script).get(1).exclusiveStartKey()).isEqualTo(key(2));
    }

    @Test
    void anEmptyOptionalTakesACursorAway() {
        Script script = Script.of(filtered(9, true, 1, 2), page(3, 4, false));
        Popular posts = new Popular(Posts.dao(script));
        String cursor = posts.query().limit(1).page().cursor().orElseThrow();
        assertThat(posts.query().after(cursor).after(Optional.empty()).list()).isNotEmpty();
        assertThat(sent(script).get(1).hasExclusiveStartKey()).isFalse();
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without NullAway may do
    void nullAndEmptyTextAreRefusedWithTheRemedy() {
        Popular posts = new Popular(Posts.dao(Script.of()));
        assertThatThrownBy(() -> posts.query().after((String) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("give after(..) an Optional");
        assertThatThrownBy(() -> posts.query().after("").list())
                .isInstanceOf(CursorRefusedException.class)
                .hasMessageContaining("The text is empty, and no cursor. To begin at the beginning, give none.");
    }

    @Test
    void theLastMatchOfAPageGoesOnWhereDynamoDbStopped() {
        Script script = Script.of(filtered(9, true, 1, 2), page(3, 4, false));
        Popular posts = new Popular(Posts.dao(script));
        String cursor = posts.query().limit(2).page().cursor().orElseThrow();
        assertThat(posts.query().after(cursor).list()).hasSize(1);
        assertThat(sent(script).get(1).exclusiveStartKey()).isEqualTo(key(1009));
    }

    @Test
    void aCursorOfAnIndexHoldsItsKeyToo() {
        Script script =
                Script.of(response(List.of(item(5)), 1, plus(key(5), item(5), "title", "likes")), page(6, 7, false));
        PostDao posts = Posts.dao(script);
        String cursor = posts.byTitle().query("New").limit(1).page().cursor().orElseThrow();
        assertThat(posts.byTitle().query("New").after(cursor).list()).hasSize(1);
        assertThat(sent(script).get(1).exclusiveStartKey())
                .containsOnlyKeys("author", "postedAt", "title", "likes")
                .containsEntry("likes", AttributeValue.fromN("5"));
    }

    private static Map<String, AttributeValue> plus(
            Map<String, AttributeValue> key, Map<String, AttributeValue> item, String... attributes) {
        Map<String, AttributeValue> more = new LinkedHashMap<>(key);
        for (String attribute : attributes) {
            more.put(attribute, Objects.requireNonNull(item.get(attribute)));
        }
        return more;
    }

    @Test
    void aCursorFitsItsQueryAlone() {
        PostDao posts = Posts.dao(Script.of(page(0, 1, true), page(1, 2, false), page(1, 2, false)));
        String cursor = posts.query("ada").ge(Posts.DAY).page().cursor().orElseThrow();

        // Limits, projection and consistency may change.
        assertThat(posts.query("ada")
                        .ge(Posts.DAY)
                        .consistent()
                        .limit(7)
                        .pageSize(3)
                        .after(cursor)
                        .list())
                .hasSize(1);
        assertThat(posts.query("ada").ge(Posts.DAY).after(cursor).select(title).list())
                .hasSize(1);

        List<Paged<?>> others = List.of(
                posts.query("ada").after(cursor),
                posts.query("bob").ge(Posts.DAY).after(cursor),
                posts.query("ada").ge(Posts.DAY.plusSeconds(1)).after(cursor),
                posts.query("ada").gt(Posts.DAY).after(cursor),
                posts.query("ada").ge(Posts.DAY).descending().after(cursor),
                posts.query("ada").ge(Posts.DAY).filter(likes.gt(3)).after(cursor),
                posts.byTitle().query("ada").after(cursor),
                posts.scan().after(cursor));
        assertThat(others).allSatisfy(other -> {
            assertThatThrownBy(other::list).isInstanceOf(CursorRefusedException.class);
            assertThatThrownBy(() -> other.listAsync().join()).hasCauseInstanceOf(CursorRefusedException.class);
        });
    }

    @Test
    void theLastPageHasNoCursor() {
        assertThat(Posts.dao(Script.of(page(0, 1, false))).query("ada").page().cursor())
                .isEmpty();
        assertThat(Posts.dao(Script.of(filtered(5, false, 1, 2)))
                        .query("ada")
                        .filter(likes.gt(0))
                        .limit(2)
                        .page()
                        .cursor())
                .isEmpty();
    }
}
