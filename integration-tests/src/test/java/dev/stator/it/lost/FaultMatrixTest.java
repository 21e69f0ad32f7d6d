package dev.stator.it.lost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.error.Doubt;
import dev.stator.error.StatorException;
import dev.stator.error.ThrottledException;
import dev.stator.it.fault.SharedEngine;
import dev.stator.operation.BatchWriteIncompleteException;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.UpdateEachIncompleteException;
import dev.stator.session.Backoff;
import dev.stator.testing.DynamoDbLocal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Every operation under every fault, blocking and asynchronous, once with the first attempt under it and once with both
 * of two: what it says is held against what is so afterwards. The page on lost answers has what came of it;
 * {@code -Dgolden.update=true} writes that anew.
 */
@Order(1)
@Tag("once")
class FaultMatrixTest {
    private static final Path PAGE = Path.of("..", "docs", "lost-answers.md");

    /** Long enough for Netty to notice that a connection is gone. */
    private static final Duration WAIT = Duration.ofMillis(25);

    /** On the machine's clock, as an index of DynamoDB Local takes its time to come and go. */
    private static final Backoff HASTE = Backoff.standard()
            .first(Duration.ofMillis(1))
            .longest(Duration.ofMillis(10))
            .patience(Duration.ofMillis(200));

    /** How many operations wait one after the other for an answer that is late. */
    private static final int WAITING = 6;

    /** Which attempts meet the fault. */
    private enum Extent {
        FIRST(1, 6),
        ALL(Integer.MAX_VALUE, 2);

        private final int requests;
        private final int attempts;

        Extent(int requests, int attempts) {
            this.requests = requests;
            this.attempts = attempts;
        }
    }

    private record Column(FaultKind fault, Extent extent) {}

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<Column, Map<String, String>> outcomes = new ConcurrentHashMap<>();

