package dev.stator.it.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class AgeingStreamTest {
    /** As the build gives it: the engine's class path, or {@code @} and the file that has it. */
    private static final String CLASS_PATH = "stator.dynamodb-local.classpath";

    @Test
    void aConsumerFollowsAStreamThroughItsWholeLife(@TempDir Path folder) throws IOException, InterruptedException {
        String engine = System.getProperty(CLASS_PATH);
        assumeThat(engine)
                .as("a server given by its address cannot be made to age")
                .isNotNull();
        Path output = folder.resolve("output");
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator + classPath(engine),
                        AgeingStream.class.getName())
                .directory(folder.toFile()) // the engine leaves a file behind
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        program.environment().put("DDB_LOCAL_TELEMETRY", "0");
        int exit = program.start().waitFor();
        String printed = Files.readString(output);
        assertThat(exit).as(printed).isZero();
        assertThat(printed).contains("All as it should be");
    }

    private static String classPath(String given) throws IOException {
        return given.startsWith("@")
                ? Files.readString(Path.of(given.substring(1))).strip()
                : given;
    }
}
