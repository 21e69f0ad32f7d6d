package dev.stator.it.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.it.table.Deviation.Expected;
import dev.stator.table.DeclaredTable;
import dev.stator.table.Difference;
import dev.stator.table.Difference.Remedy;
import dev.stator.table.MigrationPlan;
import dev.stator.table.MigrationResult;
import dev.stator.table.MigrationStep;
import dev.stator.table.SchemaDiffersException;
import dev.stator.table.TableInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** How tables are compared and changed, whatever answers. */
abstract class MigrationContract {
    private final Answers answers;
    private final DynamoDbClient client;
    private final CompleteTables tables;
    private final DeclaredTable declared;

    MigrationContract(Answers answers) {
        this.answers = answers;
        client = answers.client();
        tables = answers.tables();
        declared = new ArticleDao(answers.stator()).table();
    }

    static Stream<Deviation> deviations() {
        return Deviations.all();
    }

    private DeclaredTable make(Deviation deviation) {
        CreateTableRequest.Builder request = declared.toRequest().toBuilder();
        client.createTable(deviation.start().apply(request).build());
        answers.settle().run();
        for (Consumer<DynamoDbClient> change : deviation.then()) {
            change.accept(client);
            answers.settle().run();
        }
        return deviation.options().apply(declared);
    }

    private static List<Expected> kinds(List<Difference> differences) {
        return differences.stream()
                .map(difference -> new Expected(difference.getClass(), difference.remedy()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("deviations")
    void verifyFindsIt(Deviation deviation) {
        DeclaredTable table = make(deviation);
        int changes = tables.changes().size();
        List<Difference> differences = table.verify();
        assertThat(kinds(differences)).as(differences.toString()).isEqualTo(deviation.expected());
        assertThat(differences)
                .allSatisfy(difference -> assertThat(difference.toString())
                        .isNotBlank()
                        .doesNotContain("Optional")
                        .doesNotContain("@"));
        MigrationPlan plan = table.plan();
        assertThat(kinds(plan.left())).isEqualTo(deviation.expected(remedy -> remedy != Remedy.MIGRATE));
        assertThat(tables.changes()).as("nothing is changed").hasSize(changes);
    }

    /** Carefully first, then with all permissions; each ends at exactly what it may not do. */
    @ParameterizedTest
    @MethodSource("deviations")
    void migrateMendsIt(Deviation deviation) {
        DeclaredTable table = make(deviation);
        migrate(table, deviation.expected(remedy -> remedy != Remedy.MIGRATE));
        DeclaredTable told = table.droppingIndexes().replacingStream();
        migrate(told, deviation.expected(remedy -> remedy == Remedy.NEW_TABLE));
        int changes = tables.changes().size();
        assertThat(told.plan().steps()).isEmpty();
        migrate(told, deviation.expected(remedy -> remedy == Remedy.NEW_TABLE));
        assertThat(tables.changes()).as("nothing is left to do").hasSize(changes);
    }

    /** What migrate() does is what plan() said, and what it leaves is what verify() finds. */
    private void migrate(DeclaredTable table, List<Expected> left) {
        MigrationPlan plan = table.plan();
        int before = tables.changes().size();
        if (plan.left().stream().allMatch(Difference::harmless)) {
            MigrationResult result = table.migrate();
            assertThat(result.done()).isEqualTo(plan.steps());
            assertThat(result.left()).isEqualTo(plan.left());
        } else {
            assertThatThrownBy(table::migrate)
                    .isInstanceOfSatisfying(
                            SchemaDiffersException.class,
                            e -> assertThat(e.differences())
                                    .isEqualTo(plan.left().stream()
                                            .filter(difference -> !difference.harmless())
                                            .toList()));
        }
        assertThat(tables.changes().subList(before, tables.changes().size()))
                .isEqualTo(plan.steps().stream().map(MigrationStep::request).toList());
        assertThat(kinds(table.verify())).as(table.plan().toString()).isEqualTo(left);
    }

    @Test
    void noTableIsMade() {
        assertThat(kinds(declared.verify()))
                .containsExactly(new Expected(Difference.TableMissing.class, Remedy.MIGRATE));
        assertThat(declared.plan()).hasToString("Table articles:\n  1. create the table");
        assertThat(declared.migrate().done()).hasSize(1);
        assertThat(declared.verify()).isEmpty();
    }

    /**
     * Every change is cut off twice, before it is sent and after it was made; the next migration goes on from there.
     */
    @Test
    void aCrashLosesNothing() {
        DeclaredTable table = make(Deviations.mendable()).droppingIndexes().replacingStream();
        MigrationPlan plan = table.plan();
        assertThat(plan.steps()).as(plan.toString()).hasSize(15);
        int crashes = 0;
        while (!table.plan().steps().isEmpty()) {
            assertThat(crashes)
                    .as("crashes while it migrates: %s", table.plan())
                    .isLessThan(60);
            tables.breakAt(0, crashes % 2 == 1);
            crashes += isCutOff(table) ? 1 : 0;
        }
        assertThat(crashes).isGreaterThanOrEqualTo(2 * plan.steps().size());
        assertThat(table.verify()).isEmpty();
    }

    private static boolean isCutOff(DeclaredTable table) {
        try {
            table.migrate();
            return false;
        } catch (CompleteTables.Broken cut) {
            return true;
        }
    }

    @Test
    void severalProcessesMigrateAtOnce() throws Exception {
        CreateTableRequest.Builder request = declared.toRequest().toBuilder();
        client.createTable(Deviation.without("by-title", "by-place")
                .apply(Deviation.undefined("title", "country", "city", "score").apply(request))
                .build());
        List<Callable<MigrationResult>> processes = IntStream.range(0, 4)
                .<Callable<MigrationResult>>mapToObj(i -> () -> new ArticleDao(answers.stator())
                        .table()
                        .deletionProtection()
                        .migrate())
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(processes.size());
        try {
            List<MigrationStep> done = new ArrayList<>();
            for (Future<MigrationResult> result : threads.invokeAll(processes)) {
                done.addAll(result.get().done());
            }
            assertThat(done).hasSizeGreaterThanOrEqualTo(3);
        } finally {
            threads.shutdownNow();
        }
        DeclaredTable after = new ArticleDao(answers.stator()).table().deletionProtection();
        assertThat(after.verify()).isEmpty();
    }

    @Test
    void severalProcessesEnsureAtOnce() throws Exception {
        List<Callable<TableInfo>> processes = IntStream.range(0, 8)
                .<Callable<TableInfo>>mapToObj(i -> () -> new ArticleDao(answers.stator())
                        .table()
                        .deletionProtection()
                        .ensure())
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(processes.size());
        try {
            for (Future<TableInfo> result : threads.invokeAll(processes)) {
                assertThat(result.get().indexes()).hasSize(3);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void itemsStayThroughADroppedIndex() {
        make(Deviation.deviation("carries more").from(Deviation.gsi("by-title", i -> i.projection(Deviation.all()))));
        ArticleDao articles = new ArticleDao(answers.stator());
        for (int i = 0; i < 50; i++) {
            articles.put(Articles.article(i)).execute();
        }
        declared.droppingIndexes().migrate();
        assertThat(articles.scan().count()).isEqualTo(50);
        assertThat(articles.byTitle().scan().count()).isEqualTo(50);
        assertThat(tables.changes())
                .filteredOn(UpdateTableRequest.class::isInstance)
                .hasSize(2);
    }
}
