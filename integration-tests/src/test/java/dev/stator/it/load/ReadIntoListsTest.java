package dev.stator.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read into a list is kept as records: as attribute values, it would not fit into the heap. */
@Tag("once")
@StatorTest(daos = SampleDao.class)
class ReadIntoListsTest {
    private static final int ITEMS = 6_000;

    private final DynamoDbLocal engine;
    private final SampleDao samples;

    ReadIntoListsTest(DynamoDbLocal engine, Stator stator) {
        this.engine = engine;
        this.samples = new SampleDao(stator);
    }

    @Test
    void sixThousandItemsFitInto32Megabytes(@TempDir Path folder) throws IOException, InterruptedException {
        samples.putAll(IntStream.range(0, ITEMS).mapToObj(Sample::of))
                .concurrency(8)
                .execute();
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadIntoLists.class.getName(),
                        engine.endpoint().toString(),
                        engine.accessKey(),
                        String.valueOf(ITEMS))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = process.waitFor();
        String printed = Files.readString(output);
        assertThat(exit).as(printed).isZero();
        assertThat(printed).contains("all read");
    }
}
