package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written for frozen components. */
class FrozenTest {
    private static final String[] BLOG = {
        Sources.of("""
                @Table("posts")
                @Gsi(name = "by-title", hashKey = "title", projection = IndexProjection.INCLUDE, include = {"blocks", "pages"})
                public record Post(
                        @HashKey String id,
                        String title,
                        @Frozen Page page,
                        @Frozen Optional<Page> draft,
                        @Frozen @Attribute("b") List<Block> blocks,
                        @Frozen(types = {Page.class, Note.class}, verify = false) @Nullable Object any,
                        @Frozen Map<String, ? extends Block> pages,
                        @Frozen(format = Plain.class, compression = Compression.NONE) Thread.State state,
                        @Frozen(format = Other.class, verify = false, compression = Compression.FAST) Thread thread,
                        @Frozen(compression = Compression.SMALLEST) int number,
                        @Frozen long[][] numbers,
                        @Sensitive @Frozen List<String> secrets,
                        @Frozen Card card) {}
                """),
        Sources.of("public record Page(int width, Box<Level> box, @Nullable Page next) {}"),
        Sources.of("@FrozenRetired(Page.class) public record Box<T>(T content, List<T> more) {}"),
        Sources.of("@FrozenName(\"blog.Level\") public enum Level { LOW }"),
        Sources.of("""
                public sealed interface Block {
                    record Text(String text) implements Block {}
                    @Deprecated(forRemoval = true) record Picture(java.net.URI source) implements Block {}
                    sealed interface Part extends Block {
                        enum Rule implements Part { THIN, THICK { @Override public String toString() { return "-"; } } }
                    }
                }
                """),
        Sources.of("public record Note(String text) {}"),
        Sources.of("public record Card(String name, @Sensitive String number) {}"),
        Sources.of("""
                public enum Plain implements dev.stator.frozen.FrozenFormat {
                    INSTANCE;
                    @Override public int id() { return 200; }
                    @Override public dev.stator.frozen.FrozenSerializer serializer(dev.stator.frozen.FrozenType<?> type) {
                        throw new UnsupportedOperationException();
                    }
                }
                """),
        Sources.of("""
                public class Other implements dev.stator.frozen.FrozenFormat {
                    @Override public int id() { return 201; }
                    @Override public dev.stator.frozen.FrozenSerializer serializer(dev.stator.frozen.FrozenType<?> type) {
                        throw new UnsupportedOperationException();
                    }
                }
                """)
    };

    @ParameterizedTest
    @EnumSource
    void listsTheClassesThatMayComeOut(Compiler compiler) {
        Compiler.Compilation compilation = compiler.compile(BLOG);

        assertThat(compilation.faults()).isEmpty();
        assertThat(compilation.success()).as("%s", compilation.diagnostics()).isTrue();
        String codec = compilation.generated().get("example/PostCodec.java");
        assertThat(codec)
                .contains("""
                            static final FrozenCodec<Page> FROZEN_PAGE = FrozenCodec.of(
                                    ForyFormat.INSTANCE,
                                    FrozenType.of("example.Page", Page.class)
                                            .with("blog.Level", Level.class)
                                            .with("example.Box", Box.class)
                                            .with("example.Page", Page.class));
                        """)
                .contains("AttributeCodec<Optional<Page>> OPTIONAL_PAGE = Codecs.optional(FROZEN_PAGE);")
                .contains("""
                            @SuppressWarnings({"deprecation", "removal"})
                            static final FrozenCodec<List<Block>> FROZEN_LIST_OF_BLOCK = FrozenCodec.of(
                                    ForyFormat.INSTANCE,
                                    FrozenType.<List<Block>>of("java.util.List<example.Block>", List.class)
                                            .with("example.Block$Part$Rule", Block.Part.Rule.class)
                                            .with("example.Block$Picture", Block.Picture.class)
                                            .with("example.Block$Text", Block.Text.class));
                        """)
                .contains("""
                                            .with("example.Note", Note.class)
                                            .with("example.Page", Page.class)).unverified();
                        """)
                .contains("FrozenType.<Map<String, ? extends Block>>of(\"java.util.Map<java.lang.String, ? extends "
                        + "example.Block>\"")
                .contains("""
                        FrozenCodec.of(
                                    Plain.INSTANCE,
                                    FrozenType.of("java.lang.Thread.State", Thread.State.class)).level(0);
                        """)
                .contains("""
                        FrozenCodec.of(
                                    new Other(),
                                    FrozenType.of("java.lang.Thread", Thread.class)).unverified().level(3);
                        """)
                .contains("FrozenType.of(\"java.lang.Integer\", Integer.class)).level(9);")
                .contains("FrozenType.of(\"long[][]\", long[][].class)")
                .contains("FROZEN_LIST_OF_STRING);")
                .contains("Codecs.sensitive(FROZEN_CARD)");
        assertThat(flat(codec))
                .contains(".sensitive() .frozen(\"page\", FROZEN_PAGE) .frozen(\"draft\", FROZEN_PAGE)"
                        + " .frozen(\"b\", FROZEN_LIST_OF_BLOCK)")
                .contains(".frozen(\"card\", FROZEN_CARD) .index(BY_TITLE);");
    }

