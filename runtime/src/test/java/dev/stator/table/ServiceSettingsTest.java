package dev.stator.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision.MICROSECOND;
import static software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision.MILLISECOND;

import dev.stator.Stator;
import dev.stator.blog.PostDao;
import dev.stator.fake.FakeTimer;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedClient;
import dev.stator.session.Backoff;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KinesisDataStreamDestination;
import software.amazon.awssdk.services.dynamodb.model.PolicyNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;

/** What only the service knows: what is sent for it, and what its answers mean. */
class ServiceSettingsTest {
    private static final String CHANGES = "arn:aws:kinesis:eu-west-1:123456789012:stream/changes";
    private static final String POLICY = """
        {"Statement":{"Effect":"Allow","Principal":"*","Action":"dynamodb:GetItem","Resource":"*"}}""";

    private final FakeTimer timer = new FakeTimer();

    private DeclaredTable posts(Script script) {
        return new PostDao(Stator.builder()
                        .client(new ScriptedClient(script))
                        .backoff(Backoff.standard().timed(timer, () -> 1))
                        .build())
                .table();
    }

    private DescribeTableResponse described(Consumer<TableDescription.Builder> change) {
        CreateTableRequest request = posts(Script.of()).toRequest();
        var declared = request.globalSecondaryIndexes().get(0);
        TableDescription.Builder description = TableDescription.builder()
                .tableName("posts")
                .tableArn("arn:aws:dynamodb:eu-west-1:123456789012:table/posts")
                .tableStatus(TableStatus.ACTIVE)
                .keySchema(request.keySchema())
                .attributeDefinitions(request.attributeDefinitions())
                .warmThroughput(w -> w.readUnitsPerSecond(12_000L).writeUnitsPerSecond(4_000L))
                .globalSecondaryIndexes(GlobalSecondaryIndexDescription.builder()
                        .indexName(declared.indexName())
                        .indexStatus(IndexStatus.ACTIVE)
                        .keySchema(declared.keySchema())
                        .projection(declared.projection())
                        .warmThroughput(w -> w.readUnitsPerSecond(12_000L).writeUnitsPerSecond(4_000L))
                        .build());
        change.accept(description);
        return DescribeTableResponse.builder().table(description.build()).build();
    }

    private DescribeTableResponse asDeclared() {
        return described(table -> {});
    }

    private static DescribeContinuousBackupsResponse recovery(String status, @Nullable Integer days) {
        return DescribeContinuousBackupsResponse.builder()
                .continuousBackupsDescription(b -> b.pointInTimeRecoveryDescription(
                        p -> p.pointInTimeRecoveryStatus(status).recoveryPeriodInDays(days)))
                .build();
    }

    private static DescribeKinesisStreamingDestinationResponse destinations(KinesisDataStreamDestination... all) {
        return DescribeKinesisStreamingDestinationResponse.builder()
                .kinesisDataStreamDestinations(all)
                .build();
    }

    private static KinesisDataStreamDestination destination(String arn, String status, @Nullable String precision) {
        return KinesisDataStreamDestination.builder()
                .streamArn(arn)
                .destinationStatus(status)
                .destinationStatusDescription(status.equals("ENABLE_FAILED") ? "no such stream" : null)
                .approximateCreationDateTimePrecision(precision)
                .build();
    }

