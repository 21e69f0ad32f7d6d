package dev.stator.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.blog.Blog;
import dev.stator.blog.Post;
import dev.stator.blog.PostCodec;
import dev.stator.blog.PostDao;
import dev.stator.codec.Codecs;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedClient;
import dev.stator.schema.EntityIndex;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeyPart;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class DeclaredTableTest {
    private final RuntimeException missing = ResourceNotFoundException.builder().build();
    private final RuntimeException inUse = ResourceInUseException.builder().build();

    private static DeclaredTable posts(Script script) {
        return new PostDao(Stator.create(new ScriptedClient(script))).table();
    }

    private static DeclaredTable of(EntitySchema<?> schema) {
        return DeclaredTable.of(Stator.create(new ScriptedClient(Script.of())).entity(schema));
    }

    private static KeySchemaElement element(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }

    private static AttributeDefinition definition(String attribute, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(attribute)
                .attributeType(type)
                .build();
    }

    private static TableDescription description(TableStatus table, IndexStatus index) {
        CreateTableRequest request = posts(Script.of()).toRequest();
        GlobalSecondaryIndex byTitle = request.globalSecondaryIndexes().get(0);
        return TableDescription.builder()
                .tableName("posts")
                .tableStatus(table)
                .keySchema(request.keySchema())
                .attributeDefinitions(request.attributeDefinitions())
                .globalSecondaryIndexes(GlobalSecondaryIndexDescription.builder()
                        .indexName("by-title")
                        .indexStatus(index)
                        .keySchema(byTitle.keySchema())
                        .projection(byTitle.projection())
                        .build())
                .build();
    }

    private static DescribeTableResponse described(TableStatus table, IndexStatus index) {
        return DescribeTableResponse.builder().table(description(table, index)).build();
    }

    private static CreateTableResponse created(TableStatus table, IndexStatus index) {
        return CreateTableResponse.builder()
                .tableDescription(description(table, index))
                .build();
    }

    @Test
    void createsOnDemandWithItsIndexes() {
        assertThat(posts(Script.of()).toRequest())
                .isEqualTo(CreateTableRequest.builder()
                        .tableName("posts")
                        .keySchema(element("author", KeyType.HASH), element("postedAt", KeyType.RANGE))
                        .attributeDefinitions(
                                definition("author", ScalarAttributeType.S),
                                definition("postedAt", ScalarAttributeType.S),
                                definition("title", ScalarAttributeType.S),
                                definition("likes", ScalarAttributeType.N))
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                                .indexName("by-title")
                                .keySchema(element("title", KeyType.HASH), element("likes", KeyType.RANGE))
                                .projection(Projection.builder()
                                        .projectionType(ProjectionType.KEYS_ONLY)
                                        .build())
                                .build())
                        .build());
    }

    @Test
    void provisionsTheIndexesLikeTheTable() {
        CreateTableRequest request = posts(Script.of()).provisioned(5, 2).toRequest();
        ProvisionedThroughput capacity = ProvisionedThroughput.builder()
                .readCapacityUnits(5L)
                .writeCapacityUnits(2L)
                .build();
        assertThat(request.billingMode()).isEqualTo(BillingMode.PROVISIONED);
        assertThat(request.provisionedThroughput()).isEqualTo(capacity);
        assertThat(request.globalSecondaryIndexes().get(0).provisionedThroughput())
                .isEqualTo(capacity);
        assertThatThrownBy(() -> posts(Script.of()).provisioned(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void createsEveryKindOfIndex() {
        KeyPart<byte[]> id = KeyPart.binary("id", Codecs.BYTES);
        KeyPart<String> region = KeyPart.text("region", Codecs.STRING);
        KeyPart<Integer> year = KeyPart.number("year", Codecs.INTEGER);
        EntitySchema<?> schema = EntitySchema.of("posts", Post.class, PostCodec.INSTANCE, id)
                .rangeKey(year)
                .index(EntityIndex.local("local").rangeKey(region).include("b", "a"))
                .index(EntityIndex.global("global").hashKey(region, year).rangeKey(id, year));
        CreateTableRequest request = of(schema).toRequest();
        assertThat(request.localSecondaryIndexes())
                .containsExactly(LocalSecondaryIndex.builder()
                        .indexName("local")
                        .keySchema(element("id", KeyType.HASH), element("region", KeyType.RANGE))
                        .projection(Projection.builder()
                                .projectionType(ProjectionType.INCLUDE)
                                .nonKeyAttributes("b", "a")
                                .build())
                        .build());
        assertThat(request.globalSecondaryIndexes().get(0).keySchema())
                .containsExactly(
                        element("region", KeyType.HASH),
                        element("year", KeyType.HASH),
                        element("id", KeyType.RANGE),
                        element("year", KeyType.RANGE));
        assertThat(request.attributeDefinitions()).hasSize(3);
        CreateTableRequest plain =
                of(EntitySchema.of("posts", Post.class, PostCodec.INSTANCE, id)).toRequest();
        assertThat(plain.hasLocalSecondaryIndexes()).isFalse();
        assertThat(plain.hasGlobalSecondaryIndexes()).isFalse();
    }

    @Test
    void waitsForTheTableAndItsIndexes() {
        Script script = Script.of(
                missing,
                created(TableStatus.CREATING, IndexStatus.CREATING),
                missing, // DescribeTable is eventually consistent
                described(TableStatus.CREATING, IndexStatus.CREATING),
                described(TableStatus.ACTIVE, IndexStatus.CREATING),
                described(TableStatus.ACTIVE, IndexStatus.ACTIVE));
        assertThat(posts(script).create().status()).isEqualTo(TableStatus.ACTIVE);
        assertThat(script.sent()).isEqualTo(6);
    }

    @Test
    void asksNoMoreWhenCreatedActive() {
        Script script = Script.of(missing, created(TableStatus.ACTIVE, IndexStatus.ACTIVE));
        posts(script).create();
        assertThat(script.sent()).isEqualTo(2);
    }

    @Test
    void createRefusesATableThatExists() {
        assertThatThrownBy(() -> posts(Script.of(described(TableStatus.ACTIVE, IndexStatus.ACTIVE), inUse))
                        .create())
                .isSameAs(inUse);
    }

    private static RuntimeException twice() {
        return ResourceInUseException.builder().numAttempts(2).build();
    }

    private static RuntimeException lost() {
        return SdkClientException.create("no answer");
    }

    /** The table that was asked for, with something else. */
    private static DescribeTableResponse other(Consumer<TableDescription.Builder> change) {
        return DescribeTableResponse.builder()
                .table(description(TableStatus.ACTIVE, IndexStatus.ACTIVE).copy(change))
                .build();
    }

    private static List<Consumer<TableDescription.Builder>> others() {
        GlobalSecondaryIndexDescription index = description(TableStatus.ACTIVE, IndexStatus.ACTIVE)
                .globalSecondaryIndexes()
                .get(0);
        Projection all = Projection.builder().projectionType(ProjectionType.ALL).build();
        return List.of(
                table -> table.keySchema(element("author", KeyType.HASH)),
                table -> table.attributeDefinitions(
                        definition("author", ScalarAttributeType.N),
                        definition("postedAt", ScalarAttributeType.S),
                        definition("title", ScalarAttributeType.S),
                        definition("likes", ScalarAttributeType.N)),
                table -> table.globalSecondaryIndexes(List.of()),
                table -> table.globalSecondaryIndexes(index.copy(it -> it.keySchema(element("author", KeyType.HASH)))),
                table -> table.globalSecondaryIndexes(index.copy(it -> it.projection(all))));
    }

    @Test
    void createTakesWhatStandsThereForItsOwnIfItIsAsAsked() {
        for (RuntimeException doubtful : List.of(twice(), lost())) {
            DescribeTableResponse made = described(TableStatus.ACTIVE, IndexStatus.ACTIVE);
            assertThat(posts(Script.of(missing, doubtful, made, made)).create().status())
                    .isEqualTo(TableStatus.ACTIVE);
        }
    }

    @Test
    void createTakesNoOtherTableForItsOwn() {
        for (Consumer<TableDescription.Builder> change : others()) {
            RuntimeException doubtful =
                    ResourceInUseException.builder().numAttempts(2).build();
            Script script = Script.of(missing, doubtful, other(change), other(change));
            assertThatThrownBy(() -> posts(script).create()).isSameAs(doubtful);
            assertThat(doubtful.getSuppressed())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            SchemaDiffersException.class,
                            differs -> assertThat(differs.differences()).isNotEmpty());
        }
    }

    @Test
    void createSeesTheStreamThatItAskedFor() {
        RuntimeException doubtful =
                ResourceInUseException.builder().numAttempts(2).build();
        StreamSpecification keys = StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(StreamViewType.KEYS_ONLY)
                .build();
        DescribeTableResponse other =
                other(table -> table.streamSpecification(keys).latestStreamArn("arn"));
        assertThatThrownBy(() -> posts(Script.of(missing, doubtful, other, other)).stream(StreamViewType.NEW_IMAGE)
                        .create())
                .isSameAs(doubtful);
    }

    @Test
    void ensureSaysInWhatAnotherTableDiffers() {
        for (Consumer<TableDescription.Builder> change : others()) {
            Script script = Script.of(missing, lost(), other(change), other(change));
            assertThatThrownBy(() -> posts(script).ensure()).isInstanceOf(SchemaDiffersException.class);
        }
    }

    @Test
    void createIndexTakesNoOtherIndexForItsOwn() {
        DescribeTableResponse without = other(table -> table.globalSecondaryIndexes(List.of()));
        DescribeTableResponse made = described(TableStatus.ACTIVE, IndexStatus.ACTIVE);
        assertThat(posts(Script.of(without, without, twice(), made, made))
                        .createIndex("by-title")
                        .index("by-title"))
                .isPresent();

        for (Consumer<TableDescription.Builder> change : others().subList(3, 5)) {
            RuntimeException lost = lost();
            Script script = Script.of(without, without, lost, other(change), other(change));
            assertThatThrownBy(() -> posts(script).createIndex("by-title")).isSameAs(lost);
        }
    }

    @Test
    void deleteIndexLooksWhetherItIsGone() {
        DescribeTableResponse there = described(TableStatus.ACTIVE, IndexStatus.ACTIVE);
        DescribeTableResponse gone = other(table -> table.globalSecondaryIndexes(List.of()));
        assertThat(posts(Script.of(there, lost(), gone, gone))
                        .deleteIndex("by-title")
                        .index("by-title"))
                .isEmpty();
        RuntimeException lost = lost();
        assertThatThrownBy(() -> posts(Script.of(there, lost, there)).deleteIndex("by-title"))
                .isSameAs(lost);
    }

    @Test
    void ensureCreatesOrWaits() {
        Script fresh = Script.of(missing, created(TableStatus.ACTIVE, IndexStatus.ACTIVE));
        posts(fresh).ensure();
        assertThat(fresh.sent()).isEqualTo(2);

        Script there = Script.of(described(TableStatus.ACTIVE, IndexStatus.ACTIVE));
        posts(there).ensure();
        assertThat(there.sent()).isEqualTo(1);

        Script creating = Script.of(
                described(TableStatus.CREATING, IndexStatus.CREATING),
                described(TableStatus.ACTIVE, IndexStatus.ACTIVE));
        posts(creating).ensure();
        assertThat(creating.sent()).isEqualTo(2);
    }

    @Test
    void ensureLosesARaceGracefully() {
        Script script = Script.of(
                missing,
                inUse,
                described(TableStatus.CREATING, IndexStatus.CREATING),
                described(TableStatus.ACTIVE, IndexStatus.ACTIVE));
        posts(script).ensure();
        assertThat(script.sent()).isEqualTo(4);
    }

    /** DescribeTable is eventually consistent, CreateTable is not. */
    @Test
    void ensureFindsLateWhatAnotherProcessMade() {
        Script found = Script.of(
                missing,
                inUse,
                missing,
                inUse,
                described(TableStatus.CREATING, IndexStatus.CREATING),
                described(TableStatus.ACTIVE, IndexStatus.ACTIVE));
        posts(found).ensure();
        assertThat(found.sent()).isEqualTo(6);

        Script gone = Script.of(missing, inUse, missing, created(TableStatus.ACTIVE, IndexStatus.ACTIVE));
        posts(gone).ensure();
        assertThat(gone.sent()).as("it was being deleted, and is made anew").isEqualTo(4);

        assertThatThrownBy(() -> posts(Script.of(missing, inUse, missing, inUse))
                        .timeout(Duration.ofMillis(50))
                        .ensure())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("posts")
                .hasMessageContaining("not found")
                .hasCause(inUse);
    }

    /** DynamoDB creates a number of tables at a time. */
    @Test
    void ensureWaitsForOtherTables() {
        RuntimeException limit = LimitExceededException.builder().build();
        posts(Script.of(missing, limit, missing, created(TableStatus.ACTIVE, IndexStatus.ACTIVE)))
                .ensure();
        assertThatThrownBy(() -> posts(Script.of(missing, limit, missing, limit))
                        .timeout(Duration.ofMillis(50))
                        .ensure())
                .isSameAs(limit);
    }

    @Test
    void deleteWaitsForAnotherChange() {
        Script script = Script.of(
                described(TableStatus.UPDATING, IndexStatus.ACTIVE),
                inUse,
                described(TableStatus.UPDATING, IndexStatus.ACTIVE),
                described(TableStatus.ACTIVE, IndexStatus.ACTIVE),
                DeleteTableResponse.builder().build(),
                missing);
        posts(script).delete();
        assertThat(script.sent()).isEqualTo(6);
    }

    @Test
    void aTableOnItsWayOutIsNoTable() {
        assertThatThrownBy(() -> posts(Script.of(described(TableStatus.DELETING, IndexStatus.DELETING)))
                        .ensure())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("DELETING");
        assertThatThrownBy(() -> posts(Script.of(
                                missing,
                                created(TableStatus.CREATING, IndexStatus.CREATING),
                                described(TableStatus.CREATING, IndexStatus.CREATING),
                                missing))
                        .create())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("deleted");
        assertThatThrownBy(() -> posts(Script.of(
                                described(TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS, IndexStatus.ACTIVE)))
                        .ensure())
                .hasMessageContaining("INACCESSIBLE_ENCRYPTION_CREDENTIALS");
    }

    @Test
    void waitingEnds() {
        Object[] always = new Object[100];
        Arrays.fill(always, described(TableStatus.ACTIVE, IndexStatus.CREATING));
        assertThatThrownBy(() ->
                        posts(Script.of(always)).timeout(Duration.ofMillis(200)).ensure())
                .isInstanceOfSatisfying(
                        TableException.class, error -> assertThat(error.table()).isEqualTo("posts"))
                .hasMessageContaining("by-title is CREATING")
                .hasMessageContaining("PT0.2S");
        assertThatThrownBy(() -> posts(Script.of()).timeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInterruptEndsTheWaiting() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> posts(Script.of(described(TableStatus.CREATING, IndexStatus.CREATING)))
                        .ensure())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void deleteWaitsUntilItIsGone() {
        Script script = Script.of(
                described(TableStatus.ACTIVE, IndexStatus.ACTIVE),
                DeleteTableResponse.builder().build(),
                described(TableStatus.DELETING, IndexStatus.DELETING),
                missing);
        posts(script).delete();
        assertThat(script.sent()).isEqualTo(4);
        assertThatThrownBy(() -> posts(Script.of(missing, missing)).delete()).isSameAs(missing);
    }

    @Test
    void describeIsEmptyWithoutATable() {
        assertThat(posts(Script.of(missing)).describe()).isEmpty();
        assertThat(posts(Script.of(described(TableStatus.CREATING, IndexStatus.CREATING)))
                        .describe())
                .isPresent();
    }

    @Test
    void ensureNamesEveryDifference() {
        TableDescription declared = description(TableStatus.ACTIVE, IndexStatus.ACTIVE);
        TableDescription other = declared.toBuilder()
                .keySchema(element("author", KeyType.HASH))
                .attributeDefinitions(
                        definition("author", ScalarAttributeType.N),
                        definition("title", ScalarAttributeType.S),
                        definition("likes", ScalarAttributeType.S))
                .globalSecondaryIndexes(declared.globalSecondaryIndexes().get(0).toBuilder()
                        .projection(Projection.builder()
                                .projectionType(ProjectionType.INCLUDE)
                                .nonKeyAttributes("b", "a")
                                .build())
                        .build())
                .build();
        assertThatThrownBy(() -> posts(Script.of(
                                DescribeTableResponse.builder().table(other).build()))
                        .ensure())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("dev.stator.blog.Post")
                .hasMessageContaining(
                        "the table's key is author (HASH, N), declared is author (HASH, S), postedAt (RANGE, S)")
                .hasMessageContaining("the key of global secondary index by-title is title (HASH, S), likes (RANGE, S),"
                        + " declared is title (HASH, S), likes (RANGE, N)")
                .hasMessageContaining(
                        "the projection of global secondary index by-title is INCLUDE [a, b], declared is KEYS_ONLY");

        TableDescription bare =
                declared.toBuilder().globalSecondaryIndexes(List.of()).build();
        assertThatThrownBy(() -> posts(Script.of(
                                DescribeTableResponse.builder().table(bare).build()))
                        .ensure())
                .hasMessageContaining("there is no global secondary index by-title on title (HASH, S)");
    }

    @Test
    void moreIndexesThanDeclaredDoNoHarm() {
        EntitySchema<?> without = EntitySchema.of(
                        "posts",
                        Post.class,
                        PostCodec.INSTANCE,
                        Blog.SCHEMA.keys().primary().hash().get(0))
                .rangeKey(Blog.SCHEMA.keys().primary().range().get(0));
        Script script = Script.of(
                described(TableStatus.ACTIVE, IndexStatus.ACTIVE), described(TableStatus.ACTIVE, IndexStatus.ACTIVE));
        DeclaredTable table =
                DeclaredTable.of(Stator.create(new ScriptedClient(script)).entity(without));
        table.ensure();
        assertThat(table.verify())
                .allMatch(Difference::harmless)
                .extracting(Difference::toString)
                .containsExactly("there is a global secondary index by-title on title (HASH, S), likes (RANGE, N),"
                        + " which is not declared");
    }
}
