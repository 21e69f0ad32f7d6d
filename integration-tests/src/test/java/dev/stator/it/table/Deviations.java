package dev.stator.it.table;

import static dev.stator.it.table.Deviation.deviation;
import static dev.stator.it.table.Deviation.gsi;
import static dev.stator.it.table.Deviation.key;
import static dev.stator.it.table.Deviation.lsi;
import static dev.stator.it.table.Deviation.moreGsi;
import static dev.stator.it.table.Deviation.provisioned;
import static dev.stator.it.table.Deviation.typed;
import static dev.stator.it.table.Deviation.undefined;
import static dev.stator.it.table.Deviation.without;
import static dev.stator.table.Difference.Remedy.DROPPING_INDEXES;
import static dev.stator.table.Difference.Remedy.MIGRATE;
import static dev.stator.table.Difference.Remedy.NEW_TABLE;
import static dev.stator.table.Difference.Remedy.REPLACING_STREAM;
import static software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision.MICROSECOND;
import static software.amazon.awssdk.services.dynamodb.model.KeyType.HASH;
import static software.amazon.awssdk.services.dynamodb.model.KeyType.RANGE;
import static software.amazon.awssdk.services.dynamodb.model.StreamViewType.KEYS_ONLY;
import static software.amazon.awssdk.services.dynamodb.model.StreamViewType.NEW_IMAGE;
import static software.amazon.awssdk.services.dynamodb.model.TableClass.STANDARD;
import static software.amazon.awssdk.services.dynamodb.model.TableClass.STANDARD_INFREQUENT_ACCESS;

import dev.stator.table.DeclaredTable;
import dev.stator.table.Difference.BillingDiffers;
import dev.stator.table.Difference.DeletionProtectionDiffers;
import dev.stator.table.Difference.EncryptionDiffers;
import dev.stator.table.Difference.IndexKeyDiffers;
import dev.stator.table.Difference.IndexMissing;
import dev.stator.table.Difference.IndexUndeclared;
import dev.stator.table.Difference.KeyDiffers;
import dev.stator.table.Difference.KinesisDiffers;
import dev.stator.table.Difference.PolicyDiffers;
import dev.stator.table.Difference.ProjectionDiffers;
import dev.stator.table.Difference.RecoveryDiffers;
import dev.stator.table.Difference.StreamDiffers;
import dev.stator.table.Difference.TableClassDiffers;
import dev.stator.table.Difference.TagDiffers;
import dev.stator.table.Difference.WarmThroughputDiffers;
import dev.stator.table.Encryption;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Every way in which a table can differ, alone and together. */
final class Deviations {
    private static final String KMS_KEY = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222";

    private Deviations() {}

    static Stream<Deviation> all() {
        return Stream.of(
                        shape(),
                        indexes(),
                        billing(),
                        settings(),
                        ServiceDeviations.all(),
                        Stream.of(mendable(), everything()))
                .flatMap(group -> group);
    }

