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
import dev.stator.error.IncompatibleCodeException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

class SchemaTest {
    record Post(String author, long number, String title) {
        Post {
            if (title.equals("forbidden")) {
                throw new IllegalArgumentException("title");
            }
        }
    }

    private static final ItemCodec<Post> CODEC = new ItemCodec<>() {
        @Override
        public Map<String, AttributeValue> toItem(Post post) {
            ItemWriter item = new ItemWriter(3);
            item.put("author", Codecs.STRING, post.author());
            item.putLong("number", post.number());
            item.put("title", Codecs.STRING, post.title());
            return item.toItem();
        }

        @Override
        public Post fromItem(Map<String, AttributeValue> attributes) {
            ItemReader item = new ItemReader(attributes);
            return new Post(
                    item.required("author", Codecs.STRING),
                    item.requiredLong("number"),
                    item.required("title", Codecs.STRING));
        }
    };

    private static final KeyPart<String> AUTHOR = KeyPart.text("author", Codecs.STRING);
    private static final KeyPart<Long> NUMBER = KeyPart.number("number", Codecs.LONG);
    private static final KeyPart<String> TITLE = KeyPart.text("title", Codecs.STRING);
    private static final EntitySchema<Post> SCHEMA = EntitySchema.of("posts", Post.class, CODEC, AUTHOR)
            .rangeKey(NUMBER)
            .index(EntityIndex.global("by-title")
                    .hashKey(TITLE)
                    .rangeKey(NUMBER, AUTHOR)
                    .keysOnly())
            .index(EntityIndex.local("by-local").hashKey(AUTHOR).rangeKey(TITLE).include("a", "b"));

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
    void encodesKeysHashKeyFirst() {
        Map<String, AttributeValue> key = SCHEMA.keys().encode(ItemKey.of(AUTHOR, "ada", NUMBER, 7L));
        assertThat(key.keySet()).containsExactly("author", "number");
        assertThat(key).containsValues(AttributeValue.fromS("ada"), AttributeValue.fromN("7"));
        assertThat(ItemKey.of(AUTHOR, "ada")).isEqualTo(ItemKey.of(AUTHOR, "ada"));
        assertThat(SCHEMA.table().key(CODEC.toItem(new Post("ada", 7, "")))).isEqualTo(key);
    }

    @Test
    void refusesKeysThatDynamoDbRefuses() {
        assertThatThrownBy(() -> SCHEMA.keys().encode(ItemKey.of(AUTHOR, "", NUMBER, 7L)))
                .isInstanceOf(EncodingException.class)
                .hasMessage("Cannot store attribute author (stored as S, Java type java.lang.String) in table posts:"
                        + " it is empty, and part of a key, which DynamoDB wants to be at least one character");
        assertThatThrownBy(() -> KeyPart.binary("b", Codecs.BYTES).encode(new byte[0]))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("at least one byte");
        assertThatThrownBy(() -> AUTHOR.encode(null))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("null");
        assertThatThrownBy(() -> KeyPart.text("a", Failing.INSTANCE).encode("x"))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("attribute a (stored as S, Java type dev.stator.schema.SchemaTest$Failing)")
                .hasMessageContaining("IllegalStateException: no");
        assertThatThrownBy(() -> AUTHOR.encode("\ud83d"))
                .isInstanceOfSatisfying(
                        EncodingException.class, e -> assertThat(e.path()).isEqualTo("author"));
    }

    /** A user's codec that fails in its own way. */
    private enum Failing implements TextCodec<String> {
        INSTANCE;

        @Override
        public String toText(String value) {
            throw new IllegalStateException("no");
        }

        @Override
        public String fromText(String text) {
            return text;
        }
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
    void servesItsOwnContractOnly() {
        GeneratedContract.require(2, "blog.PostCodec");
        assertThatThrownBy(() -> GeneratedContract.require(3, "blog.PostCodec"))
                .isInstanceOf(IncompatibleCodeException.class)
                .hasMessageContaining("blog.PostCodec")
                .hasMessageContaining("update stator-runtime");
        assertThatThrownBy(() -> GeneratedContract.require(1, "blog.PostCodec"))
                .isInstanceOf(IncompatibleCodeException.class)
                .hasMessageContaining("recompile");
    }
}
