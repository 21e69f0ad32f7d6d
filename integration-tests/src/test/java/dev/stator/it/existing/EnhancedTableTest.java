package dev.stator.it.existing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.check.CheckReport;
import dev.stator.check.Finding;
import dev.stator.error.DecodingException;
import dev.stator.operation.BadItem;
import dev.stator.operation.ScanProgress;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table of 100 rows that the Enhanced Client put: what a check says of it, and what the ready converters make of it.
 */
@StatorTest
class EnhancedTableTest {
    private static final int ROWS = 100;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final PlainNoteDao plain;
    private final SharedNoteDao shared;
    private final Stator stator;
    private final DynamoDbClient client;

    EnhancedTableTest(Stator stator, DynamoDbClient client) {
        this.stator = stator;
        this.client = client;
        plain = new PlainNoteDao(stator);
        shared = new SharedNoteDao(stator);
    }

    @BeforeEach
    void put() {
        shared.table().ensure();
        DynamoDbTable<EnhancedNote> notes = DynamoDbEnhancedClient.builder()
                .dynamoDbClient(client)
                .build()
                .table(shared.table().name(), TableSchema.fromBean(EnhancedNote.class));
        for (int i = 0; i < ROWS; i++) {
            EnhancedNote note = new EnhancedNote();
            note.setSinger(singer(i));
            note.setSungAt(time(i));
            note.setTone(i % 2 == 0 ? Tone.LOW : Tone.HIGH);
            note.setAlarm(LocalTime.of(10, 15 + i % 2, i % 3));
            note.setHall("main");
            note.setRepeats(i % 4 == 0 ? Set.of(FIRST) : null);
            note.setRemark(i % 5 == 0 ? "encore" : null);
            notes.putItem(note);
        }
    }

    private static UUID singer(int row) {
        return new UUID(7, row % 10);
    }

    /** With no digits of fraction and with three. */
    private static Instant time(int row) {
        return FIRST.plus(Duration.ofMillis(500L * row));
    }

    @Test
    void aCheckListsWhatThePlainRecordRefuses() {
        CheckReport report = plain.table().check().execute();

        assertThat(report.items()).isEqualTo(ROWS);
        assertThat(report.refused()).isEqualTo(ROWS);
        assertThat(report.clean()).isFalse();
        assertThat(report.findings(Finding.Kind.REFUSED))
                .extracting(Finding::path)
                .containsExactly("repeats[]", "sungAt", "tone");
        Finding key = finding(report, "sungAt");
        assertThat(key.items()).isEqualTo(ROWS);
        assertThat(key.storedType()).hasValue("S");
        assertThat(key.converters()).as("fits all 100").containsExactly("InstantToString");
        assertThat(key.exampleKey()).containsOnlyKeys("singer", "sungAt");
        assertThat(finding(report, "tone").converters()).containsExactly("EnumToString");
        assertThat(finding(report, "repeats[]").items()).isEqualTo(ROWS / 4);
        assertThat(finding(report, "repeats[]").converters()).containsExactly("InstantSeconds", "InstantToString");
        Finding alarm = finding(report, "alarm");
        assertThat(alarm.kind()).isEqualTo(Finding.Kind.WRITTEN_OTHERWISE);
        assertThat(alarm.converters()).containsExactly("LocalTimeToString");
        Finding unknown = finding(report, "remark");
        assertThat(unknown.kind()).isEqualTo(Finding.Kind.UNKNOWN);
        assertThat(unknown.items()).isEqualTo(ROWS / 5);
        assertThat(report.toString())
                .startsWith("100 items of table " + plain.table().name() + ": 100 cannot be read\n- ")
                .contains("sungAt: refused; stored as S; Java type java.time.Instant; 100 items")
                .contains("@Convert(InstantToString.class)")
                .contains("Z\" would be written as \"2026-01-01T00:00:");
    }

