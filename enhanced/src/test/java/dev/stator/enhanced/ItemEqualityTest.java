package dev.stator.enhanced;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.testing.StatorTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.IgnoreNullsMode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items are stored by the Enhanced Client as Stator stores them, attribute for attribute. */
@StatorTest
class ItemEqualityTest {
    private static final int SEEDS = 60;
    private static final Instant NOW = Instant.parse("2030-01-02T03:04:05.6Z");

    private final DynamoDbClient client;
    private final SheetDao sheets;
    private final StatorTableSchema<Sheet> schema;
    private final DynamoDbTable<Sheet> table;

    ItemEqualityTest(DynamoDbClient client) {
        this.client = client;
        this.sheets = at(NOW);
        this.schema = StatorTableSchema.of(sheets);
        this.table = table(sheets);
    }

    private SheetDao at(Instant now) {
        return new SheetDao(Stator.builder()
                .client(client)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build());
    }

    private DynamoDbTable<Sheet> table(SheetDao dao) {
        return DynamoDbEnhancedClient.builder()
                .dynamoDbClient(client)
                .build()
                .table(dao.table().name(), StatorTableSchema.of(dao));
    }

    @BeforeEach
    void create() {
        sheets.table().ensure();
    }

    private Map<String, AttributeValue> stored(Sheet sheet) {
        Map<String, AttributeValue> key =
                sheets.get(sheet.author(), sheet.at()).key().attributes();
        return client.getItem(request ->
                        request.tableName(sheets.table().name()).key(key).consistentRead(true))
                .item();
    }

    private Sheet read(Sheet sheet) {
        return sheets.get(sheet.author(), sheet.at()).execute().orElseThrow();
    }

    @Test
    void aPutStoresWhatStatorPuts() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Sheet sheet = new RandomSheet(seed).sheet();
            sheets.put(sheet).execute();
            Map<String, AttributeValue> byStator = stored(sheet);
            sheets.delete(sheet.author(), sheet.at()).ignoringVersion().execute();

            table.putItem(sheet);
            assertThat(stored(sheet)).as("seed %d", seed).isEqualTo(byStator);
            assertThat(byStator).containsEntry("version", AttributeValue.fromN("1"));

            assertThat(table.getItem(schema.key(sheets.get(sheet.author(), sheet.at()))))
                    .isEqualTo(read(sheet));
            sheets.put(read(sheet)).execute();
            table.putItem(read(sheet));
            assertThat(read(sheet).version()).isEqualTo(3);
            assertThat(sheets.table().check().execute().toString()).endsWith("all are read as they are stored");
            sheets.delete(read(sheet)).execute();
        }
    }

    /** In its default mode, an update leaves nothing that the record does not hold. */
    @Test
    void anUpdateStoresWhatStatorPuts() {
        SheetDao later = at(NOW.plusSeconds(60));
        DynamoDbTable<Sheet> laterTable = table(later);
        for (int seed = 0; seed < SEEDS; seed++) {
            sheets.put(new RandomSheet(seed).sheet()).execute();
            Sheet before = read(new RandomSheet(seed).sheet());
            Sheet next = before.as(new RandomSheet(seed + 1000).sheet());

            Sheet answered = laterTable.updateItem(next);
            Map<String, AttributeValue> updated = stored(before);
            assertThat(answered)
                    .isEqualTo(later.get(before.author(), before.at()).execute().orElseThrow());

            sheets.delete(answered).execute();
            sheets.put(new RandomSheet(seed).sheet()).execute();
            later.put(next).execute();
            assertThat(updated).as("seed %d", seed).isEqualTo(stored(before));
            sheets.delete(read(before)).execute();
        }
    }

    /** Where nulls are ignored, what the record holds nothing of stays; an empty list or map is something. */
    @Test
    void anUpdateWithoutNullsStoresWhatTheRecordHolds() {
        for (int seed = 0; seed < SEEDS; seed++) {
            sheets.put(new RandomSheet(seed).sheet()).execute();
            Sheet before = read(new RandomSheet(seed).sheet());
            Map<String, AttributeValue> expected = new HashMap<>(stored(before));
            Sheet next = before.as(new RandomSheet(seed + 1000).sheet());

            table.updateItem(request -> request.item(next).ignoreNullsMode(IgnoreNullsMode.MAPS_ONLY));
            Map<String, AttributeValue> updated = stored(before);

            sheets.put(next).ignoringVersion().execute();
            expected.putAll(stored(before));
            expected.put("version", AttributeValue.fromN("2"));
            assertThat(updated).as("seed %d", seed).isEqualTo(expected);
            sheets.delete(before.author(), before.at()).ignoringVersion().execute();
        }
    }

    /** Maps are merged, where they are stored: DynamoDB refuses to write into one that is not. */
    @Test
    void anUpdateOfScalarsMergesMaps() {
        for (int seed = 0; seed < SEEDS; seed++) {
            sheets.put(new RandomSheet(seed).sheet()).execute();
            Sheet before = read(new RandomSheet(seed).sheet());
            Sheet next = before.as(new RandomSheet(seed + 1000).sheet()).within(before);

            table.updateItem(request -> request.item(next).ignoreNullsMode(IgnoreNullsMode.SCALAR_ONLY));
            Sheet merged = read(before);
            assertThat(merged.title()).isEqualTo(next.title());
            assertThat(merged.lines()).isEqualTo(next.lines());
            assertThat(merged.byName()).isEqualTo(before.byName());
            assertThat(merged.version()).isEqualTo(2);
            if (next.main() != null) {
                assertThat(merged.main()).isEqualTo(next.main().over(before.main()));
            }
            next.shape().ifPresent(shape -> assertThat(merged.shape()).contains(shape));
            sheets.delete(merged).execute();
        }
    }

    @Test
    void whatWasRenamedIsMoved() {
        Sheet sheet = new RandomSheet(3).sheet().with("before", Set.of(), null);
        sheets.put(sheet).execute();
        client.updateItem(request -> request.tableName(sheets.table().name())
                .key(sheets.get(sheet.author(), sheet.at()).key().attributes())
                .updateExpression("SET remark = :old REMOVE note")
                .expressionAttributeValues(Map.of(":old", AttributeValue.fromS("before"))));

        table.updateItem(read(sheet).with("after", Set.of(), null));
        assertThat(stored(sheet)).doesNotContainKey("remark").containsEntry("note", AttributeValue.fromS("after"));
        table.updateItem(read(sheet).with(null, Set.of(), null));
        assertThat(stored(sheet)).doesNotContainKeys("remark", "note", "text");
    }

    @Test
    void whatIsWrittenOnceStays() {
        Sheet sheet = new RandomSheet(4).sheet();
        sheets.put(sheet).execute();
        Sheet before = read(sheet);

        Sheet answered = table(at(NOW.plus(Duration.ofDays(1)))).updateItem(before.anew());
        assertThat(answered.origin()).isEqualTo(sheet.origin());
        assertThat(answered.batch()).isEqualTo(sheet.batch());
        assertThat(answered.created()).isEqualTo(NOW);
        assertThat(answered.updated()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }
}
