package dev.stator.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/**
 * One operation of DynamoDB's API, on either client: what it is called, which tables its requests name, and how its
 * responses are metered.
 *
 * @param <Q> its request
 * @param <S> its response
 */
public final class Call<Q extends DynamoDbRequest, S extends DynamoDbResponse> {
    /** GetItem. */
    public static final Call<GetItemRequest, GetItemResponse> GET_ITEM = new Call<>(
            "GetItem",
            DynamoDbClient::getItem,
            DynamoDbAsyncClient::getItem,
            request -> Stream.ofNullable(request.tableName()),
            (request, response) -> ResponseMetrics.ofItem(response.hasItem(), response.consumedCapacity(), null));

    /** PutItem. */
    public static final Call<PutItemRequest, PutItemResponse> PUT_ITEM = new Call<>(
            "PutItem",
            DynamoDbClient::putItem,
            DynamoDbAsyncClient::putItem,
            request -> Stream.ofNullable(request.tableName()),
            (request, response) ->
                    ResponseMetrics.ofItem(true, response.consumedCapacity(), response.itemCollectionMetrics()));

    /** UpdateItem. */
    public static final Call<UpdateItemRequest, UpdateItemResponse> UPDATE_ITEM = new Call<>(
            "UpdateItem",
            DynamoDbClient::updateItem,
            DynamoDbAsyncClient::updateItem,
            request -> Stream.ofNullable(request.tableName()),
            (request, response) ->
                    ResponseMetrics.ofItem(true, response.consumedCapacity(), response.itemCollectionMetrics()));

    /** DeleteItem. */
    public static final Call<DeleteItemRequest, DeleteItemResponse> DELETE_ITEM = new Call<>(
            "DeleteItem",
            DynamoDbClient::deleteItem,
            DynamoDbAsyncClient::deleteItem,
            request -> Stream.ofNullable(request.tableName()),
            (request, response) ->
                    ResponseMetrics.ofItem(true, response.consumedCapacity(), response.itemCollectionMetrics()));

    /** Query. */
    public static final Call<QueryRequest, QueryResponse> QUERY = new Call<>(
            "Query",
            DynamoDbClient::query,
            DynamoDbAsyncClient::query,
            request -> Stream.ofNullable(request.tableName()),
            (request, response) -> ResponseMetrics.ofPage(
                    response.count(), response.scannedCount(), null, response.consumedCapacity()));

    /** Scan. */
    public static final Call<ScanRequest, ScanResponse> SCAN = new Call<>(
            "Scan",
            DynamoDbClient::scan,
            DynamoDbAsyncClient::scan,
            request -> Stream.ofNullable(request.tableName()),
            (request, response) -> ResponseMetrics.ofPage(
                    response.count(), response.scannedCount(), request.segment(), response.consumedCapacity()));

    /** BatchGetItem. */
    public static final Call<BatchGetItemRequest, BatchGetItemResponse> BATCH_GET_ITEM = new Call<>(
            "BatchGetItem",
            DynamoDbClient::batchGetItem,
            DynamoDbAsyncClient::batchGetItem,
            request -> request.requestItems().keySet().stream(),
            (request, response) -> ResponseMetrics.ofSeveral(
                    sizes(response.responses().values()),
                    response.unprocessedKeys().values().stream()
                            .mapToLong(left -> left.keys().size())
                            .sum(),
                    response.consumedCapacity(),
                    Map.of()));

    /** BatchWriteItem. */
    public static final Call<BatchWriteItemRequest, BatchWriteItemResponse> BATCH_WRITE_ITEM = new Call<>(
            "BatchWriteItem",
            DynamoDbClient::batchWriteItem,
            DynamoDbAsyncClient::batchWriteItem,
            request -> request.requestItems().keySet().stream(),
            (request, response) -> {
                long left = sizes(response.unprocessedItems().values());
                long written = sizes(request.requestItems().values()) - left;
                return ResponseMetrics.ofSeveral(
                        written, left, response.consumedCapacity(), response.itemCollectionMetrics());
            });

    /** TransactGetItems. */
    public static final Call<TransactGetItemsRequest, TransactGetItemsResponse> TRANSACT_GET_ITEMS = new Call<>(
            "TransactGetItems",
            DynamoDbClient::transactGetItems,
            DynamoDbAsyncClient::transactGetItems,
            request -> request.transactItems().stream().map(item -> item.get().tableName()),
            (request, response) -> ResponseMetrics.ofSeveral(
                    response.responses().stream().filter(ItemResponse::hasItem).count(),
                    0,
                    response.consumedCapacity(),
                    Map.of()));

    /** TransactWriteItems. */
    public static final Call<TransactWriteItemsRequest, TransactWriteItemsResponse> TRANSACT_WRITE_ITEMS = new Call<>(
            "TransactWriteItems",
            DynamoDbClient::transactWriteItems,
            DynamoDbAsyncClient::transactWriteItems,
            request -> request.transactItems().stream().flatMap(Call::tables),
            (request, response) -> ResponseMetrics.ofSeveral(
                    request.transactItems().size(), 0, response.consumedCapacity(), response.itemCollectionMetrics()));

    /** CreateTable. */
    public static final Call<CreateTableRequest, CreateTableResponse> CREATE_TABLE = ofTable(
            "CreateTable",
            DynamoDbClient::createTable,
            DynamoDbAsyncClient::createTable,
            CreateTableRequest::tableName);