    private static Stream<Deviation> shape() {
        return Stream.of(
                deviation("nothing differs"),
                deviation("the hash key is another attribute")
                        .from(typed("writer", "S"))
                        .from(undefined("author"))
                        .from(r -> r.keySchema(key("writer", HASH), key("postedAt", RANGE)))
                        .from(lsi(i -> i.keySchema(key("writer", HASH), key("likes", RANGE))))
                        .expect(KeyDiffers.class, NEW_TABLE)
                        .expect(IndexKeyDiffers.class, NEW_TABLE),
                deviation("the range key is of another type")
                        .from(typed("postedAt", "N"))
                        .expect(KeyDiffers.class, NEW_TABLE),
                deviation("there is no range key")
                        .from(without("by-likes"))
                        .from(undefined("postedAt"))
                        .from(r -> r.keySchema(key("author", HASH)))
                        .expect(KeyDiffers.class, NEW_TABLE)
                        .expect(IndexMissing.class, NEW_TABLE),
                deviation("the local index is missing")
                        .from(without("by-likes"))
                        .expect(IndexMissing.class, NEW_TABLE),
                deviation("the local index is by another attribute")
                        .from(lsi(i -> i.keySchema(key("author", HASH), key("title", RANGE))))
                        .expect(IndexKeyDiffers.class, NEW_TABLE),
                deviation("the local index carries less")
                        .from(lsi(i -> i.projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))))
                        .expect(ProjectionDiffers.class, NEW_TABLE),
                deviation("there is another local index too")
                        .from(r -> r.localSecondaryIndexes(
                                r.build().localSecondaryIndexes().get(0),
                                r.build().localSecondaryIndexes().get(0).toBuilder()
                                        .indexName("by-score")
                                        .keySchema(key("author", HASH), key("score", RANGE))
                                        .build()))
                        .expect(IndexUndeclared.class, NEW_TABLE));
    }

    private static Stream<Deviation> indexes() {
        return Stream.of(
                deviation("a global index is missing").from(without("by-title")).expect(IndexMissing.class, MIGRATE),
                deviation("both global indexes are missing")
                        .from(without("by-title", "by-place"))
                        .from(undefined("title", "country", "city", "score"))
                        .expect(IndexMissing.class, MIGRATE)
                        .expect(IndexMissing.class, MIGRATE),
                deviation("a global index is missing, and the table provisioned")
                        .from(without("by-title"))
                        .from(provisioned(3, 4))
                        .expect(IndexMissing.class, MIGRATE),
                deviation("a global index has another key")
                        .from(gsi("by-title", i -> i.keySchema(key("title", HASH), key("score", RANGE))))
                        .expect(IndexKeyDiffers.class, DROPPING_INDEXES),
                deviation("a global index has its key in another order")
                        .from(gsi(
                                "by-place",
                                i -> i.keySchema(
                                        key("city", HASH),
                                        key("country", HASH),
                                        key("title", RANGE),
                                        key("score", RANGE))))
                        .expect(IndexKeyDiffers.class, DROPPING_INDEXES),
                deviation("a global index carries more")
                        .from(gsi("by-title", i -> i.projection(Deviation.all())))
                        .expect(ProjectionDiffers.class, DROPPING_INDEXES),
                deviation("a global index includes other attributes")
                        .from(gsi(
                                "by-place",
                                i -> i.projection(p ->
                                        p.projectionType(ProjectionType.INCLUDE).nonKeyAttributes("text", "more"))))
                        .expect(ProjectionDiffers.class, DROPPING_INDEXES),
                deviation("a global index has another key and carries more")
                        .from(gsi(
                                "by-title", i -> i.keySchema(key("title", HASH)).projection(Deviation.all())))
                        .expect(IndexKeyDiffers.class, DROPPING_INDEXES)
                        .expect(ProjectionDiffers.class, DROPPING_INDEXES),
                deviation("two global indexes have an attribute of another type")
                        .from(typed("title", "N"))
                        .expect(IndexKeyDiffers.class, DROPPING_INDEXES)
                        .expect(IndexKeyDiffers.class, DROPPING_INDEXES),
                deviation("there is an index too many")
                        .from(typed("mood", "S"))
                        .from(moreGsi("by-mood", key("mood", HASH)))
                        .expect(IndexUndeclared.class, DROPPING_INDEXES),
                deviation("an index too many has an attribute of the missing one with another type")
                        .from(without("by-title", "by-place"))
                        .from(undefined("title", "country", "city", "score"))
                        .from(typed("title", "B"))
                        .from(moreGsi("by-bytes", key("title", HASH)))
                        .expect(IndexMissing.class, DROPPING_INDEXES)
                        .expect(IndexMissing.class, DROPPING_INDEXES)
                        .expect(IndexUndeclared.class, DROPPING_INDEXES),
                deviation("the local index has an attribute of the missing one with another type")
                        .from(without("by-title"))
                        .from(typed("likes", "S"))
                        .expect(IndexKeyDiffers.class, NEW_TABLE)
                        .expect(IndexMissing.class, NEW_TABLE));
    }

    private static Stream<Deviation> billing() {
        return Stream.of(
                deviation("provisioned, should be on demand")
                        .from(provisioned(5, 5))
                        .to(DeclaredTable::onDemand)
                        .expect(BillingDiffers.class, MIGRATE)
                        .expect(BillingDiffers.class, MIGRATE)
                        .expect(BillingDiffers.class, MIGRATE),
                deviation("provisioned, should be on demand with a maximum")
                        .from(provisioned(5, 5))
                        .to(table -> table.onDemand(100, 50).onDemand("by-title", 10, 20))
                        .expect(BillingDiffers.class, MIGRATE)
                        .expect(BillingDiffers.class, MIGRATE)
                        .expect(BillingDiffers.class, MIGRATE),
                deviation("on demand, should be provisioned")
                        .to(table -> table.provisioned(7, 8).provisioned("by-title", 2, 3))
                        .expect(BillingDiffers.class, MIGRATE)
                        .expect(BillingDiffers.class, MIGRATE)
                        .expect(BillingDiffers.class, MIGRATE),
                deviation("on demand, should be provisioned, as should an index too many")
                        .from(typed("mood", "S"))
                        .from(moreGsi("by-mood", key("mood", HASH)))
                        .to(table -> table.provisioned(7, 8))
                        .expect(IndexUndeclared.class, DROPPING_INDEXES)
                        .expect(BillingDiffers.class, MIGRATE)
                        .expect(BillingDiffers.class, MIGRATE)
                        .expect(BillingDiffers.class, MIGRATE),
                deviation("the table has other capacity")
                        .from(provisioned(5, 5))
                        .from(r -> r.provisionedThroughput(Deviation.capacity(9, 1)))
                        .to(table -> table.provisioned(5, 5))
                        .expect(BillingDiffers.class, MIGRATE),
                deviation("an index has other capacity")
                        .from(provisioned(5, 5))
                        .to(table -> table.provisioned(5, 5).provisioned("by-place", 6, 6))
                        .expect(BillingDiffers.class, MIGRATE),
                deviation("there is no maximum")
                        .to(table -> table.onDemand(10, 20))
                        .expect(BillingDiffers.class, MIGRATE)
                        .expect(BillingDiffers.class, MIGRATE)
                        .expect(BillingDiffers.class, MIGRATE),
                deviation("there is a maximum")
                        .from(r -> r.onDemandThroughput(
                                m -> m.maxReadRequestUnits(5L).maxWriteRequestUnits(5L)))
                        .to(DeclaredTable::onDemand)
                        .expect(BillingDiffers.class, MIGRATE));
    }

    private static Stream<Deviation> settings() {
        return Stream.of(
                deviation("there is no stream")
                        .to(table -> table.stream(NEW_IMAGE))
                        .expect(StreamDiffers.class, MIGRATE),
                deviation("there is a stream")
                        .from(r ->
                                r.streamSpecification(s -> s.streamEnabled(true).streamViewType(NEW_IMAGE)))
                        .to(DeclaredTable::noStream)
                        .expect(StreamDiffers.class, MIGRATE),
                deviation("the stream has another view")
                        .from(r ->
                                r.streamSpecification(s -> s.streamEnabled(true).streamViewType(NEW_IMAGE)))
                        .to(table -> table.stream(KEYS_ONLY))
                        .expect(StreamDiffers.class, REPLACING_STREAM),
                deviation("deletion protection is off")
                        .to(DeclaredTable::deletionProtection)
                        .expect(DeletionProtectionDiffers.class, MIGRATE),
                deviation("deletion protection is on")
                        .from(r -> r.deletionProtectionEnabled(true))
                        .to(table -> table.deletionProtection(false))
                        .expect(DeletionProtectionDiffers.class, MIGRATE),
                deviation("the class is standard")
                        .to(table -> table.tableClass(STANDARD_INFREQUENT_ACCESS))
                        .expect(TableClassDiffers.class, MIGRATE),
                deviation("the class is not standard")
                        .from(r -> r.tableClass(STANDARD_INFREQUENT_ACCESS))
                        .to(table -> table.tableClass(STANDARD))
                        .expect(TableClassDiffers.class, MIGRATE),
                deviation("the key is DynamoDB's")
                        .to(table -> table.encryption(Encryption.managedKey()))
                        .expect(EncryptionDiffers.class, MIGRATE),
                deviation("the key is another of KMS")
                        .from(encrypted("arn:aws:kms:eu-west-1:123456789012:key/99999999-8888"))
                        .to(table -> table.encryption(Encryption.kmsKey(KMS_KEY)))
                        .expect(EncryptionDiffers.class, MIGRATE),
                deviation("the key is of KMS")
                        .from(encrypted(KMS_KEY))
                        .to(table -> table.encryption(Encryption.ownedKey()))
                        .expect(EncryptionDiffers.class, MIGRATE),
                deviation("a tag is missing, one has another value, one is nobody's business")
                        .from(r -> r.tags(
                                Tag.builder().key("team").value("red").build(),
                                Tag.builder().key("cost").value("high").build(),
                                Tag.builder().key("zone").value("a").build()))
                        .to(table ->
                                table.tag("team", "blue").tag("stage", "test").tag("zone", "a"))
                        .expect(TagDiffers.class, MIGRATE)
                        .expect(TagDiffers.class, MIGRATE));
    }

    /** All that migrate() mends when it is told that it may. */
    static Deviation mendable() {
        return deviation("all that can be mended")
                .from(without("by-title"))
                .from(gsi("by-place", i -> i.projection(Deviation.all())))
                .from(typed("mood", "S"))
                .from(moreGsi("by-mood", key("mood", HASH)))
                .from(r -> r.streamSpecification(s -> s.streamEnabled(true).streamViewType(NEW_IMAGE)))
                .to(table -> table.provisioned(4, 4).stream(KEYS_ONLY)
                        .deletionProtection()
                        .tableClass(STANDARD_INFREQUENT_ACCESS)
                        .encryption(Encryption.managedKey())
                        .tag("team", "blue")
                        .warmThroughput(20_000, 5_000)
                        .pointInTimeRecovery(7)
                        .kinesis(ServiceDeviations.CHANGES, MICROSECOND)
                        .resourcePolicy(ServiceDeviations.POLICY))
                .expect(IndexMissing.class, MIGRATE)
                .expect(ProjectionDiffers.class, DROPPING_INDEXES)
                .expect(IndexUndeclared.class, DROPPING_INDEXES)
                .expect(BillingDiffers.class, MIGRATE)
                .expect(BillingDiffers.class, MIGRATE)
                .expect(StreamDiffers.class, REPLACING_STREAM)
                .expect(DeletionProtectionDiffers.class, MIGRATE)
                .expect(TableClassDiffers.class, MIGRATE)
                .expect(EncryptionDiffers.class, MIGRATE)
                .expect(TagDiffers.class, MIGRATE)
                .expect(WarmThroughputDiffers.class, MIGRATE)
                .expect(RecoveryDiffers.class, MIGRATE)
                .expect(KinesisDiffers.class, MIGRATE)
                .expect(PolicyDiffers.class, MIGRATE);
    }

    private static Deviation everything() {
        return deviation("what can be mended and what cannot")
                .from(without("by-likes", "by-title"))
                .from(undefined("likes"))
                .from(typed("postedAt", "B"))
                .to(table -> table.stream(NEW_IMAGE).deletionProtection())
                .expect(KeyDiffers.class, NEW_TABLE)
                .expect(IndexMissing.class, NEW_TABLE)
                .expect(IndexMissing.class, MIGRATE)
                .expect(StreamDiffers.class, MIGRATE)
                .expect(DeletionProtectionDiffers.class, MIGRATE);
    }

    private static UnaryOperator<CreateTableRequest.Builder> encrypted(String key) {
        return r -> r.sseSpecification(s -> s.enabled(true).sseType("KMS").kmsMasterKeyId(key));
    }
}
