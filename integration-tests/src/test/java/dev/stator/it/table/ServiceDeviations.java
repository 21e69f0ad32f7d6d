package dev.stator.it.table;

import static dev.stator.it.table.Deviation.deviation;
import static dev.stator.it.table.Deviation.gsi;
import static dev.stator.it.table.Deviation.without;
import static dev.stator.table.Difference.Remedy.MIGRATE;
import static dev.stator.table.Difference.Remedy.REPLACING_STREAM;
import static software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision.MICROSECOND;
import static software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision.MILLISECOND;

import dev.stator.table.DeclaredTable;
import dev.stator.table.Difference.IndexMissing;
import dev.stator.table.Difference.KinesisDiffers;
import dev.stator.table.Difference.PolicyDiffers;
import dev.stator.table.Difference.RecoveryDiffers;
import dev.stator.table.Difference.WarmThroughputDiffers;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Ways in which a table can differ in what DynamoDB Local does not know. */
final class ServiceDeviations {
    static final String CHANGES = "arn:aws:kinesis:eu-west-1:123456789012:stream/changes";
    static final String POLICY = """
        {
          "Version": "2012-10-17",
          "Statement": [{
            "Effect": "Allow",
            "Principal": {"AWS": ["arn:aws:iam::123456789012:root", "arn:aws:iam::210987654321:role/reader"]},
            "Action": ["dynamodb:GetItem", "dynamodb:Query"],
            "Resource": "arn:aws:dynamodb:eu-west-1:123456789012:table/articles"
          }]
        }
        """;

    /** As IAM might write it. */
    private static final String SAME_POLICY = """
        {"Statement":{"Action":["dynamodb:Query","dynamodb:GetItem"],"Effect":"Allow",
        "Principal":{"AWS":["arn:aws:iam::210987654321:role/reader","123456789012"]},
        "Resource":["arn:aws:dynamodb:eu-west-1:123456789012:table/articles"]},"Version":"2012-10-17"}""";

    private static final String OTHER_POLICY = POLICY.replace("Query", "Scan");
    private static final String OTHER_STREAM = CHANGES + "-of-old";

    private ServiceDeviations() {}

    static Stream<Deviation> all() {
        return Stream.of(recovery(), warmth(), kinesis(), policies()).flatMap(group -> group);
    }

    private static Consumer<DynamoDbClient> recovers(int days) {
        return client -> client.updateContinuousBackups(update -> update.tableName("articles")
                .pointInTimeRecoverySpecification(
                        p -> p.pointInTimeRecoveryEnabled(true).recoveryPeriodInDays(days)));
    }

    private static Consumer<DynamoDbClient> sendsTo(String streamArn) {
        return client -> client.enableKinesisStreamingDestination(enable -> enable.tableName("articles")
                .streamArn(streamArn)
                .enableKinesisStreamingConfiguration(c -> c.approximateCreationDateTimePrecision(MILLISECOND)));
    }

    private static Stream<Deviation> recovery() {
        return Stream.of(
                deviation("nothing can be recovered")
                        .to(DeclaredTable::pointInTimeRecovery)
                        .expect(RecoveryDiffers.class, MIGRATE),
                deviation("more days can be recovered")
                        .then(recovers(35))
                        .to(table -> table.pointInTimeRecovery(1))
                        .expect(RecoveryDiffers.class, MIGRATE),
                deviation("days can be recovered")
                        .then(recovers(3))
                        .to(DeclaredTable::noPointInTimeRecovery)
                        .expect(RecoveryDiffers.class, MIGRATE),
                deviation("as many days as declared can be recovered")
                        .then(recovers(35))
                        .to(DeclaredTable::pointInTimeRecovery));
    }

    private static Stream<Deviation> warmth() {
        return Stream.of(
                deviation("the table is colder")
                        .to(table -> table.warmThroughput(20_000, 10_000))
                        .expect(WarmThroughputDiffers.class, MIGRATE),
                deviation("the table is colder for writes, and warmer for reads")
                        .from(r -> r.warmThroughput(
                                w -> w.readUnitsPerSecond(30_000L).writeUnitsPerSecond(5_000L)))
                        .to(table -> table.warmThroughput(20_000, 10_000))
                        .expect(WarmThroughputDiffers.class, MIGRATE),
                deviation("table and index are colder")
                        .to(table -> table.warmThroughput(20_000, 10_000).warmThroughput("by-title", 15_000, 4_000))
                        .expect(WarmThroughputDiffers.class, MIGRATE)
                        .expect(WarmThroughputDiffers.class, MIGRATE),
                deviation("table and index are warmer")
                        .from(r -> r.warmThroughput(
                                w -> w.readUnitsPerSecond(30_000L).writeUnitsPerSecond(15_000L)))
                        .from(gsi(
                                "by-title",
                                i -> i.warmThroughput(
                                        w -> w.readUnitsPerSecond(30_000L).writeUnitsPerSecond(15_000L))))
                        .to(table -> table.warmThroughput(20_000, 10_000).warmThroughput("by-title", 15_000, 4_000)),
                deviation("an index that is to be warm is missing")
                        .from(without("by-title"))
                        .to(table -> table.warmThroughput("by-title", 15_000, 4_000))
                        .expect(IndexMissing.class, MIGRATE));
    }

    private static Stream<Deviation> kinesis() {
        return Stream.of(
                deviation("changes go nowhere")
                        .to(table -> table.kinesis(CHANGES, MICROSECOND))
                        .expect(KinesisDiffers.class, MIGRATE),
                deviation("changes go somewhere")
                        .then(sendsTo(CHANGES))
                        .to(DeclaredTable::noKinesis)
                        .expect(KinesisDiffers.class, MIGRATE),
                deviation("changes have other times")
                        .then(sendsTo(CHANGES))
                        .to(table -> table.kinesis(CHANGES, MICROSECOND))
                        .expect(KinesisDiffers.class, MIGRATE),
                deviation("changes go elsewhere")
                        .then(sendsTo(OTHER_STREAM))
                        .to(table -> table.kinesis(CHANGES, MILLISECOND))
                        .expect(KinesisDiffers.class, REPLACING_STREAM),
                deviation("changes went elsewhere, and go where they are to")
                        .then(sendsTo(OTHER_STREAM))
                        .then(client -> client.disableKinesisStreamingDestination(
                                d -> d.tableName("articles").streamArn(OTHER_STREAM)))
                        .then(sendsTo(CHANGES))
                        .to(table -> table.kinesis(CHANGES, MILLISECOND)));
    }

    private static Stream<Deviation> policies() {
        return Stream.of(
                deviation("there is no policy")
                        .to(table -> table.resourcePolicy(POLICY))
                        .expect(PolicyDiffers.class, MIGRATE),
                deviation("there is another policy")
                        .from(r -> r.resourcePolicy(OTHER_POLICY))
                        .to(table -> table.resourcePolicy(POLICY))
                        .expect(PolicyDiffers.class, MIGRATE),
                deviation("there is a policy")
                        .from(r -> r.resourcePolicy(POLICY))
                        .to(DeclaredTable::noResourcePolicy)
                        .expect(PolicyDiffers.class, MIGRATE),
                deviation("there is a policy of the same meaning")
                        .from(r -> r.resourcePolicy(SAME_POLICY))
                        .to(table -> table.resourcePolicy(POLICY)));
    }
}
