package dev.stator.operation;

import static dev.stator.blog.Post_.likes;
import static dev.stator.blog.Post_.state;
import static dev.stator.blog.Post_.subtitle;
import static dev.stator.blog.Post_.title;
import static dev.stator.operation.Posts.DAY;
import static dev.stator.operation.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.blog.Blog;
import dev.stator.blog.Post;
import dev.stator.blog.PostCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.dao.EntityOperations;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedAsyncClient;
import dev.stator.fake.ScriptedClient;
import dev.stator.schema.EntityIndex;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemBoundary;
import dev.stator.schema.ItemKey;
import dev.stator.schema.KeyPart;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Every way a value takes to the table and back passes the boundary of its attribute. */
class BoundaryTest {
    /** Writes before a text in which item it stands, and refuses another item's. */
    private record Labels(String word, Set<String> attributes) implements ItemBoundary {
        @Override
        public AttributeValue outward(String attribute, AttributeValue encoded, Map<String, AttributeValue> key) {
            if (encoded.s().equals("refused")) {
                throw new EncodingException("this text is refused");
            }
            return AttributeValue.fromS(label(attribute, key) + encoded.s());
        }

        @Override
        public AttributeValue inward(String attribute, AttributeValue stored, Map<String, AttributeValue> key) {
            String label = label(attribute, key);
            if (!stored.s().startsWith(label)) {
                throw new DecodingException("this text is of another item");
            }
            return AttributeValue.fromS(stored.s().substring(label.length()));
        }

        private String label(String attribute, Map<String, AttributeValue> key) {
            assertThat(key.keySet()).containsExactly("author", "postedAt");
            Instant postedAt = Codecs.INSTANT.decode(of(key, "postedAt"));
            return word + "/" + of(key, "author").s() + "/" + postedAt.getEpochSecond() + "/" + attribute + ":";
        }
    }

    private static final ItemBoundary LABELS = new Labels("a", Set.of("subtitle", "state"));
    private static final long SECOND = DAY.getEpochSecond();
    private static final EntityIndex BY_STATE = EntityIndex.global("by-state")
            .hashKey(KeyPart.text("title", Codecs.STRING))
            .include("state");

    private static final ItemCodec<String> STATES = new ItemCodec<>() {
        @Override
        public void write(String value, ItemWriter item) {
            throw new AssertionError("an index is read");
        }

        @Override
        public String read(ItemReader item) {
            return item.required("state", Codecs.STRING);
        }
    };

    private final Post written = new Post("ada", DAY, "New", 3, Set.of(), Map.of(), "sub", "draft");

    private static EntityOperations<Post> posts(Script script, ItemBoundary... boundaries) {
        EntitySchema<Post> schema = Blog.SCHEMA.index(BY_STATE);
        for (ItemBoundary boundary : boundaries) {
            schema = schema.boundary(boundary);
        }
        return Stator.create(new ScriptedClient(script), ScriptedAsyncClient.prompt(script))
                .entity(schema);
    }

    private static ItemKey key() {
        return ItemKey.of(KeyPart.text("author", Codecs.STRING), "ada", KeyPart.text("postedAt", Codecs.INSTANT), DAY);
    }

    private static String label(String attribute) {
        return "a/ada/" + SECOND + "/" + attribute + ":";
    }

    private static AttributeValue of(Map<String, AttributeValue> item, String attribute) {
        return Objects.requireNonNull(item.get(attribute));
    }

    private static Map<String, AttributeValue> stored(Post post) {
        Map<String, AttributeValue> item = new HashMap<>(PostCodec.INSTANCE.toItem(post));
        item.computeIfPresent("subtitle", (name, text) -> AttributeValue.fromS(label(name) + text.s()));
        item.computeIfPresent("state", (name, text) -> AttributeValue.fromS(label(name) + text.s()));
        return item;
    }

    private static Map<String, AttributeValue> only(Post post, String... attributes) {
        Map<String, AttributeValue> item = stored(post);
        item.keySet().retainAll(Set.of(attributes));
        return item;
    }