    private static DynamoDbException refused(DynamoDbException.Builder error, String code) {
        return (DynamoDbException) error.statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 36, Integer.MAX_VALUE})
    void daysAreOneTo35(int days) {
        assertThatThrownBy(() -> posts(Script.of()).pointInTimeRecovery(days))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pointInTimeRecovery(" + days + "): DynamoDB keeps 1 to 35 days");
    }

    @Test
    void warmthIsPositive() {
        assertThatThrownBy(() -> posts(Script.of()).warmThroughput(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> posts(Script.of()).warmThroughput("by-title", 1, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> posts(Script.of()).warmThroughput("by-nothing", 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("by-title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "changes",
                "arn:aws:dynamodb:eu-west-1:123456789012:table/posts",
                "arn:aws:kinesis:eu-west-1:123456789012:stream/",
                "arn:aws:kinesis:eu-west-1:123456789012:stream/a b",
                "arn:aws:kinesis:eu-west-1:1:stream/changes"
            })
    void aKinesisDataStreamIsGivenByItsArn(String arn) {
        assertThatThrownBy(() -> posts(Script.of()).kinesis(arn, MILLISECOND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no ARN of a Kinesis data stream");
        assertThatThrownBy(() -> posts(Script.of())
                        .kinesis(CHANGES, ApproximateCreationDateTimePrecision.UNKNOWN_TO_SDK_VERSION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MILLISECOND or MICROSECOND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "\"x\"",
                "{}",
                "{\"Statement\":[]}",
                "{\"Statement\":[}",
                "{\"Statement\":{\"Effect\":Allow}}",
                "{\"Statement\":{}} x",
                "{\"Statement\":{\"Sid\":\"a\",\"Sid\":\"b\"}}"
            })
    void aPolicyIsJsonWithAStatement(String json) {
        assertThatThrownBy(() -> posts(Script.of()).resourcePolicy(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("resourcePolicy(..) takes a policy in IAM's JSON: ");
    }

    @Test
    void aPolicyHas20Kilobytes() {
        String most = POLICY + " ".repeat(20 * 1024 - POLICY.length());
        assertThat(posts(Script.of()).resourcePolicy(most).toRequest().resourcePolicy())
                .isEqualTo(most);
        assertThatThrownBy(() -> posts(Script.of()).resourcePolicy(most + " ")).hasMessageContaining("20481 bytes");
        assertThatThrownBy(() -> posts(Script.of()).resourcePolicy("{\"Statement\":" + "[".repeat(10_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTableIsCreatedWithWhatCreateTableTakes() {
        CreateTableRequest request = posts(Script.of())
                .warmThroughput(20_000, 5_000)
                .warmThroughput("by-title", 13_000, 4_000)
                .resourcePolicy(POLICY)
                .toRequest();
        assertThat(request.warmThroughput().readUnitsPerSecond()).isEqualTo(20_000);
        assertThat(request.globalSecondaryIndexes().get(0).warmThroughput().writeUnitsPerSecond())
                .isEqualTo(4_000);
        assertThat(request.resourcePolicy()).isEqualTo(POLICY);
    }

    @Test
    void backupsOfANewTableAreWaitedFor() {
        DynamoDbException unavailable =
                refused(ContinuousBackupsUnavailableException.builder(), "ContinuousBackupsUnavailableException");
        DynamoDbException missing = refused(TableNotFoundException.builder(), "TableNotFoundException");
        Script script = Script.of(
                asDeclared(),
                missing, // eventually consistent
                unavailable,
                asDeclared(),
                recovery("DISABLED", null),
                UpdateContinuousBackupsResponse.builder().build(),
                asDeclared(),
                recovery("DISABLED", null),
                asDeclared(),
                recovery("ENABLED", 7));
        MigrationResult result = posts(script).pointInTimeRecovery(7).migrate();
        assertThat(result.done()).hasToString("[switch point-in-time recovery on for 7 days]");
        assertThat(result.done().get(0).request())
                .isEqualTo(UpdateContinuousBackupsRequest.builder()
                        .tableName("posts")
                        .pointInTimeRecoverySpecification(
                                p -> p.pointInTimeRecoveryEnabled(true).recoveryPeriodInDays(7))
                        .build());
        assertThat(script.sent()).isEqualTo(10);
    }

    @Test
    void recoveryIsSwitchedOff() {
        Script script = Script.of(
                asDeclared(),
                recovery("ENABLED", null), // an engine that says no days
                UpdateContinuousBackupsResponse.builder().build(),
                asDeclared(),
                recovery("DISABLED", null));
        DeclaredTable table = posts(script).noPointInTimeRecovery();
        MigrationStep step = table.migrate().done().get(0);
        assertThat(step).hasToString("switch point-in-time recovery off");
        assertThat(step.request())
                .isEqualTo(UpdateContinuousBackupsRequest.builder()
                        .tableName("posts")
                        .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(false))
                        .build());
        assertThat(posts(Script.of(asDeclared(), recovery("ENABLED", null)))
                        .noPointInTimeRecovery()
                        .verify())
                .hasToString("[point-in-time recovery is for 35 days, declared is off]");
    }

    /** The SDK sent twice; the first answer was lost, and the second one says that it is so already. */
    @Test
    void aLostAnswerIsNoError() {
        RuntimeException lost = SdkClientException.create("reset");
        Script script = Script.of(
                asDeclared(),
                recovery("DISABLED", null),
                lost,
                asDeclared(),
                recovery("ENABLED", 35),
                asDeclared(),
                recovery("ENABLED", 35));
        assertThat(posts(script).pointInTimeRecovery().migrate().done()).hasSize(1);
    }

    @Test
    void onlyWhatRisesIsSent() {
        Script script = Script.of(
                asDeclared(),
                UpdateTableResponse.builder().build(),
                described(t -> t.warmThroughput(w -> w.readUnitsPerSecond(12_000L)
                        .writeUnitsPerSecond(9_000L)
                        .status(TableStatus.UPDATING))),
                described(t -> t.warmThroughput(w -> w.readUnitsPerSecond(12_000L)
                        .writeUnitsPerSecond(9_000L)
                        .status(TableStatus.ACTIVE))));
        MigrationResult result = posts(script).warmThroughput(6_000, 9_000).migrate();
        assertThat(result.done()).hasToString("[warm the table for 6000 read and 9000 write units]");
        assertThat(result.done().get(0).request())
                .isEqualTo(UpdateTableRequest.builder()
                        .tableName("posts")
                        .warmThroughput(w -> w.writeUnitsPerSecond(9_000L))
                        .build());
        assertThat(script.sent()).as("waits until it is ACTIVE").isEqualTo(4);
    }

    @Test
    void tableAndIndexAreWarmedTogether() {
        MigrationPlan plan = posts(Script.of(asDeclared()))
                .warmThroughput(20_000, 9_000)
                .warmThroughput("by-title", 13_000, 4_000)
                .plan();
        assertThat(plan)
                .hasToString("Table posts:\n  1. warm the table for 20000 read and 9000 write units,"
                        + " index by-title for 13000 read and 4000 write units");
        UpdateTableRequest request = (UpdateTableRequest) plan.steps().get(0).request();
        assertThat(request.globalSecondaryIndexUpdates())
                .singleElement()
                .satisfies(index -> assertThat(index.update().warmThroughput().writeUnitsPerSecond())
                        .isNull());
        assertThat(posts(Script.of(asDeclared())).warmThroughput(12_000, 4_000).verify())
                .isEmpty();
        assertThat(posts(Script.of(asDeclared())).warmThroughput(12_001, 4_000).verify())
                .hasToString("[the warm throughput of the table is 12000 read and 4000 write units,"
                        + " declared is 12001 read and 4000 write units]");
    }

    @Test
    void changesAreSentOnceTheDestinationIsActive() {
        Script script = Script.of(
                asDeclared(),
                destinations(),
                ResourceInUseException.builder().build(),
                asDeclared(),
                destinations(),
                EnableKinesisStreamingDestinationResponse.builder().build(),
                asDeclared(),
                destinations(destination(CHANGES, "ENABLING", "MICROSECOND")),
                asDeclared(),
                destinations(destination(CHANGES, "ACTIVE", "MICROSECOND")));
        MigrationResult result = posts(script).kinesis(CHANGES, MICROSECOND).migrate();
        assertThat(result.done()).hasToString("[send changes to " + CHANGES + " with times in microseconds]");
        assertThat(result.done().get(0).request())
                .isEqualTo(EnableKinesisStreamingDestinationRequest.builder()
                        .tableName("posts")
                        .streamArn(CHANGES)
                        .enableKinesisStreamingConfiguration(c -> c.approximateCreationDateTimePrecision(MICROSECOND))
                        .build());
        assertThat(script.sent()).isEqualTo(10);
    }

    @Test
    void precisionIsChangedInPlace() {
        Script script = Script.of(
                asDeclared(),
                destinations(destination(CHANGES, "ACTIVE", null)),
                UpdateKinesisStreamingDestinationResponse.builder().build(),
                asDeclared(),
                destinations(destination(CHANGES, "UPDATING", "MICROSECOND")),
                asDeclared(),
                destinations(destination(CHANGES, "ACTIVE", "MICROSECOND")));
        assertThat(posts(script)
                        .kinesis(CHANGES, MICROSECOND)
                        .migrate()
                        .done()
                        .get(0)
                        .request())
                .isEqualTo(UpdateKinesisStreamingDestinationRequest.builder()
                        .tableName("posts")
                        .streamArn(CHANGES)
                        .updateKinesisStreamingConfiguration(c -> c.approximateCreationDateTimePrecision(MICROSECOND))
                        .build());
    }

    /** One at a time: what changes between is lost to both, so it must be allowed. */
    @Test
    void anotherDestinationReplacesTheOneThereIs() {
        String old = CHANGES + "-of-old";
        assertThat(posts(Script.of(asDeclared(), destinations(destination(old, "ACTIVE", "MILLISECOND"))))
                        .kinesis(CHANGES, MILLISECOND)
                        .plan())
                .hasToString("Table posts: nothing to do\n  stays: the Kinesis data stream is " + old
                        + " with times in milliseconds, declared is " + CHANGES
                        + " with times in milliseconds (migrate() changes that on a table().replacingStream())");
        Script script = Script.of(
                asDeclared(),
                destinations(destination(old, "ACTIVE", "MILLISECOND")),
                DisableKinesisStreamingDestinationResponse.builder().build(),
                asDeclared(),
                destinations(destination(old, "DISABLING", "MILLISECOND")),
                asDeclared(),
                destinations(destination(old, "DISABLED", "MILLISECOND")),
                EnableKinesisStreamingDestinationResponse.builder().build(),
                asDeclared(),
                destinations(
                        destination(old, "DISABLED", "MILLISECOND"), destination(CHANGES, "ACTIVE", "MILLISECOND")));
        MigrationResult result =
                posts(script).kinesis(CHANGES, MILLISECOND).replacingStream().migrate();
        assertThat(result.done())
                .extracting(step -> (Object) step.request().getClass())
                .containsExactly(
                        DisableKinesisStreamingDestinationRequest.class,
                        EnableKinesisStreamingDestinationRequest.class);
    }

    @Test
    void aDestinationThatFailsIsSaid() {
        Object[] answers = new Object[60];
        Arrays.fill(answers, asDeclared());
        for (int i = 3; i < answers.length; i += 2) {
            answers[i] = asDeclared();
            answers[i + 1 < answers.length ? i + 1 : i] = destinations(destination(CHANGES, "ENABLE_FAILED", null));
        }
        answers[1] = destinations();
        answers[2] = EnableKinesisStreamingDestinationResponse.builder().build();
        assertThatThrownBy(() ->
                        posts(Script.of(answers)).kinesis(CHANGES, MILLISECOND).migrate())
                .isInstanceOf(TableException.class)
                .hasMessageContaining("it cannot send changes to Kinesis data stream " + CHANGES)
                .hasMessageContaining("ENABLE_FAILED, no such stream");
    }

    @Test
    void aPolicyIsAttachedAndShowsLate() {
        RuntimeException none = refused(PolicyNotFoundException.builder(), "PolicyNotFoundException");
        Script script = Script.of(
                asDeclared(),
                none,
                PutResourcePolicyResponse.builder().build(),
                asDeclared(),
                none,
                asDeclared(),
                GetResourcePolicyResponse.builder()
                        .policy(POLICY.replace(":{", " : { ").replace("\"*\"", "[\"*\"]"))
                        .build());
        MigrationResult result = posts(script).resourcePolicy(POLICY).migrate();
        assertThat(result.done()).hasToString("[attach a resource policy]");
        assertThat(result.done().get(0).request())
                .isEqualTo(PutResourcePolicyRequest.builder()
                        .resourceArn("arn:aws:dynamodb:eu-west-1:123456789012:table/posts")
                        .policy(POLICY)
                        .build());
    }

    @Test
    void policiesDifferByWhatTheyMean() {
        List<String> others = List.of(
                POLICY.replace("Allow", "Deny"),
                POLICY.replace("GetItem", "*"),
                POLICY.replace("\"Principal\":\"*\"", "\"Principal\":{\"AWS\":\"*\"}"),
                "what is no JSON");
        for (String other : others) {
            GetResourcePolicyResponse found =
                    GetResourcePolicyResponse.builder().policy(other).build();
            assertThat(posts(Script.of(asDeclared(), found))
                            .resourcePolicy(POLICY)
                            .verify())
                    .singleElement()
                    .isEqualTo(new Difference.PolicyDiffers(Optional.of(other), Optional.of(POLICY)));
        }
    }

    /** Nothing is asked that is not declared. */
    @Test
    void whatIsNotSaidIsNotLookedAt() {
        Script script = Script.of(asDeclared());
        assertThat(posts(script).verify()).isEmpty();
        assertThat(script.sent()).isEqualTo(1);
    }

    /** DynamoDB Local answers that it knows no such operation. */
    @Test
    void dynamoDbLocalIsNotAsked() {
        DescribeTableResponse local = described(t -> t.tableArn("arn:aws:dynamodb:ddblocal:000000000000:table/posts"));
        Script script = Script.of(local);
        assertThat(posts(script)
                        .pointInTimeRecovery()
                        .warmThroughput(90_000, 90_000)
                        .kinesis(CHANGES, MICROSECOND)
                        .resourcePolicy(POLICY)
                        .verify())
                .isEmpty();
        assertThat(script.sent()).isEqualTo(1);
    }
}
