package dev.stator.table;

import dev.stator.schema.IndexSchema;
import dev.stator.schema.IndexSchema.Kind;
import dev.stator.schema.KeyAttributeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/**
 * An index as DynamoDB describes it.
 *
 * @param schema its name, kind, key and projection
 * @param arn its ARN
 * @param status its status; a local index has none of its own and counts as ACTIVE
 * @param backfilling whether items of the table are still being copied into it
 * @param billing how it is paid for; that of a local index is the table's
 * @param capacityHistory how its provisioned capacity changed
 * @param itemCount its items, as counted within the last six hours or so; empty while it is built
 * @param sizeBytes their size, likewise
 */
public record IndexInfo(
        IndexSchema schema,
        Optional<String> arn,
        IndexStatus status,
        boolean backfilling,
        Billing billing,
        CapacityHistory capacityHistory,
        OptionalLong itemCount,
        OptionalLong sizeBytes) {

    /** Its name. */
    public String name() {
        return schema.name();
    }

    static IndexInfo global(
            GlobalSecondaryIndexDescription index, Map<String, KeyAttributeType> types, boolean onDemand) {
        IndexStatus status = index.indexStatus();
        Boolean backfilling = index.backfilling();
        return new IndexInfo(
                shape(index.indexName(), Kind.GLOBAL, index.keySchema(), index.projection(), types),
                Optional.ofNullable(index.indexArn()),
                status == null ? IndexStatus.ACTIVE : status,
                backfilling != null && backfilling,
                BillingRequest.found(onDemand, index.provisionedThroughput(), index.onDemandThroughput()),
                CapacityHistory.of(index.provisionedThroughput()),
                count(index.itemCount()),
                count(index.indexSizeBytes()));
    }

    static IndexInfo local(LocalSecondaryIndexDescription index, Map<String, KeyAttributeType> types, TableInfo table) {
        return new IndexInfo(
                shape(index.indexName(), Kind.LOCAL, index.keySchema(), index.projection(), types),
                Optional.ofNullable(index.indexArn()),
                IndexStatus.ACTIVE,
                false,
                table.billing(),
                table.capacityHistory(),
                count(index.itemCount()),
                count(index.indexSizeBytes()));
    }

    static OptionalLong count(@Nullable Long count) {
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    private static IndexSchema shape(
            String name,
            Kind kind,
            List<KeySchemaElement> key,
            Projection projection,
            Map<String, KeyAttributeType> types) {
        return new IndexSchema(
                name,
                kind,
                TableInfo.key(key, types),
                projection.projectionType(),
                projection.nonKeyAttributes().stream().sorted().toList());
    }
}
