package dev.stator.testing;

import static dev.stator.testing.internal.EngineLocator.CLASSPATH_PROPERTY;
import static dev.stator.testing.internal.EngineLocator.CLASSPATH_VARIABLE;
import static dev.stator.testing.internal.EngineLocator.ENDPOINT_PROPERTY;
import static dev.stator.testing.internal.EngineLocator.ENDPOINT_VARIABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stator.testing.internal.EngineLocator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four places, tried with a real engine each. */
final class FindingTheEngineTest {

    private static DynamoDbLocal running;
    private static String engineClassPath;

    @BeforeAll
    static void start() throws IOException {
        running = DynamoDbLocal.start();
        engineClassPath = Files.readString(
                        Path.of(System.getProperty(CLASSPATH_PROPERTY, "").substring(1)))
                .strip();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void aGivenEndpointIsUsedAndNothingIsStartedOrStopped() {
        String endpoint = running.endpoint().toString();
        Set<Long> before = Children.ofThisJvm();
        for (DynamoDbLocal.Builder builder : new DynamoDbLocal.Builder[] {
            looking(Map.of(ENDPOINT_PROPERTY, endpoint, CLASSPATH_PROPERTY, "@missing"), Map.of()),
            looking(Map.of(CLASSPATH_PROPERTY, "@missing"), Map.of(ENDPOINT_VARIABLE, endpoint))
        }) {
            try (DynamoDbLocal given = builder.start()) {
                assertThat(given.endpoint()).hasToString(endpoint);
                assertThat(Things.tables(given.client())).isEmpty();
                assertThat(Children.ofThisJvm()).isEqualTo(before);
            }
        }

        assertThat(Children.ofThisJvm()).isEqualTo(before);
        assertThat(Things.tables(running.client())).isEmpty();
    }

    @Test
    void aClassPathFileIsUsedBeforeTheOwnClassPath(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("class path");
        Files.writeString(file, engineClassPath.replace(File.pathSeparator, System.lineSeparator()));

        assertStarts(looking(Map.of(CLASSPATH_PROPERTY, "@" + file), Map.of()));
    }

    @Test
    void aClassPathMayStandInTheVariable() {
        assertStarts(looking(Map.of("java.class.path", "/nowhere"), Map.of(CLASSPATH_VARIABLE, engineClassPath)));
    }

    @Test
    void theEngineAmongTheOwnClassPathIsUsed() {
        // Newer versions of the libraries that the engine brings stand before it, as in a user's tests.
        String own = System.getProperty("java.class.path") + File.pathSeparator + engineClassPath;

        assertStarts(looking(Map.of("java.class.path", own), Map.of()));
    }

    @Test
    void whereItIsNowhereTheErrorShowsWhatToPaste() {
        assertThatExceptionOfType(DynamoDbLocalNotFoundException.class)
                .isThrownBy(() -> looking(Map.of("java.class.path", System.getProperty("java.class.path")), Map.of())
                        .start())
                .withMessageContaining("Maven")
                .withMessageContaining("<artifactId>DynamoDBLocal</artifactId>")
                .withMessageContaining("Gradle")
                .withMessageContaining("testRuntimeOnly(\"software.amazon.dynamodb:DynamoDBLocal:")
                .withMessageContaining(ENDPOINT_PROPERTY)
                .withMessageContaining(CLASSPATH_VARIABLE);
    }

    @Test
    void theVersionToPasteIsTheOneThatIsTested() throws IOException {
        Matcher tested = Pattern.compile("DynamoDBLocal-([0-9.]+)\\.jar").matcher(engineClassPath);
        assertThat(tested.find()).isTrue();
        String version = tested.group(1);

        assertThatExceptionOfType(DynamoDbLocalNotFoundException.class)
                .isThrownBy(() -> looking(Map.of(), Map.of()).start())
                .withMessageContaining("<version>" + version + "</version>")
                .withMessageContaining("DynamoDBLocal:" + version + "\"");
        assertThat(Path.of("..", "docs", "testing.md"))
                .content()
                .contains("<version>" + version + "</version>", "DynamoDBLocal:" + version + "\"")
                .contains(ENDPOINT_PROPERTY, ENDPOINT_VARIABLE, CLASSPATH_PROPERTY, CLASSPATH_VARIABLE);
    }

    private static DynamoDbLocal.Builder looking(Map<String, String> properties, Map<String, String> environment) {
        return DynamoDbLocal.builder().locator(new EngineLocator(properties::get, environment::get));
    }

    private static void assertStarts(DynamoDbLocal.Builder builder) {
        try (DynamoDbLocal local = builder.start()) {
            assertThat(local.endpoint()).isNotEqualTo(running.endpoint());
            Things.create(local.client(), "things");
            assertThat(Things.tables(local.client())).containsExactly("things");
        }
    }
}
