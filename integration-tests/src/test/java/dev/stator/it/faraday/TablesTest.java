package dev.stator.it.faraday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.it.fault.FaultyClient;
import dev.stator.table.Billing;
import dev.stator.table.IndexInfo;
import dev.stator.table.TableInfo;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Faraday's functions on tables, option by option. */
@StatorTest
class TablesTest {
    private final DynamoDbLocal engine;
    private final FaultyClient counting;
    private final Stator stator;
    private final PostDao posts;

    TablesTest(DynamoDbLocal engine) {
        this.engine = engine;
        this.counting = FaultyClient.around(engine.client(), engine.asyncClient());
        this.stator = Stator.create(counting.client());
        this.posts = new PostDao(stator);
    }

    @BeforeEach
    void noTables() {
        engine.reset();
    }

    @Test
    void list() {
        posts.table().create();
        IntStream.range(0, 101)
                .forEach(i -> new UserDao(Stator.builder()
                                .client(engine.client())
                                .tablePrefix("t" + i + "-")
                                .build())
                        .table()
                        .create());
        assertThat(stator.tables().names().findFirst()).contains("posts");
        assertThat(counting.calls(ListTablesRequest.class))
                .as("as far as it is read")
                .isEqualTo(1);
        assertThat(stator.tables().names()).hasSize(102);
    }

    @Test
    void create() {
        TableInfo created = posts.table().create();
        assertThat(created.status()).isEqualTo(TableStatus.ACTIVE);
        assertThat(created.key()).hasToString("user-id (HASH, S), timestamp (RANGE, N)");
        assertThat(created.indexes()).extracting(IndexInfo::name).containsExactly("by-title", "posts-by-score");
        assertThatThrownBy(() -> posts.table().create()).isInstanceOf(ResourceInUseException.class);
    }

    @Test
    void describe() {
        assertThat(posts.table().describe()).isEmpty();
        posts.table().provisioned(5, 3).create();
        TableInfo table = posts.table().describe().orElseThrow();
        assertThat(table.name()).isEqualTo("posts");
        assertThat(table.itemCount()).hasValue(0);
        assertThat(table.created()).isPresent();
        assertThat(table.billing()).isEqualTo(new Billing.Provisioned(5, 3));
        assertThat(table.stream()).isEmpty();
    }

    @Test
    void provisioned() {
        assertThat(posts.table().create().billing()).as("if nothing is said").isEqualTo(Billing.onDemand());
        posts.table().delete();
        TableInfo table =
                posts.table().provisioned(5, 3).provisioned("by-title", 2, 1).create();
        assertThat(table.billing()).isEqualTo(new Billing.Provisioned(5, 3));
        assertThat(table.index("by-title").orElseThrow().billing()).isEqualTo(new Billing.Provisioned(2, 1));
    }

    @Test
    void stream() {
        TableInfo table =
                posts.table().stream(StreamViewType.NEW_AND_OLD_IMAGES).create();
        assertThat(table.stream().orElseThrow().view()).isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
    }

    @Test
    void ensure() {
        TableInfo first = posts.table().ensure();
        posts.put(Post.of("alice", 1_000)).execute();
        assertThat(posts.table().ensure().arn()).isEqualTo(first.arn());
        assertThat(posts.scan().count()).isEqualTo(1);
    }

    /** Faraday's no-op detection: DynamoDB refuses an update that changes nothing. */
    @Test
    void updateBilling() {
        posts.table().provisioned(5, 5).create();
        TableInfo more = posts.table().provisioned(10, 5).updateBilling();
        assertThat(more.billing()).isEqualTo(new Billing.Provisioned(10, 5));
        int sent = counting.calls(UpdateTableRequest.class);
        posts.table().provisioned(10, 5).updateBilling();
        assertThat(counting.calls(UpdateTableRequest.class)).isEqualTo(sent);
        assertThat(posts.table().onDemand().updateBilling().billing()).isEqualTo(Billing.onDemand());
    }

    @Test
    void indexesOneAtATime() {
        posts.table().create();
        assertThat(posts.table().deleteIndex("by-title").index("by-title")).isEmpty();
        assertThat(posts.table().createIndex("by-title").index("by-title")).isPresent();
        posts.table().provisioned(5, 5).updateBilling();
        assertThat(posts.table()
                        .provisioned(5, 5)
                        .provisioned("by-title", 7, 7)
                        .updateIndex("by-title")
                        .index("by-title")
                        .orElseThrow()
                        .billing())
                .isEqualTo(new Billing.Provisioned(7, 7));
    }

    @Test
    void delete() {
        posts.table().create();
        posts.table().delete();
        assertThat(posts.table().describe()).isEmpty();
        assertThatThrownBy(() -> posts.table().delete()).isInstanceOf(ResourceNotFoundException.class);
    }
}
