package dev.stator.frozen.fory.damage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DamageTest {
    private static final int INPUTS_OF_EACH_KIND = 10_000;

    @Test
    void everyDamagedValueIsRefusedAndTheProcessLives() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DamagedReads.class.getName(),
                        String.valueOf(INPUTS_OF_EACH_KIND),
                        "20261122")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        for (Damage damage : Damage.values()) {
            assertThat(output).contains(damage.name());
        }
    }
}
