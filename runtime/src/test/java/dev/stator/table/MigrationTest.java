package dev.stator.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.blog.PostDao;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;

/** What DynamoDB says to a change, and what becomes of it. */
class MigrationTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UpdateTableResponse UPDATED =
            UpdateTableResponse.builder().build();

    private static DeclaredTable posts(Script script) {
        return new PostDao(Stator.builder()
                        .client(new ScriptedClient(script))
                        .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                        .build())
                .table();
    }

    /** The table as declared, with changes. */
    private static DescribeTableResponse described(Consumer<TableDescription.Builder> change) {
        CreateTableRequest request = posts(Script.of()).toRequest();
        TableDescription.Builder description = TableDescription.builder()
                .tableName("posts")
                .tableStatus(TableStatus.ACTIVE)
                .keySchema(request.keySchema())
                .attributeDefinitions(request.attributeDefinitions())
                .billingModeSummary(b -> b.billingMode(BillingMode.PAY_PER_REQUEST))
                .globalSecondaryIndexes(index(IndexStatus.ACTIVE));
        change.accept(description);
        return DescribeTableResponse.builder().table(description.build()).build();
    }

    private static GlobalSecondaryIndexDescription index(IndexStatus status) {
        var declared = posts(Script.of()).toRequest().globalSecondaryIndexes().get(0);
        return GlobalSecondaryIndexDescription.builder()
                .indexName(declared.indexName())
                .indexStatus(status)
                .keySchema(declared.keySchema())
                .projection(declared.projection())
                .build();
    }

    private static DescribeTableResponse asDeclared() {
        return described(table -> {});
    }

    private static DescribeTableResponse isProtected() {
        return described(table -> table.deletionProtectionEnabled(true));
    }

    private static DescribeTableResponse withoutIndex() {
        return described(table -> table.globalSecondaryIndexes(List.of()));
    }

    private static DynamoDbException refused() {
        return (DynamoDbException)
                DynamoDbException.builder().message("refused").build();
    }

    @Test
    void waitsUntilTheChangeShows() {
        Script script = Script.of(
                asDeclared(),
                UPDATED,
                asDeclared(), // DescribeTable is eventually consistent
                described(table -> table.tableStatus(TableStatus.UPDATING)),
                isProtected());
        assertThat(posts(script).deletionProtection().migrate().done())
                .extracting(MigrationStep::action)
                .containsExactly("switch deletion protection on");
        assertThat(script.sent()).isEqualTo(5);
    }

    @Test
    void waitsForWhatIsUnderWayBeforeItChangesAnything() {
        Script script = Script.of(
                described(table -> table.globalSecondaryIndexes(index(IndexStatus.DELETING))),
                described(table ->
                        table.sseDescription(s -> s.status(SSEStatus.UPDATING).sseType(SSEType.KMS))),
                withoutIndex(),
                UPDATED,
                described(table -> table.globalSecondaryIndexes(index(IndexStatus.CREATING))),
                asDeclared());
        List<TableProgress> told = new ArrayList<>();
        posts(script).onProgress(told::add).migrate();
        assertThat(told)
                .extracting(progress -> progress.activity() + ": " + String.join(", ", progress.pending()))
                .containsExactly(
                        "wait for earlier changes: index by-title is DELETING",
                        "wait for earlier changes: encryption is UPDATING",
                        "create global secondary index by-title: index by-title is CREATING");
    }

    @Test
    void aChangeByAnotherProcessIsWaitedFor() {
        Script script = Script.of(
                asDeclared(),
                ResourceInUseException.builder().build(),
                described(table -> table.tableStatus(TableStatus.UPDATING)),
                asDeclared(),
                UPDATED,
                isProtected());
        assertThat(posts(script).deletionProtection().migrate().done()).hasSize(1);
    }

    @Test
    void whatAnotherProcessDidMeanwhileIsNotDoneAgain() {
        Script script = Script.of(
                withoutIndex(),
                LimitExceededException.builder().build(),
                described(table -> table.globalSecondaryIndexes(index(IndexStatus.CREATING))),
                described(table -> table.globalSecondaryIndexes(index(IndexStatus.CREATING))),
                asDeclared());
        MigrationResult result = posts(script).migrate();
        assertThat(result.done()).isEmpty();
        assertThat(script.sent()).isEqualTo(5);
    }

    @Test
    void aRefusalOfWhatIsDoneAlreadyIsNone() {
        Script script = Script.of(asDeclared(), refused(), isProtected(), isProtected());
        assertThat(posts(script).deletionProtection().migrate().done()).isEmpty();
    }

    private static DynamoDbException refused(String code) {
        return (DynamoDbException) DynamoDbException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    /** What is described may be older than what is refused. */
    @Test
    void aRefusalOfWhatIsDoneAlreadyMayShowLate() {
        Script script =
                Script.of(asDeclared(), refused("ValidationException"), asDeclared(), isProtected(), isProtected());
        assertThat(posts(script).deletionProtection().migrate().done()).isEmpty();
        assertThat(script.sent()).isEqualTo(4);
    }

    @Test
    void aLimitThatPassesIsWaitedFor() {
        Script script = Script.of(
                asDeclared(),
                LimitExceededException.builder().build(),
                asDeclared(),
                asDeclared(),
                UPDATED,
                isProtected());
        assertThat(posts(script).deletionProtection().migrate().done()).hasSize(1);
    }

    @Test
    void anyOtherRefusalIsTheCallers() {
        DynamoDbException denied = refused("AccessDeniedException");
        assertThatThrownBy(() -> posts(Script.of(asDeclared(), denied, asDeclared()))
                        .deletionProtection()
                        .migrate())
                .isSameAs(denied);
    }

    @Test
    void whatStaysRefusedIsTheCallers() {
        for (RuntimeException last :
                List.of(LimitExceededException.builder().build(), refused("ValidationException"))) {
            assertThatThrownBy(
                            () -> posts(Script.of(asDeclared(), last, asDeclared(), asDeclared(), last, asDeclared()))
                                    .deletionProtection()
                                    .timeout(Duration.ofMillis(50))
                                    .migrate())
                    .isSameAs(last);
        }
    }

    @Test
    void timeIsBounded() {
        Object[] answers = new Object[100];
        Arrays.fill(answers, asDeclared());
        answers[1] = UPDATED;
        assertThatThrownBy(() -> posts(Script.of(answers))
                        .deletionProtection()
                        .timeout(Duration.ofMillis(200))
                        .migrate())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("time is up after PT0.2S (switch deletion protection on)")
                .hasMessageContaining("DynamoDB does not show the change yet");
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        Script script = Script.of(asDeclared(), UPDATED, asDeclared());
        assertThatThrownBy(() -> posts(script).deletionProtection().migrate())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aTableThatGoesMeanwhileIsSaid() {
        RuntimeException missing = software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException.builder()
                .build();
        assertThatThrownBy(() -> posts(Script.of(asDeclared(), UPDATED, asDeclared(), missing))
                        .deletionProtection()
                        .migrate())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("it was deleted");
    }

    @Test
    void plansReadWell() {
        DescribeTableResponse carriesMore =
                described(table -> table.globalSecondaryIndexes(index(IndexStatus.ACTIVE).toBuilder()
                        .projection(p -> p.projectionType("ALL"))
                        .build()));
        assertThat(posts(Script.of(carriesMore)).deletionProtection().plan()).hasToString("""
            Table posts:
              1. switch deletion protection on
              stays: the projection of global secondary index by-title is ALL, declared is KEYS_ONLY \
            (migrate() changes that on a table().droppingIndexes())\
            """);
        assertThat(posts(Script.of(carriesMore)).droppingIndexes().plan()).hasToString("""
            Table posts:
              1. delete global secondary index by-title
              2. create global secondary index by-title\
            """);
        assertThat(posts(Script.of(asDeclared())).plan()).hasToString("Table posts: nothing to do");
    }

    private static DescribeTableResponse provisioned(long units, long decreases, Instant last) {
        ProvisionedThroughputDescription capacity = ProvisionedThroughputDescription.builder()
                .readCapacityUnits(units)
                .writeCapacityUnits(units)
                .numberOfDecreasesToday(decreases)
                .lastDecreaseDateTime(last)
                .build();
        return described(table -> table.billingModeSummary(b -> b.billingMode(BillingMode.PROVISIONED))
                .provisionedThroughput(capacity)
                .globalSecondaryIndexes(index(IndexStatus.ACTIVE).toBuilder()
                        .provisionedThroughput(capacity)
                        .build()));
    }

    /** Four at any time, then one in each hour without one, 27 in a day. */
    @Test
    void decreasesAreCounted() {
        Instant lately = NOON.minus(Duration.ofMinutes(20));
        Instant before = NOON.minus(Duration.ofMinutes(61));
        assertThat(decrease(10, 3, lately)).isOne();
        assertThat(decrease(10, 4, before)).isOne();
        assertThat(decrease(10, 26, before)).isOne();
        assertThatThrownBy(() -> decrease(10, 4, lately))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("the capacity of the table was decreased 4 times today")
                .hasMessageContaining("wait until 2026-11-22T12:40:00Z");
        assertThatThrownBy(() -> decrease(10, 27, before)).hasMessageContaining("wait for the next UTC day");
        assertThat(decrease(1, 27, lately)).as("an increase").isOne();
    }

    /** The number of updates sent. */
    private static int decrease(long from, long decreases, Instant last) {
        Script script = Script.of(provisioned(from, decreases, last), UPDATED, provisioned(5, decreases + 1, NOON));
        posts(script).provisioned(5, 5).updateBilling();
        List<Object> sent = script.requests(Object.class);
        return (int) sent.stream().filter(UpdateTableRequest.class::isInstance).count();
    }

    @Test
    void keysOfKmsAreComparedAsFarAsTheyAreTold() {
        Encryption arn = Encryption.kmsKey("arn:aws:kms:eu-west-1:1:key/ab-c");
        assertThat(Encryption.kmsKey("ab-c").admits(arn)).isTrue();
        assertThat(Encryption.kmsKey("b-c").admits(arn)).isFalse();
        assertThat(Encryption.kmsKey("alias/mine").admits(arn)).isTrue();
        assertThat(arn.admits(arn)).isTrue();
        assertThat(Encryption.managedKey().admits(arn)).isTrue();
        assertThat(Encryption.ownedKey().admits(arn)).isFalse();
        assertThat(arn.admits(Encryption.ownedKey())).isFalse();
        assertThat(Encryption.ownedKey().admits(Encryption.ownedKey())).isTrue();
    }
}
