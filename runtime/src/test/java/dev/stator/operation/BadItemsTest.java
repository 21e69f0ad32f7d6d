package dev.stator.operation;

import static dev.stator.operation.Posts.item;
import static dev.stator.operation.Posts.key;
import static dev.stator.operation.Posts.limits;
import static dev.stator.operation.Posts.page;
import static dev.stator.operation.Posts.post;
import static dev.stator.operation.Posts.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.blog.Post;
import dev.stator.error.DecodingException;
import dev.stator.fake.Script;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class BadItemsTest {
    private static Map<String, AttributeValue> bad(int number) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(item(number));
        item.put("likes", AttributeValue.fromS("many"));
        return item;
    }

    @Test
    void anItemThatCannotBeReadStopsTheAnswer() {
        List<Map<String, AttributeValue>> items = List.of(item(1), bad(2), item(3));
        assertThatThrownBy(() -> Posts.dao(Script.of(response(items, 3, null)))
                        .query("ada")
                        .list())
                .isInstanceOfSatisfying(DecodingException.class, error -> {
                    assertThat(error.table()).contains("posts");
                    assertThat(error.key()).isEqualTo(key(2));
                    assertThat(error.path()).isEqualTo("likes");
                });

        List<Post> seen = new ArrayList<>();
        assertThatThrownBy(() -> Posts.dao(Script.of(response(items, 3, null))).query("ada").stream()
                        .forEachOrdered(seen::add))
                .isInstanceOf(DecodingException.class);
        assertThat(seen).as("what stands before it").containsExactly(post(1));
        assertThatThrownBy(() -> Posts.dao(Script.of(response(items, 3, null)))
                        .query("ada")
                        .page())
                .isInstanceOf(DecodingException.class);
        assertThatThrownBy(() -> Posts.dao(Script.of(response(items, 3, null)))
                        .query("ada")
                        .pageAsync()
                        .join())
                .hasCauseInstanceOf(DecodingException.class);
    }

    @Test
    void aHandlerTakesItemsThatCannotBeRead() {
        List<BadItem> badItems = new ArrayList<>();
        Script script = Script.of(response(List.of(bad(1), item(2), bad(3)), 3, key(3)), page(4, 6, true));
        assertThat(Posts.dao(script)
                        .query("ada")
                        .limit(3)
                        .onBadItem(badItems::add)
                        .list())
                .containsExactly(post(2), post(4), post(5));
        assertThat(limits(script)).as("they do not count").containsExactly(3, 2);
        assertThat(badItems).extracting(BadItem::key).containsExactly(key(1), key(3));
        assertThat(badItems.get(0).item()).isEqualTo(bad(1));
        assertThat(badItems.get(0).error()).hasMessageContaining("likes");
    }

    @Test
    void whatTheHandlerThrowsEndsTheAnswer() {
        IllegalStateException enough = new IllegalStateException("enough");
        assertThatThrownBy(() -> Posts.dao(Script.of(response(List.of(bad(1)), 1, null)))
                        .query("ada")
                        .onBadItem(item -> {
                            throw enough;
                        })
                        .list())
                .isSameAs(enough);
    }
}
