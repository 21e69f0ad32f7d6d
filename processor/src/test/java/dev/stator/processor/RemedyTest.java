package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever does what the message about a component of a nested record says has a schema that compiles. */
class RemedyTest {
    private static final String FORMAT = """
            public final class Own implements dev.stator.frozen.FrozenFormat {
                @Override public int id() { return 77; }
                @Override public dev.stator.frozen.FrozenSerializer serializer(dev.stator.frozen.FrozenType<?> type) {
                    throw new UnsupportedOperationException();
                }
            }
            """;

    private static final String OWN = "public class Plain {} interface Wide {} record Narrow(int n) implements Wide {}";

    private static Compiler.Compilation compile(String frozen, String component) {
        return Compiler.JAVAC.compile(
                Sources.of("@Table(\"posts\") record Post(@HashKey String id, " + frozen
                        + " Map<String, List<Place>> places) {}"),
                Sources.of("record Place(int number, " + component + ") {}"),
                Sources.of(FORMAT),
                Sources.of(OWN));
    }

    private static void isRight(Compiler.Compilation compilation) {
        assertThat(compilation.faults()).isEmpty();
        assertThat(compilation.success())
                .as(String.valueOf(compilation.diagnostics()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.util.Date       | @Frozen                | @Frozen",
                "ArrayList<String>    | @Frozen                | @Frozen",
                "BitSet               | @Frozen                | @Frozen",
                "ArrayDeque<Narrow>   | @Frozen                | @Frozen",
                "Object               | @Frozen(types = {...}) | @Frozen(types = {Narrow.class})",
                "Number               | @Frozen(types = {...}) | @Frozen(types = {Long.class})",
                "Wide                 | @Frozen(types = {...}) | @Frozen(types = {Narrow.class})",
                "LinkedList<Wide>     | @Frozen(types = {...}) | @Frozen(types = {Narrow.class})",
                "Thread               | @Frozen(format = ...)  | @Frozen(format = Own.class)",
                "Plain                | @Frozen(format = ...)  | @Frozen(format = Own.class)",
                "ArrayList<Plain>     | @Frozen(format = ...)  | @Frozen(format = Own.class)"
            })
    void ofATypeWithoutMappingWorks(String type, String remedy, String followed) {
        List<Compiler.Fault> faults = compile("", type + " held").faults();

        assertThat(faults).extracting(Compiler.Fault::id).containsExactly("STA401");
        assertThat(faults.get(0).place()).startsWith("held)");
        assertThat(faults.get(0).message())
                .contains(
                        "@Convert(...)",
                        "store Post.places, which leads here, as one binary attribute with " + remedy,
                        "use AttributeValue");
        isRight(compile(followed, type + " held"));
        isRight(compile("", "AttributeValue held"));
        isRight(compile(
                "",
                "@Convert(HeldCodec.class) " + type + " held) {} final class HeldCodec implements TextCodec<"
                        + type + "> { @Override public String toText(" + type
                        + " value) { return \"\"; } @Override public " + type
                        + " fromText(String text) { return null; } } record Rest(int n"));
    }
}
