package dev.stator.it.rewrite;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.check.CheckReport;
import dev.stator.check.Finding;
import dev.stator.check.Finding.Kind;
import dev.stator.check.LeftItem;
import dev.stator.check.LeftItem.Reason;
import dev.stator.check.RewriteReport;
import dev.stator.check.TableRewrite;
import dev.stator.codec.convert.EpochMillis;
import dev.stator.codec.convert.InstantSeconds;
import dev.stator.error.DecodingException;
import dev.stator.it.existing.Json;
import dev.stator.testing.StatorTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Each foreign form in each place: what a rewrite makes of it, and that it takes nothing away. */
@StatorTest
class RewriteFormsTest {
    private static final UUID OWNER = UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11");
    private static final String UPPER = "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11";
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final Ledger OWN = new Ledger(
            OWNER,
            AT,
            0,
            Optional.of(AT),
            Optional.of(AT),
            Optional.of(Instant.parse("2099-01-01T00:00:00Z")),
            List.of(new Ledger.Line(1, AT, "m"), new Ledger.Line(2, null, null)),
            new Ledger.Line(3, AT, null),
            Set.of(OWNER),
            Map.of(OWNER, 1),
            List.of(Optional.of("a"), Optional.empty()),
            Optional.of(AT),
            0.25,
            List.of(0.5),
            "title",
            new Ledger.Round(1.5, AT));

    /** What is mended. */
    private static final List<List<String>> MENDED = List.of(
            List.of("created", "{'S':'2026-01-01T00:00:00Z'}"),
            List.of("updated", "{'S':'2026-01-01T00:00:00.5Z'}"),
            List.of("ends", "{'NULL':true}"),
            List.of("day", "{'S':'2026-01-01T00:00:00Z'}"),
            List.of("title", "{'NULL':true}"),
            List.of("ratio", "{'NULL':true}"),
            List.of(
                    "last",
                    "{'M':{'amount':{'N':'1'},'when':{'S':'2026-01-01T00:00:00Z'},'more':{'M':{'a':{'N':'1'}}}}}"),
            List.of("last", "{'M':{'amount':{'N':'1'},'when':{'NULL':true},'note':{'S':'n'},'more':{'N':'1'}}}"),
            List.of("last", "{'M':{'amount':{'N':'1'},'memo':{'NULL':true},'note':{'S':'n'}}}"),
            List.of("last", "{'M':{'amount':{'N':'1'},'memo':{'S':'n'},'note':{'S':'n'}}}"),
            List.of(
                    "lines",
                    "{'L':[{'M':{'amount':{'N':'1'},'when':{'S':'2026-01-01T00:00:00Z'},'x':{'SS':['u']}}},"
                            + "{'M':{'amount':{'N':'2'},'x':{'NULL':true},'note':{'S':'n'}}}]}"),
            List.of("ids", "{'SS':['%s']}"),
            List.of("ids", "{'SS':['%s','a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11']}"),
            List.of("marks", "{'M':{'%s':{'N':'1'}}}"),
            List.of(
                    "shape",
                    "{'M':{'kind':{'S':'round'},'radius':{'N':'2'},'drawn':{'S':'2026-01-01T00:00:00Z'},"
                            + "'beside':{'S':'2026-01-01T00:00:00Z'}}}"),
            List.of("headline", "{'S':'title'}"),
            List.of("headline", "{'NULL':true}"));

    /** What is told and left. */
    private static final List<List<String>> LEFT = List.of(
            List.of("ratio", "{'N':'0.33333333333333333333'}"),
            List.of("curve", "{'L':[{'N':'0.33333333333333333333'},{'N':'1'}]}"),
            List.of("ratio", "{'S':'1'}"),
            List.of("ends", "{'N':'1767225600000'}"),
            List.of("ends", "{'S':'2026-01-01T00:00:00Z'}"),
            List.of("lines", "{'L':[{'M':{}}]}"),
            List.of("lines", "{'L':[{'NULL':true}]}"),
            List.of("last", "{'M':{'amount':{'N':'1'},'memo':{'S':'m'},'note':{'S':'n'}}}"),
            List.of("ids", "{'SS':['x']}"),
            List.of("marks", "{'M':{'%s':{'N':'1'},'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11':{'N':'2'}}}"),
            List.of("shape", "{'M':{'kind':{'S':'oval'}}}"),
            List.of("headline", "{'S':'another'}"));

    private final LedgerDao ledgers;
    private final DynamoDbClient client;

    RewriteFormsTest(LedgerDao ledgers, DynamoDbClient client) {
        this.ledgers = ledgers;
        this.client = client;
    }

    @BeforeEach
    void create() {
        ledgers.table().ensure();
        afresh();
    }

    private void afresh() {
        raw().forEach(this::delete);
        ledgers.put(OWN).execute();
    }

    @TestFactory
    Stream<DynamicTest> mendsEach() {
        return forms(MENDED).map(form -> DynamicTest.dynamicTest(form.toString(), () -> mends(Map.of(), form)));
    }