    @Test
    void everyOperationSaysWhatBecameOfIt() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(3);
        ExecutorService waiting = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> columns = new ArrayList<>();
            for (Extent extent : Extent.values()) {
                for (FaultKind fault : FaultKind.values()) {
                    Column column = new Column(fault, extent);
                    List<Exercise> exercises = Exercises.all();
                    if (fault == FaultKind.LATE) {
                        // It does nothing but wait, and so several wait at once.
                        for (int i = 0; i < exercises.size(); i += WAITING) {
                            List<Exercise> some = exercises.subList(i, Math.min(i + WAITING, exercises.size()));
                            columns.add(waiting.submit(() -> column(column, some)));
                        }
                    } else {
                        columns.add(workers.submit(() -> column(column, exercises)));
                    }
                }
            }
            for (Future<?> column : columns) {
                column.get();
            }
        } finally {
            workers.shutdownNow();
            waiting.shutdownNow();
        }
        assertThat(wrong).isEmpty();
        checkPage();
    }

    private void column(Column column, List<Exercise> exercises) {
        try (DynamoDbLocal database = SharedEngine.isolated();
                Wire wire = Wire.to(
                        database, column.extent().attempts, WAIT, column.fault().patience())) {
            wire.proxy().keepingTags(Exercises.TAGS);
            Tables behind = Tables.of(Stator.create(database.client(), database.asyncClient()));
            behind.parts().table().ensure();
            behind.paints().table().ensure();
            behind.deeds().table().ensure();
            Tables tables = Tables.of(Stator.builder()
                    .client(wire.client())
                    .asyncClient(wire.asyncClient())
                    .backoff(HASTE)
                    .build());
            Map<String, String> cells =
                    outcomes.computeIfAbsent(column, first -> Collections.synchronizedMap(new LinkedHashMap<>()));
            for (Exercise exercise : exercises) {
                String cell = cell(exercise, Doing.EXECUTE, column, wire, tables, behind);
                if (!exercise.blockingOnly()) {
                    String async = cell(exercise, Doing.EXECUTE_ASYNC, column, wire, tables, behind);
                    if (!async.equals(cell)) {
                        wrong.add(exercise + ", " + column + ": blocking " + cell + ", asynchronous " + async);
                    }
                }
                String known = cells.putIfAbsent(exercise.group(), cell);
                if (known != null && !known.equals(cell)) {
                    wrong.add(exercise + ", " + column + ": " + cell + ", others of its group " + known);
                }
            }
        }
    }

    private String cell(Exercise exercise, Doing doing, Column column, Wire wire, Tables tables, Tables behind) {
        String where = exercise + ", " + doing + ", " + column;
        exercise.before().accept(behind);
        wire.proxy().reset();
        Object before = state(exercise, wire, behind);
        wire.proxy()
                .on(exercise.request())
                .times(column.extent().requests)
                .with(column.fault().fault());
        Object answer = null;
        Throwable thrown = null;
        try {
            answer = exercise.run().apply(new Exercise.Setting(tables, wire.streams()), doing);
        } catch (Throwable e) {
            thrown = e;
        }
        if (wire.proxy().requests(exercise.request()) == 0) {
            wrong.add(where + ": it sent no " + exercise.request());
        }
        return exercise.reads()
                ? read(where, exercise, answer, thrown)
                : written(where, exercise, before, state(exercise, wire, behind), thrown);
    }

    private static Object state(Exercise exercise, Wire wire, Tables behind) {
        return exercise.state().apply(new Exercise.Behind(behind, wire.proxy().tags()));
    }

    private String read(String where, Exercise exercise, @Nullable Object answer, @Nullable Throwable thrown) {
        if (thrown != null) {
            return told(where, thrown);
        }
        if (!String.valueOf(exercise.answer()).equals(String.valueOf(answer))) {
            wrong.add(where + ": answered " + answer);
        }
        return "answered";
    }

    private String written(String where, Exercise exercise, Object before, Object after, @Nullable Throwable thrown) {
        boolean twice = after.equals(exercise.twice()) && !after.equals(exercise.once());
        boolean done = twice || after.equals(exercise.once());
        if (!done && !after.equals(before)) {
            wrong.add(where + ": neither done nor as before, but " + after);
        }
        String state = twice ? "done twice" : done ? "done" : "not done";
        if (thrown == null) {
            if (!done) {
                wrong.add(where + ": said to be done, but is not");
            }
            return state;
        }
        if (done && !Doubt.isLost(thrown) && !isInDoubt(thrown)) {
            wrong.add(where + ": done, and denied by " + thrown);
        }
        return told(where, thrown) + ", " + state;
    }

    private String told(String where, Throwable thrown) {
        if (isInDoubt(thrown)) {
            return "in doubt";
        }
        if (thrown instanceof SdkException) {
            return "the SDK's error";
        }
        if (!(thrown instanceof StatorException)) {
            wrong.add(where + ": " + thrown);
        }
        return "`" + thrown.getClass().getSimpleName() + "`";
    }

    private static boolean isInDoubt(Throwable error) {
        return (error instanceof ConditionFailedException failed && failed.inDoubt())
                || (error instanceof ThrottledException throttled && throttled.inDoubt())
                || (error instanceof BatchWriteIncompleteException batch && batch.inDoubt())
                || (error instanceof UpdateEachIncompleteException each && each.inDoubt());
    }

    private void checkPage() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder expected = new StringBuilder();
        Map<Extent, String> titles = new EnumMap<>(Map.of(
                Extent.FIRST,
                "The first attempt meets it, the next one does not:",
                Extent.ALL,
                "Each of two attempts meets it:"));
        for (Extent extent : Extent.values()) {
            expected.append(titles.get(extent))
                    .append("\n\n")
                    .append(table(extent))
                    .append('\n');
        }
        String begin = "<!-- written by FaultMatrixTest -->\n\n";
        String end = "<!-- to here -->";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf(end);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page.substring(0, from) + expected + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(expected.toString());
        }
    }

    /** Faults of which the same comes are one line. */
    private String table(Extent extent) {
        List<String> groups =
                List.copyOf(cells(new Column(FaultKind.DROPPED, extent)).keySet());
        Map<Map<String, String>, List<String>> lines = new LinkedHashMap<>();
        for (FaultKind fault : FaultKind.values()) {
            lines.computeIfAbsent(cells(new Column(fault, extent)), cells -> new ArrayList<>())
                    .add(fault.toString());
        }
        StringBuilder text = new StringBuilder("| | " + String.join(" | ", groups) + " |\n");
        text.append("|---".repeat(groups.size() + 1)).append("|\n");
        lines.forEach((cells, faults) -> {
            text.append("| ").append(String.join("; ", faults)).append(" |");
            groups.forEach(group -> text.append(' ').append(cells.get(group)).append(" |"));
            text.append('\n');
        });
        return text.toString();
    }

    private Map<String, String> cells(Column column) {
        return outcomes.getOrDefault(column, Map.of());
    }
}
