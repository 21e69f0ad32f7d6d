package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.Compiler.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The runtime's tests use a record with what the processor writes for it. That stands there as source, formatted, and
 * is what the processor writes today: {@code -Dgolden.update=true} writes it anew, to be formatted and judged by eye.
 */
class BlogTest {
    private static final Path SOURCES = Path.of("..", "runtime", "src", "test", "java");
    private static final Path BLOG = SOURCES.resolve(Path.of("dev", "stator", "blog"));

    @Test
    void theBlogOfTheRuntimesTestsIsWhatTheProcessorWrites() throws IOException {
        List<String> written = new ArrayList<>();
        for (String name : List.of("package-info", "Address", "Colour", "Post")) {
            written.add(Files.readString(BLOG.resolve(name + ".java")));
        }

        Compilation compilation = Compiler.JAVAC.compile(written.toArray(String[]::new));

        assertThat(compilation.success())
                .as(compilation.diagnostics().toString())
                .isTrue();
        assertThat(compilation.generated()).hasSize(6);
        for (Map.Entry<String, String> file : compilation.generated().entrySet()) {
            Path source = SOURCES.resolve(file.getKey());
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(source, file.getValue());
            }
            assertThat(flowing(Files.readString(source))).isEqualToIgnoringWhitespace(flowing(file.getValue()));
        }
    }

    /** Without the asterisks of comments, whose lines are broken where they are too long. */
    private static String flowing(String java) {
        return java.replaceAll("(?m)^ *\\*(?= |$)", "");
    }
}