    @TestFactory
    Stream<DynamicTest> leavesEach() {
        return forms(LEFT).map(form -> DynamicTest.dynamicTest(form.toString(), () -> leaves(form)));
    }

    /** The fault in one attribute hides none in another. */
    @TestFactory
    Stream<DynamicTest> mendsBesideOthers() {
        return forms(MENDED)
                .filter(form -> !form.containsKey("created"))
                .map(form -> DynamicTest.dynamicTest(
                        form.toString(),
                        () -> mends(Map.of("created", Json.value("{\"S\":\"2026-01-01T00:00:00Z\"}")), form)));
    }

    /** And a key in another form is moved, with all of that. */
    @TestFactory
    Stream<DynamicTest> mendsAndMoves() {
        return forms(MENDED)
                .map(form -> DynamicTest.dynamicTest(form.toString(), () -> {
                    mends(Map.of("at", AttributeValue.fromS("2026-01-01T00:00:00Z")), form);
                    assertThat(raw())
                            .singleElement()
                            .satisfies(item -> assertThat(
                                            requireNonNull(item.get("at")).s())
                                    .isEqualTo("2026-01-01T00:00:00.000000000Z"));
                }));
    }

    private static Stream<Map<String, AttributeValue>> forms(List<List<String>> forms) {
        return forms.stream()
                .map(form -> Map.of(
                        form.get(0), Json.value(form.get(1).replace("'", "\"").replace("%s", UPPER))));
    }

    private void mends(Map<String, AttributeValue> also, Map<String, AttributeValue> form) {
        Map<String, AttributeValue> stored = store(also, form);
        boolean moves = also.containsKey("at");
        Optional<Ledger> read = read();

        RewriteReport report = rewritten(TableRewrite::execute, 1);

        assertThat(report.clean()).as("%s", report).isTrue();
        assertThat(report.rewritten()).isEqualTo(1);
        assertThat(report.moved()).isEqualTo(moves ? 1 : 0);
        assertThat(report.mended()).isNotEmpty();
        Map<String, AttributeValue> after = raw().get(0);
        assertUnchanged(stored, after);
        read.ifPresent(ledger -> assertThat(read()).contains(ledger));
        assertThat(ledgers.scan().list()).hasSize(1);
        assertThat(check()).as("%s", after).isEmpty();
        assertThat(ledgers.table().rewrite().execute().rewritten()).isZero();
    }

