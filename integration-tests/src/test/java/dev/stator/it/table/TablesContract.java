package dev.stator.it.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.observe.EndEvent;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationKind;
import dev.stator.table.DeclaredTable;
import dev.stator.table.Difference;
import dev.stator.table.Encryption;
import dev.stator.table.SchemaDiffersException;
import dev.stator.table.StreamInfo;
import dev.stator.table.TableException;
import dev.stator.table.TableInfo;
import dev.stator.testing.DynamoDbLocal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** How tables are made, described and deleted, whatever answers. */
abstract class TablesContract {
    private final DynamoDbLocal engine;
    private final List<EndEvent> ended = new ArrayList<>();
    private final CompleteTables tables;
    private final Stator stator;
    private final DeclaredTable table;

    TablesContract(DynamoDbLocal engine, Answers answers) {
        this.engine = engine;
        tables = answers.tables();
        stator = answers.builder()
                .observer(new Observer() {
                    @Override
                    public void onEnd(EndEvent event) {
                        ended.add(event);
                    }
                })
                .build();
        table = new ArticleDao(stator).table();
    }

    private void make(String name) {
        engine.client()
                .createTable(r -> r.tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(Deviation.key("id", KeyType.HASH))
                        .attributeDefinitions(AttributeDefinition.builder()
                                .attributeName("id")
                                .attributeType(ScalarAttributeType.S)
                                .build()));
    }

    @Test
    void listsAsManyAsThereAreAndReadsNoFurtherThanWanted() {
        List<String> names = IntStream.range(0, 120)
                .mapToObj(i -> (i % 2 == 0 ? "test-" : "live-") + i)
                .toList();
        names.forEach(this::make);

        assertThat(stator.tables().names()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(ended).singleElement().satisfies(end -> {
            assertThat(end.run().kind()).isEqualTo(OperationKind.LIST_TABLES);
            assertThat(end.requests()).isEqualTo(2);
        });
        assertThat(stator.tables().names("test-")).hasSize(60).allMatch(name -> name.startsWith("test-"));

        ended.clear();
        Stream<String> lazy = stator.tables().names();
        assertThat(lazy.limit(100)).hasSize(100);
        lazy.close();
        assertThat(ended).singleElement().satisfies(end -> {
            assertThat(end.outcome()).isEqualTo(EndEvent.Outcome.STOPPED);
            assertThat(end.requests()).isEqualTo(1);
        });
        stator.tables().names().close();
        assertThat(ended).as("nothing is asked before a name is wanted").hasSize(1);
    }

    @Test
    void describesAllThatWasSaid() {
        DeclaredTable said = table.onDemand(100, 50).stream(StreamViewType.NEW_AND_OLD_IMAGES)
                .deletionProtection()
                .tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)
                .encryption(Encryption.managedKey())
                .tag("team", "blue")
                .tag("stage", "test");
        TableInfo info = said.ensure();
        assertThat(said.verify()).isEmpty();
        assertThat(info.name()).isEqualTo("articles");
        assertThat(info.status()).isEqualTo(TableStatus.ACTIVE);
        assertThat(info.created()).isPresent();
        assertThat(info.key()).hasToString("author (HASH, S), postedAt (RANGE, S)");
        assertThat(info.indexes()).hasSize(3);
        assertThat(info.index("by-place").orElseThrow().schema().key())
                .hasToString("country (HASH, S), city (HASH, S), title (RANGE, S), score (RANGE, N)");
        assertThat(info.billing()).hasToString("on demand with at most 100 read and 50 write units");
        assertThat(info.itemCount()).hasValue(0);
        assertThat(info.sizeBytes()).hasValue(0);
        assertThat(info.stream().map(StreamInfo::view)).contains(StreamViewType.NEW_AND_OLD_IMAGES);
        assertThat(info.deletionProtection()).isTrue();
        assertThat(info.tableClass()).isEqualTo(TableClass.STANDARD_INFREQUENT_ACCESS);
        assertThat(info.encryption()).isInstanceOf(Encryption.KmsKey.class);
        assertThat(info.raw().tableName()).isEqualTo("articles");
        assertThat(said.tags()).isEqualTo(Map.of("team", "blue", "stage", "test"));
        assertThat(stator.tables().describe("articles").orElseThrow().indexes())
                .isEqualTo(said.describe().orElseThrow().indexes());
        assertThat(stator.tables().describe("no-such-table")).isEmpty();
        said.deletionProtection(false).migrate();
        said.delete();
    }

    /** Tests of users' programs run there: what it does not keep is not held against it. */
    @Test
    void dynamoDbLocalIsTakenAsItIs() {
        DeclaredTable said = new ArticleDao(Stator.create(engine.client()))
                .table()
                .onDemand(100, 50)
                .tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)
                .encryption(Encryption.managedKey())
                .tag("team", "blue");
        said.ensure();
        said.ensure();
        assertThat(said.verify()).isEmpty();
        assertThat(said.migrate().done()).isEmpty();
    }

    @Test
    void ensureRefusesWhatIsNotAsSaid() {
        table.create();
        assertThatThrownBy(() -> table.stream(StreamViewType.KEYS_ONLY).ensure())
                .isInstanceOfSatisfying(
                        SchemaDiffersException.class,
                        error -> assertThat(error.differences()).hasOnlyElementsOfType(Difference.StreamDiffers.class))
                .hasMessageContaining("Table articles")
                .hasMessageContaining("the stream is disabled, declared is KEYS_ONLY")
                .hasMessageContaining("table().migrate()");
        assertThat(tables.changes()).as("it changes nothing").hasSize(1);
    }

    @Test
    void ensureTakesUnitsAsTheyAre() {
        table.provisioned(5, 5).create();
        assertThat(table.provisioned(7, 7).ensure().billing()).hasToString("provisioned with 5 read and 5 write units");
        assertThatThrownBy(() -> table.onDemand().ensure()).isInstanceOf(SchemaDiffersException.class);
    }

    @Test
    void aProtectedTableIsNotDeleted() {
        DeclaredTable safe = table.deletionProtection();
        safe.create();
        assertThatThrownBy(safe::delete)
                .isInstanceOf(TableException.class)
                .hasMessage("Table articles: it is protected from deletion."
                        + " table().deletionProtection(false).migrate() lifts that")
                .hasCauseInstanceOf(DynamoDbException.class);
        table.deletionProtection(false).migrate();
        table.delete();
        assertThat(table.describe()).isEmpty();
    }

    @Test
    void observersSeeARunForEachVerb() {
        table.ensure();
        assertThat(table.verify()).isEmpty();
        table.deletionProtection().migrate();
        table.deletionProtection(false).migrate();
        table.delete();
        assertThat(ended)
                .extracting(event -> event.run().kind())
                .containsExactly(
                        OperationKind.CREATE_TABLE,
                        OperationKind.DESCRIBE_TABLE,
                        OperationKind.UPDATE_TABLE,
                        OperationKind.UPDATE_TABLE,
                        OperationKind.DELETE_TABLE);
        assertThat(ended).allSatisfy(event -> assertThat(event.run().tables()).containsExactly("articles"));
    }
}
