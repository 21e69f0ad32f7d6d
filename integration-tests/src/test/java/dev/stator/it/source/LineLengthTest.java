package dev.stator.it.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The formatter leaves comments and text blocks alone, and nothing else looks at Markdown. */
@Tag("once")
class LineLengthTest {
    private static final int MOST = 120;

    /** A text block is longer where its text is: a message, or a source that a test compiles. */
    @Test
    void aLineOfJavaFitsBesideAnother() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : SourceTree.files(".java")) {
            boolean[] text = {false};
            tooLong.addAll(tooLong(file, line -> {
                boolean began = text[0];
                if (occurrences(line, "\"\"\"") % 2 == 1) {
                    text[0] = !text[0];
                }
                return began;
            }));
        }
        assertThat(tooLong).isEmpty();
    }

    /** A row of a table is one line, and so is what a program prints: that stands in a block without a language. */
    @Test
    void aLineOfMarkdownFitsBesideAnother() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : SourceTree.files(".md")) {
            boolean[] block = {false};
            boolean[] output = {false};
            tooLong.addAll(tooLong(file, line -> {
                if (line.strip().startsWith("```")) {
                    block[0] = !block[0];
                    output[0] = block[0] && line.strip().equals("```");
                }
                return output[0] || (!block[0] && line.strip().startsWith("|"));
            }));
        }
        assertThat(tooLong).isEmpty();
    }

    /** Those that nothing could be broken in, such as an address, are no fault. */
    private static List<String> tooLong(Path file, Predicate<String> mayBeLonger) throws IOException {
        List<String> found = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean free = mayBeLonger.test(line);
            if (!free && line.length() > MOST && line.strip().indexOf(' ') >= 0) {
                found.add(SourceTree.ROOT.relativize(file) + ":" + (i + 1) + ": " + line.strip());
            }
        }
        return found;
    }

    private static int occurrences(String line, String text) {
        return (line.length() - line.replace(text, "").length()) / text.length();
    }
}
