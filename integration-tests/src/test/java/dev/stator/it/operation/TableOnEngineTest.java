package dev.stator.it.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Dao;
import dev.stator.Stator;
import dev.stator.table.Billing;
import dev.stator.table.DeclaredTable;
import dev.stator.table.IndexInfo;
import dev.stator.table.TableException;
import dev.stator.table.TableInfo;
import dev.stator.testing.DynamoDbLocal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableOnEngineTest {
    private final DynamoDbLocal engine = Entries.engine();
    private final DeclaredTable table = new EntryDao(Stator.create(engine.client())).table();

    @BeforeEach
    void noTables() {
        engine.reset();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private static void refusedAs(String code, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        error -> assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code));
    }

    @Test
    void fromNothingToNothing() {
        assertThat(table.describe()).isEmpty();
        TableInfo created = table.create();
        assertThat(created.status()).isEqualTo(TableStatus.ACTIVE);
        assertThat(created.indexes()).hasSize(4);
        assertThat(table.describe().orElseThrow().billing()).isEqualTo(Billing.onDemand());
        refusedAs("ResourceInUseException", table::create);
        table.delete();
        assertThat(table.describe()).isEmpty();
        refusedAs("ResourceNotFoundException", table::delete);
    }

    private static <T> List<T> all(Dao<T> dao) {
        dao.table().ensure();
        return dao.scan().list();
    }

    @Test
    void oneMethodReadsTheTableOfAnyDao() {
        MemoDao memos = new MemoDao(Stator.create(engine.client()));
        Memo memo = new Memo("1", "buy ink");
        assertThat(all(memos)).isEmpty();
        memos.put(memo).execute();
        List<Memo> stored = all(memos);
        assertThat(stored).containsExactly(memo);
    }

    @Test
    void ensureIsCreateOnce() {
        assertThat(table.ensure().arn()).isEqualTo(table.ensure().arn());
    }

    @Test
    void provisioned() {
        TableInfo created = table.provisioned(5, 3).create();
        assertThat(created.billing()).isEqualTo(new Billing.Provisioned(5, 3));
        assertThat(created.indexes()).extracting(IndexInfo::billing).containsOnly(new Billing.Provisioned(5, 3));
        assertThat(table.ensure().name()).as("capacity is no difference").isEqualTo("entries");
    }

    @Test
    void manyEnsureAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<TableInfo> ensure = table::ensure;
            List<Future<TableInfo>> results =
                    threads.invokeAll(Stream.generate(() -> ensure).limit(8).toList());
            for (Future<TableInfo> result : results) {
                assertThat(result.get().status()).isEqualTo(TableStatus.ACTIVE);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void ensureRefusesATableOfAnotherShape() {
        DeclaredTable other = new EntryDao(Stator.builder()
                        .client(engine.client())
                        .tableNames(name -> "memos")
                        .build())
                .table();
        new MemoDao(Stator.create(engine.client())).table().create();
        assertThatThrownBy(other::ensure)
                .isInstanceOf(TableException.class)
                .hasMessageContaining("memos")
                .hasMessageContaining("the table's key is id (HASH, S), declared is author (HASH, S), postedAt")
                .hasMessageContaining("there is no local secondary index by-likes")
                .hasMessageContaining("there is no global secondary index by-title");
    }

    @Test
    void tablesOfOneStatorStandBesideThoseOfAnother() {
        Stator test =
                Stator.builder().client(engine.client()).tablePrefix("test-").build();
        new EntryDao(test).table().ensure();
        table.ensure();
        new EntryDao(test).put(Entries.entry(1)).execute();
        assertThat(engine.client().listTables().tableNames()).containsExactlyInAnyOrder("entries", "test-entries");
        assertThat(new EntryDao(test).scan().count()).isEqualTo(1);
        assertThat(new EntryDao(Stator.create(engine.client())).scan().count()).isZero();
    }
}
