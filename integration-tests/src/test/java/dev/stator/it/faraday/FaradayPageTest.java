package dev.stator.it.faraday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.it.guide.DocumentedPage;
import dev.stator.it.guide.MigrationPage;
import dev.stator.it.guide.TestMethods;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code docs/from-faraday.md} has a row for all of Faraday, code that compiles, and tests that exist. */
@Tag("once")
class FaradayPageTest {
    private final MigrationPage page = MigrationPage.read(Path.of("..", "docs", "from-faraday.md"));

    @TestFactory
    Stream<DynamicTest> everyFunctionAndOptionHasARow() {
        return Faraday.SECTIONS.entrySet().stream()
                .map(section -> DynamicTest.dynamicTest(section.getKey(), () -> {
                    List<String> named = page.rows(section.getKey()).stream()
                            .flatMap(row -> MigrationPage.code(row.theirs()))
                            .toList();
                    assertThat(named).containsAll(section.getValue());
                }));
    }

    /** Or says that it is not built. */
    @Test
    void everyRowNamesTests() {
        assertThat(page.provenRows())
                .hasSizeGreaterThan(80)
                .allSatisfy(row ->
                        assertThat(row.last()).as(row.toString()).matches("(`\\w+Test\\.\\w+`(, )?)+|not built"));
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        TestMethods tests = TestMethods.compiled();
        assertThat(page.provenRows().stream().flatMap(row -> MigrationPage.code(row.last())))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(tests.have(name)).as(name).isTrue());
    }

    @Test
    void whatToWriteCompiles() {
        List<String> statements = page.statements();
        assertThat(statements).hasSizeGreaterThan(50);
        String source = IntStream.range(0, statements.size())
                .mapToObj(i -> "  void row%d() throws Exception { %s; }%n".formatted(i, statements.get(i)))
                .collect(Collectors.joining("", MigrationPage.CONTEXT, "}\n"));
        assertThat(DocumentedPage.read("docs/from-faraday.md")
                        .compile(Map.of(DocumentedPage.PACKAGE + ".Rows", source))
                        .messages())
                .as(source)
                .isEmpty();
    }
}
