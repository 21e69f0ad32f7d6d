package dev.stator.it.existing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.check.CheckReport;
import dev.stator.check.Finding;
import dev.stator.check.Finding.Kind;
import dev.stator.error.DecodingException;
import dev.stator.testing.StatorTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Each foreign form in each place: what a check says of it, and that it says so of no item that is read and written as
 * it is.
 */
@StatorTest
class CheckTest {
    private static final UUID LOWER = UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
    private static final String UPPER = "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11";
    private static final Foreign OWN = new Foreign(
            "1",
            7,
            "own",
            Instant.EPOCH,
            Optional.of(Instant.EPOCH),
            0.1,
            2,
            true,
            List.of(new Foreign.Line(1, null)),
            Set.of(LOWER),
            Map.of(LOWER, 1),
            List.of(Optional.of("a"), Optional.empty()),
            Optional.of(new BigDecimal("1.5")),
            Instant.EPOCH,
            new Foreign.Round(1.5),
            Optional.of(Duration.ofHours(1)));

    private final ForeignDao foreigns;
    private final DynamoDbClient client;

    CheckTest(ForeignDao foreigns, DynamoDbClient client) {
        this.foreigns = foreigns;
        this.client = client;
    }

    @BeforeEach
    void create() {
        foreigns.table().ensure();
        foreigns.put(OWN).execute();
    }

    @Test
    void findsNothingInWhatItWrote() {
        foreigns.put(new Foreign(
                        "2",
                        0,
                        "",
                        null,
                        Optional.empty(),
                        1e100,
                        0,
                        false,
                        List.of(),
                        Set.of(),
                        Map.of(),
                        List.of(),
                        Optional.empty(),
                        null,
                        null,
                        Optional.empty()))
                .execute();

        CheckReport report = foreigns.table().check().execute();

        assertThat(report.findings()).isEmpty();
        assertThat(report.clean()).isTrue();
        assertThat(report.items()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "count   | -                           | REFUSED           | count          | @Default",
                "count   | {\"N\":\"1.5\"}               | REFUSED           | count          | write the item anew",
                "count   | {\"S\":\"12\"}                | REFUSED           | count          |"
                        + " @Convert(IntegerText.class)",
                "count   | {\"NULL\":true}             | NULL              | count          | none",
                "name    | -                           | REFUSED           | name           | @Nullable",
                "when    | {\"S\":\"2026-01-01T00:00:00Z\"} | WRITTEN_OTHERWISE | when       |"
                        + " @Convert(InstantSeconds.class)",
                "when    | {\"S\":\"2026-01-01T00:00:00.123Z\"} | WRITTEN_OTHERWISE | when   |"
                        + " @Convert(InstantMillis.class)",
                "when    | {\"S\":\"2026-01-01T00:00:00.123456+0000\"} | REFUSED | when      |"
                        + " @Convert(PynamoInstant.class)",
                "when    | {\"S\":\"2026-01-01T00:00:00+00:00\"} | WRITTEN_OTHERWISE | when  |"
                        + " @Convert(PythonInstant.class)",
                "when    | {\"N\":\"1767225600\"}        | REFUSED           | when           |"
                        + " @Convert(EpochSeconds.class)",
                "when    | {\"N\":\"1767225600000\"}     | REFUSED           | when           |"
                        + " @Convert(EpochMillis.class)",
                "when    | {\"S\":\"0067225600000\"}     | REFUSED           | when           |"
                        + " @Convert(EpochMillisText.class)",
                "when    | {\"NULL\":true}             | NULL              | when           | none",
                "day     | {\"S\":\"2026-01-01T00:00:00Z\"} | REFUSED_BY_INDEX | day        |"
                        + " @Convert(InstantSeconds.class)",
                "ratio   | {\"N\":\"0.33333333333333333333\"} | ROUNDED       | ratio          | BigDecimal",
                "lives   | {\"NULL\":true}             | NULL              | lives          | none",
                "open    | {\"N\":\"1\"}                 | REFUSED           | open           |"
                        + " @Convert(BooleanNumber.class)",
                "lines   | {\"L\":[{\"M\":{\"amount\":{\"N\":\"1\"},\"at\":{\"S\":\"2026-01-01T00:00:00Z\"}}}]}"
                        + " | WRITTEN_OTHERWISE | lines[].at | @Convert(InstantSeconds.class)",
                "lines   | {\"L\":[{\"M\":{\"amount\":{\"S\":\"1\"}}}]} | REFUSED | lines[].amount |"
                        + " @Convert(IntegerText.class)",
                "lines   | {\"L\":[{\"M\":{}}]}        | REFUSED           | lines[].amount | @Default",
                "lines   | {\"L\":[{\"M\":{\"amount\":{\"N\":\"1\"},\"more\":{\"N\":\"1\"}}}]} | UNKNOWN |"
                        + " lines[].more | declare",
                "lines   | {\"L\":[{\"NULL\":true}]}   | REFUSED           | lines[]        | Optional",
                "lines   | {\"SS\":[\"a\"]}              | REFUSED           | lines          | declare the type",
                "ids     | {\"SS\":[\"%s\"]}             | REFUSED           | ids[]          |"
                        + " @Convert(UpperCaseUuid.class)",
                "ids     | {\"L\":[{\"S\":\"x\"}]}         | REFUSED           | ids            | declare the type",
                "marks   | {\"M\":{\"%s\":{\"N\":\"1\"}}}  | REFUSED           | marks.*        |"
                        + " @Convert(UpperCaseUuid.class)",
                "texts   | {\"L\":[{\"N\":\"1\"}]}         | REFUSED           | texts[]        | declare the type",
                "price   | {\"S\":\"12.50\"}             | REFUSED           | price          |"
                        + " @Convert(BigDecimalText.class)",
                "born    | {\"S\":\"2026-01-01T00:00:00Z\"} | WRITTEN_OTHERWISE | born      |"
                        + " @Convert(InstantSeconds.class)",
                "shape   | {\"M\":{\"kind\":{\"S\":\"oval\"}}} | REFUSED       | shape          | -",
                "shape   | {\"M\":{\"kind\":{\"S\":\"round\"},\"radius\":{\"S\":\"2\"}}} | REFUSED | shape.radius |"
                        + " @Convert(DoubleText.class)",
                "keep    | {\"N\":\"1767225600000\"}     | REFUSED           | keep           | -",
                "extra   | {\"S\":\"x\"}                 | UNKNOWN           | extra          | update(...)"
            })
    void findsWhatIsStored(String attribute, String json, Kind kind, String path, String remedy) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(stored());
        item.remove(attribute);
        if (json != null) {
            item.put(attribute, Json.value(json.replace("%s", UPPER)));
        }
        item.put("id", AttributeValue.fromS("foreign"));
        client.putItem(request -> request.tableName(foreigns.table().name()).item(item));

