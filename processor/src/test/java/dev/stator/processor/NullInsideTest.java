package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code @Nullable} inside a type is refused where Stator stores what is inside, wherever the type is read from. */
class NullInsideTest {
    /** {@code %s} is a type that may be called nullable. */
    private static final List<String> HOLDERS = List.of(
            "List<%s String>",
            "Collection<%s Integer>",
            "Set<%s String>",
            "SortedSet<%s String>",
            "Map<String, %s String>",
            "Map<%s String, Long>",
            "Optional<%s String>",
            "%s String[]",
            "List<Map<String, %s String>>",
            "Map<String, List<Optional<%s String>>>",
            "List<%s Place>",
            "List<%s List<String>>",
            "Pair<%s String>",
            "Pair<Pair<%s String>>",
            "Pair<List<%s String>>",
            "Pair<%s String[]>",
            "Optional<Pair<%s Place>>",
            "Map<String, List<Pair<%s Long>>>");

    private static final String REST = """
            public record Place(int number) {}
            record Pair<A>(A first) {}
            """;

    static Stream<Arguments> holders() {
        return HOLDERS.stream()
                .flatMap(holder -> Stream.of(Compiler.values()).map(compiler -> Arguments.of(compiler, holder)));
    }

    private static String root(String type) {
        return Sources.of("@Table(\"posts\") record Post(@HashKey String id, " + type + " held) {}");
    }

    @ParameterizedTest
    @MethodSource("holders")
    void isRefusedInTheRoot(Compiler compiler, String holder) {
        List<Compiler.Fault> faults = compiler.compile(root(holder.formatted("@Nullable")), Sources.of(REST))
                .faults();

        assertThat(faults).extracting(Compiler.Fault::id).containsExactly("STA415");
        Compiler.Compilation plain = compiler.compile(root(holder.formatted("")), Sources.of(REST));
        assertThat(plain.faults()).isEmpty();
        assertThat(plain.success()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("holders")
    void isRefusedInAClassFile(Compiler compiler, String holder) {
        String nested = "public record Box(int first, " + holder.formatted("@Nullable") + " held) {}";
        Path classes = compiler.compile(
                        List.of(), List.of("-proc:none"), List.of(), List.of(Sources.of(nested), Sources.of(REST)))
                .classes();

        assertThat(compiler.compile(
                                new StatorProcessor(), List.of(), List.of(classes), List.of(root("Map<String, Box>")))
                        .ids())
                .containsExactly("STA415");
    }

    @ParameterizedTest
    @EnumSource
    void isTheMatterOfWhoStoresTheWhole(Compiler compiler) {
        Compiler.Compilation compilation = compiler.compile(
                root("@Frozen List<@Nullable String> frozen, @Convert(Lines.class) List<@Nullable String>"),
                Sources.of("""
                        public final class Lines implements AttributeCodec<List<String>> {
                            @Override public AttributeValue encode(List<String> value) { return AttributeValue.fromNul(true); }
                            @Override public List<String> decode(AttributeValue stored) { return List.of(); }
                        }
                        """));

        assertThat(compilation.faults()).isEmpty();
        assertThat(compilation.success()).isTrue();
    }
}