    /** DescribeTable. */
    public static final Call<DescribeTableRequest, DescribeTableResponse> DESCRIBE_TABLE = ofTable(
            "DescribeTable",
            DynamoDbClient::describeTable,
            DynamoDbAsyncClient::describeTable,
            DescribeTableRequest::tableName);

    /** DeleteTable. */
    public static final Call<DeleteTableRequest, DeleteTableResponse> DELETE_TABLE = ofTable(
            "DeleteTable",
            DynamoDbClient::deleteTable,
            DynamoDbAsyncClient::deleteTable,
            DeleteTableRequest::tableName);

    /** UpdateTable. */
    public static final Call<UpdateTableRequest, UpdateTableResponse> UPDATE_TABLE = ofTable(
            "UpdateTable",
            DynamoDbClient::updateTable,
            DynamoDbAsyncClient::updateTable,
            UpdateTableRequest::tableName);

    /** ListTables. */
    public static final Call<ListTablesRequest, ListTablesResponse> LIST_TABLES =
            ofNoTable("ListTables", DynamoDbClient::listTables, DynamoDbAsyncClient::listTables);

    /** ListTagsOfResource. */
    public static final Call<ListTagsOfResourceRequest, ListTagsOfResourceResponse> LIST_TAGS_OF_RESOURCE = ofNoTable(
            "ListTagsOfResource", DynamoDbClient::listTagsOfResource, DynamoDbAsyncClient::listTagsOfResource);

    /** TagResource. */
    public static final Call<TagResourceRequest, TagResourceResponse> TAG_RESOURCE =
            ofNoTable("TagResource", DynamoDbClient::tagResource, DynamoDbAsyncClient::tagResource);

    /** DescribeTimeToLive. */
    public static final Call<DescribeTimeToLiveRequest, DescribeTimeToLiveResponse> DESCRIBE_TIME_TO_LIVE = ofTable(
            "DescribeTimeToLive",
            DynamoDbClient::describeTimeToLive,
            DynamoDbAsyncClient::describeTimeToLive,
            DescribeTimeToLiveRequest::tableName);

    /** UpdateTimeToLive. */
    public static final Call<UpdateTimeToLiveRequest, UpdateTimeToLiveResponse> UPDATE_TIME_TO_LIVE = ofTable(
            "UpdateTimeToLive",
            DynamoDbClient::updateTimeToLive,
            DynamoDbAsyncClient::updateTimeToLive,
            UpdateTimeToLiveRequest::tableName);

    private final String name;
    private final BiFunction<DynamoDbClient, Q, S> blocking;
    private final BiFunction<DynamoDbAsyncClient, Q, CompletableFuture<S>> async;
    private final Function<Q, Stream<String>> tables;
    private final BiFunction<Q, S, ResponseMetrics> meter;

    private Call(
            String name,
            BiFunction<DynamoDbClient, Q, S> blocking,
            BiFunction<DynamoDbAsyncClient, Q, CompletableFuture<S>> async,
            Function<Q, Stream<String>> tables,
            BiFunction<Q, S, ResponseMetrics> meter) {
        this.name = name;
        this.blocking = blocking;
        this.async = async;
        this.tables = tables;
        this.meter = meter;
    }

    /** One that moves no items. */
    private static <Q extends DynamoDbRequest, S extends DynamoDbResponse> Call<Q, S> ofTable(
            String name,
            BiFunction<DynamoDbClient, Q, S> blocking,
            BiFunction<DynamoDbAsyncClient, Q, CompletableFuture<S>> async,
            Function<Q, @Nullable String> table) {
        return new Call<>(
                name,
                blocking,
                async,
                request -> Stream.ofNullable(table.apply(request)),
                (request, response) -> ResponseMetrics.NONE);
    }

    private static <Q extends DynamoDbRequest, S extends DynamoDbResponse> Call<Q, S> ofNoTable(
            String name,
            BiFunction<DynamoDbClient, Q, S> blocking,
            BiFunction<DynamoDbAsyncClient, Q, CompletableFuture<S>> async) {
        return ofTable(name, blocking, async, request -> null);
    }

    private static Stream<String> tables(TransactWriteItem item) {
        return Stream.of(
                        Optional.ofNullable(item.put()).map(Put::tableName),
                        Optional.ofNullable(item.update()).map(Update::tableName),
                        Optional.ofNullable(item.delete()).map(Delete::tableName),
                        Optional.ofNullable(item.conditionCheck()).map(ConditionCheck::tableName))
                .flatMap(Optional::stream);
    }

    private static long sizes(Collection<? extends Collection<?>> groups) {
        return groups.stream().mapToLong(Collection::size).sum();
    }

    /** As DynamoDB names it: {@code PutItem}. */
    String name() {
        return name;
    }

    /** The tables that a request names, in the order of their names, each once. */
    List<String> tables(Q request) {
        return tables.apply(request).distinct().sorted().toList();
    }

    /** What a request moved, read off the request and its response. */
    public ResponseMetrics metrics(Q request, S response) {
        return meter.apply(request, response);
    }

    S on(DynamoDbClient client, Q request) {
        return blocking.apply(client, request);
    }

    CompletableFuture<S> on(DynamoDbAsyncClient client, Q request) {
        return async.apply(client, request);
    }
}
