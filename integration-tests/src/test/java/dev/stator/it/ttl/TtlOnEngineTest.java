package dev.stator.it.ttl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.schema.EntitySchema;
import dev.stator.table.DeclaredTable;
import dev.stator.table.Difference;
import dev.stator.table.MigrationResult;
import dev.stator.table.SchemaDiffersException;
import dev.stator.table.TableException;
import dev.stator.table.TtlInfo;
import dev.stator.testing.StatorTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** The time to live of tables. */
@StatorTest
class TtlOnEngineTest {
    private static final TtlInfo ON_UNTIL = new TtlInfo(TimeToLiveStatus.ENABLED, Optional.of("until"));

    private final DynamoDbClient client;
    private final DeclaredTable table;

    TtlOnEngineTest(DynamoDbClient client, Stator stator) {
        this.client = client;
        this.table = new TokenDao(stator).table();
    }

    private void createWithout() {
        client.createTable(table.toRequest());
    }

    private void enable(String attribute) {
        client.updateTimeToLive(request -> request.tableName(table.name())
                .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(true)));
    }

    @Test
    void describeEnableDisable() {
        assertThat(table.ttl().describe()).isEmpty();
        createWithout();
        assertThat(table.ttl().describe().orElseThrow().enabled()).isFalse();
        assertThat(table.ttl().enable()).isEqualTo(ON_UNTIL);
        assertThat(table.ttl().describe()).contains(ON_UNTIL);
        assertThatThrownBy(() -> table.ttl().enable()).isInstanceOf(DynamoDbException.class);
        assertThat(table.ttl().disable().enabled()).isFalse();
    }

    @Test
    void ensureIsIdempotent() {
        assertThatThrownBy(() -> table.ttl().ensure()).isInstanceOf(ResourceNotFoundException.class);
        createWithout();
        assertThat(table.ttl().ensure()).isEqualTo(ON_UNTIL);
        assertThat(table.ttl().ensure()).isEqualTo(ON_UNTIL);
    }

    @Test
    void anotherAttributeIsAClearError() {
        createWithout();
        enable("other");
        assertThatThrownBy(() -> table.ttl().ensure())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("its time to live is ENABLED on other, declared is until")
                .hasMessageContaining("table().ttl().disable()");
        assertThatThrownBy(table::ensure)
                .isInstanceOf(SchemaDiffersException.class)
                .hasMessageContaining("time to live is ENABLED on other, declared is until");
        assertThatThrownBy(table::migrate).isInstanceOf(SchemaDiffersException.class);
        assertThat(table.verify())
                .containsExactly(new Difference.TtlDiffers(
                        new TtlInfo(TimeToLiveStatus.ENABLED, Optional.of("other")), "until"));
    }

    @Test
    void isPartOfTheTable() {
        assertThat(table.plan())
                .hasToString("Table " + table.name() + ":\n  1. create the table\n  2. let items expire by until");
        table.ensure();
        assertThat(table.ttl().describe()).contains(ON_UNTIL);
        assertThat(table.verify()).isEmpty();
        table.delete();
        table.create();
        assertThat(table.verify()).isEmpty();
        table.delete();
        MigrationResult made = table.migrate();
        assertThat(made.done()).hasSize(2);
        assertThat(table.verify()).isEmpty();
    }

    @Test
    void isSwitchedOnWhereItIsMissing() {
        createWithout();
        assertThat(table.verify()).hasSize(1).first().hasToString("time to live is disabled, declared is until");
        table.ensure();
        assertThat(table.ttl().describe()).contains(ON_UNTIL);
        table.delete();
        createWithout();
        assertThat(table.migrate().done()).hasToString("[let items expire by until]");
        assertThat(table.migrate().done()).isEmpty();
    }

    @Test
    void isNobodysBusinessWhereNothingIsDeclared(Stator stator) {
        EntitySchema<Token> plain = EntitySchema.of("plain", Token.class, TokenCodec.INSTANCE, TokenCodec.ID);
        DeclaredTable other = DeclaredTable.of(stator.entity(plain));
        other.create();
        assertThat(other.ttl().describe().orElseThrow().enabled()).isFalse();
        assertThatThrownBy(() -> other.ttl().ensure())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no component with @Ttl");
        client.updateTimeToLive(request -> request.tableName("plain")
                .timeToLiveSpecification(ttl -> ttl.attributeName("x").enabled(true)));
        assertThat(other.verify()).isEmpty();
        assertThat(other.ttl().disable().enabled()).isFalse();
    }
}
