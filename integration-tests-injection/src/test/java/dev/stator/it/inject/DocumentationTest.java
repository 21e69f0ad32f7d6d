package dev.stator.it.inject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each line of Java that docs/injection.md shows stands in this module, where it is compiled and run. */
class DocumentationTest {
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java$(.*?)^```$");

    @Test
    void showsWhatIsTested() throws IOException {
        List<String> shown = JAVA.matcher(Files.readString(Path.of("../docs/injection.md")))
                .results()
                .flatMap(block -> lines(block.group(1)))
                .toList();
        assertThat(shown).hasSizeGreaterThan(50);

        Set<String> tested = tested();
        assertThat(shown).filteredOn(line -> !tested.contains(line)).isEmpty();
    }

    private static Set<String> tested() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> lines(read(file)))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