        CheckReport report = foreigns.table().check().execute();

        // A NULL in place of a value that must be there is a finding of its own, beside the refusal.
        Finding finding = report.findings(kind).stream().findFirst().orElseThrow(() -> new AssertionError(report));
        assertThat(finding.path()).isEqualTo(path);
        assertThat(finding.items()).isEqualTo(1);
        assertThat(finding.exampleKey()).isEqualTo(Map.of("id", AttributeValue.fromS("foreign")));
        if (remedy != null) {
            assertThat(finding.remedy()).contains(remedy);
        }
        assertThat(report.refused()).as("as reading says").isEqualTo(isRead() ? 0 : 1);
        if (attribute.equals("born")) {
            assertThat(report.toString()).doesNotContain("2026-01-01");
        }
    }

    private Map<String, AttributeValue> stored() {
        return client.updateItem(request -> request.tableName(foreigns.table().name())
                        .key(Map.of("id", AttributeValue.fromS("1")))
                        .returnValues(ReturnValue.ALL_NEW))
                .attributes();
    }

    private boolean isRead() {
        try {
            return foreigns.get("foreign").includeExpired().execute().isPresent();
        } catch (DecodingException e) {
            return false;
        }
    }

    @Test
    void findsAllThatIsMissing() {
        client.putItem(request -> request.tableName(foreigns.table().name())
                .item(Map.of("id", AttributeValue.fromS("2"), "lives", AttributeValue.fromN("1"))));

        CheckReport report = foreigns.table().check().execute();

        assertThat(report.findings(Kind.REFUSED))
                .extracting(Finding::path)
                .containsExactly("count", "name", "open", "ratio");
        assertThat(report.refused()).isEqualTo(1);
    }
}