    @Test
    void aPut() {
        Script script = Script.of(PutItemResponse.builder().build());
        posts(script, LABELS).put(written).execute();
        assertThat(script.requests(PutItemRequest.class).get(0).item()).isEqualTo(stored(written));
    }

    @Test
    void absentAttributesDoNotPass() {
        Post without = post(0);
        Script script = Script.of(PutItemResponse.builder().build());
        posts(script, LABELS).put(without).execute();
        assertThat(script.requests(PutItemRequest.class).get(0).item())
                .isEqualTo(stored(without))
                .doesNotContainKey("subtitle");
    }

    @Test
    void batchesAndTransactions() {
        Stator stator = Stator.create(new ScriptedClient(Script.of()));
        EntityOperations<Post> posts = posts(Script.of(), LABELS);
        PutOperation<Post> put = posts.put(written);
        assertThat(stator.batchWrite(put).toRequest().requestItems().values())
                .singleElement()
                .satisfies(
                        writes -> assertThat(writes.get(0).putRequest().item()).isEqualTo(stored(written)));
        UpdateOperation<Post> update = posts.update(key()).set(subtitle, "sub");
        List<TransactWriteItem> transacted = List.of(
                stator.transactWrite(put).toRequest().transactItems().get(0),
                stator.transactWrite(update).toRequest().transactItems().get(0));
        assertThat(transacted.get(0).put().item()).isEqualTo(stored(written));
        assertThat(transacted.get(1).update().expressionAttributeValues().values())
                .containsExactly(AttributeValue.fromS(label("subtitle") + "sub"));
    }

    @Test
    void updates() {
        Script script = Script.of(UpdateItemResponse.builder().build());
        posts(script, LABELS)
                .update(key())
                .set(subtitle, "sub")
                .set(title, "New")
                .setIfAbsent(state, "draft")
                .add(likes, 1)
                .when(subtitle.eq("sub"))
                .execute();
        UpdateItemRequest request = script.requests(UpdateItemRequest.class).get(0);
        assertThat(request.updateExpression()).isEqualTo("SET #0 = :0, #1 = :1, #2 = if_not_exists(#2, :2) ADD #3 :3");
        assertThat(request.expressionAttributeValues())
                .containsEntry(":0", AttributeValue.fromS(label("subtitle") + "sub"))
                .containsEntry(":1", AttributeValue.fromS("New"))
                .containsEntry(":2", AttributeValue.fromS(label("state") + "draft"))
                .as("a condition sees what is stored")
                .containsEntry(":4", AttributeValue.fromS("sub"));
    }

    @Test
    void aRemovalHasNothingToPass() {
        Script script = Script.of(UpdateItemResponse.builder().build());
        posts(script, LABELS).update(key()).remove(subtitle).execute();
        assertThat(script.requests(UpdateItemRequest.class).get(0).updateExpression())
                .isEqualTo("REMOVE #0");
    }

    @Test
    void aGet() {
        GetItemResponse response =
                GetItemResponse.builder().item(stored(written)).build();
        assertThat(posts(Script.of(response), LABELS).get(key()).execute()).contains(written);
        assertThat(posts(Script.of(response), LABELS).get(key()).executeAsync().join())
                .contains(written);
    }

    @Test
    void selectedAttributes() {
        Script script = Script.of(GetItemResponse.builder()
                .item(only(written, "author", "postedAt", "state"))
                .build());
        Optional<Selection<Post>> selected =
                posts(script, LABELS).get(key()).select(state).execute();
        assertThat(selected.orElseThrow().get(state)).isEqualTo("draft");
        assertThat(script.requests(GetItemRequest.class)
                        .get(0)
                        .expressionAttributeNames()
                        .values())
                .as("the key, which the boundary needs")
                .contains("author", "postedAt");
    }

