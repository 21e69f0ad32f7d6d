package dev.stator.operation;

import static dev.stator.blog.Post_.likes;
import static dev.stator.blog.Post_.places;
import static dev.stator.operation.Posts.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.blog.Address;
import dev.stator.blog.Blog;
import dev.stator.blog.Colour;
import dev.stator.blog.Post;
import dev.stator.blog.PostDao;
import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.ItemSize;
import dev.stator.codec.internal.StoredValues;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.expression.ItemCondition;
import dev.stator.expression.Path;
import dev.stator.expression.ValueAttribute;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedAsyncClient;
import dev.stator.fake.ScriptedClient;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Records, values and conditions inside each other, to any depth: what DynamoDB does not take is a typed error. */
class DepthTest {
    private final Script script = Script.of();
    private final Stator stator = Stator.create(new ScriptedClient(script), ScriptedAsyncClient.prompt(script));
    private final PostDao posts = new PostDao(stator);

    private static Map<Colour, List<Optional<Address>>> nested(int records) {
        @Nullable Address address = null;
        for (int i = 0; i < records; i++) {
            address = new Address("Long Street", i, Optional.ofNullable(address));
        }
        Map<Colour, List<Optional<Address>>> nested = new EnumMap<>(Colour.class);
        nested.put(Colour.RED, List.of(Optional.ofNullable(address)));
        return nested;
    }

    private static Post post(int records) {
        return new Post("ada", DAY, "title", 1, Set.of(), nested(records), null, "draft");
    }

    private static AttributeValue value(int levels, boolean lists) {
        AttributeValue value = AttributeValue.fromS("bottom");
        for (int i = 0; i < levels; i++) {
            value = lists ? AttributeValue.fromL(List.of(value)) : AttributeValue.fromM(Map.of("m", value));
        }
        return value;
    }

    private static void assertRefused(ThrowingCallable making, String what) {
        assertThatThrownBy(making)
                .as(what)
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("more than 31 maps and lists inside each other")
                .hasMessageContaining("places");
    }

    /** The map and its list are two of the 31. */
    @Test
    void thirtyOneMapsAndListsAreTaken() {
        assertThat(posts.put(post(29)).toRequest().item()).containsKey("places");
        assertThat(posts.update("ada", DAY).set(places, nested(29)).toRequest().updateExpression())
                .isNotNull();
        assertRefused(() -> posts.put(post(30)).toRequest(), "a put");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 1_000, 100_000})
    void recordsInsideEachOther(int depth) {
        Map<String, Supplier<Object>> all = new HashMap<>();
        all.put("put", () -> posts.put(post(depth)).toRequest());
        all.put("execute", () -> posts.put(post(depth)).execute());
        all.put("key", () -> Blog.SCHEMA.encode(post(depth)));
        all.put(
                "transaction",
                () -> stator.transactWrite(posts.put(post(depth))).execute());
        all.put(
                "update",
                () -> posts.update("ada", DAY).set(places, nested(depth)).toRequest());
        all.put("condition", () -> posts.scan().filter(places.eq(nested(depth))).toRequest());
        all.forEach((what, making) -> assertThatThrownBy(making::get)
                .as(what)
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("more than 31 maps and lists inside each other"));
        assertThatThrownBy(() -> stator.batchWrite(posts.put(post(depth))).execute())
                .isInstanceOf(BatchWriteIncompleteException.class)
                .hasCauseInstanceOf(EncodingException.class);
        assertThat(script.sent()).isZero();
    }

    private static ValueAttribute<Post, AttributeValue> any() {
        AttributeCodec<AttributeValue> codec = Codecs.ATTRIBUTE_VALUE;
        return new ValueAttribute<>(Path.of("any"), codec);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void attributeValues(boolean lists) {
        assertThat(posts.scan().filter(any().eq(value(31, lists))).toRequest().filterExpression())
                .isNotNull();
        for (int depth : new int[] {32, 1_000, 100_000}) {
            assertThatThrownBy(() ->
                            posts.scan().filter(any().eq(value(depth, lists))).toRequest())
                    .isInstanceOf(EncodingException.class)
                    .hasMessageContaining("more than 31 maps and lists");
            assertThatThrownBy(() -> Codecs.ATTRIBUTE_VALUE.encode(value(depth, lists)))
                    .isInstanceOf(EncodingException.class);
        }
        assertThat(ItemSize.of(value(100_000, lists))).isEqualTo(6 + (lists ? 4L : 5L) * 100_000);
        assertThat(StoredValues.same(value(100_000, lists), value(100_000, lists)))
                .isTrue();
        assertThat(StoredValues.same(value(100_000, lists), value(100_001, lists)))
                .isFalse();
    }

    /** No table has such an item; a record of a stream that somebody made up may. */
    @Test
    void anItemOfAnyDepth() {
        Map<String, AttributeValue> item = new HashMap<>(Blog.SCHEMA.encode(post(1)));
        AttributeValue address =
                AttributeValue.fromM(Map.of("street", AttributeValue.fromS("a"), "number", AttributeValue.fromN("1")));
        for (int i = 0; i < 100_000; i++) {
            address = AttributeValue.fromM(Map.of(
                    "street", AttributeValue.fromS("a"), "number", AttributeValue.fromN("1"), "previous", address));
        }
        item.put("places", AttributeValue.fromM(Map.of(Colour.RED.name(), AttributeValue.fromL(List.of(address)))));
        assertThatThrownBy(() -> Blog.SCHEMA.decode(item)).isInstanceOf(DecodingException.class);
    }

    @Test
    void conditionsInsideEachOther() {
        UnaryOperator<ItemCondition<Post>> not = one -> one.not();
        for (UnaryOperator<ItemCondition<Post>> step : List.<UnaryOperator<ItemCondition<Post>>>of(
                not,
                one -> one.and(likes.gt(1)),
                one -> one.or(likes.gt(1)),
                one -> ItemCondition.not(likes.gt(1).and(one)),
                one -> likes.gt(1).or(likes.lt(5).and(one)))) {
            assertThatCode(() -> {
                        try {
                            ItemCondition<Post> condition = likes.gt(3);
                            for (int i = 0; i < 5_000; i++) {
                                condition = step.apply(condition);
                            }
                            assertThat(condition.toString()).isNotEmpty();
                            posts.scan().filter(condition).toRequest();
                        } catch (IllegalArgumentException e) {
                            assertThat(e).hasMessageContaining("DynamoDB takes");
                        }
                    })
                    .doesNotThrowAnyException();
        }
    }
}
