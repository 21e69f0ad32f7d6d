package dev.stator.it.codec.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stator.Stator;
import dev.stator.error.DecodingException;
import dev.stator.operation.BadItem;
import dev.stator.operation.Selection;
import dev.stator.stream.UndecodableRecordException;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * An item is read only under keys in Stator's own form: by another, what is read could not be got, changed or deleted.
 */
@StatorTest
class ForeignKeyTest {
    private static final UUID ADA = UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
    private static final UUID ROOM = UUID.fromString("b0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final Visit OWN =
            new Visit(ADA, AT.plusSeconds(1), ROOM, LocalDateTime.of(2026, 1, 1, 0, 0, 1), LocalTime.NOON, 1);

    private final DynamoDbClient client;
    private final Stator stator;
    private final VisitDao visits;

    ForeignKeyTest(DynamoDbClient client, Stator stator, VisitDao visits) {
        this.client = client;
        this.stator = stator;
        this.visits = visits;
    }

    @BeforeEach
    void storeOne() {
        visits.put(OWN).execute();
    }

    /** Stores an item like {@link #OWN} one second earlier, but for one attribute. */
    private Map<String, AttributeValue> store(String attribute, String text) {
        Map<String, AttributeValue> item = new HashMap<>(Map.of(
                "visitor", AttributeValue.fromS(ADA.toString()),
                "at", AttributeValue.fromS("2026-01-01T00:00:00.000000000Z"),
                "room", AttributeValue.fromS(ROOM.toString()),
                "opened", AttributeValue.fromS("2026-01-01T00:00:00.000000000"),
                "closed", AttributeValue.fromS("11:00:00.000000000"),
                "count", AttributeValue.fromN("7")));
        item.put(attribute, AttributeValue.fromS(text));
        client.putItem(put -> put.tableName("visits").item(item));
        return item;
    }

    private static DecodingException refused(ThrowingCallable reading) {
        Throwable error = catchThrowable(reading);
        return (DecodingException) (error.getCause() instanceof DecodingException cause ? cause : error);
    }

    @Test
    void ofTheTableIsRefusedByEveryRead() {
        Map<String, AttributeValue> item = store("at", "2026-01-01T00:00:00Z");
        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> visits.query(ADA).list(),
                () -> visits.query(ADA).first(),
                () -> visits.query(ADA).listAsync().join(),
                () -> visits.scan().list(),
                () -> visits.scan().parallel(2).list(),
                () -> visits.byClosed().query(ADA).list(),
                () -> visits.byRoom().query(ROOM).list())) {
            DecodingException error = refused(reading);
            assertThat(error)
                    .hasMessageStartingWith(
                            "Cannot read attribute at (stored as S, Java type java.time.Instant) of item"
                                    + " {at: \"2026-01-01T00:00:00Z\", visitor: \"" + ADA + "\"} in table visits:"
                                    + " \"2026-01-01T00:00:00Z\" reads as a value that is written as"
                                    + " \"2026-01-01T00:00:00.000000000Z\". A part of a key is read in that form only")
                    .hasMessageContaining("@Convert(InstantSeconds.class), of dev.stator.codec.convert");
            assertThat(item).containsAllEntriesOf(error.item().orElseThrow());
        }
        List<BadItem> bad = new ArrayList<>();
        assertThat(visits.query(ADA).onBadItem(bad::add).list()).containsExactly(OWN);
        assertThat(bad).singleElement().satisfies(it -> {
            assertThat(it.item()).isEqualTo(item);
            assertThat(it.error().item()).contains(item);
        });
        assertThat(visits.get(ADA, AT).execute()).isEmpty();
        assertThat(visits.query(ADA).count()).isEqualTo(2);
    }

    @Test
    void ofTheTableIsRefusedInSelections() {
        Map<String, AttributeValue> item = store("visitor", ADA.toString().toUpperCase(Locale.ROOT));
        List<Selection<Visit>> selected =
                visits.scan().select(Visit_.visitor, Visit_.count).stream().toList();
        assertThat(selected).extracting(it -> it.get(Visit_.count)).containsExactlyInAnyOrder(1, 7);
        Selection<Visit> foreign = selected.stream()
                .filter(it -> it.get(Visit_.count) == 7)
                .findFirst()
                .orElseThrow();
        DecodingException error = catchThrowableOfType(DecodingException.class, () -> foreign.get(Visit_.visitor));
        assertThat(error.path()).isEqualTo("visitor");
        assertThat(error.storedType()).contains("S");
        assertThat(error).hasMessageContaining("written as \"" + ADA + "\"");
        assertThat(item).containsAllEntriesOf(error.item().orElseThrow());
    }

    @Test
    void ofTheTableIsRefusedInStreams() {
        Map<String, AttributeValue> item = store("at", "2026-01-01T00:00:00Z");
        Record record = Record.builder()
                .eventID("1")
                .eventName(OperationType.INSERT)
                .dynamodb(it -> it.keys(Map.of("visitor", item.get("visitor"), "at", item.get("at")))
                        .newImage(item)
                        .sequenceNumber("1"))
                .build();
        UndecodableRecordException error = catchThrowableOfType(
                UndecodableRecordException.class, () -> visits.changes().decode(record));
        assertThat(error).hasMessageContaining("\"2026-01-01T00:00:00.000000000Z\"");
        assertThat(error.getCause().item()).isPresent();
    }

    @Test
    void ofAnIndexFailsReadsOfThatIndexOnly() {
        store("opened", "2026-01-01T00:00");
        Visit read = new Visit(ADA, AT, ROOM, LocalDateTime.of(2026, 1, 1, 0, 0), LocalTime.of(11, 0), 7);
        assertThat(visits.get(ADA, AT).execute()).contains(read);
        assertThat(visits.getAll(List.of(new VisitKey(ADA, AT))).list()).hasSize(1);
        assertThat(visits.query(ADA).list()).containsExactly(read, OWN);
        assertThat(visits.scan().list()).containsExactlyInAnyOrder(read, OWN);
        assertThat(visits.byClosed().query(ADA).list()).hasSize(2);
        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> visits.byRoom().query(ROOM).list(),
                () -> visits.byRoom().scan().list(),
                () -> visits.byRoom().query(ROOM).select(VisitByRoom_.opened).stream()
                        .forEach(it -> it.get(VisitByRoom_.opened)))) {
            DecodingException error = refused(reading);
            assertThat(error.path()).isEqualTo("opened");
            assertThat(error).hasMessageContaining("\"2026-01-01T00:00\" reads as a value that is written as");
            assertThat(error.item()).isPresent();
        }
        visits.update(ADA, AT).add(Visit_.count, 1).execute();
        assertThat(visits.put(read).returningOld().execute()).map(Visit::count).contains(8);
        assertThat(visits.byRoom().query(ROOM).list()).as("written anew").hasSize(2);
    }

    @Test
    void ofALocalIndexToo() {
        store("closed", "11:00");
        assertThat(visits.query(ADA).list()).hasSize(2);
        assertThat(visits.byRoom().query(ROOM).list()).hasSize(2);
        DecodingException error = refused(() -> visits.byClosed().query(ADA).list());
        assertThat(error.path()).isEqualTo("closed");
        assertThat(error).hasMessageContaining("\"11:00:00.000000000\"");
    }

    @Test
    void isNotShownIfItIsSensitive() {
        String foreign = ROOM.toString().toUpperCase(Locale.ROOT);
        store("room", foreign);
        DecodingException error = refused(() -> visits.byRoom().scan().list());
        assertThat(error.path()).isEqualTo("room");
        assertThat(error.toString())
                .doesNotContainIgnoringCase(foreign)
                .contains("which is not shown")
                .contains("@Convert(UpperCaseUuid.class)");
        assertThat(error.item().orElseThrow()).containsEntry("room", AttributeValue.fromS(foreign));
    }

    @Test
    void errorsHaveTheItemOfEveryRead() {
        Map<String, AttributeValue> item = store("count", "many");
        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> visits.get(ADA, AT).execute(),
                () -> visits.getAll(List.of(new VisitKey(ADA, AT))).list(),
                () -> stator.transactGet(List.of(visits.get(ADA, AT))).execute(),
                () -> visits.update(ADA, AT)
                        .set(Visit_.closed, LocalTime.MIN)
                        .returningOld()
                        .execute(),
                () -> visits.delete(ADA, AT).returningOld().execute())) {
            store("count", "many");
            assertThat(refused(reading).item()).contains(item);
        }
    }
}