    @Test
    void queriesAndIndexes() {
        QueryResponse response = QueryResponse.builder()
                .items(List.of(stored(written)))
                .count(1)
                .scannedCount(1)
                .build();
        EntityOperations<Post> posts = posts(Script.of(response, response), LABELS);
        assertThat(posts.query(KeyPart.text("author", Codecs.STRING).is("ada")).list())
                .containsExactly(written);
        assertThat(posts.index(BY_STATE, STATES)
                        .globalQuery(KeyPart.text("title", Codecs.STRING).is("New"))
                        .list())
                .containsExactly("draft");
    }

    @Test
    void whatAWriteReturns() {
        EntityOperations<Post> posts = posts(
                Script.of(
                        PutItemResponse.builder().attributes(stored(written)).build(),
                        UpdateItemResponse.builder().attributes(stored(written)).build(),
                        UpdateItemResponse.builder()
                                .attributes(only(written, "subtitle"))
                                .build()),
                LABELS);
        assertThat(posts.put(written).returningOld().execute()).contains(written);
        UpdateOperation<Post> update = posts.update(key()).set(subtitle, "sub");
        assertThat(update.returningNew().execute()).isEqualTo(written);
        assertThat(update.returningUpdatedNew().execute().get(subtitle)).isEqualTo("sub");
    }

    @Test
    void theItemOfAFailedCondition() {
        ConditionalCheckFailedException failed =
                ConditionalCheckFailedException.builder().item(stored(written)).build();
        ConditionalOperation<Post, Post> put =
                posts(Script.of(failed), LABELS).put(written).ifAbsent().withItemOnFailure();
        assertThatThrownBy(put::execute)
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        error -> assertThat(error.item(Post.class)).contains(written));
    }

    @Test
    void theLastBoundaryIsNextToTheTable() {
        ItemBoundary outer = new Labels("b", Set.of("state"));
        Script script = Script.of(PutItemResponse.builder().build());
        EntityOperations<Post> posts = posts(script, LABELS, outer);
        posts.put(written).execute();
        Map<String, AttributeValue> item =
                script.requests(PutItemRequest.class).get(0).item();
        assertThat(of(item, "state").s()).isEqualTo("b/ada/" + SECOND + "/state:" + label("state") + "draft");
        GetItemResponse response = GetItemResponse.builder().item(item).build();
        assertThat(posts(Script.of(response), LABELS, outer).get(key()).execute())
                .contains(written);
    }

    @Test
    void refusalsSayWhere() {
        Post refused = new Post("ada", DAY, "New", 3, Set.of(), Map.of(), "refused", "draft");
        EntityOperations<Post> posts = posts(Script.of(), LABELS);
        assertThatThrownBy(posts.put(refused)::execute)
                .isInstanceOf(EncodingException.class)
                .hasMessage("Cannot store attribute subtitle in table posts: this text is refused");
        assertThatThrownBy(posts.update(key()).set(subtitle, "refused")::execute)
                .isInstanceOf(EncodingException.class)
                .hasMessage("Cannot store attribute subtitle of item {author: \"ada\", postedAt:"
                        + " \"2026-01-01T00:00:00.000000000Z\"} in table posts: this text is refused");
    }

    @Test
    void whatCannotBeReadSaysWhere() {
        Map<String, AttributeValue> moved = stored(written);
        moved.put("postedAt", Codecs.INSTANT.encode(Instant.parse("2027-01-01T00:00:00Z")));
        GetItemResponse response = GetItemResponse.builder().item(moved).build();
        String place = " of item {author: \"ada\", postedAt: \"2027-01-01T00:00:00.000000000Z\"} in table posts:"
                + " this text is of another item";
        assertThatThrownBy(posts(Script.of(response), LABELS).get(key())::execute)
                .isInstanceOf(DecodingException.class)
                .hasMessageStartingWith("Cannot read attribute s")
                .hasMessageEndingWith(place);
        Selection<Post> selection = posts(Script.of(response), LABELS)
                .get(key())
                .select(state)
                .execute()
                .orElseThrow();
        assertThatThrownBy(() -> selection.get(state))
                .isInstanceOf(DecodingException.class)
                .hasMessage("Cannot read attribute state (stored as S, Java type java.lang.String)" + place);
    }
}
