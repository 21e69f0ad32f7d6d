package dev.stator.testing.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the engine is to run.
 *
 * @param directory where tables are kept, null for memory
 * @param port 0 for a free one
 * @param startTimeout how long it may take to accept connections
 */
public record EngineSettings(@Nullable Path directory, int port, Duration startTimeout) {

    /** In memory, on a free port. */
    public static final EngineSettings DEFAULT = new EngineSettings(null, 0, Duration.ofMinutes(1));

    List<String> engineOptions() {
        // Without -disableTelemetry the engine reports its use to AWS.
        return directory == null
                ? List.of("-disableTelemetry", "-inMemory")
                : List.of(
                        "-disableTelemetry",
                        "-dbPath",
                        directory.toAbsolutePath().toString());
    }
}
