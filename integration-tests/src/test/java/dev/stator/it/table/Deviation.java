package dev.stator.it.table;

import dev.stator.table.DeclaredTable;
import dev.stator.table.Difference;
import dev.stator.table.Difference.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/**
 * A way in which a table differs from {@link Article}.
 *
 * @param start from the request that makes the table as declared to the one that makes it otherwise
 * @param then what is done to the table that was made so, one after the other
 * @param options what is said of the table beside
 * @param expected what is found to differ, in order
 */
record Deviation(
        String comment,
        UnaryOperator<CreateTableRequest.Builder> start,
        List<Consumer<DynamoDbClient>> then,
        UnaryOperator<DeclaredTable> options,
        List<Expected> expected) {

    record Expected(Class<? extends Difference> type, Remedy remedy) {}

    static Deviation deviation(String comment) {
        return new Deviation(comment, request -> request, List.of(), table -> table, List.of());
    }

    Deviation from(UnaryOperator<CreateTableRequest.Builder> change) {
        return new Deviation(comment, r -> change.apply(start.apply(r)), then, options, expected);
    }

    /** What is changed once the table is there. */
    Deviation then(Consumer<DynamoDbClient> change) {
        List<Consumer<DynamoDbClient>> more = new ArrayList<>(then);
        more.add(change);
        return new Deviation(comment, start, more, options, expected);
    }

    Deviation to(UnaryOperator<DeclaredTable> option) {
        return new Deviation(comment, start, then, t -> option.apply(options.apply(t)), expected);
    }

    Deviation expect(Class<? extends Difference> type, Remedy remedy) {
        List<Expected> more = new ArrayList<>(expected);
        more.add(new Expected(type, remedy));
        return new Deviation(comment, start, then, options, more);
    }

    /** The differences that are found, by what mends them. */
    List<Expected> expected(Predicate<Remedy> remedy) {
        return expected.stream().filter(e -> remedy.test(e.remedy())).toList();
    }

    @Override
    public String toString() {
        return comment;
    }

    // What start is made of.

    static KeySchemaElement key(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }

    /** Another type for an attribute, or an attribute more. */
    static UnaryOperator<CreateTableRequest.Builder> typed(String attribute, String type) {
        return request -> {
            List<AttributeDefinition> definitions =
                    new ArrayList<>(request.build().attributeDefinitions());
            definitions.removeIf(d -> d.attributeName().equals(attribute));
            definitions.add(AttributeDefinition.builder()
                    .attributeName(attribute)
                    .attributeType(type)
                    .build());
            return request.attributeDefinitions(definitions);
        };
    }

    static UnaryOperator<CreateTableRequest.Builder> undefined(String... attributes) {
        return request -> {
            List<AttributeDefinition> definitions =
                    new ArrayList<>(request.build().attributeDefinitions());
            definitions.removeIf(d -> List.of(attributes).contains(d.attributeName()));
            return request.attributeDefinitions(definitions);
        };
    }

    static UnaryOperator<CreateTableRequest.Builder> without(String... indexes) {
        return request -> {
            CreateTableRequest now = request.build();
            List<GlobalSecondaryIndex> global = now.globalSecondaryIndexes().stream()
                    .filter(i -> !List.of(indexes).contains(i.indexName()))
                    .toList();
            List<LocalSecondaryIndex> local = now.localSecondaryIndexes().stream()
                    .filter(i -> !List.of(indexes).contains(i.indexName()))
                    .toList();
            return request.globalSecondaryIndexes(global.isEmpty() ? null : global)
                    .localSecondaryIndexes(local.isEmpty() ? null : local);
        };
    }

    static UnaryOperator<CreateTableRequest.Builder> gsi(String index, UnaryOperator<GlobalSecondaryIndex.Builder> to) {
        return request -> request.globalSecondaryIndexes(request.build().globalSecondaryIndexes().stream()
                .map(i -> i.indexName().equals(index) ? to.apply(i.toBuilder()).build() : i)
                .toList());
    }

    static UnaryOperator<CreateTableRequest.Builder> moreGsi(String index, KeySchemaElement... key) {
        return request -> {
            List<GlobalSecondaryIndex> indexes = new ArrayList<>(request.build().globalSecondaryIndexes());
            ProvisionedThroughput capacity = request.build().provisionedThroughput();
            indexes.add(GlobalSecondaryIndex.builder()
                    .indexName(index)
                    .keySchema(key)
                    .projection(all())
                    .provisionedThroughput(capacity)
                    .build());
            return request.globalSecondaryIndexes(indexes);
        };
    }

    static UnaryOperator<CreateTableRequest.Builder> lsi(UnaryOperator<LocalSecondaryIndex.Builder> to) {
        return request -> request.localSecondaryIndexes(request.build().localSecondaryIndexes().stream()
                .map(i -> to.apply(i.toBuilder()).build())
                .toList());
    }

    static Projection all() {
        return Projection.builder().projectionType(ProjectionType.ALL).build();
    }

    static ProvisionedThroughput capacity(long read, long write) {
        return ProvisionedThroughput.builder()
                .readCapacityUnits(read)
                .writeCapacityUnits(write)
                .build();
    }

    /** Provisioned, the indexes too. */
    static UnaryOperator<CreateTableRequest.Builder> provisioned(long read, long write) {
        return request -> request.billingMode("PROVISIONED")
                .provisionedThroughput(capacity(read, write))
                .globalSecondaryIndexes(request.build().globalSecondaryIndexes().stream()
                        .map(i -> i.toBuilder()
                                .provisionedThroughput(capacity(read, write))
                                .build())
                        .toList());
    }
}
