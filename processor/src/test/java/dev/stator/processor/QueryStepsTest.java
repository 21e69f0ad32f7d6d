package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** What must not compile of the queries of keys with parts does not, in the line where it stands; its likes do. */
class QueryStepsTest {
    private static final String SHOP = """
        @Table("shop") @HashKey("PK") @RangeKey("SK")
        sealed interface Shop {
            @Key(hash = "c#{complaint}", range = "m#{at}#{id}#{line:3}")
            record Comment(String complaint, Instant at, UUID id, int line) implements Shop {}
            @Key(hash = "c#{complaint}", range = "p#{author}#{title}")
            record Page(String complaint, String author, String title) implements Shop {}
            @Key(hash = "u#{user}", range = "u#{user}")
            record User(String user) implements Shop {}
        }
        """;

    /**
     * A promise.
     *
     * @param wrong an expression that does not compile
     * @param right the nearest one that does
     */
    private record Promise(String wrong, String right) {}

    private static final List<Promise> PROMISES = List.of(
            // a part is not skipped
            new Promise("comments.query(\"1\").id(ID)", "comments.query(\"1\").at(NOON).id(ID)"),
            new Promise("comments.query(\"1\").at(NOON).line(7)", "comments.query(\"1\").at(NOON).id(ID).line(7)"),
            // nor given again
            new Promise("comments.query(\"1\").at(NOON).at(NOON)", "comments.query(\"1\").at(NOON)"),
            // an option ends the steps
            new Promise("comments.query(\"1\").limit(1).at(NOON)", "comments.query(\"1\").at(NOON).limit(1)"),
            new Promise("comments.query(\"1\").consistent().at(NOON)", "comments.query(\"1\").at(NOON).consistent()"),
            // DynamoDB has no range that ends before a text
            new Promise("comments.query(\"1\").at().lt(NOON)", "comments.query(\"1\").at().le(NOON)"),
            // a range ends the key
            new Promise("comments.query(\"1\").at().ge(NOON).id(ID)", "comments.query(\"1\").at().ge(NOON)"),
            new Promise("comments.query(\"1\").at().list()", "comments.query(\"1\").list()"),
            // what does not sort has no range
            new Promise("comments.query(\"1\").at(NOON).id().ge(ID)", "comments.query(\"1\").at(NOON).id(ID)"),
            new Promise("pages.query(\"1\").author().ge(\"a\")", "pages.query(\"1\").author(\"a\").title().ge(\"a\")"),
            // a part has its type
            new Promise("comments.query(\"1\").at(\"noon\")", "comments.query(\"1\").at(NOON)"),
            // a range key that follows from the hash key has no parts
            new Promise("users.query(\"1\").user(\"1\")", "users.query(\"1\")"),
            // each record is matched
            new Promise(
                    "ShopTable.<String>match(item, comment -> \"\", page -> \"\")",
                    "ShopTable.<String>match(item, comment -> \"\", page -> \"\", user -> \"\")"));

    /** The line of the first expression. */
    private static final int FIRST = 6;

    private static String use(List<String> expressions) {
        String fields = IntStream.range(0, expressions.size())
                .mapToObj(index -> "    final Object o" + index + " = " + expressions.get(index) + ";\n")
                .collect(Collectors.joining());
        return """
            package example;
            abstract class Use {
                final CommentDao comments = null; final PageDao pages = null; final UserDao users = null;
                final Shop item = null;
                static final java.time.Instant NOON = null; static final java.util.UUID ID = null;
            """ + fields + "}\n";
    }

    @Test
    void whatIsRightCompiles() {
        List<String> right = PROMISES.stream().map(Promise::right).toList();

        assertThat(Compiler.JAVAC.compile(Sources.of(SHOP), use(right)).diagnostics())
                .isEmpty();
    }

    @Test
    void whatIsWrongDoesNotWhereItStands() {
        List<String> wrong = PROMISES.stream().map(Promise::wrong).toList();

        Compiler.Compilation compilation = Compiler.JAVAC.compile(Sources.of(SHOP), use(wrong));

        List<Long> lines = IntStream.range(0, wrong.size())
                .mapToObj(index -> (long) (FIRST + index))
                .toList();
        assertThat(compilation.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                        .map(Diagnostic::getLineNumber)
                        .distinct()
                        .sorted()
                        .toList())
                .isEqualTo(lines);
    }
}
