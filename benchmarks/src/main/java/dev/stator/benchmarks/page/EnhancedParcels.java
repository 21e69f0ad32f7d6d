package dev.stator.benchmarks.page;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import dev.stator.benchmarks.page.ParcelBean.SizeBean;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchWriteResult;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** By the Enhanced Client, without extensions, which each write would ask. Beans are made before. */
final class EnhancedParcels {
    /** Written out by hand, so that nothing is looked up by reflection. */
    static final TableSchema<ParcelBean> SCHEMA = StaticTableSchema.builder(ParcelBean.class)
            .newItemSupplier(ParcelBean::new)
            .addAttribute(
                    String.class,
                    a -> a.name("customer")
                            .getter(ParcelBean::getCustomer)
                            .setter(ParcelBean::setCustomer)
                            .tags(primaryPartitionKey()))
            .addAttribute(
                    Long.class,
                    a -> a.name("number")
                            .getter(ParcelBean::getNumber)
                            .setter(ParcelBean::setNumber)
                            .tags(primarySortKey()))
            .addAttribute(
                    String.class,
                    a -> a.name("street").getter(ParcelBean::getStreet).setter(ParcelBean::setStreet))
            .addAttribute(
                    String.class,
                    a -> a.name("city").getter(ParcelBean::getCity).setter(ParcelBean::setCity))
            .addAttribute(
                    String.class,
                    a -> a.name("postcode").getter(ParcelBean::getPostcode).setter(ParcelBean::setPostcode))
            .addAttribute(
                    Integer.class,
                    a -> a.name("weight").getter(ParcelBean::getWeight).setter(ParcelBean::setWeight))
            .addAttribute(
                    Long.class,
                    a -> a.name("value").getter(ParcelBean::getValue).setter(ParcelBean::setValue))
            .addAttribute(
                    Boolean.class,
                    a -> a.name("insured").getter(ParcelBean::getInsured).setter(ParcelBean::setInsured))
            .addAttribute(
                    EnhancedType.documentOf(SizeBean.class, size()),
                    a -> a.name("size").getter(ParcelBean::getSize).setter(ParcelBean::setSize))
            .addAttribute(
                    EnhancedType.listOf(String.class),
                    a -> a.name("labels").getter(ParcelBean::getLabels).setter(ParcelBean::setLabels))
            .addAttribute(
                    String.class,
                    a -> a.name("note").getter(ParcelBean::getNote).setter(ParcelBean::setNote))
            .build();

    private EnhancedParcels() {}

    private static TableSchema<SizeBean> size() {
        return StaticTableSchema.builder(SizeBean.class)
                .newItemSupplier(SizeBean::new)
                .addAttribute(
                        Integer.class,
                        a -> a.name("width").getter(SizeBean::getWidth).setter(SizeBean::setWidth))
                .addAttribute(
                        Integer.class,
                        a -> a.name("height").getter(SizeBean::getHeight).setter(SizeBean::setHeight))
                .addAttribute(
                        Integer.class,
                        a -> a.name("depth").getter(SizeBean::getDepth).setter(SizeBean::setDepth))
                .build();
    }

    static Map<String, Supplier<?>> operations(DynamoDbClient client, TableSchema<ParcelBean> schema) {
        DynamoDbEnhancedClient enhanced = DynamoDbEnhancedClient.builder()
                .dynamoDbClient(client)
                .extensions(List.of())
                .build();
        DynamoDbTable<ParcelBean> table = enhanced.table("parcels", schema);
        List<ParcelBean> written =
                ParcelTable.written().stream().map(ParcelBean::of).toList();
        return Map.of(
                ManyItems.QUERY,
                () -> query(table),
                ManyItems.SCAN,
                () -> table.scan().items().stream().toList(),
                ManyItems.BATCH,
                () -> get(enhanced, table),
                ManyItems.WRITE,
                () -> write(enhanced, table, written),
                ManyItems.TRANSACTION,
                () -> transact(enhanced, table, written));
    }

    private static List<ParcelBean> query(DynamoDbTable<ParcelBean> table) {
        return table
                .query(QueryConditional.keyEqualTo(
                        Key.builder().partitionValue("ada").build()))
                .items()
                .stream()
                .toList();
    }

    private static List<ParcelBean> get(DynamoDbEnhancedClient enhanced, DynamoDbTable<ParcelBean> table) {
        ReadBatch.Builder<ParcelBean> keys = ReadBatch.builder(ParcelBean.class).mappedTableResource(table);
        for (Long number : ParcelTable.numbers()) {
            keys.addGetItem(
                    Key.builder().partitionValue("ada").sortValue(number).build());
        }
        return enhanced.batchGetItem(request -> request.readBatches(keys.build())).resultsForTable(table).stream()
                .toList();
    }

    private static Object write(
            DynamoDbEnhancedClient enhanced, DynamoDbTable<ParcelBean> table, List<ParcelBean> parcels) {
        WriteBatch.Builder<ParcelBean> puts =
                WriteBatch.builder(ParcelBean.class).mappedTableResource(table);
        parcels.forEach(puts::addPutItem);
        BatchWriteResult result = enhanced.batchWriteItem(request -> request.writeBatches(puts.build()));
        if (!result.unprocessedPutItemsForTable(table).isEmpty()) {
            throw new IllegalStateException("some are to be sent again");
        }
        return result;
    }

    private static Object transact(
            DynamoDbEnhancedClient enhanced, DynamoDbTable<ParcelBean> table, List<ParcelBean> parcels) {
        TransactWriteItemsEnhancedRequest.Builder request = TransactWriteItemsEnhancedRequest.builder()
                .clientRequestToken(UUID.randomUUID().toString());
        parcels.forEach(parcel -> request.addPutItem(table, parcel));
        enhanced.transactWriteItems(request.build());
        return table;
    }
}
