package dev.stator.examples.tasks;

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

/** Each line of Java that docs/spring.md shows stands here, or in the tests of the starter, where it runs. */
class SpringPageTest {
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java$(.*?)^```$");

    @Test
    void showsWhatIsTested() throws IOException {
        List<String> shown = JAVA.matcher(Files.readString(Path.of("../docs/spring.md")))
                .results()
                .flatMap(block -> lines(block.group(1)))
                .toList();
        assertThat(shown).hasSizeGreaterThan(15);

        Set<String> tested = Stream.of("src", "../spring-boot-starter/src/test")
                .flatMap(folder -> sources(Path.of(folder)).stream())
                .flatMap(SpringPageTest::lines)
                .collect(Collectors.toSet());
        assertThat(shown).filteredOn(line -> !tested.contains(line)).isEmpty();
    }

    private static List<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SpringPageTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
