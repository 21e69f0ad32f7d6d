package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the option {@code stator.export} writes; few files, to be judged by eye: {@code -Dgolden.update=true} writes
 * them anew.
 */
class ExportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String FOLDER = "META-INF/stator/";

    private static final String POST = Sources.of("""
            @Table("blog.posts")
            @Gsi(name = "by-title", hashKey = "title", rangeKey = "likes", projection = IndexProjection.KEYS_ONLY)
            @Gsi(
                name = "by-place",
                hashKey = {"country", "city"},
                rangeKey = {"title", "score"},
                projection = IndexProjection.INCLUDE,
                include = {"text", "likes"})
            @Lsi(name = "by-likes", rangeKey = "likes")
            public record Post(
                @HashKey UUID author,
                @RangeKey Instant postedAt,
                String title,
                long likes,
                double score,
                @Attribute("land ${x}") String country,
                Optional<String> city,
                @Attribute("der \\"Text\\"") String text,
                @Ttl @Attribute("bis ${y}") Optional<Instant> shownUntil) {}
            """);
    private static final String KEYED = Sources.of("@Table(\"1-keyed\") public record Keyed(@HashKey byte[] id) {}");

    private static Map<String, String> export(Compiler compiler, String formats, String... sources) {
        Compiler.Compilation compilation = compiler.compile(
                new StatorProcessor(), List.of("-Astator.export=" + formats), List.of(), List.of(sources));
        assertThat(compilation.faults()).isEmpty();
        assertThat(compilation.success()).isTrue();
        return resources(compilation.classes());
    }

    private static Map<String, String> resources(Path classes) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(classes)) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".json")).toList()) {
                files.put(classes.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource
    void writesWhatACarefulPersonWould(Compiler compiler) throws IOException {
        Map<String, String> files =
                export(compiler, "cloudformation,cloudformation-parameters,terraform,terraform-variables", POST, KEYED);
        assertThat(files.keySet())
                .containsExactly(
                        FOLDER + "cloudformation-parameters/example.Keyed.json",
                        FOLDER + "cloudformation-parameters/example.Post.json",
                        FOLDER + "cloudformation/example.Keyed.json",
                        FOLDER + "cloudformation/example.Post.json",
                        FOLDER + "terraform-variables/example.Keyed.tf.json",
                        FOLDER + "terraform-variables/example.Post.tf.json",
                        FOLDER + "terraform/example.Keyed.tf.json",
                        FOLDER + "terraform/example.Post.tf.json");
        for (Map.Entry<String, String> file : files.entrySet()) {
            String[] path = file.getKey().split("/", -1);
            Path golden = GOLDEN.resolve(path[2] + "." + path[3] + ".golden");
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(golden, file.getValue());
            }
            assertThat(golden).exists();
            assertThat(file.getValue()).isEqualTo(Files.readString(golden));
        }
    }

    @Test
    void writesTheFormatsAskedForOnly() {
        assertThat(export(Compiler.JAVAC, "terraform", KEYED).keySet())
                .containsExactly(FOLDER + "terraform/example.Keyed.tf.json");
        assertThat(resources(Compiler.JAVAC.compile(KEYED).classes())).isEmpty();
    }

    @Test
    void writesNothingForATableThatIsRefused() {
        Compiler.Compilation refused = Compiler.JAVAC.compile(
                new StatorProcessor(),
                List.of("-Astator.export=terraform"),
                List.of(),
                List.of(Sources.of("@Table(\"x\") record Post(@HashKey String id) {}")));
        assertThat(refused.ids()).containsExactly("STA104");
        assertThat(resources(refused.classes())).isEmpty();
    }

    /** Two records may read one table. */
    @Test
    void namesFilesAfterRecords() {
        String other = Sources.of("@Table(\"1-keyed\") public record Other(@HashKey byte[] id) {}");
        assertThat(export(Compiler.JAVAC, "terraform", KEYED, other).keySet())
                .containsExactly(
                        FOLDER + "terraform/example.Keyed.tf.json", FOLDER + "terraform/example.Other.tf.json");
    }
}
