package dev.stator.stream.kcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.testing.DynamoDbLocal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * Two workers, each a process of its own, on DynamoDB Local. Takes minutes, most of which the library waits: runs with
 * the profile {@code streams-kcl} only.
 */
@Tag("slow")
@Timeout(600)
class TwoProcessesTest {
    private static final int ITEMS = 50;

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();
    private final Map<String, Long> written = new HashMap<>();

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void theOtherTakesOverWhenTheOneAtWorkIsKilled() throws Exception {
        try (DynamoDbLocal server = DynamoDbLocal.start()) {
            DynamoDbLocal dynamoDb = server.isolated();
            NoteDao notes = new NoteDao(Stator.create(dynamoDb.client()));
            notes.table().stream(StreamViewType.NEW_AND_OLD_IMAGES).ensure();

            Path first = folder.resolve("first");
            Path second = folder.resolve("second");
            Process killed = start(dynamoDb, first, 20);
            write(notes, 600);
            long began = System.nanoTime();
            until("the first worker handles changes", () -> lines(first).size() >= 50);
            say("first change after", began);

            Process survivor = start(dynamoDb, second, 0);
            until("the first worker handles more changes", () -> lines(first).size() >= 300);
            killed.destroyForcibly().waitFor();
            long dead = System.nanoTime();
            List<String> before = lines(first);
            assertThat(before).hasSizeLessThan(600);
            write(notes, 400);

            until("the second worker takes over", () -> !lines(second).isEmpty());
            say("taken over after", dead);
            until("all changes are handled", () -> union(before, lines(second)).size() == 1000);

            List<String> after = lines(second);
            assertInOrder(before);
            assertInOrder(after);
            assertGapless(before, after);
            // What was handled since the last checkpoint: one second of 20 ms changes, and the write of the checkpoint.
            assertThat(before.size() + after.size() - 1000).as("handled twice").isLessThan(200);

            survivor.getOutputStream().close();
            until("the second worker has stopped", () -> !survivor.isAlive());
            assertThat(lines(second)).last().isEqualTo("stopped STOPPED");
        }
    }

    /** Revisions of each item grow from 1 by 1, so that what is missing or out of order shows. */
    private void write(NoteDao notes, int changes) {
        for (int i = 0; i < changes; i++) {
            String id = "n" + i % ITEMS;
            notes.put(new Note(id, written.merge(id, 1L, Long::sum), "text")).execute();
        }
    }

    private Process start(DynamoDbLocal dynamoDb, Path file, int millisPerChange) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                WorkerProcess.class.getName(),
                dynamoDb.accessKey(),
                file.toString(),
                Integer.toString(millisPerChange));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment()
                .put("STATOR_DYNAMODB_ENDPOINT", dynamoDb.endpoint().toString());
        Process process = builder.redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        processes.add(process);
        return process;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static Set<String> union(List<String> first, List<String> second) {
        Set<String> all = new HashSet<>(first);
        second.stream().filter(line -> line.startsWith("n")).forEach(all::add);
        return all;
    }

    /** Within a process every revision follows the one before it. */
    private static void assertInOrder(List<String> lines) {
        Map<String, Long> last = new HashMap<>();
        for (String line : lines) {
            long revision = revision(line);
            Long before = last.put(id(line), revision);
            assertThat(before == null || revision == before + 1)
                    .as("%s after revision %s", line, before)
                    .isTrue();
        }
    }

    /** The second process goes on where the first was, or a little earlier. */
    private static void assertGapless(List<String> before, List<String> after) {
        Map<String, Long> reached = new HashMap<>();
        before.forEach(line -> reached.put(id(line), revision(line)));
        Set<String> seen = new HashSet<>();
        for (String line : after) {
            if (seen.add(id(line))) {
                assertThat(revision(line))
                        .as("first revision of %s in the second process", id(line))
                        .isLessThanOrEqualTo(reached.getOrDefault(id(line), 0L) + 1);
            }
        }
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static long revision(String line) {
        return Long.parseLong(line.substring(line.indexOf(' ') + 1));
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("waited in vain until " + what).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static void say(String what, long since) {
        System.getLogger(TwoProcessesTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        what + " " + Duration.ofNanos(System.nanoTime() - since).toSeconds() + " s");
    }
}
