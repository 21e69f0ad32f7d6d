package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.Compiler.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Components of each kind in entries of each kind: what compiles, and which of it an update sets by itself. */
class EntryMatrixTest {
    private static final Pattern SETTABLE = Pattern.compile(
            "Keyed(?:\\.Removable)?<Shop\\.Item.*> c =|Keyed(?:\\.Removable)?<Shop\\.Item> c =|VirtualComponent.* c =");

    private static final List<String> COMPONENTS = List.of(
            "String c",
            "int c",
            "Optional<String> c",
            "Optional<Integer> c",
            "@Nullable String c",
            "@Default(\"x\") String c",
            "@Default(\"7\") int c",
            "@Sensitive String c",
            "@UpdatedAt Instant c",
            "@CreatedAt Optional<Instant> c",
            "@Version long c",
            "@Ttl Instant c",
            "@Frozen String c");

    /** What stands in the key of the index. */
    enum Shape {
        ALONE("hash = \"all\", range = \"r#{c}\""),
        LONE("hash = \"all\", range = \"{c}\""),
        BESIDE_KEY("hash = \"all\", range = \"{id}#{c}\""),
        OTHER_HALF("hash = \"h#{b}\", range = \"{c}\""),
        BESIDE("hash = \"all\", range = \"{b}#{c}\""),
        BESIDE_OPTIONAL("hash = \"h#{o}\", range = \"{c}\""),
        WHEN("hash = \"all\", range = \"{c}\", when = \"w\"");

        private final String key;

        Shape(String key) {
            this.key = key;
        }

        /** Whether the item may be out of the index for another reason than the component. */
        boolean mayLose() {
            return this == BESIDE_OPTIONAL || this == WHEN;
        }
    }

