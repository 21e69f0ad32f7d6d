package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.KeyFitness;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas that nobody expects, and that are right: all of them compile, with what is generated for them. */
class OddSchemaTest {
    private static final String WORD_CODEC = """
        {
            %s
            @Override public String toText(String value) { return value; }
            @Override public String fromText(String text) { return text; }
        }
        """;

    static Stream<String> schemas() {
        return Stream.of(texts(), converters(), indexKeys()).flatMap(List::stream);
    }

    /** Characters that are hard on Java's source, each in every text that DynamoDB takes them in. */
    private static List<String> texts() {
        return Stream.of(
                        "\\0",
                        "\\u0007",
                        "\\n",
                        "\\r",
                        "\\u0085",
                        "\\u2028",
                        "\\\"",
                        "\\\\",
                        "*/",
                        "$L",
                        "%s",
                        "\\ud83d\\ude00")
                .map(text -> """
                    @Table("posts")
                    @Gsi(name = "by-title", hashKey = "title")
                    record Post(
                        @HashKey @Attribute("a~") String id,
                        @Attribute("b~") String title,
                        @Attribute("c~") @Default("d~") String text,
                        Shape shape) {}
                    @Discriminator("e~") sealed interface Shape {}
                    @DiscriminatorValue("f~") record Circle(@Attribute("g~") int r) implements Shape {}
                    """.replace("~", text))
                .toList();
    }

    private static List<String> converters() {
        return List.of(
                converter("final class Words implements TextCodec<String>", "Words() throws IllegalStateException {}"),
                converter("final class Words implements TextCodec<String>", "Words() throws StackOverflowError {}"),
                converter("record Words() implements TextCodec<String>", ""),
                converter("enum Words implements TextCodec<String>", "INSTANCE;"),
                converter(
                        "abstract class Words implements TextCodec<String>",
                        "static final Words INSTANCE = new Words() {};"),
                converter(
                        "final class Words implements TextCodec<String>",
                        "static final Words INSTANCE = new Words(1); private Words(int a) {}"),
                converter(
                        "final class Words implements TextCodec<String>",
                        "final Words INSTANCE = null; Words() {} Words(int a) throws Exception {}"));
    }

    private static String converter(String declared, String inside) {
        return "@Table(\"posts\") record Post(@HashKey String id, @Convert(Words.class) String title) {}\n" + declared
                + WORD_CODEC.formatted(inside);
    }

    /** Every type that orders a key, as one that may be absent from an index. */
    private static List<String> indexKeys() {
        return Arrays.stream(BuiltInType.values())
                .filter(type -> type.keyFitness() == KeyFitness.ORDERED)
                .map(type -> """
                    @Table("posts")
                    @Gsi(name = "by-a", hashKey = "a", rangeKey = "b")
                    @Lsi(name = "by-b", rangeKey = "b")
                    record Post(@HashKey String id, @RangeKey int n, Optional<~> a, Optional<~> b) {}
                    """.replace("~", type.type().toString()))
                .toList();
    }

    static Stream<Arguments> schemasUnderEachCompiler() {
        return schemas()
                .flatMap(schema -> Stream.of(Compiler.values()).map(compiler -> Arguments.of(compiler, schema)));
    }

    @ParameterizedTest
    @MethodSource("schemasUnderEachCompiler")
    void compiles(Compiler compiler, String schema) {
        Compiler.Compilation compilation = compiler.compile(Sources.of(schema));

        assertThat(compilation.faults()).isEmpty();
        assertThat(compilation.success())
                .as(String.valueOf(compilation.diagnostics()))
                .isTrue();
        assertThat(compilation.generated()).containsKey("example/PostDao.java");
    }
}
