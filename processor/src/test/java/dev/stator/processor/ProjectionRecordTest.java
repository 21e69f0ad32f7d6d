package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Records that are a part of an entity, and where they can be read. */
class ProjectionRecordTest {
    private static final String POST = Sources.of("""
            @Table("posts")
            @Gsi(name = "by-title", hashKey = "title", projection = IndexProjection.KEYS_ONLY)
            @Gsi(name = "by-mood", hashKey = "mood", projection = IndexProjection.INCLUDE, include = "likes")
            @Gsi(name = "by-likes", hashKey = "likes")
            @Lsi(name = "old", rangeKey = "likes", projection = IndexProjection.KEYS_ONLY)
            public record Post(
                @HashKey String author, @RangeKey Instant postedAt, String title, long likes, String mood) {}
            """);
    private static final String SUMMARY =
            Sources.of("@ProjectionOf(Post.class) record PostSummary(String author, Optional<Long> likes) {}");

    private static String use(String statement) {
        return """
            package example;
            import static example.PostSummaryProjection.*;
            final class Use {
                Object run(PostDao posts) {
                    return posts.%s;
                }
            }
            """.replace("%s", statement);
    }

    @ParameterizedTest
    @EnumSource
    void writesAConstantForEachPlaceThatHoldsIt(Compiler compiler) {
        Compiler.Compilation compilation = compiler.compile(POST, SUMMARY);
        assertThat(compilation.success()).isTrue();
        assertThat(compilation.faults()).isEmpty();
        assertThat(compilation.generated().get("example/PostSummaryProjection.java"))
                .contains("item.orNull(Post_.author),\n")
                .contains("item.find(Post_.likes)),\n")
                .contains("ItemProjection<Post, PostSummary> POST_SUMMARY =")
                .contains("ItemProjection<PostByMood, PostSummary> POST_SUMMARY_BY_MOOD =")
                .contains("ItemProjection<PostOld, PostSummary> POST_SUMMARY_OLD =")
                .doesNotContain("BY_TITLE", "BY_LIKES")
                .contains("\nfinal class PostSummaryProjection");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | query(\"ada\").select(POST_SUMMARY).list()",
                "true  | byLikes().query(1).select(POST_SUMMARY).list()",
                "true  | byMood().query(\"calm\").select(POST_SUMMARY_BY_MOOD).list()",
                "true  | old().query(\"ada\").select(POST_SUMMARY_OLD).list()",
                "false | byTitle().query(\"New\").select(POST_SUMMARY).list()",
                "false | byTitle().query(\"New\").select(POST_SUMMARY_BY_MOOD).list()",
                "false | byMood().query(\"calm\").select(POST_SUMMARY).list()",
                "false | query(\"ada\").select(POST_SUMMARY_BY_MOOD).list()",
            })
    void compilesWhereItIsHeld(boolean compiles, String statement) {
        Compiler.Compilation compilation = Compiler.JAVAC.compile(POST, SUMMARY, use(statement));
        assertThat(compilation.success()).isEqualTo(compiles);
        assertThat(compilation.diagnostics())
                .allMatch(error -> error.getMessage(Locale.ROOT).contains("select"))
                .hasSize(compiles ? 0 : 1);
    }

    @Test
    void isFoundWhereAClassListsTheEntity() {
        String listed = Sources.of("""
                @Table(value = "listed", entities = Listed.class) @HashKey("PK") final class Others {}
                @Key(hash = "o#{id}") record Listed(String id, Set<String> tags) {}
                @ProjectionOf(value = Listed.class, table = Others.class) record Tags(String id, Set<String> tags) {}
                """);
        Compiler.Compilation compilation = Compiler.JAVAC.compile(listed);
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.generated()).containsKey("example/TagsProjection.java");
    }

    /** Of what is public, in packages of others. */
    @Test
    void standsInAnyPackage() {
        String other = """
                package other;
                @dev.stator.annotation.ProjectionOf(example.Post.class)
                public record Titled(String title) {}
                """;
        Compiler.Compilation compilation = Compiler.JAVAC.compile(POST, other);
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.generated().get("other/TitledProjection.java"))
                .contains("public final class TitledProjection")
                .contains("TITLED_BY_TITLE");
    }

    /** A fault of the table is told once, of the table. */
    @Test
    void leavesFaultsOfTheTableToTheTable() {
        String post = Sources.of("@Table(\"x\") record Post(@HashKey String id) {}"
                + " @ProjectionOf(Post.class) record Part(String id) {}");
        assertThat(Compiler.JAVAC.compile(post).ids()).isEqualTo(List.of("STA104"));
    }
}