    static Stream<Arguments> cells() {
        return COMPONENTS.stream()
                .flatMap(component -> Stream.of(Shape.values())
                        .flatMap(shape ->
                                Stream.of("", "@KeyOnly ").map(only -> Arguments.of(only + component, shape))));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void compilesOrIsRefused(String component, Shape shape) {
        Compilation compilation = compile("@org.jspecify.annotations.NullMarked ", component, shape);

        List<String> expected = expected(component, shape);
        assertThat(compilation.ids()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(compilation.success()).as("%s", compilation.diagnostics()).isEqualTo(expected.isEmpty());
        if (expected.isEmpty()) {
            assertThat(isSettable(compilation)).isEqualTo(isFree(component, shape));
            assertThat(compilation
                            .generated()
                            .getOrDefault("example/Item_.java", "")
                            .contains(" cGiven(Shop.Item item) {"))
                    .isEqualTo(!isFree(component, shape) && !component.contains("@UpdatedAt"));
        }
    }

    /** What stands in the index's key may stand beside it in an attribute of its own. */
    @ParameterizedTest
    @MethodSource("cells")
    void anIndexAnswersWhatItsKeyHas(String component, Shape shape) {
        if (!expected(component, shape).isEmpty()) {
            return;
        }
        String included = component.contains("@KeyOnly") ? "{\"b\", \"o\"}" : "{\"b\", \"o\", \"c\"}";
        Compilation compilation = compile(
                "@org.jspecify.annotations.NullMarked ",
                component,
                shape,
                ", projection = dev.stator.annotation.IndexProjection.INCLUDE, include = " + included);
        assertThat(compilation.success()).as("%s", compilation.diagnostics()).isTrue();
    }

    private static List<String> expected(String component, Shape shape) {
        List<String> expected = new ArrayList<>();
        boolean keyOnly = component.contains("@KeyOnly");
        if (Stream.of("@CreatedAt", "@Version", "@Ttl", "@Frozen").anyMatch(component::contains)) {
            expected.add("STA939");
        }
        if (keyOnly && shape.mayLose()) {
            expected.add("STA949");
        }
        if (component.contains("@UpdatedAt") && (shape == Shape.BESIDE || shape.mayLose())) {
            expected.add("STA951");
        }
        if (keyOnly && (component.contains("@UpdatedAt") || component.contains("@Default"))) {
            expected.add("STA952");
        }
        return expected;
    }

    /** Whether an update sets it by itself. */
    private static boolean isFree(String component, Shape shape) {
        boolean optional = component.contains("Optional") || component.contains("@Nullable");
        return !component.contains("@UpdatedAt")
                && shape != Shape.BESIDE
                && !shape.mayLose()
                && !(optional && shape == Shape.OTHER_HALF);
    }

    private static boolean isSettable(Compilation compilation) {
        return compilation.generated().entrySet().stream()
                .filter(file -> file.getKey().endsWith("Item_.java"))
                .flatMap(file -> file.getValue().lines())
                .anyMatch(line -> SETTABLE.matcher(line).find());
    }

    /** Nothing says whether it is ever null, so that it may be. */
    @Test
    void whatMayBeNullIsOptional() {
        assertThat(compile("", "@UpdatedAt Instant c", Shape.OTHER_HALF).ids()).containsExactly("STA951");
        for (String component : List.of("@KeyOnly int c", "@KeyOnly String c", "String c")) {
            for (Shape shape : List.of(Shape.OTHER_HALF, Shape.BESIDE)) {
                Compilation compilation = compile("", component, shape);
                assertThat(compilation.success())
                        .as("%s", compilation.diagnostics())
                        .isTrue();
            }
        }
    }

    /** What shares a key with components that have no attribute, itself one or not. */
    @Test
    void whatStandsInKeysOnlyIsSetByAllThatTheyAreMadeOf() {
        assertThat(used("set(Item_.rowGiven(\"1\", \"2\"), \"3\").set(Item_.shelfGiven(item), \"4\")"))
                .isTrue();
        assertThat(used("set(Item_.stateGiven(\"OPEN\", Optional.empty()), \"x\").remove(Item_.zone)"))
                .isTrue();
        assertThat(used("set(Item_.zoneGiven(item), 7)")).isTrue();
        assertThat(used("set(Item_.weightGiven(true), 7).set(Item_.openGiven(7), false)"))
                .isTrue();
        for (String wrong : List.of(
                "set(Item_.row, \"1\")",
                "set(Item_.zone, 7)",
                "set(Item_.open, true)",
                "set(Item_.state, \"x\")",
                "set(Item_.rowGiven(\"2\"), \"3\")",
                "remove(Item_.row)")) {
            assertThat(used(wrong)).as(wrong).isFalse();
        }
    }

    private static boolean used(String changes) {
        return Compiler.JAVAC
                .compile(Sources.of("""
                        @org.jspecify.annotations.NullMarked
                        @Table("shop") @HashKey("PK")
                        @Gsi(name = "rows", hashKey = "row-key")
                        @Gsi(name = "zones", hashKey = "zone-key")
                        @Gsi(name = "weights", hashKey = "weight-key")
                        sealed interface Shop {
                            @Key(hash = "o#{order}") record Order(String order) implements Shop {}

                            @Key(hash = "i#{id}")
                            @Key(index = "rows", hash = "{row}#{shelf}")
                            @Key(index = "zones", hash = "{zone}#{state}")
                            @Key(index = "weights", hash = "{weight}", when = "open")
                            record Item(
                                    String id,
                                    @KeyOnly String row,
                                    @KeyOnly String shelf,
                                    String state,
                                    @KeyOnly Optional<Integer> zone,
                                    int weight,
                                    @KeyOnly boolean open) implements Shop {}
                        }
                        class Use {
                            static Object use(ItemDao items, Shop.Item item) {
                                return items.update("7").CHANGES;
                            }
                        }
                        """.replace("CHANGES", changes)))
                .success();
    }

    private static Compilation compile(String marked, String component, Shape shape) {
        return compile(marked, component, shape, "");
    }

    private static Compilation compile(String marked, String component, Shape shape, String projection) {
        return Compiler.JAVAC.compile(Sources.of(marked + "@Table(\"shop\") @HashKey(\"PK\") @RangeKey(\"SK\")"
                + " @Gsi(name = \"index\", hashKey = \"GPK\", rangeKey = \"GSK\"" + projection
                + ") sealed interface Shop {"
                + " @Key(hash = \"o#{order}\", range = \"meta\") record Order(String order) implements Shop {}"
                + " @Key(hash = \"i#{id}\", range = \"meta\") @Key(index = \"index\", " + shape.key
                + ") record Item(String id, String b, Optional<String> o, boolean w, " + component
                + ") implements Shop {} }"));
    }
}
