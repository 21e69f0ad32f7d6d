package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A constant in an annotation that is not there is the compiler's to tell of; {@code <error>} comes out nowhere. */
class UnresolvedConstantTest {
    private static final List<String> CONSTANTS = List.of("MISSING", "No.SUCH", "\"a\" + MISSING", "no.such.Names.ID");

    /** Each member of an annotation that takes a text. */
    private static final List<String> MENTIONS = List.of(
            "@Table(%s) record Post(@HashKey String id) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Attribute(%s) String t) {}",
            "@Table(\"posts\") record Post(@HashKey @Attribute(%s) String id) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Default(%s) String t) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Default(%s) int t) {}",
            "@Table(\"posts\") @Gsi(name = %s, hashKey = \"t\") record Post(@HashKey String id, String t) {}",
            "@Table(\"posts\") @Gsi(name = \"by-t\", hashKey = %s) record Post(@HashKey String id, String t) {}",
            "@Table(\"posts\") @Gsi(name = \"by-t\", hashKey = {\"t\", %s}) record Post(@HashKey String id, String t) "
                    + "{}",
            "@Table(\"posts\") @Gsi(name = \"by-t\", hashKey = \"t\", rangeKey = %s) record Post(@HashKey String id,"
                    + " String t) {}",
            "@Table(\"posts\") @Gsi(name = \"by-t\", hashKey = \"t\", projection = IndexProjection.INCLUDE,"
                    + " include = %s) record Post(@HashKey String id, String t) {}",
            "@Table(\"posts\") @Lsi(name = %s, rangeKey = \"t\") record Post(@HashKey String id, @RangeKey int n,"
                    + " String t) {}",
            "@Table(\"posts\") @Lsi(name = \"by-t\", rangeKey = %s) record Post(@HashKey String id, @RangeKey int n,"
                    + " String t) {}",
            "@Table(\"posts\") @Lsi(name = \"by-t\", rangeKey = \"t\", projection = IndexProjection.INCLUDE,"
                    + " include = {%s}) record Post(@HashKey String id, @RangeKey int n, String t) {}",
            "@Table(\"posts\") @Key(hash = %s) record Post(String id) {}",
            "@Table(\"posts\") @Key(hash = \"P#{id}\", range = %s) record Post(String id) {}",
            "@Table(\"posts\") record Post(@HashKey String id, Shape s) {} @Discriminator(%s) sealed interface Shape"
                    + " permits Dot {} record Dot(int n) implements Shape {}",
            "@Table(\"posts\") record Post(@HashKey String id, Shape s) {} sealed interface Shape permits Dot {}"
                    + " @DiscriminatorValue(%s) record Dot(int n) implements Shape {}",
            "@Table(\"posts\") record Post(@HashKey String id, Shape s) {} sealed interface Shape permits Dot {}"
                    + " @DiscriminatorValue(value = \"dot\", former = {\"d\", %s}) record Dot(int n) implements Shape "
                    + "{}",
            "@Table(\"posts\") record Post(@HashKey String id, @Frozen Dot dot) {} @FrozenName(%s) record Dot(int n) "
                    + "{}",
            "@Table(\"posts\") @Accessor(%s) record Post(@HashKey String id) {}",
            "@Table(\"posts\") record Post(@HashKey String id, Dot dot) {} record Dot(@Attribute(%s) int n) {}",
            "record Post(@Attribute(%s) int n) {}",
            "@Gsi(name = %s, hashKey = \"n\") record Post(int n) {}",
            "@Discriminator(%s) interface Post {}");

    static Stream<Arguments> mentions() {
        return Stream.of(Compiler.values())
                .flatMap(compiler -> MENTIONS.stream()
                        .flatMap(mention -> CONSTANTS.stream()
                                .map(constant -> Arguments.of(compiler, mention.replace("%s", constant)))));
    }

    @ParameterizedTest
    @MethodSource("mentions")
    void isTheCompilersToTell(Compiler compiler, String source) {
        Compiler.Compilation compilation = compiler.compile(Sources.of(source));

        assertThat(compilation.success()).isFalse();
        assertThat(compilation.ids()).doesNotContain("STA001");
        assertThat(compilation.faults())
                .extracting(Compiler.Fault::message)
                .noneMatch(message -> message.contains("<error>"));
        assertThat(compilation.diagnostics())
                .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .extracting(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .anyMatch(message -> !message.contains("[STA"));
        assertThat(compilation.generated().values()).noneMatch(text -> text.contains("<error>"));
    }

    /** A text that only reads so is one. */
    @ParameterizedTest
    @EnumSource(names = "JAVAC")
    void isNoTextThatReadsLikeIt(Compiler compiler) {
        Compiler.Compilation compilation = compiler.compile(
                Sources.of("@Table(\"posts\") record Post(@HashKey String id, @Attribute(\"<error>\") String t) {}"));

        assertThat(compilation.faults()).isEmpty();
        assertThat(compilation.success()).isTrue();
    }
}
