package dev.stator.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.error.StatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide tells of each of Stator's own exceptions, when it comes and what to do. */
class RunTimeErrorsTest {
    private static final Pattern SECTION = Pattern.compile("(?ms)\\A(.*?)^## ");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+Exception)`[^|]* \\| [^|]+ \\|");
    private static final Path ROOT = Path.of("..");

    private static List<String> told() throws IOException {
        Matcher section = SECTION.matcher(Files.readString(ROOT.resolve("docs/guide/run-time-errors.md")));
        assertThat(section.find()).isTrue();
        return ROW.matcher(section.group(1)).results().map(row -> row.group(1)).toList();
    }

    private static List<String> declared() throws IOException {
        Path sources = ROOT.resolve("runtime/src/main/java/dev/stator");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Exception.java"))
                    .map(file -> file.replace(".java", ""))
                    .filter(name -> !name.equals(StatorException.class.getSimpleName()))
                    .toList();
        }
    }

    @Test
    void eachHasARow() throws IOException {
        assertThat(declared()).hasSizeGreaterThan(20);
        assertThat(told()).containsAll(declared()).contains("IllegalStateException", "NullPointerException");
    }

    /** And no row is of one that is gone. */
    @Test
    void eachRowIsOfAnException() throws IOException {
        assertThat(told().stream().filter(name -> !name.startsWith("Illegal") && !name.startsWith("NullPointer")))
                .isSubsetOf(declared());
    }
}
