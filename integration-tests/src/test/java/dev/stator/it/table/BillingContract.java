package dev.stator.it.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.table.Billing;
import dev.stator.table.Billing.Provisioned;
import dev.stator.table.DeclaredTable;
import dev.stator.table.IndexInfo;
import dev.stator.table.TableException;
import dev.stator.table.TableInfo;
import dev.stator.table.TableProgress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Throughput, billing and single indexes of a table that is there. */
abstract class BillingContract {
    private final CompleteTables tables;
    private final DeclaredTable table;

    BillingContract(Answers answers) {
        tables = answers.tables();
        table = new ArticleDao(answers.stator()).table();
    }

    /** The UpdateTable requests since the table was made. */
    private List<UpdateTableRequest> updates() {
        return tables.changes().stream()
                .filter(UpdateTableRequest.class::isInstance)
                .map(UpdateTableRequest.class::cast)
                .toList();
    }

    @Test
    void whatIsThereAlreadySendsNothing() {
        table.provisioned(5, 4).create();
        assertThat(table.provisioned(5, 4).updateBilling().billing()).isEqualTo(new Provisioned(5, 4));
        table.provisioned(5, 4).updateIndex("by-title");
        table.provisioned(9, 9).provisioned("by-title", 5, 4).updateIndex("by-title");
        assertThat(table.provisioned(5, 4).migrate().done()).isEmpty();
        assertThat(updates()).isEmpty();
    }

    @Test
    void onDemandThatIsThereAlreadySendsNothing() {
        table.create();
        assertThat(table.onDemand().updateBilling().billing()).isEqualTo(Billing.onDemand());
        assertThat(updates()).isEmpty();
    }

    /** DynamoDB refuses units that a table or an index has already. */
    @Test
    void onlyWhatDiffersIsSent() {
        table.provisioned(5, 5).create();
        TableInfo info = table.provisioned(5, 5).provisioned("by-title", 6, 5).updateBilling();
        assertThat(info.billing()).isEqualTo(new Provisioned(5, 5));
        assertThat(info.index("by-title").map(IndexInfo::billing)).contains(new Provisioned(6, 5));
        assertThat(info.index("by-place").map(IndexInfo::billing)).contains(new Provisioned(5, 5));
        assertThat(updates()).singleElement().satisfies(update -> {
            assertThat(update.provisionedThroughput()).isNull();
            assertThat(update.globalSecondaryIndexUpdates()).hasSize(1);
        });
    }

    @Test
    void bothDirections() {
        table.create();
        assertThat(table.provisioned(3, 4).updateBilling().indexes())
                .extracting(IndexInfo::billing)
                .containsOnly(new Provisioned(3, 4));
        TableInfo back = table.onDemand(100, 50).updateBilling();
        assertThat(back.billing()).hasToString("on demand with at most 100 read and 50 write units");
        assertThat(back.lastSwitchToOnDemand()).isPresent();
        // Other units: DynamoDB Local keeps those of indexes, and refuses what is there already.
        assertThat(table.provisioned(5, 6).updateBilling().billing()).isEqualTo(new Provisioned(5, 6));
        assertThat(updates()).hasSize(3);
    }

    @Test
    void waitsUntilItIsActiveAndTellsOf() {
        table.create();
        List<TableProgress> told = new ArrayList<>();
        table.provisioned(3, 4).onProgress(told::add).updateBilling();
        assertThat(told).extracting(TableProgress::table).containsOnly("articles");
        assertThat(told)
                .extracting(TableProgress::activity)
                .allSatisfy(activity -> assertThat(activity).startsWith("bill the table provisioned with 3 read"));
        assertThat(told)
                .extracting(TableProgress::pending)
                .contains(List.of("DynamoDB does not show the change yet"))
                .anySatisfy(pending -> assertThat(pending).startsWith("the table is UPDATING"));
    }

    @Test
    void nothingButBillingIsChanged() {
        table.create();
        table.deletionProtection().provisioned(3, 4).updateBilling();
        assertThat(table.describe().orElseThrow().deletionProtection()).isFalse();
    }

    @Test
    void withoutATableOrBillingThereIsNothingToUpdate() {
        assertThatThrownBy(() -> table.provisioned(1, 1).updateBilling())
                .isInstanceOf(TableException.class)
                .hasMessage("Table articles: there is no such table");
        assertThatThrownBy(table::updateBilling)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("provisioned(...) or onDemand()");
    }

    @Test
    void indexesComeAndGo() {
        table.provisioned(5, 5).create();
        TableInfo without = table.deleteIndex("by-title");
        assertThat(without.index("by-title")).isEmpty();
        TableInfo with = table.createIndex("by-title");
        assertThat(with.index("by-title").map(IndexInfo::billing))
                .as("as much as the table has")
                .contains(new Provisioned(5, 5));
        assertThat(table.verify()).isEmpty();
        assertThatThrownBy(() -> table.createIndex("by-mood"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("declares no @Gsi named \"by-mood\", but by-title, by-place");
    }

    @Test
    void billingIsOfOneMode() {
        assertThatThrownBy(() -> table.onDemand().provisioned("by-title", 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Index by-title of table articles");
        assertThatThrownBy(() -> table.provisioned("by-title", 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.provisioned(1, 1).onDemand("by-title", 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.onDemand(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
    }
}
