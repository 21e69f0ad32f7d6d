package dev.stator.it.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.stream.checkpoint.CheckpointStore;
import dev.stator.stream.consumer.StreamConsumer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledConsumerTest {
    private static final int CHANGES = 200;
    private static final int KILLED_AT = 73;

    @TempDir
    private Path folder;

    private final Orders orders = new Orders();

    @Test
    void anotherProcessGoesOnFromTheTable() throws IOException, InterruptedException {
        goOn(orders.checkpoints);
    }

    @Test
    void theNextProcessGoesOnFromTheFile() throws IOException, InterruptedException {
        Path checkpoints = folder.resolve("checkpoints");
        goOn(CheckpointStore.file(checkpoints), checkpoints.toString());
    }

    private void goOn(CheckpointStore store, String... more) throws IOException, InterruptedException {
        Path changes = folder.resolve("changes");
        for (int i = 0; i < CHANGES; i++) {
            orders.dao.put(new Order("o" + i % 7, i, "", Set.of())).execute();
        }
        kill(changes, more);
        assertThat(Files.readAllLines(changes)).hasSize(KILLED_AT);

        AtomicInteger handled = new AtomicInteger();
        try (StreamConsumer next = orders.dao
                .changes()
                .consumer(orders.streams, "indexer")
                .handler(change -> {
                    KilledConsumer.note(changes, change);
                    handled.incrementAndGet();
                })
                .checkpoints(store)
                .lease(KilledConsumer.TTL)
                .build()) {
            next.start();
            while (!Files.readString(changes).contains(" " + (CHANGES - 1) + "\n")) {
                Thread.sleep(20);
            }
        }
        orders.close();
        assertThat(handled.get()).as("three of the page in hand come again").isEqualTo(CHANGES - KILLED_AT + 3);
        assertThat(inOrder(Files.readAllLines(changes)))
                .isEqualTo(inOrder(IntStream.range(0, CHANGES)
                        .mapToObj(i -> "o" + i % 7 + " " + i)
                        .toList()));
    }

    private void kill(Path changes, String... more) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledConsumer.class.getName(),
                orders.engine.endpoint().toString(),
                orders.engine.accessKey(),
                changes.toString(),
                Integer.toString(KILLED_AT)));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(output)).isEqualTo(9);
    }

    /** By order; what comes again is left out. */
    private static Map<String, List<String>> inOrder(List<String> changes) {
        return changes.stream().distinct().collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(' '))));
    }
}
