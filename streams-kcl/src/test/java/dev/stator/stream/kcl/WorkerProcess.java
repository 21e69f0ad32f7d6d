package dev.stator.stream.kcl;

import dev.stator.Stator;
import dev.stator.stream.Change;
import dev.stator.stream.ErrorPolicy;
import dev.stator.testing.DynamoDbLocal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A program that runs one worker until its standard input ends: then it stops gracefully. It appends each change that
 * it handled to a file, as {@code id revision}. Its arguments: access key, file, milliseconds that a change takes.
 */
final class WorkerProcess {
    static final String APPLICATION = "notes-indexer";

    private WorkerProcess() {}

    public static void main(String[] arguments) throws Exception {
        // The engine that the test started: its address is in the environment.
        DynamoDbLocal dynamoDb = DynamoDbLocal.start().isolated(arguments[0]);
        Path file = Path.of(arguments[1]);
        long millis = Long.parseLong(arguments[2]);
        try (DynamoDbStreamsClient streams = streams(dynamoDb)) {
            StreamWorker<Note> worker = StreamWorker.builder(
                            new NoteDao(Stator.create(dynamoDb.client())).changes(), APPLICATION)
                    .streams(streams)
                    .tables(dynamoDb.asyncClient())
                    .handler(change -> {
                        Thread.sleep(millis);
                        append(file, change);
                    })
                    .onError(ErrorPolicy.retry(3).thenStop())
                    .poll(Duration.ofMillis(250))
                    .failover(Duration.ofSeconds(5))
                    .startJitter(Duration.ofSeconds(1))
                    .checkpointEvery(Duration.ofSeconds(1))
                    // The default is 30 s, and no shard is given to a worker before its first report.
                    .leases(leases ->
                            leases.workerUtilizationAwareAssignmentConfig().workerMetricsReporterFreqInMillis(1_000))
                    .build();
            worker.start();
            while (System.in.read() >= 0) {
                // Until it ends.
            }
            boolean inTime = worker.stop(Duration.ofSeconds(30));
            append(file, (inTime ? "stopped " : "late ") + worker.status().state());
        }
        // The library leaves threads of pools behind that only time ends.
        System.exit(0);
    }

    private static DynamoDbStreamsClient streams(DynamoDbLocal dynamoDb) {
        return dynamoDb.configure(DynamoDbStreamsClient.builder())
                .overrideConfiguration(config -> config.addExecutionInterceptor(new LocalRegion()))
                .build();
    }

    private static void append(Path file, Change<Note> change) throws IOException {
        Note note = change.newImage().orElseThrow();
        append(file, note.id() + " " + note.revision());
    }

    private static void append(Path file, String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
