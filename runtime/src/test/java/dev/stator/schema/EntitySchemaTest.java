package dev.stator.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.codec.TextCodec;
import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

class EntitySchemaTest {
    record Post(String author, long number, String title) {
        Post {
            if (title.equals("forbidden")) {
                throw new IllegalArgumentException("title");
            }
        }
    }

    private static final ItemCodec<Post> CODEC = new ItemCodec<>() {
        @Override
        public void write(Post post, ItemWriter item) {
            item.expect(3);
            item.put("author", Codecs.STRING, post.author());
            item.putLong("number", post.number());
            item.put("title", Codecs.STRING, post.title());
        }

        @Override
        public Post read(ItemReader item) {
            return new Post(
                    item.required("author", Codecs.STRING),
                    item.requiredLong("number"),
                    item.required("title", Codecs.STRING));
        }
    };

    private static final KeyPart<String> AUTHOR = KeyPart.text("author", Codecs.STRING);
    private static final KeyPart<Long> NUMBER = KeyPart.number("number", Codecs.LONG);
    private static final KeyPart<String> TITLE = KeyPart.text("title", Codecs.STRING);
    private static final EntityIndex BY_TITLE = EntityIndex.global("by-title")
            .hashKey(TITLE)
            .rangeKey(NUMBER, AUTHOR)
            .keysOnly();
    private static final EntityIndex BY_LOCAL =
            EntityIndex.local("by-local").hashKey(AUTHOR).rangeKey(TITLE).include("a", "b");
    private static final EntitySchema<Post> SCHEMA = EntitySchema.of("posts", Post.class, CODEC, AUTHOR)
            .rangeKey(NUMBER)
            .index(BY_TITLE)
            .index(BY_LOCAL);

    @Test
    void holdsWhatWasDeclared() {
        assertThat(SCHEMA.table().name()).isEqualTo("posts");
        assertThat(SCHEMA.type()).isEqualTo(Post.class);
        assertThat(SCHEMA.codec()).isSameAs(CODEC);
        assertThat(SCHEMA.keys().primary().hash()).isEqualTo(List.of(AUTHOR));
        assertThat(SCHEMA.keys().primary().range()).isEqualTo(List.of(NUMBER));
        assertThat(SCHEMA.keys().indexes()).extracting(EntityIndex::name).containsExactly("by-title", "by-local");
        EntityIndex global = SCHEMA.keys().indexes().get(0);
        assertThat(global.schema().kind()).isEqualTo(IndexSchema.Kind.GLOBAL);
        assertThat(global.key().hash()).isEqualTo(List.of(TITLE));
        assertThat(global.key().range()).isEqualTo(List.of(NUMBER, AUTHOR));
        assertThat(global.schema().projection()).isEqualTo(ProjectionType.KEYS_ONLY);
        EntityIndex local = SCHEMA.keys().indexes().get(1);
        assertThat(local.schema().include()).containsExactly("a", "b");
        assertThat(local.all().schema().include()).isEmpty();
    }

    @Test
    void anotherTableNameChangesNothingElse() {
        EntitySchema<Post> renamed = SCHEMA.named("test-posts");
        assertThat(renamed.table().name()).isEqualTo("test-posts");
        assertThat(renamed.table().named("posts")).isEqualTo(SCHEMA.table());
        assertThat(SCHEMA.table().name()).isEqualTo("posts");
    }

    @Test
    void namesTableAndKeyInErrors() {
        Map<String, AttributeValue> item = Map.of(
                "author", AttributeValue.fromS("ada"),
                "number", AttributeValue.fromN("7"),
                "title", AttributeValue.fromN("1"));
        assertThatThrownBy(() -> SCHEMA.decode(item)).isInstanceOfSatisfying(DecodingException.class, e -> {
            assertThat(e.table()).contains("posts");
            assertThat(e.key()).isEqualTo(SCHEMA.table().key(item));
            assertThat(e.path()).isEqualTo("title");
        });
        assertThatThrownBy(() -> SCHEMA.encode(new Post("\ud83d", 1, "")))
                .isInstanceOfSatisfying(
                        EncodingException.class, e -> assertThat(e.table()).contains("posts"));
        Map<String, AttributeValue> forbidden = Map.of(
                "author", AttributeValue.fromS("ada"),
                "number", AttributeValue.fromN("7"),
                "title", AttributeValue.fromS("forbidden"));
        assertThatThrownBy(() -> SCHEMA.decode(forbidden))
                .isInstanceOf(CodecException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of item {author: \"ada\", number: 7} in table posts");
    }

    @Test
    void theKeyOfAnEntityIsTheKeyOfItsItem() {
        assertThat(SCHEMA.keyOf(new Post("ada", 7, "")))
                .isEqualTo(SCHEMA.keys().encode(ItemKey.of(AUTHOR, "ada", NUMBER, 7L)));
    }

    @Test
    void whatIsSaidOfTheTableIsTheTables() {
        EntitySchema<Post> expiring = SCHEMA.ttl("until");
        assertThat(expiring.table()).isEqualTo(SCHEMA.table().ttl("until"));
        assertThat(expiring.lifetime()).isEmpty();
        assertThat(SCHEMA.lifetime("until").table()).isEqualTo(expiring.table());
        assertThat(SCHEMA.lifetime("until").lifetime()).contains("until");
    }

    /** Nothing of the table is of one record: two of the same keys have the same table. */
    @Test
    void twoRecordsCanHaveOneTable() {
        EntitySchema<String> other = EntitySchema.of(
                        "posts", String.class, new Titles(), KeyPart.text("author", new Upper()))
                .rangeKey(KeyPart.number("number", Codecs.INTEGER))
                .index(BY_TITLE)
                .index(BY_LOCAL);
        assertThat(other.table()).isEqualTo(SCHEMA.table());
        Map<String, AttributeValue> item = CODEC.toItem(new Post("ADA", 7, "New"));
        assertThat(other.table().key(item)).isEqualTo(SCHEMA.keyOf(new Post("ADA", 7, "New")));
        assertThat(other.decode(item)).isEqualTo("New");
    }

    private static final class Titles implements ItemCodec<String> {
        @Override
        public void write(String title, ItemWriter item) {
            throw new AssertionError("it is read");
        }

        @Override
        public String read(ItemReader item) {
            return item.required("title", Codecs.STRING);
        }
    }

    private static final class Upper implements TextCodec<String> {
        @Override
        public String toText(String value) {
            return value.toUpperCase(Locale.ROOT);
        }

        @Override
        public String fromText(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
