package dev.stator.operation;

import static dev.stator.blog.Post_.likes;
import static dev.stator.blog.Post_.places;
import static dev.stator.blog.Post_.state;
import static dev.stator.blog.Post_.subtitle;
import static dev.stator.blog.Post_.tags;
import static dev.stator.blog.Post_.title;
import static dev.stator.operation.Posts.DAY;
import static dev.stator.operation.Posts.key;
import static dev.stator.operation.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.blog.Colour;
import dev.stator.blog.Post;
import dev.stator.blog.PostByTitle_;
import dev.stator.blog.PostDao;
import dev.stator.blog.PostKey;
import dev.stator.error.EncodingException;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The first half of each operation: its request. */
class RequestsTest {
    private final PostDao posts = Posts.dao(Script.of());

    private static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue n(String number) {
        return AttributeValue.fromN(number);
    }

    @Test
    void get() {
        assertThat(posts.get("ada", DAY).toRequest())
                .isEqualTo(
                        GetItemRequest.builder().tableName("posts").key(key(0)).build());
        assertThat(posts.get(new PostKey("ada", DAY)).consistent().toRequest().consistentRead())
                .isTrue();
    }

    @Test
    void getSelect() {
        assertThat(posts.get("ada", DAY).consistent().select(title, likes).toRequest())
                .isEqualTo(GetItemRequest.builder()
                        .tableName("posts")
                        .key(key(0))
                        .consistentRead(true)
                        .projectionExpression("#0, #1, #2, #3")
                        .expressionAttributeNames(
                                Map.of("#0", "title", "#1", "likes", "#2", "author", "#3", "postedAt"))
                        .build());
        assertThatThrownBy(() -> posts.get("ada", DAY).select()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void put() {
        assertThat(posts.put(post(3)).toRequest())
                .isEqualTo(PutItemRequest.builder()
                        .tableName("posts")
                        .item(Posts.item(3))
                        .build());
    }

    @Test
    void putUnderConditions() {
        PutItemRequest request = posts.put(post(3))
                .ifPresent()
                .when(likes.lt(100).or(subtitle.eq("draft")))
                .withItemOnFailure()
                .toRequest();
        assertThat(request.conditionExpression()).isEqualTo("attribute_exists(#0) AND (#1 < :0 OR #2 = :1)");
        assertThat(request.expressionAttributeNames())
                .isEqualTo(Map.of("#0", "author", "#1", "likes", "#2", "subtitle"));
        assertThat(request.expressionAttributeValues()).isEqualTo(Map.of(":0", n("100"), ":1", s("draft")));
        assertThat(request.returnValuesOnConditionCheckFailure())
                .isEqualTo(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        assertThat(posts.put(post(3)).ifAbsent().toRequest().conditionExpression())
                .isEqualTo("attribute_not_exists(#0)");
    }

    @Test
    void delete() {
        assertThat(posts.delete("ada", DAY).toRequest())
                .isEqualTo(DeleteItemRequest.builder()
                        .tableName("posts")
                        .key(key(0))
                        .build());
        assertThat(posts.delete("ada", DAY).when(title.exists()).toRequest().conditionExpression())
                .isEqualTo("attribute_exists(#0) AND NOT attribute_type(#0, :0)");
    }

    @Test
    void returningForms() {
        assertThat(posts.put(post(1)).returningOld().toRequest().toString()).contains("ReturnValues=ALL_OLD");
        assertThat(posts.delete("ada", DAY)
                        .ifPresent()
                        .returningOld()
                        .toRequest()
                        .toString())
                .contains("ReturnValues=ALL_OLD", "attribute_exists");
        UpdateOperation<Post> update = posts.update("ada", DAY).add(likes, 1);
        assertThat(update.toRequest().returnValues()).isNull();
        assertThat(List.of(
                        update.returningNew(),
                        update.returningOld(),
                        update.returningUpdatedNew(),
                        update.returningUpdatedOld()))
                .extracting(operation -> ((UpdateItemRequest) operation.toRequest()).returnValuesAsString())
                .containsExactly("ALL_NEW", "ALL_OLD", "UPDATED_NEW", "UPDATED_OLD");
        UpdateOperation<Post> conditional = update.when(title.exists());
        assertThat(List.of(
                        conditional.returningNew(),
                        conditional.returningOld(),
                        conditional.returningUpdatedNew(),
                        conditional.returningUpdatedOld()))
                .extracting(operation ->
                        ((UpdateItemRequest) operation.withItemOnFailure().toRequest()))
                .allSatisfy(request -> {
                    assertThat(request.conditionExpression()).startsWith("attribute_exists");
                    assertThat(request.returnValuesOnConditionCheckFailureAsString())
                            .isEqualTo("ALL_OLD");
                })
                .extracting(UpdateItemRequest::returnValuesAsString)
                .containsExactly("ALL_NEW", "ALL_OLD", "UPDATED_NEW", "UPDATED_OLD");
    }

    @Test
    void update() {
        UpdateItemRequest request = posts.update("ada", DAY)
                .add(likes, 1)
                .set(title, "New")
                .set(state, subtitle.ifNotExists("none"))
                .setIfAbsent(subtitle, "sub")
                .add(tags, Set.of("a"))
                .remove(places.at(Colour.RED), places.at(Colour.GREEN).at(2))
                .when(likes.lt(100))
                .toRequest();
        assertThat(request.tableName()).isEqualTo("posts");
        assertThat(request.key()).isEqualTo(key(0));
        assertThat(request.updateExpression())
                .isEqualTo("SET #0 = :0, #1 = if_not_exists(#2, :1), #2 = if_not_exists(#2, :2)"
                        + " REMOVE #3.#4, #3.#5[2] ADD #6 :3, #7 :4");
        assertThat(request.conditionExpression())
                .isEqualTo("attribute_exists(#8) AND #6 < :5 AND (attribute_not_exists(#6) OR #6 <= :6)"
                        + " AND NOT attribute_type(#2, :7) AND (attribute_not_exists(#7) OR attribute_type(#7, :8))"
                        + " AND attribute_type(#3, :9) AND attribute_type(#3.#5, :10)");
        assertThat(request.expressionAttributeValues()).containsEntry(":5", n("100"));
    }

    @Test
    void anUpdateWithoutChangesMakesSureOfTheItem() {
        assertThat(posts.update("ada", DAY).toRequest())
                .isEqualTo(UpdateItemRequest.builder()
                        .tableName("posts")
                        .key(key(0))
                        .conditionExpression("attribute_exists(#0)")
                        .expressionAttributeNames(Map.of("#0", "author"))
                        .returnValuesOnConditionCheckFailure("ALL_OLD")
                        .build());
    }

    @Test
    void overlappingChangesAreRefusedBeforeSending() {
        UpdateOperation<Post> update =
                posts.update("ada", DAY).set(places, Map.of()).remove(places.at(Colour.RED));
        assertThatThrownBy(update::execute)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("places.RED");
        assertThat(update.executeAsync()).isCompletedExceptionally();
    }

    @Test
    void query() {
        assertThat(posts.query("ada").toRequest())
                .isEqualTo(QueryRequest.builder()
                        .tableName("posts")
                        .keyConditionExpression("#0 = :0")
                        .expressionAttributeNames(Map.of("#0", "author"))
                        .expressionAttributeValues(Map.of(":0", s("ada")))
                        .build());
        QueryRequest all = posts.query("ada")
                .ge(DAY)
                .descending()
                .consistent()
                .limit(10)
                .filter(likes.gt(3))
                .filter(subtitle.ne("draft"))
                .pageSize(50)
                .toRequest();
        assertThat(all)
                .isEqualTo(QueryRequest.builder()
                        .tableName("posts")
                        .keyConditionExpression("#0 = :0 AND #1 >= :1")
                        .filterExpression("#2 > :2 AND #3 <> :3")
                        .scanIndexForward(false)
                        .consistentRead(true)
                        .limit(50)
                        .expressionAttributeNames(
                                Map.of("#0", "author", "#1", "postedAt", "#2", "likes", "#3", "subtitle"))
                        .expressionAttributeValues(Map.of(
                                ":0",
                                s("ada"),
                                ":1",
                                s("2026-01-01T00:00:00.000000000Z"),
                                ":2",
                                n("3"),
                                ":3",
                                s("draft")))
                        .build());
        assertThat(posts.query("ada").descending().ascending().toRequest().scanIndexForward())
                .isNull();
    }

    @Test
    void rangeConditions() {
        Instant later = DAY.plusSeconds(1);
        assertThat(List.of(
                        posts.query("ada").eq(DAY),
                        posts.query("ada").lt(DAY),
                        posts.query("ada").le(DAY),
                        posts.query("ada").gt(DAY),
                        posts.query("ada").ge(DAY),
                        posts.query("ada").between(DAY, later)))
                .extracting(query -> query.toRequest().keyConditionExpression())
                .containsExactly(
                        "#0 = :0 AND #1 = :1",
                        "#0 = :0 AND #1 < :1",
                        "#0 = :0 AND #1 <= :1",
                        "#0 = :0 AND #1 > :1",
                        "#0 = :0 AND #1 >= :1",
                        "#0 = :0 AND #1 BETWEEN :1 AND :2");
        assertThat(List.of(
                        posts.byTitle().query("New").eq(1),
                        posts.byTitle().query("New").lt(1),
                        posts.byTitle().query("New").le(Long.valueOf(1)),
                        posts.byTitle().query("New").gt(1L),
                        posts.byTitle().query("New").ge(1),
                        posts.byTitle().query("New").between(1, 2)))
                .extracting(query -> query.toRequest().keyConditionExpression())
                .containsExactly(
                        "#0 = :0 AND #1 = :1",
                        "#0 = :0 AND #1 < :1",
                        "#0 = :0 AND #1 <= :1",
                        "#0 = :0 AND #1 > :1",
                        "#0 = :0 AND #1 >= :1",
                        "#0 = :0 AND #1 BETWEEN :1 AND :2");
    }

    @Test
    void queryOfAnIndex() {
        QueryRequest request = posts.byTitle()
                .query("New")
                .gt(10)
                .filter(PostByTitle_.author.beginsWith("a"))
                .select(PostByTitle_.likes)
                .toRequest();
        assertThat(request.indexName()).isEqualTo("by-title");
        assertThat(request.projectionExpression()).isEqualTo("#1, #2, #3, #0");
    }

    @Test
    void scan() {
        assertThat(posts.scan().consistent().toRequest())
                .isEqualTo(ScanRequest.builder()
                        .tableName("posts")
                        .consistentRead(true)
                        .build());
        assertThat(posts.byTitle().scan().scanLimit(7).toRequest())
                .isEqualTo(ScanRequest.builder()
                        .tableName("posts")
                        .indexName("by-title")
                        .limit(7)
                        .build());
    }

    @Test
    void keysThatCannotBeStoredAreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> posts.get("", DAY).toRequest())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("author")
                .hasMessageContaining("posts");
        assertThatThrownBy(() -> posts.query("").toRequest())
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("author")
                .hasMessageContaining("posts");
        assertThatThrownBy(() -> posts.query("ada").gt(Instant.MAX))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("postedAt")
                .hasMessageContaining("posts");
        assertThatThrownBy(() -> posts.update("ada", DAY).set(title, "\uD800"))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("title")
                .hasMessageContaining("posts")
                .hasMessageContaining("ada");
    }

    @Test
    void tablesAreNamedAsTheStatorSays() {
        ScriptedClient client = new ScriptedClient(Script.of());
        PostDao prefixed =
                new PostDao(Stator.builder().client(client).tablePrefix("test-").build());
        assertThat(prefixed.table().name()).isEqualTo("test-posts");
        assertThat(prefixed.get("ada", DAY).toRequest().tableName()).isEqualTo("test-posts");
        assertThat(prefixed.query("ada").toRequest().tableName()).isEqualTo("test-posts");
        assertThat(prefixed.byTitle().scan().toRequest().tableName()).isEqualTo("test-posts");
        assertThat(prefixed.table().toRequest().tableName()).isEqualTo("test-posts");
        assertThatThrownBy(() -> prefixed.get("", DAY).toRequest()).hasMessageContaining("test-posts");

        PostDao renamed = new PostDao(Stator.builder()
                .client(client)
                .tablePrefix("x-")
                .tableNames(Map.of("posts", "articles")::get)
                .build());
        assertThat(renamed.put(post(1)).toRequest().tableName()).isEqualTo("x-articles");
        Stator nameless = Stator.builder().client(client).tableNames(name -> "").build();
        assertThatThrownBy(() -> new PostDao(nameless))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("posts");
        assertThatThrownBy(() -> Stator.builder().build()).hasMessageContaining("client");
    }
}
