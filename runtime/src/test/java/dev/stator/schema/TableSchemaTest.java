package dev.stator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

class TableSchemaTest {
    private static final KeyAttribute AUTHOR = new KeyAttribute("author", KeyAttributeType.S);
    private static final KeyAttribute NUMBER = new KeyAttribute("number", KeyAttributeType.N);
    private static final KeyAttribute TITLE = new KeyAttribute("title", KeyAttributeType.S);
    private static final KeyAttribute DIGEST = new KeyAttribute("digest", KeyAttributeType.B);

    private static final TableSchema POSTS = TableSchema.of("posts", new KeySchema(List.of(AUTHOR), List.of(NUMBER)))
            .index(index("by-title", IndexSchema.Kind.GLOBAL, List.of(TITLE, DIGEST), List.of(NUMBER, AUTHOR)))
            .index(index("by-digest", IndexSchema.Kind.LOCAL, List.of(), List.of(DIGEST)));

    private static IndexSchema index(
            String name, IndexSchema.Kind kind, List<KeyAttribute> hash, List<KeyAttribute> range) {
        return new IndexSchema(name, kind, new KeySchema(hash, range), ProjectionType.ALL, List.of());
    }

    private static IndexSchema index(IndexSchema.Kind kind, String name) {
        return POSTS.index(kind, name).orElseThrow();
    }

    @Test
    void aLocalIndexHasTheHashKeyOfTheTable() {
        assertThat(index(IndexSchema.Kind.LOCAL, "by-digest").key()).hasToString("author (HASH, S), digest (RANGE, B)");
        TableSchema users = POSTS.key(new KeySchema(List.of(TITLE), List.of()), Set.of());
        assertThat(users.indexes().get(1).key()).hasToString("title (HASH, S), digest (RANGE, B)");
    }

    @Test
    void indexesAreFoundByKindAndName() {
        assertThat(POSTS.indexes()).extracting(IndexSchema::name).containsExactly("by-title", "by-digest");
        assertThat(POSTS.indexes(IndexSchema.Kind.LOCAL))
                .extracting(IndexSchema::name)
                .containsExactly("by-digest");
        assertThat(POSTS.index(IndexSchema.Kind.LOCAL, "by-title")).isEmpty();
    }

    @Test
    void aQueryTakesTheKeyOfWhatItReads() {
        assertThat(POSTS.keyOf(null).names()).containsExactly("author", "number");
        assertThat(POSTS.keyOf(index(IndexSchema.Kind.GLOBAL, "by-title")).names())
                .containsExactly("title", "digest", "number", "author");
        assertThat(POSTS.keyOf(index(IndexSchema.Kind.LOCAL, "by-digest")).names())
                .containsExactly("author", "digest");
    }

    @Test
    void aPositionIsThePrimaryKeyAndTheKeyOfTheIndex() {
        assertThat(POSTS.position(null)).containsExactly("author", "number");
        assertThat(POSTS.position(index(IndexSchema.Kind.GLOBAL, "by-title")))
                .containsExactly("author", "number", "title", "digest");
        assertThat(POSTS.position(index(IndexSchema.Kind.LOCAL, "by-digest")))
                .containsExactly("author", "number", "digest");
    }

    @Test
    void theKeyOfAnItemIsWhatItHasOfTheKeysAttributes() {
        Map<String, AttributeValue> item = Map.of(
                "number", AttributeValue.fromN("7"),
                "title", AttributeValue.fromS("New"),
                "author", AttributeValue.fromS("ada"));
        assertThat(POSTS.key(item).keySet()).containsExactly("author", "number");
        assertThat(POSTS.key(Map.of("number", AttributeValue.fromN("7"))).keySet())
                .containsExactly("number");
    }

    @Test
    void anotherNameChangesNothingElse() {
        TableSchema renamed = POSTS.ttl("until").named("test-posts");
        assertThat(renamed.name()).isEqualTo("test-posts");
        assertThat(renamed.named("posts")).isEqualTo(POSTS.ttl("until"));
        assertThat(renamed.ttl()).contains(new TtlAttribute("until"));
    }
}
