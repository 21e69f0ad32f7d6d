package dev.stator.operation;

import static dev.stator.blog.Post_.author;
import static dev.stator.blog.Post_.likes;
import static dev.stator.blog.Post_.postedAt;
import static dev.stator.blog.Post_.state;
import static dev.stator.blog.Post_.title;
import static dev.stator.operation.Posts.filtered;
import static dev.stator.operation.Posts.key;
import static dev.stator.operation.Posts.limits;
import static dev.stator.operation.Posts.page;
import static dev.stator.operation.Posts.post;
import static dev.stator.operation.Posts.response;
import static dev.stator.operation.Posts.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.blog.Post;
import dev.stator.blog.PostByTitle_;
import dev.stator.blog.PostDao;
import dev.stator.fake.Script;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

class PagingTest {
    @Test
    void readsPageAfterPage() {
        Script script = Script.of(page(0, 2, true), page(2, 4, true), page(4, 5, false));
        assertThat(Posts.dao(script).query("ada").list()).containsExactly(post(0), post(1), post(2), post(3), post(4));
        assertThat(sent(script).get(0).hasExclusiveStartKey()).isFalse();
        assertThat(sent(script).get(1).exclusiveStartKey()).isEqualTo(key(1));
        assertThat(sent(script).get(2).exclusiveStartKey()).isEqualTo(key(3));
    }

    /** As tests build answers; DynamoDB's own always have the counts. */
    @Test
    void anAnswerWithoutCountsIsCounted() {
        QueryResponse first =
                page(0, 2, true).toBuilder().count(null).scannedCount(null).build();
        QueryResponse second = page(2, 3, false).toBuilder().scannedCount(null).build();
        assertThat(Posts.dao(Script.of(first, second)).query("ada").list()).hasSize(3);
        assertThat(Posts.dao(Script.of(first, second)).query("ada").limit(3).list())
                .hasSize(3);
        assertThat(Posts.dao(Script.of(first, second)).query("ada").count()).isEqualTo(3);
        Page<Post> page = Posts.dao(Script.of(first)).query("ada").page();
        assertThat(page.count()).isEqualTo(2);
        assertThat(page.scannedCount()).isEqualTo(2);
        ScanResponse scanned = ScanResponse.builder()
                .items(List.of(Posts.item(0), Posts.item(1)))
                .build();
        assertThat(Posts.dao(Script.of(scanned)).scan().count()).isEqualTo(2);
        assertThat(Posts.dao(Script.of(scanned)).scan().list()).containsExactly(post(0), post(1));
    }

    @Test
    void goesOnBehindPagesWithoutItems() {
        Script script = Script.of(filtered(10, true), filtered(20, true), filtered(3, false, 7));
        assertThat(Posts.dao(script).query("ada").filter(likes.gt(1)).list()).containsExactly(post(7));
    }

    @Test
    void aStreamSendsARequestOnlyWhenItsConsumerNeedsThePage() {
        Script script = Script.of(page(0, 2, true), page(2, 4, true), page(4, 5, false));
        Iterator<Post> posts = Posts.dao(script).query("ada").stream().iterator();
        assertThat(script.sent()).isZero();
        assertThat(posts.next()).isEqualTo(post(0));
        assertThat(posts.next()).isEqualTo(post(1));
        assertThat(script.sent()).isEqualTo(1);
        assertThat(posts.next()).isEqualTo(post(2));
        assertThat(script.sent()).isEqualTo(2);
    }

    @Test
    void aStreamThatIsCutShortSendsNoMore() {
        Script script = Script.of(page(0, 2, true));
        assertThat(Posts.dao(script).query("ada").stream().limit(2)).hasSize(2);
        assertThat(script.sent()).isEqualTo(1);
    }

    @Test
    void aStreamMayBeClosedAndMayBeParallel() {
        Script script = Script.of(page(0, 2, true), page(2, 3, false));
        try (var posts = Posts.dao(script).query("ada").stream().parallel()) {
            assertThat(posts.map(Post::likes)).containsExactly(0L, 1L, 2L);
        }
    }

    @Test
    void aLimitWithoutFilterReadsNoMore() {
        Script script = Script.of(page(0, 3, true), page(3, 5, true));
        assertThat(Posts.dao(script).query("ada").limit(5).list()).hasSize(5);
        assertThat(limits(script)).containsExactly(5, 2);
    }