    private void leaves(Map<String, AttributeValue> form) {
        Map<String, AttributeValue> stored =
                store(Map.of("created", Json.value("{\"S\":\"2026-01-01T00:00:00Z\"}")), form);
        boolean readable = read().isPresent();
        List<LeftItem> left = new ArrayList<>();

        RewriteReport report = rewritten(rewrite -> rewrite.onLeft(left::add).execute(), readable ? 1 : 0);

        Map<String, AttributeValue> after = raw().get(0);
        form.forEach((name, value) -> assertThat(after).containsEntry(name, value));
        assertThat(report.clean()).isFalse();
        assertThat(report.rewritten()).as("what beside it can be read").isEqualTo(readable ? 1 : 0);
        assertThat(report.left(Reason.UNREADABLE)).isEqualTo(readable ? 0 : 1);
        assertThat(after).isEqualTo(readable ? with(stored, "created", after.get("created")) : stored);
        assertThat(left).hasSize(readable ? 0 : 1);
        left.forEach(item -> assertThat(item.item()).isEqualTo(stored));
        assertThat(report.remaining())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank());
        assertThat(check())
                .extracting(Finding::path)
                .isEqualTo(report.remaining().stream().map(Finding::path).toList());
        assertThat(report.toString()).contains("remedy: ");
    }

    /** What a dry run says is what is done then; both ways of calling say the same. */
    private RewriteReport rewritten(Function<TableRewrite, RewriteReport> execution, long rewritten) {
        List<Map<String, AttributeValue>> before = raw();
        RewriteReport dry = ledgers.table().rewrite().dryRun();
        assertThat(ledgers.table().rewrite().dryRunAsync().join().toString()).isEqualTo(dry.toString());
        assertThat(raw()).isEqualTo(before);
        assertThat(dry.rewritten()).isEqualTo(rewritten);
        RewriteReport done = execution.apply(ledgers.table().rewrite());
        assertThat(List.of(done.items(), done.rewritten(), done.moved(), done.left(), done.mended(), done.remaining()))
                .isEqualTo(
                        List.of(dry.items(), dry.rewritten(), dry.moved(), dry.left(), dry.mended(), dry.remaining()));
        return done;
    }

    /** Version, end, stamps and what the record does not know. */
    private static void assertUnchanged(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        assertThat(after).containsEntry("version", before.get("version"));
        assertThat(after.get("ends")).isIn(before.get("ends"), null);
        assertThat(after).containsEntry("beside", before.get("beside"));
        assertThat(unknown(AttributeValue.fromM(after))).isEqualTo(unknown(AttributeValue.fromM(before)));
    }

    private static List<AttributeValue> unknown(AttributeValue value) {
        List<AttributeValue> found = new ArrayList<>();
        value.m().forEach((name, part) -> {
            if (Set.of("more", "x", "beside").contains(name)) {
                found.add(part);
            } else {
                found.addAll(unknown(part));
            }
        });
        value.l().forEach(part -> found.addAll(unknown(part)));
        return found;
    }

    private List<Finding> check() {
        CheckReport report = ledgers.table().check().execute();
        return report.findings().stream()
                .filter(finding -> finding.kind() != Kind.UNKNOWN)
                .toList();
    }

    private Map<String, AttributeValue> store(Map<String, AttributeValue> also, Map<String, AttributeValue> form) {
        afresh();
        Map<String, AttributeValue> item = new LinkedHashMap<>(raw().get(0));
        delete(item);
        if (form.containsKey("headline")
                && form.get("headline").s() != null
                && form.get("headline").s().equals("title")) {
            item.remove("title");
        }
        item.putAll(form);
        item.putAll(also);
        item.put("beside", Json.value("{\"M\":{\"a\":{\"L\":[{\"NULL\":true},{\"S\":\"2026-01-01T00:00:00Z\"}]}}}"));
        client.putItem(request -> request.tableName(ledgers.table().name()).item(item));
        return raw().get(0);
    }

    private Optional<Ledger> read() {
        try {
            return ledgers.get(OWNER, AT).includeExpired().execute();
        } catch (DecodingException e) {
            return Optional.empty();
        }
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, String name, @Nullable AttributeValue value) {
        Map<String, AttributeValue> other = new LinkedHashMap<>(item);
        other.put(name, Objects.requireNonNull(value));
        return other;
    }

    private List<Map<String, AttributeValue>> raw() {
        return client.scan(request -> request.tableName(ledgers.table().name())).items();
    }

    private void delete(Map<String, AttributeValue> item) {
        client.deleteItem(request -> request.tableName(ledgers.table().name())
                .key(Map.of("owner", item.get("owner"), "at", item.get("at"))));
    }

    @Test
    void leavesBothWhereTheKeyIsTaken() {
        Map<String, AttributeValue> taken = raw().get(0);
        Map<String, AttributeValue> other = with(taken, "at", AttributeValue.fromS("2026-01-01T00:00:00Z"));
        client.putItem(request -> request.tableName(ledgers.table().name()).item(other));
        List<Map<String, AttributeValue>> before = raw();
        List<LeftItem> left = new ArrayList<>();

        RewriteReport dry = ledgers.table().rewrite().dryRun();
        RewriteReport report = ledgers.table().rewrite().onLeft(left::add).execute();

        assertThat(raw()).isEqualTo(before);
        assertThat(List.of(dry, report)).allSatisfy(each -> {
            assertThat(each.left(Reason.KEY_TAKEN)).isEqualTo(1);
            assertThat(each.rewritten()).isZero();
            assertThat(each.toString())
                    .contains("2026-01-01T00:00:00Z")
                    .contains("2026-01-01T00:00:00.000000000Z")
                    .contains("delete the other one");
        });
        assertThat(left).singleElement().satisfies(item -> {
            assertThat(item.item()).isEqualTo(other);
            assertThat(item.other()).contains(taken);
            assertThat(item.otherKey()).isEqualTo(Map.of("owner", taken.get("owner"), "at", taken.get("at")));
        });
    }

    @Test
    void writesEndsInSecondsOnRequest() {
        store(Map.of(), Map.of("ends", AttributeValue.fromN("4070908800123")));

        RewriteReport report = ledgers.table().rewrite().ttl(new EpochMillis()).execute();

        assertThat(report.clean()).as("%s", report).isTrue();
        assertThat(raw().get(0)).containsEntry("ends", AttributeValue.fromN("4070908800"));
        store(Map.of(), Map.of("ends", AttributeValue.fromS("2099-01-01T00:00:00Z")));
        assertThat(ledgers.table().rewrite().ttl(new EpochMillis()).execute().left(Reason.UNREADABLE))
                .as("what the converter does not read stays")
                .isEqualTo(1);
        assertThat(ledgers.table()
                        .rewrite()
                        .ttl(new InstantSeconds())
                        .executeAsync()
                        .join()
                        .rewritten())
                .isEqualTo(1);
        assertThat(ledgers.scan().list())
                .singleElement()
                .satisfies(ledger -> assertThat(ledger.ends()).contains(Instant.parse("2099-01-01T00:00:00Z")));
    }

    @Test
    void looksAtASample() throws Exception {
        for (int i = 0; i < 10; i++) {
            client.putItem(request -> request.tableName(ledgers.table().name())
                    .item(with(
                            with(
                                    raw().get(0),
                                    "owner",
                                    AttributeValue.fromS(UUID.randomUUID().toString())),
                            "created",
                            AttributeValue.fromS("2026-01-01T00:00:00Z"))));
        }
        RewriteReport sample = ledgers.table().rewrite().limit(4).dryRun();
        CompletableFuture<RewriteReport> async =
                ledgers.table().rewrite().limit(4).dryRunAsync();

        assertThat(sample.items()).isEqualTo(4);
        assertThat(async.get().items()).isEqualTo(4);
    }
}
