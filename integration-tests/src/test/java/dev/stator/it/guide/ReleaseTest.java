package dev.stator.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a release consists of, and what it tells those who write code for users. */
@Tag("once")
class ReleaseTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(stator-[^<]+)</artifactId>");
    private static final Pattern LINK = Pattern.compile("(?m)^- \\[[^]]+]\\(([^)]+)\\): \\S.*$");

    @Test
    void theBomHasAllThatIsPublished() throws IOException {
        Set<String> published = published();
        published.remove("stator-bom");
        assertThat(published).contains("stator-runtime", "stator-processor");

        List<String> artifacts = all(ARTIFACT, ROOT.resolve("bom/pom.xml"));
        artifacts.removeAll(List.of("stator-parent", "stator-bom"));
        assertThat(artifacts).doesNotHaveDuplicates().hasSameElementsAs(published);
    }

    /** But for the processor, which nobody links: its jar is private. */
    @Test
    void allThatIsPublishedIsComparedWithABaseline() throws IOException {
        Set<String> published = published();
        published.removeAll(List.of("stator-bom", "stator-processor"));
        try (Stream<Path> files = Files.list(ROOT.resolve("api"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".jar"))
                            .map(name -> name.substring(0, name.length() - ".jar".length())))
                    .hasSameElementsAs(published);
        }
    }

    @Test
    void whatGeneratorsReadHasEachPageWithALine() throws IOException {
        Path docs = ROOT.resolve("docs");
        String text = Files.readString(docs.resolve("llms.txt"));
        assertThat(text).startsWith("# Stator\n\n> ");

        List<String> links = all(LINK, docs.resolve("llms.txt"));
        assertThat(links)
                .doesNotHaveDuplicates()
                .hasSize(count(text, "]("))
                .allSatisfy(link -> assertThat(docs.resolve(link)).isRegularFile());
        try (Stream<Path> pages = Files.list(docs);
                Stream<Path> guide = Files.list(docs.resolve("guide"))) {
            assertThat(Stream.concat(pages, guide)
                            .map(page -> docs.relativize(page).toString())
                            .filter(page -> page.endsWith(".md")))
                    .isSubsetOf(links);
        }
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    /** The artifacts of the modules that are not left out of a release. */
    private static Set<String> published() throws IOException {
        Set<String> published = new TreeSet<>();
        for (String module : all(MODULE, ROOT.resolve("pom.xml"))) {
            Path pom = ROOT.resolve(module).resolve("pom.xml");
            if (!Files.readString(pom).contains("<maven.deploy.skip>true<")) {
                published.add(all(ARTIFACT, pom).stream()
                        .filter(artifact -> !artifact.equals("stator-parent"))
                        .findFirst()
                        .orElseThrow());
            }
        }
        return published;
    }

    private static List<String> all(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
