package dev.stator.testing.internal;

import static dev.stator.testing.internal.EngineLocator.CLASSPATH_PROPERTY;
import static dev.stator.testing.internal.EngineLocator.ENDPOINT_PROPERTY;
import static dev.stator.testing.internal.EngineLocator.ENDPOINT_VARIABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stator.testing.DynamoDbLocalException;
import dev.stator.testing.DynamoDbLocalNotFoundException;
import dev.stator.testing.internal.EngineLocation.EngineClassPath;
import dev.stator.testing.internal.EngineLocation.RunningServer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which setting wins, and what a wrong one is told. */
final class EngineLocatorTest {

    @TempDir
    private Path folder;

    private String engine;

    @BeforeEach
    void layOutAnEngine() throws IOException {
        Path classes = folder.resolve("engine");
        Path runner = classes.resolve(EngineMain.SERVER_RUNNER.replace('.', '/') + ".class");
        Files.createDirectories(runner.getParent());
        Files.createFile(runner);
        engine = classes.toString();
    }

    @Test
    void propertiesWinOverVariables() {
        EngineLocation location =
                locate(Map.of(ENDPOINT_PROPERTY, " http://one:1 "), Map.of(ENDPOINT_VARIABLE, "http://two:2"));

        assertThat(location)
                .isEqualTo(new RunningServer(URI.create("http://one:1"), "System property " + ENDPOINT_PROPERTY));
    }

    @Test
    void emptyIsNotSet() {
        assertThat(locate(Map.of(ENDPOINT_PROPERTY, " ", "java.class.path", engine), Map.of(ENDPOINT_VARIABLE, "")))
                .isEqualTo(new EngineClassPath(engine, "java.class.path"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8000", "8000", "http:///", "ftp://localhost:21", "http://local host"})
    void refusesEndpointsThatAreNoAddress(String endpoint) {
        assertThatExceptionOfType(DynamoDbLocalException.class)
                .isThrownBy(() -> locate(Map.of(ENDPOINT_PROPERTY, endpoint), Map.of()))
                .withMessageContaining(ENDPOINT_PROPERTY)
                .withMessageContaining(endpoint)
                .withMessageContaining("http://localhost:8000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://dynamodb.us-east-1.amazonaws.com",
                "https://123456789012.ddb.eu-west-1.AMAZONAWS.com",
                "https://dynamodb.cn-north-1.amazonaws.com.cn",
                "https://dynamodb.us-west-2.api.aws"
            })
    void refusesTheRealService(String endpoint) {
        assertThatExceptionOfType(DynamoDbLocalException.class)
                .isThrownBy(() -> locate(Map.of(ENDPOINT_PROPERTY, endpoint), Map.of()))
                .withMessageContaining("real service");
    }

    @Test
    void missingClassPathFileIsAnErrorAndNotPassedOver() {
        String missing = "@" + folder.resolve("missing");

        assertThatExceptionOfType(DynamoDbLocalException.class)
                .isThrownBy(() -> locate(Map.of(CLASSPATH_PROPERTY, missing, "java.class.path", engine), Map.of()))
                .withMessageContaining(CLASSPATH_PROPERTY)
                .withMessageContaining(missing);
    }

    @Test
    void missingEntryIsNamed() {
        String entry = folder.resolve("gone.jar").toString();

        assertThatExceptionOfType(DynamoDbLocalException.class)
                .isThrownBy(() -> locate(Map.of(CLASSPATH_PROPERTY, engine + File.pathSeparator + entry), Map.of()))
                .withMessageContaining("entry " + entry);
    }

    @Test
    void classPathWithoutTheEngineIsRefused() {
        assertThatExceptionOfType(DynamoDbLocalException.class)
                .isThrownBy(() -> locate(Map.of(CLASSPATH_PROPERTY, folder.toString()), Map.of()))
                .withMessageContaining("none of its 1 entries")
                .withMessageContaining(EngineMain.SERVER_RUNNER);
    }

    @Test
    void findsTheEngineBehindAManifestAsTestRunnersWriteIt() throws IOException {
        Path jar = folder.resolve("runner.jar");
        manifestJar(jar, Path.of(engine).toUri());

        assertThat(locate(Map.of("java.class.path", jar.toString()), Map.of()))
                .isEqualTo(new EngineClassPath(jar.toString(), "java.class.path"));
    }

    @Test
    void aStarMeansAllJarsOfAFolder() throws IOException {
        Path lib = Files.createDirectory(folder.resolve("lib"));
        manifestJar(lib.resolve("b.jar"), Path.of(engine).toUri());
        manifestJar(lib.resolve("a.jar"), Path.of(engine).toUri());
        Files.createFile(lib.resolve("readme.txt"));

        assertThat(locate(Map.of(CLASSPATH_PROPERTY, lib + File.separator + "*"), Map.of()))
                .isEqualTo(new EngineClassPath(
                        lib.resolve("a.jar") + File.pathSeparator + lib.resolve("b.jar"),
                        "System property " + CLASSPATH_PROPERTY));
    }

    @Test
    void nothingSetIsNotFound() {
        assertThatExceptionOfType(DynamoDbLocalNotFoundException.class).isThrownBy(() -> locate(Map.of(), Map.of()));
    }

    private static EngineLocation locate(Map<String, String> properties, Map<String, String> environment) {
        return new EngineLocator(properties::get, environment::get).locate();
    }

    private static void manifestJar(Path jar, URI classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath.toString());
        try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            output.finish();
        }
    }
}
