package dev.stator.it.guide;

import dev.stator.it.compile.Compiled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the documentation with Java in it. Its statements compile against the types that it declares, and beyond
 * those against the guide's; against no others, so that no example leans on what a reader does not see.
 *
 * @param name its path in the repository
 * @param examples its examples, in their order
 */
public record DocumentedPage(String name, List<Example> examples) {
    /** The package of all examples. */
    public static final String PACKAGE = "documented";

    private static final String GUIDE = "docs/guide.md";
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FENCE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*\n");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(?:public )?(?:abstract )?(?:final |sealed )?(?:class|record|enum|interface|@interface) (\\w+)");

    /** What stands before each declaration: what its types may be, by their simple names. */
    private static final String IMPORTS = """
        package documented;

        import static dev.stator.annotation.IndexProjection.KEYS_ONLY;

        import dev.stator.Stator;
        import dev.stator.annotation.*;
        import dev.stator.codec.*;
        import dev.stator.codec.convert.*;
        import dev.stator.frozen.*;
        import dev.stator.observe.*;
        import dev.stator.observe.Observer;
        import dev.stator.operation.VersionedPut;
        import java.net.URI;
        import java.nio.charset.StandardCharsets;
        import java.time.*;
        import java.util.*;
        import java.util.concurrent.ThreadLocalRandom;
        import java.util.stream.*;
        import org.jspecify.annotations.*;
        import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
        """;

    /**
     * One example.
     *
     * @param line where it begins
     * @param code without imports
     */
    public record Example(String page, int line, String code) {
        /** The names of the types that it declares; empty if it is made of statements. */
        Set<String> types() {
            return TYPE.matcher(code)
                    .results()
                    .map(type -> type.group(1))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** In a file of its own; its types are not public there, so that there may be several. */
        String declarations() {
            return IMPORTS + code.replaceAll("(?m)^public ", "");
        }

        /** The class that it is compiled in. */
        String className() {
            return "Line" + line;
        }

        @Override
        public String toString() {
            return page + ":" + line;
        }
    }

    /** Reads a page. */
    public static DocumentedPage read(String name) {
        String text;
        try {
            text = Files.readString(ROOT.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DocumentedPage(
                name,
                FENCE.matcher(text)
                        .results()
                        .map(fence -> example(name, text, fence))
                        .toList());
    }

    private static Example example(String name, String text, MatchResult fence) {
        int line = (int) text.substring(0, fence.start(1)).lines().count() + 1;
        return new Example(name, line, IMPORT.matcher(fence.group(1)).replaceAll(""));
    }

    /** Pages with Java that no other test holds. */
    static Stream<String> names() throws IOException {
        Set<String> held = Set.of("errors.md", "injection.md", "many-machines.md", "spring.md", "testing.md");
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            List<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".md") && !held.contains(file))
                    .sorted()
                    .map(file -> "docs/" + file)
                    .toList();
            return Stream.concat(Stream.of("README.md"), pages.stream());
        }
    }

    /** Those that are made of statements. */
    Stream<Example> statements() {
        return examples.stream().filter(example -> example.types().isEmpty());
    }

    /**
     * Compiles {@code classes}, by their names, with the processor, against the types of this page and of the guide.
     */
    public Compiled compile(Map<String, String> classes) {
        Map<String, String> sources = new LinkedHashMap<>();
        Set<String> declared = new LinkedHashSet<>();
        Stream<Example> guide = name.equals(GUIDE) ? Stream.of() : read(GUIDE).examples().stream();
        Stream.concat(examples.stream(), guide).forEach(example -> {
            // A page may tell of a record of the guide in another form; then that is what counts there.
            if (example.types().stream().noneMatch(declared::contains)) {
                declared.addAll(example.types());
                if (!example.types().isEmpty()) {
                    sources.put(PACKAGE + "." + example.className(), example.declarations());
                }
            }
        });
        sources.putAll(classes);
        return Compiled.of(sources);
    }
}
