package dev.stator.testing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class EngineOutputTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void findsThePortAmongOtherLines() {
        assertThat(reading("Port:\t8000\nPORT 8123\nmore\n").port())
                .succeedsWithin(SOON)
                .isEqualTo(8123);
    }

    @Test
    void outputThatEndsBeforeThePortIsAFailure() {
        EngineOutput output = reading("Error: no such class\n");

        assertThat(output.port()).failsWithin(SOON).withThrowableThat().withCauseInstanceOf(IOException.class);
        assertThat(output.text()).isEqualTo("Error: no such class");
    }

    @Test
    void keepsTheLastLinesOnly() {
        String lines = IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> i == 1_000 ? "x".repeat(100_000) : "line " + i)
                .collect(Collectors.joining("\n"));
        EngineOutput output = reading(lines);
        assertThat(output.port()).failsWithin(SOON);

        assertThat(output.text().lines()).hasSize(200).startsWith("line 801").allMatch(line -> line.length() <= 1_001);
    }

    private static EngineOutput reading(String text) {
        return EngineOutput.reading(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