    @Test
    void writesTheSameUnderEachCompiler() {
        assertThat(Compiler.ECJ.compile(BLOG).generated())
                .isEqualTo(Compiler.JAVAC.compile(BLOG).generated());
    }

    @Test
    void speaksOfThemAsFrozenAttributes() {
        Compiler.Compilation compilation = Compiler.JAVAC.compile(BLOG);

        assertThat(flat(compilation.generated().get("example/Post_.java")))
                .contains("FrozenAttribute.Removable<Post, Page> page = new FrozenAttribute.Removable<Post, Page>( "
                        + "Path.of(\"page\"), PostCodec.FROZEN_PAGE);")
                .contains("FrozenAttribute.Removable<Post, Page> draft")
                .contains("FrozenAttribute.Removable<Post, List<Block>> blocks")
                .contains("FrozenAttribute<Post, Integer> number")
                .contains("Path.of(\"card\").sensitive(), PostCodec.FROZEN_CARD);")
                .contains("Attribute {@code b}: B, frozen.");
        assertThat(compilation.generated().get("example/PostByTitle_.java"))
                .contains("FrozenAttribute.Removable<PostByTitle, List<Block>> blocks");
        assertThat(compilation.generated().get("example/PostByTitle.java")).contains("List<Block> blocks");
    }

    @Test
    void compilesWithoutAWarning() {
        Compiler.Compilation compilation = Compiler.JAVAC.compile(
                new StatorProcessor(), List.of("-Xlint:all,-processing", "-Werror"), List.of(), List.of(BLOG));

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void saysWhichArtifactIsMissing() {
        Compiler.Compilation compilation = Compiler.JAVAC.compileWithoutFrozen(
                Sources.of("@Table(\"posts\") record Post(@HashKey String id, @Frozen List<String> texts) {}"));

        assertThat(compilation.faults())
                .extracting(Compiler.Fault::place)
                .containsExactly("@Frozen List<String> texts) {}");
        assertThat(compilation.faults())
                .extracting(Compiler.Fault::message)
                .singleElement()
                .asString()
                .contains("[STA801] Post.texts is frozen, but dev.stator.frozen.fory.ForyFormat is not on the class "
                        + "path.")
                .contains("<artifactId>stator-frozen</artifactId>")
                .contains("or name a format of your own with @Frozen(format = ...).");
    }

    @Test
    void needsNoArtifactForAFormatOfOnesOwn() {
        Compiler.Compilation compilation = Compiler.JAVAC.compileWithoutFrozen(
                Sources.of(
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen(format = Plain.class) Object any) "
                                + "{}"),
                BLOG[7]);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.success()).isTrue();
    }

    /** Where lines break does not matter. */
    private static String flat(@Nullable String source) {
        return String.valueOf(source).replaceAll("\\s+", " ");
    }
}
