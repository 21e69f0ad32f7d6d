package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Components of a key type that this very compilation generates: a key takes nothing but the components of the key. */
class ForeignKeyTest {
    private static final String HEX = """
        public final class Hex implements TextCodec<Long> {
            @Override public String toText(Long value) { return Long.toHexString(value); }
            @Override public Long fromText(String text) { return Long.parseLong(text, 16); }
        }
        """;

    private static final Pattern ROOT =
            Pattern.compile("@Table\\([^)]*\\)(?:\\s+(?:@\\w+(?:\\([^)]*\\))?|public|sealed))*"
                    + "\\s+(record|interface|class)\\s+(\\w+)");

    /** Sources, all of whose roots have a DAO or a class of the table at the end. */
    static Stream<List<String>> schemas() {
        return Stream.of(
                List.of("@Table(\"posts\") record Post(@HashKey String id, PostKey parent) {}"),
                List.of("@Table(\"posts\") record Post(@HashKey String id, @Nullable PostKey parent, int n) {}"),
                List.of("@Table(\"posts\") record Post(@HashKey String id, Optional<PostKey> parent) {}"),
                List.of("@Table(\"posts\") record Post(@HashKey String id, List<PostKey> parents) {}"),
                List.of("@Table(\"posts\") record Post(@HashKey String id, Set<PostKey> parents) {}"),
                List.of("@Table(\"posts\") record Post(@HashKey String id, Map<String, List<PostKey>> m) {}"),
                List.of("@Table(\"posts\") record Post(@HashKey String id, PostKey[] parents) {}"),
                List.of("@Table(\"posts\") record Post(@HashKey String id, @Frozen PostKey parent) {}"),
                List.of("@Table(\"posts\") record Post(@HashKey String id, @Frozen List<PostKey> parents) {}"),
                List.of(
                        "@Table(\"posts\") record Post(@HashKey String id, @RangeKey Instant at, Thread thread) {}",
                        "record Thread(PostKey first, List<PostKey> rest) {}"),
                List.of(
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen Thread thread) {}",
                        "record Thread(PostKey first, List<PostKey> rest) {}"),
                List.of("""
                        @Table("posts") record Post(@HashKey String id, Origin origin) {}
                        sealed interface Origin {}
                        record Answer(PostKey to) implements Origin {}
                        record Fresh() implements Origin {}
                        """),
                List.of("""
                        @Table("posts") record Post(@HashKey String id, Box<PostKey> parent) {}
                        record Box<T>(T value) {}
                        """),
                List.of(
                        "@Table(\"posts\") record Post(@HashKey String id, UserKey author) {}",
                        "@Table(\"users\") record User(@HashKey String name, @RangeKey long n) {}"),
                List.of(
                        "@Table(\"posts\") record Post(@HashKey String id, UserKey author) {}",
                        "@Table(\"users\") record User(@HashKey String name, Optional<PostKey> last) {}"),
                List.of(
                        "@Table(\"aaa\") record Aa(@HashKey String id, BbKey b) {}",
                        "@Table(\"bbb\") record Bb(@HashKey String id, List<CcKey> c, AaKey a) {}",
                        "@Table(\"ccc\") record Cc(@HashKey String id, Map<String, AaKey> a) {}"),
                List.of("class Blog { @Table(\"posts\") record Post(@HashKey String id, Blog_PostKey parent) {} }"),
                List.of(
                        "@Table(\"posts\") record Post(@HashKey String id, other.UserKey author) {}",
                        "package other; import dev.stator.annotation.*; @Table(\"users\") public record User(@HashKey"
                                + " String name, java.util.Optional<UserKey> boss) {}"),
                List.of("@Table(\"posts\") record Post(@HashKey @Convert(Hex.class) long id, PostKey parent) {}", HEX),
                List.of("@Table(\"posts\") record Post(@HashKey @Sensitive String id, PostKey parent) {}"),
                List.of("""
                        @Table("posts") record Post(@HashKey Level id, @RangeKey byte[] sum, PostKey parent) {}
                        enum Level { HIGH, LOW }
                        """),
                List.of("""
                        @Table("posts")
                        @Gsi(name = "by-title", hashKey = "title", projection = IndexProjection.KEYS_ONLY)
                        record Post(@HashKey String id, @RangeKey long post, String title, PostKey postKey) {}
                        """),
                List.of("""
                        @Table("shop") @HashKey("PK") @RangeKey("SK")
                        sealed interface Shop {
                            @Key(hash = "o#{order}", range = "meta")
                            record Order(String order, Optional<ItemKey> first) implements Shop {}

                            @Key(hash = "o#{order}", range = "i#{item:5}#{at}")
                            record Item(String order, int item, @Sensitive Instant at, OrderKey parent, List<ItemKey> others)
                                    implements Shop {}
                        }
                        """),
                List.of(
                        "@Table(\"posts\") record Post(@HashKey String id, ItemKey item, @Frozen OrderKey order) {}",
                        """
                        @Table("shop") @HashKey("PK") @RangeKey("SK") @Discriminator("type")
                        public sealed interface Shop {
                            record Order(@Attribute("PK") String order, @Attribute("SK") long n) implements Shop {}

                            record Item(@Attribute("PK") @Convert(Hex.class) Long item, @RangeKey @Attribute("SK") int n)
                                    implements Shop {}
                        }
                        """,
                        HEX),
                List.of("""
                        @Table(value = "all", entities = {Order.class, other.Item.class}) @HashKey("PK") @RangeKey("SK")
                        class All {}
                        """, """
                        @Key(hash = "o#{order}", range = "meta") record Order(String order, ItemKey first) {}
                        """, """
                        package other;
                        import dev.stator.annotation.*;
                        @Key(hash = "o#{order}", range = "i#{item}")
                        public record Item(String order, java.util.UUID item) {}
                        """));
    }

    static Stream<Arguments> schemasUnderEachCompiler() {
        return schemas()
                .flatMap(schema -> Stream.of(Compiler.values()).map(compiler -> Arguments.of(compiler, schema)));
    }

    @ParameterizedTest
    @MethodSource("schemasUnderEachCompiler")
    void compile(Compiler compiler, List<String> schema) {
        Compiler.Compilation compilation =
                compiler.compile(schema.stream().map(Sources::of).toArray(String[]::new));

        assertThat(compilation.faults()).isEmpty();
        assertThat(compilation.success())
                .as(String.valueOf(compilation.diagnostics()))
                .isTrue();
        List<String> expected = schema.stream()
                .flatMap(source -> ROOT.matcher(source).results())
                .map(root -> root.group(2) + (root.group(1).equals("record") ? "Dao.java" : "Table.java"))
                .toList();
        assertThat(expected)
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(compilation.generated().keySet()).anyMatch(generated -> generated.endsWith(file)));
    }

    /**
     * The class files of before are there as well, as in every incremental build. Eclipse's compiler refuses to
     * generate what is on the class path.
     */
    @ParameterizedTest
    @MethodSource("schemas")
    void compileAgain(List<String> schema) {
        Compiler compiler = Compiler.JAVAC;
        String[] sources = schema.stream().map(Sources::of).toArray(String[]::new);
        Compiler.Compilation first = compiler.compile(sources);
        Compiler.Compilation second =
                compiler.compile(new StatorProcessor(), List.of(), List.of(first.classes()), List.of(sources));

        assertThat(second.faults()).isEmpty();
        assertThat(second.success()).as(String.valueOf(second.diagnostics())).isTrue();
        assertThat(second.generated()).isEqualTo(first.generated());
    }

    @Test
    void isReadAsItWillBeAndNotAsItWas() {
        Compiler compiler = Compiler.JAVAC;
        String old = "@Table(\"posts\") public record Post(@HashKey String id) {}";
        String now = "@Table(\"posts\") public record Post(@HashKey long number, @RangeKey String at) {}";
        String user = "@Table(\"users\") record User(@HashKey String name, List<PostKey> posts) {}";
        Path classes = compiler.compile(Sources.of(old)).classes();

        Compiler.Compilation fresh = compiler.compile(Sources.of(user), Sources.of(now));
        Compiler.Compilation again = compiler.compile(
                new StatorProcessor(), List.of(), List.of(classes), List.of(Sources.of(user), Sources.of(now)));

        assertThat(again.faults()).isEmpty();
        assertThat(again.success()).as(String.valueOf(again.diagnostics())).isTrue();
        assertThat(again.generated()).isEqualTo(fresh.generated());
        assertThat(again.generated().get("example/UserCodec.java")).contains("number");
    }

    @Test
    void ofOneOfSeveralIsReadAsItWillBe() {
        Compiler compiler = Compiler.JAVAC;
        String shop = """
                @Table("shop") @HashKey("PK") public sealed interface Shop {
                    @Key(hash = "%s") record Order(String order, int n) implements Shop {}

                    @Key(hash = "i#{id}") record Item(String id, OrderKey parent) implements Shop {}
                }
                """;
        String user = "@Table(\"users\") record User(@HashKey String name, List<OrderKey> orders) {}";
        Path classes = compiler.compile(Sources.of(shop.formatted("o#{order}"))).classes();
        String now = Sources.of(shop.formatted("o#{n}#{order}"));

        Compiler.Compilation fresh = compiler.compile(Sources.of(user), now);
        Compiler.Compilation again =
                compiler.compile(new StatorProcessor(), List.of(), List.of(classes), List.of(Sources.of(user), now));
        Compiler.Compilation alone =
                compiler.compile(new StatorProcessor(), List.of(), List.of(fresh.classes()), List.of(Sources.of(user)));

        assertThat(fresh.faults()).isEmpty();
        assertThat(again.faults()).isEmpty();
        assertThat(again.success()).as(String.valueOf(again.diagnostics())).isTrue();
        assertThat(again.generated()).isEqualTo(fresh.generated());
        assertThat(alone.generated().get("example/UserCodec.java"))
                .contains("\"n\"")
                .isEqualTo(fresh.generated().get("example/UserCodec.java"));
    }

    /** What else the record has does not show in the key, whether that is written before the rest or with it. */
    @ParameterizedTest
    @EnumSource
    void hasOneFormWheneverItIsWritten(Compiler compiler) {
        List<String> keys = List.of(
                "@HashKey String id",
                "@HashKey String post, @RangeKey int postKey",
                "@HashKey byte[] instance, @RangeKey @Sensitive String schema",
                "@HashKey java.net.URI uri, @RangeKey java.math.BigDecimal number");
        for (String key : keys) {
            String early = key + ", PostKey parent, Optional<Schema> s, Map<String, Post> posts";
            Map<String, String> alone = compiler.compile(Sources.of("@Table(\"posts\") record Post(" + key + ") {}"))
                    .generated();
            Compiler.Compilation whole = compiler.compile(
                    Sources.of("@Table(\"posts\") record Post(" + early + ") {} record Schema(PostKey id) {}"));

            assertThat(whole.success()).as(String.valueOf(whole.diagnostics())).isTrue();
            assertThat(whole.generated().get("example/PostKey.java")).isEqualTo(alone.get("example/PostKey.java"));
        }
    }

    /** Nobody is told twice: what keeps a key from being generated, and not who waits for it. */
    @ParameterizedTest
    @EnumSource
    void isNoKeyOfAKey(Compiler compiler) {
        assertThat(compiler.compile(Sources.of("@Table(\"posts\") record Post(@HashKey PostKey id) {}"))
                        .faults())
                .isEmpty();
        assertThat(compiler.compile(
                                Sources.of("@Table(\"posts\") record Post(@HashKey UserKey id) {}"),
                                Sources.of("@Table(\"users\") record User(@HashKey String id) {}"))
                        .ids())
                .containsExactly("STA204");
        assertThat(compiler.compile(
                                Sources.of("@Table(\"posts\") record Post(@HashKey String id, UserKey user) {}"),
                                Sources.of("@Table(\"users\") record User(@HashKey boolean id) {}"))
                        .ids())
                .containsExactly("STA204");
    }
}