    @Test
    void aLimitWithFilterCutsTheLastPage() {
        Script script = Script.of(filtered(9, true, 1, 2), filtered(9, true, 3, 4, 5));
        assertThat(Posts.dao(script).query("ada").filter(likes.gt(0)).limit(3).list())
                .containsExactly(post(1), post(2), post(3));
        assertThat(limits(script)).containsExactly(null, null);
    }

    @Test
    void pageSizeBoundsEachRequest() {
        Script script = Script.of(page(0, 2, true), page(2, 4, true), page(4, 5, true));
        assertThat(Posts.dao(script).query("ada").limit(5).pageSize(2).list()).hasSize(5);
        assertThat(limits(script)).containsExactly(2, 2, 1);
    }

    @Test
    void scanLimitCountsWhatIsRead() {
        Script script = Script.of(filtered(6, true, 1), filtered(4, true, 2));
        assertThat(Posts.dao(script)
                        .query("ada")
                        .filter(likes.gt(0))
                        .scanLimit(10)
                        .list())
                .containsExactly(post(1), post(2));
        assertThat(limits(script)).containsExactly(10, 4);
    }

    @Test
    void limitsAreAtLeastOne() {
        PostDao posts = Posts.dao(Script.of());
        assertThatThrownBy(() -> posts.query("ada").limit(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit(0)");
        assertThatThrownBy(() -> posts.scan().scanLimit(-1)).hasMessageContaining("scanLimit(-1)");
        assertThatThrownBy(() -> posts.scan().pageSize(0)).hasMessageContaining("pageSize(0)");
    }

    @Test
    void firstReadsOneItem() {
        Script script = Script.of(page(0, 1, true));
        assertThat(Posts.dao(script).query("ada").first()).contains(post(0));
        assertThat(limits(script)).containsExactly(1);
        assertThat(Posts.dao(Script.of(page(0, 0, false))).query("ada").first()).isEmpty();
    }

    @Test
    void firstWithFilterSearchesOn() {
        Script script = Script.of(filtered(50, true), filtered(50, true, 8, 9));
        assertThat(Posts.dao(script).query("ada").filter(likes.gt(7)).first()).contains(post(8));
    }

    @Test
    void countAsksForNoItems() {
        QueryResponse first = QueryResponse.builder()
                .count(3)
                .scannedCount(3)
                .lastEvaluatedKey(key(2))
                .build();
        QueryResponse last = QueryResponse.builder().count(2).scannedCount(2).build();
        Script script = Script.of(first, last);
        assertThat(Posts.dao(script).query("ada").select(title).count()).isEqualTo(5);
        assertThat(sent(script)).allSatisfy(request -> {
            assertThat(request.select()).isEqualTo(Select.COUNT);
            assertThat(request.projectionExpression()).isNull();
            assertThat(request.returnConsumedCapacity()).isNull();
        });

        assertThat(Posts.dao(Script.of(first))
                        .query("ada")
                        .filter(likes.gt(0))
                        .limit(2)
                        .count())
                .isEqualTo(2);
    }

    @Test
    void aPageIsOneRequestUnlessLimited() {
        Script script = Script.of(page(0, 2, true));
        Page<Post> page = Posts.dao(script).query("ada").page();
        assertThat(page.items()).containsExactly(post(0), post(1));
        assertThat(page.cursor()).isPresent();
        assertThat(page.requests()).isEqualTo(1);
    }

    @Test
    void aLimitedPageIsFilled() {
        Script script = Script.of(filtered(9, true, 1), filtered(9, true), filtered(9, true, 2, 3, 4));
        Page<Post> page =
                Posts.dao(script).query("ada").filter(likes.gt(0)).limit(3).page();
        assertThat(page.items()).containsExactly(post(1), post(2), post(3));
        assertThat(page.count()).isEqualTo(4);
        assertThat(page.scannedCount()).isEqualTo(27);
        assertThat(page.requests()).isEqualTo(3);
    }

    @Test
    void pagesAreARequestEach() {
        Script script = Script.of(page(0, 2, true), page(2, 2, true), page(2, 3, false));
        Iterator<Page<Post>> pages = Posts.dao(script).query("ada").pages().iterator();
        assertThat(script.sent()).isZero();
        assertThat(pages.next().items()).hasSize(2);
        assertThat(script.sent()).isEqualTo(1);
        assertThat(pages.next().items()).isEmpty();
        assertThat(pages.next().items()).hasSize(1);
        assertThat(pages.hasNext()).isFalse();
    }

    @Test
    void onlyTheFullResponseAsksForCapacity() {
        QueryResponse one = page(0, 1, true).toBuilder()
                .consumedCapacity(ConsumedCapacity.builder()
                        .tableName("posts")
                        .capacityUnits(0.5)
                        .build())
                .build();
        QueryResponse two = page(1, 2, false).toBuilder()
                .consumedCapacity(ConsumedCapacity.builder()
                        .tableName("posts")
                        .capacityUnits(1.5)
                        .build())
                .build();
        Script metered = Script.of(one, two);
        Response<List<Post>> response = Posts.dao(metered).query("ada").response();
        assertThat(response.value()).containsExactly(post(0), post(1));
        assertThat(response.consumedCapacity())
                .singleElement()
                .satisfies(capacity -> assertThat(capacity.capacityUnits()).isEqualTo(2.0));
        assertThat(response.count()).isEqualTo(2);
        assertThat(response.scannedCount()).isEqualTo(2);
        assertThat(response.requests()).isEqualTo(2);
        assertThat(sent(metered))
                .allSatisfy(request ->
                        assertThat(request.returnConsumedCapacity()).isEqualTo(ReturnConsumedCapacity.INDEXES));

        Script plain = Script.of(one, two);
        assertThat(Posts.dao(plain).query("ada").execute()).hasSize(2);
        assertThat(sent(plain))
                .allSatisfy(
                        request -> assertThat(request.returnConsumedCapacity()).isNull());
    }

    @Test
    void theClientsErrorsPassThrough() {
        RuntimeException throttled = ProvisionedThroughputExceededException.builder()
                .message("slow down")
                .build();
        assertThatThrownBy(() -> Posts.dao(Script.of(page(0, 1, true), throttled))
                        .query("ada")
                        .list())
                .isSameAs(throttled);
        assertThatThrownBy(() -> Posts.dao(Script.of(page(0, 1, true), throttled))
                        .query("ada")
                        .listAsync()
                        .join())
                .hasCause(throttled);
    }

    @Test
    void asyncFormsGiveTheSame() {
        assertThat(Posts.dao(Script.of(page(0, 2, true), page(2, 3, false)))
                        .query("ada")
                        .listAsync())
                .isCompletedWithValue(List.of(post(0), post(1), post(2)));
        assertThat(Posts.dao(Script.of(page(0, 1, true))).query("ada").firstAsync())
                .isCompletedWithValue(Optional.of(post(0)));
        assertThat(Posts.dao(Script.of(page(0, 2, true))).query("ada").pageAsync())
                .isCompletedWithValueMatching(page -> page.items().size() == 2);
        assertThat(Posts.dao(Script.of(page(0, 2, true), page(2, 4, true)))
                        .query("ada")
                        .limit(4)
                        .pageAsync())
                .isCompletedWithValueMatching(page -> page.items().size() == 4);
        assertThat(Posts.dao(Script.of(page(0, 2, true), page(2, 3, false)))
                        .query("ada")
                        .countAsync())
                .isCompletedWithValue(3L);
        assertThat(Posts.dao(Script.of(page(0, 2, true), page(2, 3, false)))
                        .query("ada")
                        .responseAsync())
                .isCompletedWithValueMatching(response -> response.requests() == 2);
    }

    @Test
    void aQuerysFilterTakesNoKeyAttribute() {
        PostDao posts = Posts.dao(Script.of());
        assertThatThrownBy(
                        () -> posts.query("ada").filter(postedAt.gt(Posts.DAY).or(likes.gt(3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postedAt")
                .hasMessageContaining("posts");
        assertThatThrownBy(() -> posts.query("ada").filter(author.eq("bob"))).hasMessageContaining("author");
        assertThatThrownBy(() -> posts.byTitle().query("New").filter(PostByTitle_.likes.gt(1)))
                .hasMessageContaining("likes")
                .hasMessageContaining("by-title");
        // The table's key is no key of the index, and a scan has no key condition.
        assertThat(posts.byTitle()
                        .query("New")
                        .filter(PostByTitle_.author.eq("ada"))
                        .toRequest())
                .isNotNull();
        assertThat(posts.scan().filter(author.eq("bob")).toRequest()).isNotNull();
        assertThat(posts.query("ada").filter(state.eq("draft")).toRequest()).isNotNull();
    }
}
