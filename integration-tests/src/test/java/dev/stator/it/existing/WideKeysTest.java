package dev.stator.it.existing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.check.CheckReport;
import dev.stator.check.Finding;
import dev.stator.check.Finding.Kind;
import dev.stator.error.DecodingException;
import dev.stator.operation.BadItem;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One key, one form, in each part of an index key of four and four attributes, and of a primary key of two. */
@StatorTest
class WideKeysTest {
    private static final UUID ID = UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final Crossing OWN = new Crossing(
            ID, AT, ID, AT, "Brest", 0.1, AT, 0.5f, LocalTime.of(10, 15), LocalDateTime.of(2026, 1, 1, 10, 15));

    private final CrossingDao crossings;
    private final DynamoDbClient client;

    WideKeysTest(CrossingDao crossings, DynamoDbClient client) {
        this.crossings = crossings;
        this.client = client;
    }

    @BeforeEach
    void create() {
        crossings.table().ensure();
    }

    private Map<String, AttributeValue> stored(Map<String, AttributeValue> foreign) {
        Map<String, AttributeValue> item = new HashMap<>(CrossingCodec.INSTANCE.toItem(OWN));
        item.putAll(foreign);
        client.putItem(put -> put.tableName(crossings.table().name()).item(item));
        return item;
    }

    private static AttributeValue value(String type, String text) {
        return type.equals("S") ? AttributeValue.fromS(text) : AttributeValue.fromN(text);
    }

    @Test
    void itsOwnFormsAreFound() {
        crossings.put(OWN).execute();
        assertThat(crossings
                        .wide()
                        .query(ID, AT, "Brest", 0.1, AT, 0.5f, OWN.tide())
                        .eq(OWN.moored())
                        .list())
                .containsExactly(OWN);
        assertThat(crossings.table().check().execute().clean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ship,   S, A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11,       UpperCaseUuid",
        "due,    S, 2026-01-01T00:00:00Z,                       InstantSeconds",
        "draft,  N, 0.1000000000000000055511151231257827,       ''",
        "left,   S, 2026-01-01T00:00:00.000Z,                   InstantMillis",
        "level,  N, 0.50000000000000000001,                     ''",
        "tide,   S, 10:15,                                      LocalTimeToString",
        "moored, S, 2026-01-01T10:15,                           LocalDateTimeToString"
    })
    void aForeignPartFailsReadsOfThatIndexOnly(String part, String type, String form, String converter) {
        Map<String, AttributeValue> item = stored(Map.of(part, value(type, form)));

        assertThatThrownBy(() -> crossings.wide().scan().list())
                .isInstanceOfSatisfying(DecodingException.class, error -> {
                    assertThat(error.path()).isEqualTo(part);
                    assertThat(error.item()).contains(item);
                    assertThat(error.key()).containsOnlyKeys("id", "seen");
                })
                .hasMessageContaining(form)
                .hasMessageContaining(converter);
        List<BadItem> bad = new ArrayList<>();
        assertThat(crossings.wide().scan().onBadItem(bad::add).list()).isEmpty();
        assertThat(bad).extracting(BadItem::item).containsExactly(item);
        assertThat(crossings.get(ID, AT).execute()).contains(OWN);
        assertThat(crossings.scan().list()).containsExactly(OWN);
        assertThat(crossings.query(ID).list()).containsExactly(OWN);
        assertThat(crossings.byPort().query("Brest").list()).containsExactly(OWN);

        CheckReport report = crossings.table().check().execute();
        assertThat(report.refused()).isZero();
        assertThat(report.findings(Kind.REFUSED_BY_INDEX)).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo(part);
            assertThat(finding.remedy()).contains(converter);
        });
    }

    /** The parts of the range are read where those of the hash are asked for in their own form. */
    @Test
    void queriesMeetForeignPartsOfTheRange() {
        stored(Map.of("tide", AttributeValue.fromS("10:15")));
        assertThatThrownBy(() ->
                        crossings.wide().query(ID, AT, "Brest", 0.1, AT, 0.5f).list())
                .isInstanceOfSatisfying(
                        DecodingException.class,
                        error -> assertThat(error.path()).isEqualTo("tide"));
        assertThat(crossings
                        .wide()
                        .query(ID, AT, "Brest", 0.1, AT, 0.5f, OWN.tide())
                        .list())
                .as("DynamoDB compares stored forms")
                .isEmpty();
    }

    @Test
    void aCheckNamesEachPart() {
        stored(Map.of(
                "due", AttributeValue.fromS("2026-01-01T00:00:00Z"),
                "moored", AttributeValue.fromS("2026-01-01T10:15")));
        assertThat(crossings.table().check().execute().findings(Kind.REFUSED_BY_INDEX))
                .extracting(Finding::path)
                .containsExactly("due", "moored");
    }

    @ParameterizedTest
    @CsvSource({
        "id,   A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11, UpperCaseUuid",
        "seen, 2026-01-01T00:00:00Z,                 InstantToString"
    })
    void eachPartOfThePrimaryKeyIsChecked(String part, String form, String converter) {
        crossings.put(OWN).execute();
        Map<String, AttributeValue> item = stored(Map.of(part, AttributeValue.fromS(form)));
        List<BadItem> bad = new ArrayList<>();
        assertThat(crossings.scan().onBadItem(bad::add).list()).containsExactly(OWN);
        assertThat(bad).singleElement().satisfies(it -> {
            assertThat(it.item()).isEqualTo(item);
            assertThat(it.error().path()).isEqualTo(part);
        });
        assertThat(crossings.get(ID, AT).execute()).contains(OWN);

        CheckReport report = crossings.table().check().execute();
        assertThat(report.items()).isEqualTo(2);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.findings(Kind.REFUSED)).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo(part);
            assertThat(finding.remedy()).contains(converter);
            assertThat(finding.exampleKey()).containsEntry(part, AttributeValue.fromS(form));
        });
    }

    @Test
    void aCheckNamesBothPartsOfThePrimaryKey() {
        stored(Map.of(
                "id", AttributeValue.fromS("A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"),
                "seen", AttributeValue.fromS("2026-01-01T00:00:00Z")));
        CheckReport report = crossings.table().check().execute();
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.findings(Kind.REFUSED)).extracting(Finding::path).containsExactly("id", "seen");
    }
}
