package dev.stator.observe.adapter;

import static dev.stator.observe.adapter.Note_.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.observe.adapter.Slf4jObserver.Event;
import dev.stator.operation.ConditionFailedException;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Both observers on what DynamoDB Local answers. */
@StatorTest
class ObserversOnEngineTest {
    private final DynamoDbLocal engine;
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final CapturedLogger captured = new CapturedLogger(Level.TRACE);
    private final Slf4jObserver everything = Slf4jObserver.create(captured.logger());
    private final Slf4jObserver ends = everything.silent(Event.BEGIN).silent(Event.PAGE);

    ObserversOnEngineTest(DynamoDbLocal engine) {
        this.engine = engine;
    }

    @BeforeEach
    void tenNotes() {
        engine.reset();
        NoteDao unobserved = new NoteDao(Stator.create(engine.client()));
        unobserved.table().create();
        IntStream.range(0, 10).forEach(number -> unobserved.put(note(number)).execute());
    }

    private static Note note(int number) {
        return new Note("secret-owner", number, "secret-topic", "secret-text");
    }

    private NoteDao notes(Slf4jObserver logging) {
        return new NoteDao(Stator.builder()
                .client(engine.client())
                .asyncClient(engine.asyncClient())
                .observer(logging)
                .observer(MicrometerObserver.create(registry))
                .build());
    }

    private double counted(String name, String kind, String index) {
        Counter counter = registry.find(name)
                .tags("kind", kind, "table", "notes", "index", index)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private long timed(String kind, String index, String outcome) {
        Timer timer = registry.find("stator.operations")
                .tags("kind", kind, "table", "notes", "index", index, "outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    @Test
    void aWriteCountsForItsTableAndItsIndexes() {
        NoteDao notes = notes(ends);
        notes.put(note(1)).execute();
        assertThat(timed("put", "none", "succeeded")).isEqualTo(1);
        assertThat(counted("stator.items", "put", "none")).isEqualTo(1);
        assertThat(counted("stator.capacity.units", "put", "none")).isEqualTo(1);
        notes.put(new Note("secret-owner", 99, "t", "t")).execute();
        assertThat(counted("stator.capacity.units", "put", "by-topic"))
                .as("a new item is written to the index too")
                .isEqualTo(1);
        assertThat(captured.lines())
                .containsExactly(
                        "DEBUG put notes: 1 item, 1 request, 1 unit (notes), _ ms",
                        "DEBUG put notes: 1 item, 1 request, 2 units (notes 1, notes/by-topic 1), _ ms");
    }

    @Test
    void everyPageOfAQueryCounts() {
        List<Note> found =
                notes(everything).byTopic().query("secret-topic").pageSize(4).list();
        assertThat(found).hasSize(10);
        assertThat(timed("query", "by-topic", "succeeded")).isEqualTo(1);
        assertThat(counted("stator.requests", "query", "by-topic")).isEqualTo(3);
        assertThat(counted("stator.items", "query", "by-topic")).isEqualTo(10);
        assertThat(counted("stator.items.scanned", "query", "by-topic")).isEqualTo(10);
        assertThat(counted("stator.capacity.units", "query", "by-topic"))
                .as("half a unit a page")
                .isEqualTo(1.5);
        assertThat(captured.lines())
                .containsExactly(
                        "TRACE query notes/by-topic begins",
                        "TRACE query notes/by-topic request 1: 4 items, 0.5 units (notes/by-topic), _ ms",
                        "TRACE query notes/by-topic request 2: 4 items, 0.5 units (notes/by-topic), _ ms",
                        "TRACE query notes/by-topic request 3: 2 items, 0.5 units (notes/by-topic), _ ms",
                        "DEBUG query notes/by-topic: 10 items, 3 requests, 1.5 units (notes/by-topic), _ ms");
    }

    @Test
    void aStreamLeftHalfReadCountsWhatItRead() {
        try (Stream<Note> stream = notes(ends).scan().pageSize(3).stream()) {
            assertThat(stream.limit(4)).hasSize(4);
        }
        assertThat(timed("scan", "none", "stopped")).isEqualTo(1);
        assertThat(counted("stator.items", "scan", "none")).isEqualTo(6);
        assertThat(captured.lines())
                .containsExactly("DEBUG scan notes: stopped, 6 items, 2 requests, 1 unit (notes), _ ms");
    }

    @Test
    void aConditionThatFailsNamesNoKeyAndNoValue() {
        NoteDao notes = notes(ends);
        assertThatThrownBy(
                        () -> notes.put(note(1)).when(text.eq("secret-other")).execute())
                .isInstanceOf(ConditionFailedException.class)
                .hasMessageContaining("secret-owner");
        assertThatThrownBy(() -> notes.put(note(1))
                        .when(text.eq("secret-other"))
                        .executeAsync()
                        .get())
                .hasCauseInstanceOf(ConditionFailedException.class);
        assertThat(timed("put", "none", "condition-failed")).isEqualTo(2);
        assertThat(captured.lines())
                .containsExactly(
                        "DEBUG put notes: condition failed, 1 request, _ ms",
                        "DEBUG put notes: condition failed, 1 request, _ ms");
    }

    @Test
    void aFailureIsAWarning() {
        NoteDao notes = notes(ends);
        notes.table().delete();
        assertThatThrownBy(() -> notes.get("secret-owner", 1).execute()).isInstanceOf(ResourceNotFoundException.class);
        assertThat(timed("get", "none", "failed")).isEqualTo(1);
        assertThat(timed("delete-table", "none", "succeeded")).isEqualTo(1);
        assertThat(captured.lines())
                .last()
                .asString()
                .startsWith(
                        "WARN get notes: failed with ResourceNotFoundException [ResourceNotFoundException, request ")
                .doesNotContain("secret");
    }

    @Test
    void levelsDecideWhatIsWritten() {
        CapturedLogger warnings = new CapturedLogger(Level.WARN);
        NoteDao notes = notes(Slf4jObserver.create(warnings.logger()).level(Event.PAGE, Level.ERROR));
        assertThat(notes.get("secret-owner", 1).execute()).isPresent();
        assertThat(warnings.lines()).containsExactly("ERROR get notes request 1: 1 item, 0.5 units (notes), _ ms");
    }

    @Test
    void tagsAreNamesOutOfTheProgram() {
        NoteDao notes = notes(ends);
        notes.put(note(1)).execute();
        assertThat(notes.query("secret-owner").list()).hasSize(10);
        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .allSatisfy(id -> assertThat(id.toString()).doesNotContain("secret"))
                .flatExtracting(Meter.Id::getTags)
                .extracting(Tag::getKey)
                .containsOnly("kind", "table", "index", "outcome");
    }

    @Test
    void withoutCapacityNoneIsAskedFor() {
        NoteDao notes = new NoteDao(Stator.builder()
                .client(engine.client())
                .observer(ends.withoutCapacity())
                .observer(MicrometerObserver.create(registry).withoutCapacity())
                .build());
        notes.put(note(1)).execute();
        assertThat(captured.lines()).containsExactly("DEBUG put notes: 1 item, 1 request, _ ms");
        assertThat(counted("stator.capacity.units", "put", "none")).isZero();
        assertThat(notes.get("secret-owner", 1).response().consumedCapacity()).hasSize(1);
        assertThat(counted("stator.capacity.units", "get", "none"))
                .as("asked for by response()")
                .isEqualTo(0.5);
    }
}
