package dev.stator.it.table;

import static dev.stator.it.table.Deviation.deviation;
import static dev.stator.it.table.Deviation.gsi;
import static dev.stator.it.table.Deviation.key;
import static dev.stator.it.table.Deviation.moreGsi;
import static dev.stator.it.table.Deviation.typed;
import static dev.stator.it.table.Deviation.undefined;
import static dev.stator.it.table.Deviation.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision.MICROSECOND;
import static software.amazon.awssdk.services.dynamodb.model.KeyType.HASH;

import dev.stator.table.DeclaredTable;
import dev.stator.table.Difference;
import dev.stator.table.IndexInfo;
import dev.stator.table.SchemaDiffersException;
import dev.stator.table.TableException;
import dev.stator.table.TableInfo;
import dev.stator.table.TtlInfo;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Changes that show late, and others that are under way meanwhile. */
@Order(1)
@StatorTest
class TablesUnderWayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DynamoDbLocal engine;

    TablesUnderWayTest(DynamoDbLocal engine) {
        this.engine = engine;
    }

    static LongStream seeds() {
        return LongStream.range(0, 3);
    }

    private Answers answers(long seed) {
        return Answers.asService(engine, seed);
    }

    private static DeclaredTable articles(Answers answers) {
        return new ArticleDao(answers.stator()).table().timeout(PATIENCE);
    }

    private static DeclaredTable visits(Answers answers) {
        return new VisitDao(answers.stator()).table().timeout(PATIENCE);
    }

    /** The table in another shape, with nothing under way. */
    private static void make(Answers answers, Deviation deviation) {
        CreateTableRequest.Builder declared = articles(answers).toRequest().toBuilder();
        answers.client().createTable(deviation.start().apply(declared).build());
        answers.settle().run();
    }

    private static <R> List<R> atOnce(int processes, Callable<R> process) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(processes);
        try {
            List<R> results = new ArrayList<>();
            for (Future<R> result : threads.invokeAll(
                    IntStream.range(0, processes).mapToObj(i -> process).toList())) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whatever makes it, its own table is right, and nothing is left to do. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsMadeIsAsDeclared(long seed) {
        List<Function<DeclaredTable, TableInfo>> makers = List.of(
                DeclaredTable::create,
                DeclaredTable::ensure,
                table -> table.migrate().table());
        for (Function<DeclaredTable, TableInfo> maker : makers) {
            Answers answers = answers(seed);
            DeclaredTable table = visits(answers).tag("team", "blue").tag("stage", "test");
            TableInfo info = maker.apply(table);
            assertThat(info.index("by-page").map(index -> index.schema().include()))
                    .contains(List.of("browser", "likes", "score"));
            assertThat(table.verify()).isEmpty();
            table.ensure();
            assertThat(table.migrate().done()).isEmpty();
            assertThat(table.tags()).hasSize(2);
            assertThat(answers.tables().changes())
                    .as("the table is created, and nothing changed again")
                    .hasSize(1);
            table.delete();
            assertThat(table.describe()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void timeToLiveShowsLate(long seed) {
        DeclaredTable table = visits(answers(seed));
        table.create();
        assertThat(table.ttl().ensure().enabled()).isTrue();
        assertThat(table.migrate().done()).isEmpty();
        TtlInfo off = waitFor(table, TimeToLiveStatus.ENABLED, () -> table.ttl().disable());
        assertThat(off.enabled()).isFalse();
        assertThat(table.verify()).hasOnlyElementsOfType(Difference.TtlDiffers.class);
        TtlInfo on = waitFor(table, TimeToLiveStatus.DISABLED, () -> table.ttl().enable());
        assertThat(on.attribute()).contains("until");
        assertThat(on.enabled()).isTrue();
        assertThat(table.verify()).isEmpty();
    }

    private static TtlInfo waitFor(DeclaredTable table, TimeToLiveStatus status, Supplier<TtlInfo> change) {
        while (table.ttl().describe().orElseThrow().status() != status) {
            Thread.onSpinWait();
        }
        return change.get();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void severalProcessesMakeIt(long seed) throws Exception {
        Answers answers = answers(seed);
        assertThat(atOnce(6, () -> visits(answers).tag("team", "blue").ensure()))
                .allSatisfy(info -> assertThat(info.indexes()).hasSize(1));
        assertThat(visits(answers).tag("team", "blue").verify()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void severalProcessesMigrateIt(long seed) throws Exception {
        Answers answers = answers(seed);
        make(
                answers,
                deviation("without indexes")
                        .from(without("by-title", "by-place"))
                        .from(undefined("title", "country", "city", "score")));
        Supplier<DeclaredTable> process =
                () -> articles(answers).tag("team", "blue").deletionProtection();
        atOnce(4, () -> process.get().migrate());
        assertThat(process.get().verify()).isEmpty();
    }

    private static DeclaredTable serving(Answers answers) {
        return articles(answers)
                .warmThroughput(20_000, 5_000)
                .warmThroughput("by-title", 13_000, 4_000)
                .pointInTimeRecovery(7)
                .kinesis(ServiceDeviations.CHANGES, MICROSECOND)
                .resourcePolicy(ServiceDeviations.POLICY);
    }

    /** Each once: CreateTable and the two requests for what it does not take. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatComesLaterIsSwitchedOn(long seed) {
        List<Consumer<DeclaredTable>> makers =
                List.of(DeclaredTable::create, DeclaredTable::ensure, DeclaredTable::migrate);
        for (Consumer<DeclaredTable> maker : makers) {
            Answers answers = answers(seed);
            DeclaredTable table = serving(answers);
            maker.accept(table);
            assertThat(table.verify()).isEmpty();
            table.ensure();
            assertThat(table.migrate().done()).isEmpty();
            assertThat(answers.tables().changes())
                    .<Class<?>>extracting(Object::getClass)
                    .containsExactlyInAnyOrder(
                            CreateTableRequest.class,
                            EnableKinesisStreamingDestinationRequest.class,
                            UpdateContinuousBackupsRequest.class);
            table.delete();
        }
    }

    /** One that stopped after CreateTable has left it off; but what is on otherwise, another relies on. */
    @ParameterizedTest
    @MethodSource("seeds")
    void ensureSwitchesOnAndChangesNothing(long seed) {
        Answers answers = answers(seed);
        make(answers, deviation("with a policy").from(r -> r.resourcePolicy(ServiceDeviations.POLICY)));
        DeclaredTable table = articles(answers).resourcePolicy(ServiceDeviations.POLICY);
        table.pointInTimeRecovery(7)
                .kinesis(ServiceDeviations.CHANGES, MICROSECOND)
                .ensure();
        assertThatThrownBy(() -> table.pointInTimeRecovery(8).ensure())
                .isInstanceOf(SchemaDiffersException.class)
                .hasMessageContaining("point-in-time recovery is for 7 days, declared is for 8 days")
                .hasMessageContaining("table().migrate()");
        assertThatThrownBy(() -> table.noKinesis().ensure()).isInstanceOf(SchemaDiffersException.class);
        assertThatThrownBy(() -> table.warmThroughput(90_000, 90_000).ensure())
                .isInstanceOf(SchemaDiffersException.class);
        assertThatThrownBy(() -> table.noResourcePolicy().ensure()).isInstanceOf(SchemaDiffersException.class);
        assertThat(answers.tables().changes()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void severalProcessesSwitchItOn(long seed) throws Exception {
        Answers answers = answers(seed);
        atOnce(4, () -> serving(answers).ensure());
        assertThat(serving(answers).verify()).isEmpty();
    }

    /** Each is deleted once, whichever is described first. */
    @ParameterizedTest
    @MethodSource("seeds")
    void indexesThatNobodyDeclaresGoOneByOne(long seed) {
        Answers answers = answers(seed);
        make(
                answers,
                deviation("with two indexes too many, and one that carries more")
                        .from(typed("mood", "S"))
                        .from(moreGsi("by-mood", key("mood", HASH)))
                        .from(typed("hue", "S"))
                        .from(moreGsi("by-hue", key("hue", HASH)))
                        .from(gsi("by-title", i -> i.projection(Deviation.all()))));
        DeclaredTable table = articles(answers).droppingIndexes();
        assertThat(table.migrate().done())
                .extracting(Object::toString)
                .containsExactly(
                        "delete global secondary index by-hue",
                        "delete global secondary index by-mood",
                        "delete global secondary index by-title",
                        "create global secondary index by-title");
        assertThat(answers.tables().changes())
                .filteredOn(UpdateTableRequest.class::isInstance)
                .hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void billingOfManyIndexesIsOneChange(long seed) {
        Answers answers = answers(seed);
        make(
                answers,
                deviation("with an index too many")
                        .from(typed("mood", "S"))
                        .from(moreGsi("by-mood", key("mood", HASH))));
        DeclaredTable table = articles(answers).provisioned(3, 4).provisioned("by-title", 1, 2);
        assertThat(table.updateBilling().indexes())
                .extracting(IndexInfo::billing)
                .extracting(Object::toString)
                .contains("provisioned with 3 read and 4 write units", "provisioned with 1 read and 2 write units");
        assertThat(answers.tables().changes())
                .filteredOn(UpdateTableRequest.class::isInstance)
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anotherChangeIsWaitedFor(long seed) {
        Answers answers = answers(seed);
        make(answers, deviation("without an index").from(without("by-title")));
        DeclaredTable table = articles(answers);
        deleteIndex(answers.client(), "by-place");
        table.createIndex("by-title");
        deleteIndex(answers.client(), "by-title");
        table.createIndex("by-place");
        deleteIndex(answers.client(), "by-place");
        table.delete();
        assertThat(table.describe()).isEmpty();
    }

    private static void deleteIndex(DynamoDbClient client, String index) {
        client.updateTable(u -> u.tableName("articles")
                .globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder()
                        .delete(d -> d.indexName(index))
                        .build()));
    }

    /** By the description, not by a text. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsRefusedIsToldByItsCode(long seed) {
        Answers answers = answers(seed);
        DeclaredTable table = articles(answers).deletionProtection();
        table.create();
        assertThatThrownBy(table::delete)
                .isInstanceOf(TableException.class)
                .hasMessageContaining("it is protected from deletion")
                .cause()
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("in the service's words");
    }
}
