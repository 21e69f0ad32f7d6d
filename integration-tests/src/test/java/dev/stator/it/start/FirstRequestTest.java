package dev.stator.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** What is loaded by the first requests of a program, in a JVM of its own. */
class FirstRequestTest {
    static final String MARK = "request: ";

    /** Each takes as long to start, when it is first used, as all that Stator itself loads for a request, or longer. */
    private static final List<String> SLOW_TO_START = List.of(
            "java.lang.runtime.ObjectMethods",
            "java.lang.invoke.StringConcatFactory",
            "java.util.logging.LogManager",
            "java.lang.reflect.Proxy");

    @Test
    void theyStartNothingOfTheJdkThatIsSlowToStart() throws Exception {
        loaded().forEach((request, classes) ->
                assertThat(classes).as(request).isNotEmpty().doesNotContainAnyElementsOf(SLOW_TO_START));
    }

    @Test
    void afterPrimingAlmostAllOfStatorIsThere() throws Exception {
        Map<String, List<String>> cold = loaded();
        Map<String, List<String>> primed = loaded("primed");

        assertThat(cold.get("get")).filteredOn(FirstRequestTest::isOfStator).hasSizeGreaterThan(30);
        for (String request : List.of("get", "put", "put if absent", "delete", "patch")) {
            assertThat(primed.get(request))
                    .as(request)
                    .filteredOn(FirstRequestTest::isOfStator)
                    .isEmpty();
        }
        // The types of what the program builds of its own attributes.
        assertThat(primed.get("query")).filteredOn(FirstRequestTest::isOfStator).hasSizeLessThan(10);
        assertThat(primed.get("update"))
                .filteredOn(FirstRequestTest::isOfStator)
                .hasSizeLessThan(60);
    }

    @Test
    void primingReadsTheSampleOnceAndWritesNothing() {
        InstantClient client = new InstantClient(Map.of());
        new MooringDao(Stator.create(client)).prime(Mooring.of("none"));

        assertThat(client.requests())
                .singleElement()
                .isInstanceOfSatisfying(
                        GetItemRequest.class,
                        request -> assertThat(request.key())
                                .containsEntry("harbour", AttributeValue.fromS("none"))
                                .hasSize(2));
    }

    private static boolean isOfStator(String name) {
        return name.startsWith("dev.stator.") && !name.startsWith("dev.stator.it.");
    }

    /** The classes that are loaded by each request. */
    private static Map<String, List<String>> loaded(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:class+load=info:stdout:none",
                "-cp",
                System.getProperty("java.class.path"),
                FirstRequests.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        Map<String, List<String>> loaded = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : output.lines().toList()) {
            if (line.startsWith(MARK)) {
                current = new ArrayList<>();
                loaded.put(line.substring(MARK.length()), current);
            } else {
                current.add(line.split(" ", 2)[0]);
            }
        }
        return loaded;
    }
}
