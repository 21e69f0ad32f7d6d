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
 * A page of the documentation with Java in it. Its statements compile with the imports that it shows, against the types
 * that it declares, and beyond those against the guide's; against no others, so that no example leans on what a reader
 * does not see.
 *
 * @param name its path in the repository
 * @param imports all that it shows
 * @param examples its examples, in their order
 */
public record DocumentedPage(String name, List<String> imports, List<Example> examples) {
    /** The package of all examples: not the one that they show, as these tests have one of that name. */
    public static final String PACKAGE = "documented";

    private static final String SHOWN = "blog";

    private static final String GUIDE = "docs/guide";
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FENCE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\n");
    private static final Pattern PACKAGE_LINE = Pattern.compile("(?m)^package " + SHOWN + ";\n");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(?:public )?(?:abstract )?(?:final |sealed )?(?:class|record|enum|interface|@interface) (\\w+)");

    /**
     * One example.
     *
     * @param imports of its page
     * @param line where it begins
     * @param code without imports
     */
    public record Example(String page, List<String> imports, int line, String code) {
        /** The names of the types that it declares; empty if it is made of statements. */
        Set<String> types() {
            return TYPE.matcher(code)
                    .results()
                    .map(type -> type.group(1))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** Its package and the imports of its page. */
        String header() {
            return "package " + PACKAGE + ";\n\n"
                    + String.join("", imports).replace(" " + SHOWN + ".", " " + PACKAGE + ".") + "\n";
        }

        /** In a file of its own; its types are not public there, so that there may be several. */
        String declarations() {
            return header() + code.replaceAll("(?m)^public ", "");
        }

        /** The class that it is compiled in. */
        String className() {
            return "Line" + line;
        }

        /** The file that its types are compiled in: lines of several pages meet. */
        String unit() {
            return page.replaceAll("\\W", "_") + "_" + line;
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
        List<String> imports = FENCE.matcher(text)
                .results()
                .flatMap(fence -> IMPORT.matcher(fence.group(1)).results().map(MatchResult::group))
                .distinct()
                .toList();
        return new DocumentedPage(
                name,
                imports,
                FENCE.matcher(text)
                        .results()
                        .map(fence -> example(name, imports, text, fence))
                        .filter(example -> !example.code().isBlank())
                        .toList());
    }

    private static Example example(String name, List<String> imports, String text, MatchResult fence) {
        int line = (int) text.substring(0, fence.start(1)).lines().count() + 1;
        String code = PACKAGE_LINE.matcher(fence.group(1)).replaceAll("");
        return new Example(name, imports, line, IMPORT.matcher(code).replaceAll(""));
    }

    /** The pages of the guide. */
    static List<String> guide() {
        return pages(GUIDE, Set.of());
    }

    /** Pages with Java that no other test holds. */
    static Stream<String> names() {
        Set<String> held = Set.of("errors.md", "injection.md", "many-machines.md", "spring.md", "testing.md");
        return Stream.of(List.of("README.md"), guide(), pages("docs", held)).flatMap(List::stream);
    }

    private static List<String> pages(String folder, Set<String> held) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".md") && !held.contains(file))
                    .sorted()
                    .map(file -> folder + "/" + file)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        Stream<Example> guide =
                guide().stream().filter(page -> !page.equals(name)).flatMap(page -> read(page).examples().stream());
        Stream.concat(examples.stream(), guide).forEach(example -> {
            // A page may tell of a record of the guide in another form; then that is what counts there.
            if (example.types().stream().noneMatch(declared::contains)) {
                declared.addAll(example.types());
                if (!example.types().isEmpty()) {
                    sources.put(PACKAGE + "." + example.unit(), example.declarations());
                }
            }
        });
        sources.putAll(classes);
        return Compiled.of(sources);
    }
}
