package dev.stator.it.rewrite;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.check.Finding;
import dev.stator.check.Finding.Kind;
import dev.stator.check.LeftItem;
import dev.stator.check.LeftItem.Reason;
import dev.stator.check.RewriteReport;
import dev.stator.it.existing.Json;
import dev.stator.testing.StatorTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table of several record types, with keys made of templates: what a rewrite mends, moves and leaves. */
@StatorTest
class RewriteSeveralTest {
    /** Far ahead: the engine deletes items by its own clock, whenever it finds them past their end. */
    private static final Instant NOW = Instant.parse("2098-06-01T00:00:00Z");

    private static final String SHORT = "2026-01-01T00:00:00Z";
    private static final String LONG = "2026-01-01T00:00:00.000000000Z";
    private static final String UPPER = "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11";
    private static final String LOWER = "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11";

    private final DynamoDbClient client;
    private final YardTable yards;

    RewriteSeveralTest(DynamoDbClient client) {
        this.client = client;
        this.yards = new YardTable(Stator.builder()
                .client(client)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build());
    }

    @BeforeEach
    void create() {
        yards.table().ensure();
        raw().forEach(item -> client.deleteItem(
                request -> request.tableName("yards").key(Map.of("PK", item.get("PK"), "SK", item.get("SK")))));
    }

    private List<Map<String, AttributeValue>> raw() {
        return client.scan(request -> request.tableName("yards")).items();
    }

    /** An item by JSON with {@code '} for quotation marks. */
    private Map<String, AttributeValue> store(String json) {
        Map<String, AttributeValue> item = requireNonNull(
                Json.value("{\"M\":" + json.replace("'", "\"") + "}").m());
        client.putItem(request -> request.tableName("yards").item(item));
        return item;
    }

    private static String crate(String placed, String id, String more) {
        return String.format(
                "{'PK':{'S':'y#1'},'SK':{'S':'c#%s#%s'},'day':{'S':'%s'},'priority':{'N':'5'},'version':{'N':'7'},"
                        + "'created':{'S':'%s'},'updated':{'S':'%s'},'ends':{'N':'4070908800'},"
                        + "'DayPK':{'S':'d#%s'},'DaySK':{'S':'005#%s'},'hits':{'N':'3'}%s}",
                placed, id, LONG, LONG, LONG, LONG, id, more);
    }

    private RewriteReport rewritten(List<LeftItem> left) {
        List<Map<String, AttributeValue>> before = raw();
        RewriteReport dry = yards.table().rewrite().dryRun();
        assertThat(raw()).isEqualTo(before);
        RewriteReport report = yards.table().rewrite().onLeft(left::add).execute();
        assertThat(List.of(report.rewritten(), report.moved(), report.left(), report.mended(), report.remaining()))
                .isEqualTo(List.of(dry.rewritten(), dry.moved(), dry.left(), dry.mended(), dry.remaining()));
        assertThat(yards.table().check().execute().findings().stream()
                        .filter(finding -> finding.kind() != Kind.UNKNOWN)
                        .map(Finding::path))
                .isEqualTo(report.remaining().stream().map(Finding::path).toList());
        return report;
    }

    @Test
    void movesEachPartOfAKeyWithItsIndexes() {
        Map<String, AttributeValue> before =
                store(crate(LONG, UPPER, ",'title':{'S':'t'},'sealed':{'S':'" + SHORT + "'}"));

        RewriteReport report = rewritten(new ArrayList<>());

        assertThat(report.clean()).as("%s", report).isTrue();
        assertThat(report.moved()).isEqualTo(1);
        Map<String, AttributeValue> expected = new LinkedHashMap<>(before);
        expected.remove("title");
        expected.put("label", AttributeValue.fromS("t"));
        expected.put("sealed", AttributeValue.fromS(LONG));
        expected.put("SK", AttributeValue.fromS("c#" + LONG + "#" + LOWER));
        expected.put("DaySK", AttributeValue.fromS("005#" + LOWER));
        assertThat(raw()).containsExactly(expected);
        assertThat(yards.crates().scan().list()).hasSize(1);
    }

    /** Where a part is not as long as it is written, nothing says where the next one begins. */
    @Test
    void leavesAKeyThatDoesNotComeApart() {
        Map<String, AttributeValue> before = store(crate(SHORT, LOWER, ",'label':{'NULL':true}"));
        List<LeftItem> left = new ArrayList<>();

        RewriteReport report = rewritten(left);

        assertThat(report.left()).isEqualTo(Map.of(Reason.UNREADABLE, 1L));
        assertThat(left)
                .singleElement()
                .satisfies(item -> assertThat(item.problem()).contains("c#{placed}#{id}"));
        assertThat(raw()).containsExactly(before);
    }