    private static Finding finding(CheckReport report, String path) {
        return report.findings().stream()
                .filter(finding -> finding.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCheckIsASampleOrParallelPacedAndAsynchronous() {
        List<ScanProgress> progress = new ArrayList<>();
        CheckReport sample = plain.table()
                .check()
                .limit(30)
                .pageSize(10)
                .onProgress(progress::add)
                .execute();
        CheckReport parallel = plain.table()
                .check()
                .parallel(4)
                .consistent()
                .maxReadUnitsPerSecond(10_000)
                .execute();

        assertThat(sample.items()).isEqualTo(30);
        assertThat(progress).hasSizeGreaterThanOrEqualTo(3);
        assertThat(parallel.findings(Finding.Kind.REFUSED))
                .extracting(Finding::items)
                .containsExactly(25L, 100L, 100L);
        assertThat(plain.table().check().executeAsync().join().refused()).isEqualTo(ROWS);
        assertThat(plain.table().check().limit(7).executeAsync().join().items()).isEqualTo(7);
        assertThatThrownBy(() -> plain.table().check().limit(7).parallel(2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plain.table().check().parallel(2).limit(7))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plain.table().check().limit(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePlainRecordReadsNoneOfThem() {
        assertThatThrownBy(() -> plain.query(singer(0)).list())
                .isInstanceOfSatisfying(
                        DecodingException.class,
                        error -> assertThat(error.item())
                                .hasValueSatisfying(item -> assertThat(item).containsKey("sungAt")))
                .hasMessageContaining("sungAt")
                .hasMessageContaining("\"2026-01-01T00:00:00Z\"")
                .hasMessageContaining("\"2026-01-01T00:00:00.000000000Z\"")
                .hasMessageContaining("@Convert(InstantSeconds.class)");
        List<BadItem> bad = new ArrayList<>();
        assertThat(plain.scan().onBadItem(bad::add).list()).isEmpty();
        assertThat(bad).hasSize(ROWS);
        bad.clear();
        assertThat(plain.byHall().query("main").onBadItem(bad::add).list()).isEmpty();
        assertThat(bad).hasSize(ROWS);
        assertThat(plain.get(singer(0), time(0)).execute()).as("its own form").isEmpty();
    }

    @Test
    void theSharedRecordReadsUpdatesAndDeletesAll() {
        assertThat(shared.table().check().execute().toString())
                .isEqualTo("100 items of table " + shared.table().name() + ": all are read as they are stored");
        List<SharedNote> all = shared.scan().list();
        assertThat(all).hasSize(ROWS);
        assertThat(shared.byHall().query("main").list()).hasSameElementsAs(all);
        assertThat(shared.getAll(all.stream()
                                .map(note -> new SharedNoteKey(note.singer(), note.sungAt()))
                                .toList())
                        .list())
                .containsExactlyElementsOf(all.stream().map(Optional::of).toList());
        for (SharedNote note : all) {
            assertThat(shared.query(note.singer()).eq(note.sungAt()).list()).containsExactly(note);
            shared.update(note.singer(), note.sungAt())
                    .set(SharedNote_.hall, "small")
                    .execute();
        }
        assertThat(shared.scan().count()).as("nothing doubled by updates").isEqualTo(ROWS);
        shared.putAll(all).execute();
        assertThat(shared.scan().list()).as("nothing doubled by puts").hasSameElementsAs(all);
        for (int row = 0; row < ROWS; row++) {
            SharedNote read = shared.get(singer(row), time(row)).execute().orElseThrow();
            assertThat(read.tone()).isEqualTo(row % 2 == 0 ? Tone.LOW : Tone.HIGH);
            shared.delete(singer(row), time(row)).ifPresent().execute();
        }
        assertThat(client.scan(request -> request.tableName(shared.table().name()))
                        .items())
                .as("nothing left")
                .isEmpty();
    }

    @Test
    void upperCaseKeysOfSwiftAreReadByTheirConverter() {
        SwiftDeviceDao devices = new SwiftDeviceDao(stator);
        PlainDeviceDao plainDevices = new PlainDeviceDao(stator);
        devices.table().ensure();
        UUID id = UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
        client.putItem(request -> request.tableName(devices.table().name())
                .item(Map.of(
                        "id",
                        AttributeValue.fromS("A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"),
                        "name",
                        AttributeValue.fromS("watch"))));

        assertThat(finding(plainDevices.table().check().execute(), "id").converters())
                .containsExactly("UpperCaseUuid");
        assertThatThrownBy(() -> plainDevices.scan().list()).hasMessageContaining("@Convert(UpperCaseUuid.class)");
        assertThat(devices.get(id).execute()).hasValue(new SwiftDevice(id, "watch"));
        devices.put(new SwiftDevice(id, "phone")).execute();
        assertThat(devices.scan().list()).containsExactly(new SwiftDevice(id, "phone"));
        devices.delete(id).ifPresent().execute();
        assertThat(devices.table().check().execute().items()).isZero();
    }
}
