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
    /** The items alone are 40 MB in DynamoDB, and more in Java. */
    @Test
    void fortyThousandItemsGoThroughAHeapOf48Megabytes(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(printed(folder, 40_000, "-Xmx48m")).contains("40,000 items exactly once");
    }

    @Test
    @Tag("slow")
    void aHundredThousandItemsGoThroughAHeapOf128Megabytes(@TempDir Path folder)
            throws IOException, InterruptedException {
        assertThat(printed(folder, 100_000, "-Xmx128m")).contains("100,000 items exactly once");
    }

    private static String printed(Path folder, int items, String heap) throws IOException, InterruptedException {
        try (DynamoDbLocal engine = DynamoDbLocal.start()) {
            Path output = folder.resolve("output");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            heap,
                            // As the tests themselves run: half the work.
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LoadAndScan.class.getName(),
                            engine.endpoint().toString(),
                            engine.accessKey(),
                            String.valueOf(items))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int exit = process.waitFor();
            String printed = Files.readString(output);
            System.out.print(printed);
            assertThat(exit).as(printed).isZero();
            return printed;
        }
    }
}
