package dev.stator.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.spring.app.Note;
import dev.stator.spring.app.NoteDao;
import dev.stator.table.SchemaDiffersException;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What each mode does with tables that are missing, as declared, or of yesterday. */
@StatorTest
@ExtendWith(OutputCaptureExtension.class)
class SchemaModesTest {
    private final DynamoDbLocal engine;

    SchemaModesTest(DynamoDbLocal engine) {
        this.engine = engine;
    }

    private ApplicationContextRunner mode(String mode) {
        return Runner.with(engine.client()).withPropertyValues("stator.schema=" + mode);
    }

    private List<String> tables() {
        return engine.client().listTables().tableNames();
    }

    /** All tables, that of notes with an index that is declared no more, and without that which is. */
    private void yesterday() {
        mode("ensure").run(context -> context.getBean(NoteDao.class).table().delete());
        engine.client()
                .createTable(table -> table.tableName("notes")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(List.of(text("id"), text("old")))
                        .keySchema(List.of(hash("id")))
                        .globalSecondaryIndexes(List.of(GlobalSecondaryIndex.builder()
                                .indexName("by-old")
                                .keySchema(List.of(hash("old")))
                                .projection(all -> all.projectionType(ProjectionType.ALL))
                                .build())));
        new NoteDao(Stator.create(engine.client())).put(new Note("1", "ink")).execute();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement hash(String name) {
        return KeySchemaElement.builder()
                .attributeName(name)
                .keyType(KeyType.HASH)
                .build();
    }

    private List<String> indexes() {
        return engine
                .client()
                .describeTable(request -> request.tableName("notes"))
                .table()
                .globalSecondaryIndexes()
                .stream()
                .map(GlobalSecondaryIndexDescription::indexName)
                .toList();
    }

    @Test
    void byDefaultNothingIsSent() {
        Runner.with(engine.client()).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(tables()).isEmpty();
        });
    }

    @Test
    void ensureMakesThemOnceAndFindsThemAgain(CapturedOutput output) {
        mode("ensure").run(context -> assertThat(context).hasNotFailed());
        assertThat(tables()).containsExactlyInAnyOrder("notes", "drafts_of_today", "other-notes", "shelves");
        mode("ensure").run(context -> assertThat(context).hasNotFailed());
        mode("verify").run(context -> assertThat(context).hasNotFailed());
        mode("migrate").run(context -> assertThat(context).hasNotFailed());
        assertThat(output).contains("Table notes is as declared (stator.schema=ensure)");
    }

    @Test
    void verifyTellsWhatIsMissing() {
        mode("verify").run(context -> {
            assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(SchemaDiffersException.class)
                    .hasMessageContaining("there is no such table");
            assertThat(tables()).isEmpty();
        });
    }

    @Test
    void verifyAndEnsureRefuseAnotherIndexAndChangeNothing() {
        yesterday();
        for (String mode : List.of("verify", "ensure")) {
            mode(mode)
                    .run(context -> assertThat(context)
                            .getFailure()
                            .rootCause()
                            .isInstanceOf(SchemaDiffersException.class)
                            .hasMessageContaining("there is no global secondary index by-text"));
        }
        assertThat(indexes()).containsExactly("by-old");
    }

    @Test
    void migrateMakesTheIndexAndDeletesNone(CapturedOutput output) {
        yesterday();
        mode("migrate").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(NoteDao.class).byText().query("ink").list())
                    .hasSize(1);
        });
        assertThat(indexes()).containsExactlyInAnyOrder("by-old", "by-text");
        assertThat(output)
                .contains("Table notes: done: create global secondary index by-text")
                .contains("Table notes is as declared (stator.schema=migrate)");
    }

    /** What reads its table when it is made. */
    static class Eager {
        final Optional<Note> first;

        Eager(NoteDao notes) {
            first = notes.get("1").execute();
        }
    }

    @Test
    void tablesAreThereBeforeABeanGetsItsDao() {
        mode("ensure")
                .withBean(Eager.class)
                .run(context -> assertThat(context.getBean(Eager.class).first).isEmpty());
    }

    @Test
    void lazyBeansKeepNoTableBack() {
        mode("ensure")
                .withInitializer(context -> context.addBeanFactoryPostProcessor(beans -> {
                    for (String name : beans.getBeanDefinitionNames()) {
                        beans.getBeanDefinition(name).setLazyInit(name.endsWith("Dao") || name.endsWith("Table"));
                    }
                }))
                .run(context -> assertThat(tables()).contains("notes", "shelves"));
    }

    static class Protecting {
        @Bean
        TableCustomizer protectedNotes() {
            return (dao, table) -> dao instanceof NoteDao ? table.deletionProtection() : table;
        }
    }

    @Test
    void customizersSayMoreOfATable() {
        mode("ensure").withUserConfiguration(Protecting.class).run(context -> {
            assertThat(context.getBean(NoteDao.class)
                            .table()
                            .describe()
                            .orElseThrow()
                            .deletionProtection())
                    .isTrue();
            assertThat(context.getBean(dev.stator.spring.app.other.NoteDao.class)
                            .table()
                            .describe()
                            .orElseThrow()
                            .deletionProtection())
                    .isFalse();
        });
    }

    @Test
    void healthFollowsTheTables() {
        mode("ensure").run(context -> {
            assertThat(Runner.health(context)).startsWith("UP").contains("notes=ACTIVE");
            engine.client().deleteTable(request -> request.tableName("notes"));
            assertThat(Runner.health(context)).startsWith("DOWN").contains("notes=MISSING", "shelves=ACTIVE");
        });
    }

    @Test
    void healthCanBeLeftOut() {
        mode("ensure")
                .withPropertyValues("management.health.stator.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("statorHealthIndicator"));
    }
}
