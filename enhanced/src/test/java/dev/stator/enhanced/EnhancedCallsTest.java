package dev.stator.enhanced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.DecodingException;
import dev.stator.operation.VersionConflictException;
import dev.stator.table.Difference;
import dev.stator.testing.StatorTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.enhanced.dynamodb.model.EnhancedGlobalSecondaryIndex;
import software.amazon.awssdk.enhanced.dynamodb.model.EnhancedLocalSecondaryIndex;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Each call of the Enhanced Client, on a table that both use. */
@StatorTest
class EnhancedCallsTest {
    private final DynamoDbClient client;
    private final DynamoDbAsyncClient asyncClient;
    private final DynamoDbEnhancedClient enhanced;
    private final SheetDao sheets;
    private final StatorTableSchema<Sheet> schema;
    private final DynamoDbTable<Sheet> table;

    EnhancedCallsTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        this.client = client;
        this.asyncClient = asyncClient;
        this.enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
        this.sheets = new SheetDao(Stator.builder()
                .client(client)
                .clock(Clock.fixed(Instant.now(), ZoneOffset.UTC)) // lifetimes are read as what is left
                .build());
        this.schema = StatorTableSchema.of(sheets);
        this.table = enhanced.table(sheets.table().name(), schema);
    }

    private static Sheet sheet(int seed) {
        return new RandomSheet(seed).sheet();
    }

    private Key key(Sheet sheet) {
        return schema.key(sheets.get(sheet.author(), sheet.at()));
    }

    private Sheet put(Sheet sheet) {
        table.putItem(sheet);
        return sheets.get(sheet.author(), sheet.at()).execute().orElseThrow();
    }

    private List<Sheet> created(int many) {
        sheets.table().ensure();
        return Stream.iterate(0, seed -> seed + 1)
                .limit(many)
                .map(seed -> put(sheet(seed)))
                .toList();
    }

    @Test
    void aTableMadeByTheOtherIsTheDeclaredOne() {
        table.createTable(request -> request.globalSecondaryIndices(
                        index("by-title", ProjectionType.ALL), index("by-state", ProjectionType.KEYS_ONLY))
                .localSecondaryIndices(EnhancedLocalSecondaryIndex.builder()
                        .indexName("by-score")
                        .projection(Projection.builder()
                                .projectionType(ProjectionType.ALL)
                                .build())
                        .build())
                .provisionedThroughput(units -> units.readCapacityUnits(5L).writeCapacityUnits(5L)));

        List<Difference> differences = sheets.table().provisioned(5, 5).verify();
        assertThat(differences).allMatch(difference -> difference.toString().contains("time to live"));
        assertThat(table.describeTable().table().tableName())
                .isEqualTo(sheets.table().name());
        table.deleteTable();
        client.waiter().waitUntilTableNotExists(request -> request.tableName(table.tableName()));
    }

    private static EnhancedGlobalSecondaryIndex index(String name, ProjectionType projection) {
        return EnhancedGlobalSecondaryIndex.builder()
                .indexName(name)
                .projection(Projection.builder().projectionType(projection).build())
                .provisionedThroughput(units -> units.readCapacityUnits(5L).writeCapacityUnits(5L))
                .build();
    }

    @Test
    void getAndDelete() {
        Sheet one = created(1).get(0);
        assertThat(table.getItem(key(one))).isEqualTo(one);
        assertThat(table.getItem(one)).isEqualTo(one);
        assertThat(table.getItem(request -> request.key(key(one)).consistentRead(true)))
                .isEqualTo(one);
        assertThat(table.keyFrom(one)).isEqualTo(key(one));

        assertThat(table.deleteItem(key(one))).isEqualTo(one);
        assertThat(table.getItem(one)).isNull();
        assertThat(table.deleteItem(put(sheet(0)))).isEqualTo(one);
        assertThat(sheets.scan().count()).isZero();
    }

    @Test
    void conditionsSeeWhatIsStored() {
        Sheet one = created(1).get(0);
        Expression style = Expression.builder()
                .expression("#style = :style")
                .putExpressionName("#style", "style")
                .putExpressionValue(":style", AttributeValue.fromS("never"))
                .build();
        assertThatThrownBy(() -> table.putItem(request -> request.item(one).conditionExpression(style)))
                .isInstanceOf(ConditionalCheckFailedException.class);
        assertThatThrownBy(
                        () -> table.deleteItem(request -> request.key(key(one)).conditionExpression(style)))
                .isInstanceOf(ConditionalCheckFailedException.class);
        assertThat(table.putItemWithResponse(request -> request.item(one).returnValues(ReturnValue.ALL_OLD))
                        .attributes())
                .isEqualTo(one);
    }

    @Test
    void queriesOfTableAndIndexes() {
        List<Sheet> all = created(12);
        Sheet one = all.get(5);
        List<Sheet> ofAuthor = sheets.query(one.author()).list();

        assertThat(table.query(QueryConditional.keyEqualTo(partition(one.author())))
                        .items())
                .containsExactlyElementsOf(ofAuthor);
        assertThat(table.query(QueryConditional.sortGreaterThanOrEqualTo(key(one)))
                        .items())
                .containsExactlyElementsOf(
                        sheets.query(one.author()).ge(one.at()).list());
        assertThat(table.query(QueryConditional.sortBetween(key(ofAuthor.get(0)), key(one)))
                        .items())
                .hasSize(ofAuthor.indexOf(one) + 1);
        assertThat(table.query(request -> request.queryConditional(QueryConditional.keyEqualTo(partition(one.author())))
                                .scanIndexForward(false)
                                .limit(1))
                        .items())
                .hasSameElementsAs(ofAuthor);
        assertThat(table.index("by-title").query(QueryConditional.keyEqualTo(partition(one.title()))).stream()
                        .map(Page::items)
                        .flatMap(List::stream))
                .containsExactlyElementsOf(sheets.byTitle().query(one.title()).list());
        assertThat(table
                        .index("by-score")
                        .query(QueryConditional.sortLessThanOrEqualTo(Key.builder()
                                .partitionValue(one.author())
                                .sortValue(one.score())
                                .build()))
                        .stream()
                        .flatMap(page -> page.items().stream()))
                .containsExactlyElementsOf(
                        sheets.byScore().query(one.author()).le(one.score()).list());
        assertThat(table.scan().items()).containsExactlyInAnyOrderElementsOf(all);
    }

    private static Key partition(String value) {
        return Key.builder().partitionValue(value).build();
    }

    /** What lacks a part that must be there, is refused, rather than read as if it were whole. */
    @Test
    void partsOfItemsAreNoItems() {
        Sheet one = created(1).get(0);
        assertThatThrownBy(() ->
                        table.scan(request -> request.attributesToProject("author", "at", "title")).items().stream()
                                .toList())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining(sheets.table().name())
                .hasMessageContaining("score");
        assertThat(one).isNotNull();
    }

    @Test
    void versionsAreSteppedInTurns() {
        Sheet one = created(1).get(0);
        assertThat(one.version()).isEqualTo(1);
        Sheet byStator = sheets.put(one).execute();
        assertThat(byStator.version()).isEqualTo(2);
        assertThatThrownBy(() -> table.putItem(one)).isInstanceOf(ConditionalCheckFailedException.class);
        assertThatThrownBy(() -> table.updateItem(one)).isInstanceOf(ConditionalCheckFailedException.class);

        Sheet byOther = table.updateItem(byStator);
        assertThat(byOther.version()).isEqualTo(3);
        assertThatThrownBy(() -> sheets.put(byStator).execute()).isInstanceOf(VersionConflictException.class);
        assertThatThrownBy(() -> sheets.delete(byStator).execute()).isInstanceOf(VersionConflictException.class);
        assertThatThrownBy(() -> table.putItem(sheet(0))).isInstanceOf(ConditionalCheckFailedException.class);

        assertThat(sheets.modify(SheetKey.of(one), sheet -> sheet.with("x", Set.of(), null))
                        .execute())
                .hasValueSatisfying(sheet -> assertThat(sheet.version()).isEqualTo(4));
        sheets.delete(table.getItem(one)).execute();
        table.putItem(sheet(0));
        assertThat(sheets.get(one.author(), one.at()).execute().orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void batches() {
        List<Sheet> all = created(3);
        assertThat(enhanced.batchGetItem(request -> request.readBatches(ReadBatch.builder(Sheet.class)
                                .mappedTableResource(table)
                                .addGetItem(key(all.get(0)))
                                .addGetItem(all.get(1))
                                .build()))
                        .resultsForTable(table))
                .containsExactlyInAnyOrder(all.get(0), all.get(1));

        enhanced.batchWriteItem(request -> request.writeBatches(WriteBatch.builder(Sheet.class)
                .mappedTableResource(table)
                .addDeleteItem(key(all.get(2)))
                .build()));
        assertThat(sheets.scan().count()).isEqualTo(2);
        assertThatThrownBy(() -> WriteBatch.builder(Sheet.class)
                        .mappedTableResource(table)
                        .addPutItem(all.get(2))
                        .build())
                .as("of what has a version")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void transactions() {
        List<Sheet> all = created(4);
        Sheet next = sheet(77);
        Expression there =
                Expression.builder().expression("attribute_exists(author)").build();
        enhanced.transactWriteItems(request -> request.addPutItem(table, next)
                .addUpdateItem(table, all.get(0).with("changed", Set.of("t"), null))
                .addDeleteItem(table, key(all.get(1)))
                .addConditionCheck(
                        table,
                        ConditionCheck.builder()
                                .key(key(all.get(2)))
                                .conditionExpression(there)
                                .build()));
        assertThat(sheets.scan().list()).extracting(Sheet::version).containsExactlyInAnyOrder(1L, 1L, 1L, 2L);
        assertThatThrownBy(() -> enhanced.transactWriteItems(request -> request.addUpdateItem(table, all.get(0))))
                .isInstanceOf(TransactionCanceledException.class);
        assertThat(enhanced
                        .transactGetItems(request ->
                                request.addGetItem(table, key(all.get(2))).addGetItem(table, key(all.get(1))))
                        .stream()
                        .map(document -> document.getItem(table)))
                .containsExactly(all.get(2), null);
    }

    @Test
    void withoutWaiting() {
        Sheet one = created(1).get(0);
        var async = DynamoDbEnhancedAsyncClient.builder()
                .dynamoDbClient(asyncClient)
                .build()
                .table(sheets.table().name(), schema);
        assertThat(async.updateItem(one.with("later", Set.of(), null)).join().version())
                .isEqualTo(2);
        assertThat(async.getItem(key(one)).join().note()).isEqualTo("later");
    }

    @Test
    void namesAndValuesOfAttributes() {
        Sheet one = sheet(1);
        assertThat(schema.attributeNames())
                .contains("author", "at", "place_town", "place_street", "place_doors", "kept", "version")
                .doesNotContain("place", "remark");
        assertThat(schema.itemToMap(one, List.of("title", "version")))
                .isEqualTo(Map.of("title", AttributeValue.fromS(one.title()), "version", AttributeValue.fromN("0")));
        assertThat(schema.attributeValue(one, "at"))
                .isEqualTo(sheets.get(one.author(), one.at()).key().attributes().get("at"))
                .isNotNull();
        assertThat(schema.attributeValue(one, "score")).isEqualTo(AttributeValue.fromN("" + one.score()));
        assertThatThrownBy(() -> schema.itemToMap(one, List.of("tilte")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tilte");
        assertThat(schema.itemType().rawClass()).isEqualTo(Sheet.class);
        assertThat(schema)
                .hasToString("StatorTableSchema of Sheet in " + sheets.table().name());
    }
}
