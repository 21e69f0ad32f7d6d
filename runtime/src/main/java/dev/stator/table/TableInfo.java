package dev.stator.table;

import dev.stator.schema.IndexSchema;
import dev.stator.schema.KeyAttribute;
import dev.stator.schema.KeyAttributeType;
import dev.stator.schema.KeySchema;
import dev.stator.schema.TableSchema;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.BillingModeSummary;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableClassSummary;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * A table as DynamoDB describes it (DescribeTable): a typed view of {@code raw}, which has all the rest. It has neither
 * tags nor time to live, which are answers to other requests.
 *
 * @param raw what the SDK answered
 */
public record TableInfo(TableDescription raw) {

    /** Its name in DynamoDB. */
    public String name() {
        return raw.tableName();
    }

    /** Its ARN. */
    public String arn() {
        return raw.tableArn();
    }

    /** Its id, which a table that is deleted and created again does not keep. */
    public Optional<String> id() {
        return Optional.ofNullable(raw.tableId());
    }

    /** Its status. */
    public TableStatus status() {
        return raw.tableStatus();
    }

    /** When it was created. */
    public Optional<Instant> created() {
        return Optional.ofNullable(raw.creationDateTime());
    }

    /** Its primary key. */
    public KeySchema key() {
        return key(raw.keySchema(), types());
    }

    /** A key as DynamoDB describes it, with the types that it tells beside. */
    static KeySchema key(List<KeySchemaElement> elements, Map<String, KeyAttributeType> types) {
        return new KeySchema(attributes("HASH", elements, types), attributes("RANGE", elements, types));
    }

    private static List<KeyAttribute> attributes(
            String role, List<KeySchemaElement> elements, Map<String, KeyAttributeType> types) {
        return elements.stream()
                .filter(element -> element.keyTypeAsString().equals(role))
                .map(element -> new KeyAttribute(element.attributeName(), types.get(element.attributeName())))
                .toList();
    }

    /** Its indexes, the global ones first, by name: DynamoDB describes them in any order, and twice in two. */
    public List<IndexInfo> indexes() {
        Map<String, KeyAttributeType> types = types();
        Stream<IndexInfo> global =
                raw.globalSecondaryIndexes().stream().map(index -> IndexInfo.global(index, types, isOnDemand()));
        Stream<IndexInfo> local =
                raw.localSecondaryIndexes().stream().map(index -> IndexInfo.local(index, types, this));
        return Stream.of(global, local)
                .flatMap(ofKind -> ofKind.sorted(Comparator.comparing(IndexInfo::name)))
                .toList();
    }

    /** The index of that name. */
    public Optional<IndexInfo> index(String name) {
        return indexes().stream().filter(index -> index.name().equals(name)).findFirst();
    }

    /** How it is paid for. */
    public Billing billing() {
        return BillingRequest.found(isOnDemand(), raw.provisionedThroughput(), raw.onDemandThroughput());
    }

    /** When it was last switched to on-demand billing; DynamoDB takes four such switches in 24 hours. */
    public Optional<Instant> lastSwitchToOnDemand() {
        return Optional.ofNullable(raw.billingModeSummary()).map(BillingModeSummary::lastUpdateToPayPerRequestDateTime);
    }

    /** How its provisioned capacity changed. */
    public CapacityHistory capacityHistory() {
        return CapacityHistory.of(raw.provisionedThroughput());
    }

    /** Its items, as counted within the last six hours or so. */
    public OptionalLong itemCount() {
        return IndexInfo.count(raw.itemCount());
    }

    /** The size of its items, as counted within the last six hours or so. */
    public OptionalLong sizeBytes() {
        return IndexInfo.count(raw.tableSizeBytes());
    }

    /** Its stream; empty where none is enabled. */
    public Optional<StreamInfo> stream() {
        StreamSpecification stream = raw.streamSpecification();
        if (stream == null || !Boolean.TRUE.equals(stream.streamEnabled())) {
            return Optional.empty();
        }
        return Optional.of(new StreamInfo(stream.streamViewType(), raw.latestStreamArn(), raw.latestStreamLabel()));
    }

    /** Whether DynamoDB refuses to delete it. */
    public boolean deletionProtection() {
        Boolean enabled = raw.deletionProtectionEnabled();
        return enabled != null && enabled;
    }

    /** Its class, STANDARD unless another was chosen. */
    public TableClass tableClass() {
        return Optional.ofNullable(raw.tableClassSummary())
                .map(TableClassSummary::tableClass)
                .orElse(TableClass.STANDARD);
    }

    /** Whose key it is encrypted with. */
    public Encryption encryption() {
        return EncryptionRequest.found(raw.sseDescription());
    }

    /** DynamoDB Local keeps neither tags, class, encryption nor changed maxima, so they cannot be compared there. */
    boolean isOnDynamoDbLocal() {
        return raw.tableArn() != null && raw.tableArn().contains(":ddblocal:");
    }

    /** Without indexes on their way out, and without its time to live. */
    TableSchema schema() {
        List<IndexSchema> lasting = indexes().stream()
                .filter(index -> index.status() != IndexStatus.DELETING)
                .map(IndexInfo::schema)
                .toList();
        return new TableSchema(name(), key(), lasting, Optional.empty(), Set.of());
    }

    /** DynamoDB Local names no mode for a provisioned table. */
    private boolean isOnDemand() {
        BillingModeSummary billing = raw.billingModeSummary();
        return billing != null && billing.billingMode() == BillingMode.PAY_PER_REQUEST;
    }

    private Map<String, KeyAttributeType> types() {
        Map<String, KeyAttributeType> types = new HashMap<>();
        raw.attributeDefinitions()
                .forEach(attribute -> types.put(
                        attribute.attributeName(), KeyAttributeType.valueOf(attribute.attributeTypeAsString())));
        return types;
    }
}
