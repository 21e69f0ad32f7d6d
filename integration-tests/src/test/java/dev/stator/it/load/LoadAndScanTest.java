package dev.stator.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.testing.DynamoDbLocal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Order(1)
@Tag("once")
class LoadAndScanTest {
    /** The items alone are 100 MB in DynamoDB, and more in Java. */
    @Test
    void aHundredThousandItemsGoThroughAHeapOf128Megabytes(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (DynamoDbLocal engine = DynamoDbLocal.start()) {
            Path output = folder.resolve("output");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            // As the tests themselves run: half the work.
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LoadAndScan.class.getName(),
                            engine.endpoint().toString(),
                            engine.accessKey(),
                            "100000")
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int exit = process.waitFor();
            String printed = Files.readString(output);
            System.out.print(printed);
            assertThat(exit).as(printed).isZero();
            assertThat(printed).contains("100,000 items exactly once");
        }
    }
}
