package dev.stator.it.codec;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes that the processor wrote in this module's own build. */
final class GeneratedClasses {
    private static final Path SOURCES = Path.of("target", "generated-test-sources", "test-annotations");

    private GeneratedClasses() {}

    /** Their qualified names, top-level classes only. */
    static List<String> names() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.map(SOURCES::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .map(file ->
                            file.substring(0, file.length() - ".java".length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
