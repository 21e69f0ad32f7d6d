package dev.stator.it.kotlin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.UnversionedDao;
import dev.stator.it.classes.ClassesPage;
import dev.stator.it.compile.Compiled;
import dev.stator.testing.StatorTest;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kotlin beside Stator: calls of what is generated, and classes of its own. */
@StatorTest
@Tag("once")
class KotlinTest {
    private static final String HEADER = """
            package beside

            import dev.stator.annotation.HashKey
            import dev.stator.annotation.Key
            import dev.stator.annotation.Table

            """;

    @TempDir
    static Path target;

    private static KotlinCompiler.Run run = new KotlinCompiler.Run(-1, "");

    /** Once, as starting the compiler takes most of its time. */
    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        Path calls = target.resolve("Calls.kt");
        try (var source = Objects.requireNonNull(KotlinTest.class.getResourceAsStream("Calls.kt"))) {
            Files.copy(source, calls);
        }
        Path posts = Files.writeString(
                target.resolve("Posts.kt"),
                HEADER + ClassesPage.block("@JvmRecord") + "@Table(\"notes\") data class Note(val id: String)\n");
        run = KotlinCompiler.run(
                target, List.of("-jvm-target", "17", "-d", classes().toString(), calls.toString(), posts.toString()));
    }

    private static Path classes() {
        return target.resolve("classes");
    }

    /** It knows no difference between {@code long} and {@code Long}. */
    @Test
    void eachCallIsOfOneMethod() {
        assertThat(run.said().lines().filter(line -> line.contains("error:"))).isEmpty();
        assertThat(run.status()).as(run.said()).isZero();
        assertThat(classes().resolve("calls/CallsKt.class")).exists();
    }

    /** As the page says: javac is run over its class file, into the same folder. */
    @Test
    @SuppressWarnings("unchecked") // its classes are not there yet when this is compiled
    void aDataClassThatIsARecordIsStored(Stator stator) throws Exception {
        assertThat(Compiled.ofClass("beside.Post", classes()).messages()).isEmpty();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes().toUri().toURL()}, KotlinTest.class.getClassLoader())) {
            var posts = (UnversionedDao<Object, ?>) loader.loadClass("beside.PostDao")
                    .getConstructor(Stator.class)
                    .newInstance(stator);
            Object post = loader.loadClass("beside.Post")
                    .getConstructor(String.class, String.class)
                    .newInstance("1", "Ink");
            posts.table().ensure();
            posts.put(post).execute();
            assertThat(posts.scan().list()).containsExactly(post);
        }
    }

    @Test
    void anotherDataClassIsNoRecord() throws IOException {
        assertThat(Compiled.ofClass("beside.Note", classes()).messages().lines())
                .singleElement()
                .asString()
                .contains("STA101", "the class Note", "A Kotlin data class is one with @JvmRecord");
    }

    /** It shows javac a class where there will be a record. */
    @Test
    void kaptTakesNoDataClassThatIsARecord() throws IOException, InterruptedException {
        Path folder = Files.createDirectory(target.resolve("kapt"));
        Path post = Files.writeString(folder.resolve("Post.kt"), HEADER + ClassesPage.block("@JvmRecord"));
        String plugin = "plugin:org.jetbrains.kotlin.kapt3:";
        List<String> options = Stream.concat(
                        Stream.of("aptMode=stubsAndApt", "processors=" + Compiled.STATOR),
                        Stream.concat(
                                Stream.of("sources", "classes", "stubs").map(each -> each + "=" + folder.resolve(each)),
                                Arrays.stream(KotlinCompiler.CLASS_PATH.split(File.pathSeparator))
                                        .map(entry -> "apclasspath=" + entry)))
                .map(option -> plugin + option)
                .toList();
        KotlinCompiler.Run kapt = KotlinCompiler.run(
                folder,
                List.of(
                        "-jvm-target",
                        "17",
                        "-d",
                        folder.toString(),
                        "-Xplugin=" + KotlinCompiler.entries(List.of("kotlin-annotation-processing")),
                        "-P",
                        String.join(",", options),
                        post.toString()));
        assertThat(kapt.said()).contains("Post.java:", "classes cannot directly extend Record");
        assertThat(kapt.status()).isNotZero();
    }
}
