package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.Compiler.Compilation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a collection answers: the interface of all that can stand under the hash key which fewest others are. */
class NearestTypeTest {
    private static final String RECORDS = """
            @Key(hash = "o#{id}", range = "a") record A(String id) implements KIND0 {}
            @Key(hash = "o#{id}", range = "b") record B(String id) implements KIND1 {}
            @Key(hash = "x#{id}", range = "c") record C(String id) implements KIND2 {}
        """;

    /** What {@code collection} of each record answers. */
    private static Compilation compile(String more, String kinds, String answers) {
        String[] kind = kinds.split(" ", -1);
        String[] answer = answers.split(" ", -1);
        String records = RECORDS;
        StringBuilder use = new StringBuilder("""
                package example;
                import dev.stator.operation.QueryOperation;
                class Use { void use(ADao a, BDao b, CDao c) {
                """);
        for (int i = 0; i < 3; i++) {
            records = records.replace("KIND" + i, kind[i].replace("+", ", "));
            String type = answer[i].equals("Root") ? "Root" : "Root." + answer[i];
            use.append("QueryOperation<" + type + ", " + type + "> o" + i + " = " + "abc".charAt(i)
                    + ".collection(\"\");\n");
        }
        String root = "@Table(\"roots\") @HashKey(\"PK\") @RangeKey(\"SK\") sealed interface Root {\n" + records + more
                + "}\n";
        return Compiler.JAVAC.compile(Sources.of(root), use.append("}}").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            - | Root Root Root | Root Root Root
            sealed interface X extends Root {} | X X Root | X X Root
            sealed interface X extends Root {} | X Root X | Root Root X
            sealed interface X extends Root {} | X X X | X X X
            sealed interface X extends Root {} sealed interface Y extends X {} | Y Y X | Y Y X
            sealed interface X extends Root {} sealed interface Y extends X {} | Y X Y | X X Y
            sealed interface X extends Root {} sealed interface Y extends X {} | Y Y Y | Y Y Y
            sealed interface X extends Root {} sealed interface Y extends Root {} | X+Y X+Y Y | X X Y
            sealed interface X extends Root {} sealed interface Y extends Root {} | Y+X X+Y X | Y Y X
            interface X {} | X+Root X+Root Root | Root Root Root
            interface X<T> {} sealed interface Y extends Root, X<String> {} | Y Y Root | Y Y Root
            """)
    void isTheNearestOfAll(String interfaces, String kinds, String answers) {
        Compilation compilation = compile(interfaces == null ? "" : interfaces, kinds, answers);

        assertThat(compilation.success()).as("%s", compilation.diagnostics()).isTrue();
    }

    /** As nobody else can name it, it is passed over. */
    @Test
    void isOneThatGeneratedCodeCanName() {
        Compilation compilation = Compiler.JAVAC.compile(
                Sources.of("""
                    final class Around {
                        private sealed interface Hidden extends Root permits Root.A, Root.B {}
                        @Table("roots") @HashKey("PK") @RangeKey("SK") sealed interface Root {
                            @Key(hash = "o#{id}", range = "a") record A(String id) implements Hidden {}
                            @Key(hash = "o#{id}", range = "b") record B(String id) implements Hidden {}
                        }
                    }
                    """),
                "package example; import dev.stator.operation.QueryOperation;"
                        + " class Use { QueryOperation<Around.Root, Around.Root> use(ADao a) {"
                        + " return a.collection(\"\"); } }");

        assertThat(compilation.success()).as("%s", compilation.diagnostics()).isTrue();
    }
}