    @Test
    void mendsIndexKeysThatAreMissingOrOfOtherValues() {
        Map<String, AttributeValue> right = store(crate(LONG, LOWER, ""));
        for (String wrong : List.of(
                crate(LONG, LOWER, "").replace("d#" + LONG, "d#" + SHORT),
                crate(LONG, LOWER, "").replace("005#", "5#"),
                crate(LONG, LOWER, "").replace("005#", "006#"),
                crate(LONG, LOWER, "").replace("'DaySK':{'S':'005#" + LOWER + "'},", ""))) {
            store(wrong);
            assertThat(yards.crates().scan().list()).hasSize(1);
            RewriteReport report = rewritten(new ArrayList<>());
            assertThat(report.clean()).as("%s: %s", wrong, report).isTrue();
            assertThat(report.rewritten()).isEqualTo(1);
            assertThat(raw()).containsExactly(right);
        }
    }

    @Test
    void tellsAndLeavesBothWhereTheKeyIsTaken() {
        Map<String, AttributeValue> other = store(crate(LONG, LOWER, ""));
        Map<String, AttributeValue> moving = store(crate(LONG, UPPER, ",'label':{'NULL':true}"));
        List<LeftItem> left = new ArrayList<>();

        RewriteReport report = rewritten(left);

        assertThat(report.left()).isEqualTo(Map.of(Reason.KEY_TAKEN, 1L));
        assertThat(left).singleElement().satisfies(item -> {
            assertThat(item.item()).isEqualTo(moving);
            assertThat(item.other()).contains(other);
            assertThat(item.otherKey()).isEqualTo(Map.of("PK", other.get("PK"), "SK", other.get("SK")));
        });
        assertThat(raw()).containsExactlyInAnyOrder(other, moving);
    }

    @Test
    void eachTypeByItsOwnCodec() {
        store("{'PK':{'S':'y#1'},'SK':{'S':'head'},'opened':{'S':'" + SHORT + "'},'title':{'S':'t'},'x':{'N':'1'}}");
        store("{'PK':{'S':'y#1'},'SK':{'S':'w#" + LONG + "'},'ends':{'N':'4070908800'},'seen':{'NULL':true}}");
        store(crate(LONG, UPPER, ",'sealed':{'S':'" + SHORT + "'}"));
        Map<String, AttributeValue> unknown = store("{'PK':{'S':'z#1'},'SK':{'S':'head'},'opened':{'S':'soon'}}");
        List<LeftItem> left = new ArrayList<>();

        RewriteReport report = rewritten(left);

        assertThat(report.rewritten()).isEqualTo(3);
        assertThat(report.moved()).isEqualTo(1);
        assertThat(left).singleElement().satisfies(item -> {
            assertThat(item.reason()).isEqualTo(Reason.UNREADABLE);
            assertThat(item.item()).isEqualTo(unknown);
        });
        assertThat(raw())
                .hasSize(4)
                .contains(
                        Map.of(
                                "PK", AttributeValue.fromS("y#1"),
                                "SK", AttributeValue.fromS("head"),
                                "opened", AttributeValue.fromS(LONG),
                                "label", AttributeValue.fromS("t"),
                                "x", AttributeValue.fromN("1")),
                        Map.of(
                                "PK", AttributeValue.fromS("y#1"),
                                "SK", AttributeValue.fromS("w#" + LONG),
                                "ends", AttributeValue.fromN("4070908800")),
                        unknown);
    }

    /** What is past its end may be mended, but does not come back; nor does it live a second longer. */
    @Test
    void keepsEndsAsTheyAre() {
        for (String end : List.of("4039372800", "4052419200", "4052419201", "4070908800", "3863073600")) {
            store("{'PK':{'S':'y#1'},'SK':{'S':'w#" + LONG + "'},'ends':{'N':'" + end + "'},'seen':{'S':'" + SHORT
                    + "'}}");
            store(crate(LONG, LOWER, ",'sealed':{'S':'" + SHORT + "'}").replace("4070908800", end));

            RewriteReport report = rewritten(new ArrayList<>());

            assertThat(report.clean()).as("%s %s", end, report).isTrue();
            assertThat(raw())
                    .hasSize(2)
                    .allSatisfy(item -> assertThat(item).containsEntry("ends", AttributeValue.fromN(end)));
        }
    }

    /** A DAO of one record rewrites what its record is, and passes over the others. */
    @Test
    void ofOneRecordLeavesTheOthersAlone() {
        Map<String, AttributeValue> head = store("{'PK':{'S':'y#1'},'SK':{'S':'head'},'opened':{'S':'" + SHORT + "'}}");
        store(crate(LONG, UPPER, ""));

        RewriteReport report = yards.crates().table().rewrite().execute();

        assertThat(report.rewritten()).as("%s", report).isEqualTo(1);
        assertThat(report.left()).isEmpty();
        assertThat(raw()).hasSize(2).contains(head);
    }
}
