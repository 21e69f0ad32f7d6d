package dev.stator.it.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledScanTest {
    @Test
    void anotherProcessGoesOnWhereOneWasKilled(@TempDir Path folder) throws IOException, InterruptedException {
        Measurements measurements = new Measurements();
        Path items = folder.resolve("items");
        Path checkpoint = folder.resolve("checkpoint");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledScan.class.getName(),
                        measurements.engine.endpoint().toString(),
                        measurements.engine.accessKey(),
                        items.toString(),
                        checkpoint.toString(),
                        "11")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("output")))
                .isEqualTo(9);
        List<String> before = Files.readAllLines(items);
        assertThat(before)
                .as("11 pages and the empty ones; of each of the four segments the last may be short")
                .hasSizeBetween(70, 110);

        measurements
                .dao
                .scan()
                .pageSize(10)
                .parallel(4)
                .resume(Files.readString(checkpoint))
                .forEachPage(page -> {
                    synchronized (items) {
                        KilledScan.note(items, page.items());
                    }
                });
        List<String> all = Files.readAllLines(items);
        assertThat(new HashSet<>(all)).hasSize(200);
        assertThat(all.size() - 200)
                .as("the page it was killed at, and of each other segment the page that waited for its checkpoint")
                .isBetween(1, 40);
        measurements.engine.close();
    }
}
