package dev.stator.testing;

import static dev.stator.testing.internal.EngineLocator.CLASSPATH_PROPERTY;
import static dev.stator.testing.internal.EngineLocator.ENDPOINT_PROPERTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.stator.testing.internal.EngineMain;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs the {@link SampleTests} as JUnit runs users' tests. */
final class StatorExtensionTest {

    private static DynamoDbLocal server;

    /** One server for all runs, so that this class does not start a dozen. */
    @BeforeAll
    static void start() {
        server = DynamoDbLocal.start();
        System.setProperty(ENDPOINT_PROPERTY, server.endpoint().toString());
    }

    @AfterAll
    static void stop() {
        System.clearProperty(ENDPOINT_PROPERTY);
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "EachMethodHasItsOwn, 6",
        "AllMethodsShare, 2",
        "WithNestedClasses, 2",
        "WithNestedClassesThatShare, 4",
        "FieldsOfSuperclassesToo, 1",
        "OneInstanceManyDatabases, 2",
        "OneInstanceOneDatabase, 2",
        "TablesOfDaosThatNothingInjects, 1",
        "Programmatic, 2"
    })
    void runs(String sample, long tests) throws ClassNotFoundException {
        assertSucceeds(tests, run(sample(sample)));
    }

    @Test
    void tablesAreDeletedAfterwards() {
        SampleTests.DATABASES.clear();
        run(SampleTests.EachMethodHasItsOwn.class, SampleTests.AllMethodsShare.class);

        assertThat(SampleTests.DATABASES).isNotEmpty().allSatisfy(accessKey -> {
            try (DynamoDbLocal database = server.isolated(accessKey)) {
                assertThat(Things.tables(database.client())).isEmpty();
            }
        });
    }

    @Test
    void databasesAreUsedAgainSoThatThereAreAsManyAsTestsAtATime() {
        SampleTests.DATABASES.clear();
        run(SampleTests.EachMethodHasItsOwn.class, SampleTests.AllMethodsShare.class);

        assertThat(SampleTests.DATABASES).hasSize(1);
    }

    @Test
    void parallelClassesDoNotSeeEachOthersTables() {
        assertSucceeds(2, runInParallel(SampleTests.ParallelOne.class, SampleTests.ParallelTwo.class));
    }

    @Test
    void parallelMethodsDoNotSeeEachOthersTables() {
        assertSucceeds(2, runInParallel(SampleTests.ParallelMethods.class));
    }

    @Test
    void startsAndStopsAServerOfItsOwnAndOneOnly() {
        Set<Long> before = Children.ofThisJvm();
        System.clearProperty(ENDPOINT_PROPERTY);
        try {
            assertSucceeds(8, run(SampleTests.EachMethodHasItsOwn.class, SampleTests.AllMethodsShare.class));
        } finally {
            System.setProperty(ENDPOINT_PROPERTY, server.endpoint().toString());
        }

        assertThat(Children.ofThisJvm()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "WantsADaoBeforeAllMethods, PER_CLASS",
        "WantsAStaticField, static or final",
        "WantsAFieldOfAnotherType, java.lang.String",
        "WantsADaoThatIsNone, dev.stator.Stator"
    })
    void refusals(String sample, String explanation) throws ClassNotFoundException {
        run(sample(sample))
                .allEvents()
                .assertThatEvents()
                .haveExactly(1, finishedWithFailure(message(text -> text.contains(explanation))));
    }

    @Test
    void aServerThatSharesItsTablesIsRefused() throws IOException {
        Process shared = startWithSharedDb();
        try (BufferedReader output = shared.inputReader(StandardCharsets.UTF_8)) {
            String port = output.lines()
                    .filter(line -> line.startsWith("PORT "))
                    .findFirst()
                    .orElseThrow()
                    .substring(5);
            System.setProperty(ENDPOINT_PROPERTY, "http://127.0.0.1:" + port);
            try (DynamoDbLocal users = DynamoDbLocal.start()) {
                Things.create(users.client(), "precious");

                run(SampleTests.TablesOfDaosThatNothingInjects.class)
                        .allEvents()
                        .assertThatEvents()
                        .haveExactly(1, finishedWithFailure(message(text -> text.contains("-sharedDb"))));

                assertThat(Things.tables(users.client())).containsExactly("precious");
            }
        } finally {
            System.setProperty(ENDPOINT_PROPERTY, server.endpoint().toString());
            shared.destroyForcibly();
        }
    }

    private static Process startWithSharedDb() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                EngineMain.class.getName(),
                "0",
                "-disableTelemetry",
                "-inMemory",
                "-sharedDb");
        String engine = Files.readString(
                        Path.of(System.getProperty(CLASSPATH_PROPERTY, "").substring(1)))
                .strip();
        builder.environment().put("CLASSPATH", engine + File.pathSeparator + System.getProperty("java.class.path"));
        return builder.start();
    }

    private static Class<?> sample(String name) throws ClassNotFoundException {
        return Class.forName(SampleTests.class.getName() + "$" + name);
    }

    private static EngineExecutionResults run(Class<?>... samples) {
        return kit(samples).execute();
    }

    private static EngineExecutionResults runInParallel(Class<?>... samples) {
        return kit(samples)
                .configurationParameters(Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"))
                .execute();
    }

    private static EngineTestKit.Builder kit(Class<?>... samples) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Arrays.stream(samples)
                        .map(sample -> selectClass(sample))
                        .toArray(DiscoverySelector[]::new));
    }

    private static void assertSucceeds(long tests, EngineExecutionResults results) {
        results.allEvents().failed().assertThatEvents().isEmpty();
        results.testEvents()
                .assertStatistics(statistics -> statistics.started(tests).succeeded(tests));
    }
}
