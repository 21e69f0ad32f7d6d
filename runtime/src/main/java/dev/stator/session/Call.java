package dev.stator.session;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
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
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
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
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/**
 * One operation of DynamoDB's API, on either client.
 *
 * @param <Q> its request
 * @param <S> its response
 */
public final class Call<Q extends DynamoDbRequest, S extends DynamoDbResponse> {
    /** GetItem. */
    public static final Call<GetItemRequest, GetItemResponse> GET_ITEM =
            new Call<>(DynamoDbClient::getItem, DynamoDbAsyncClient::getItem);
    /** PutItem. */
    public static final Call<PutItemRequest, PutItemResponse> PUT_ITEM =
            new Call<>(DynamoDbClient::putItem, DynamoDbAsyncClient::putItem);
    /** UpdateItem. */
    public static final Call<UpdateItemRequest, UpdateItemResponse> UPDATE_ITEM =
            new Call<>(DynamoDbClient::updateItem, DynamoDbAsyncClient::updateItem);
    /** DeleteItem. */
    public static final Call<DeleteItemRequest, DeleteItemResponse> DELETE_ITEM =
            new Call<>(DynamoDbClient::deleteItem, DynamoDbAsyncClient::deleteItem);
    /** Query. */
    public static final Call<QueryRequest, QueryResponse> QUERY =
            new Call<>(DynamoDbClient::query, DynamoDbAsyncClient::query);
    /** Scan. */
    public static final Call<ScanRequest, ScanResponse> SCAN =
            new Call<>(DynamoDbClient::scan, DynamoDbAsyncClient::scan);
    /** BatchGetItem. */
    public static final Call<BatchGetItemRequest, BatchGetItemResponse> BATCH_GET_ITEM =
            new Call<>(DynamoDbClient::batchGetItem, DynamoDbAsyncClient::batchGetItem);
    /** BatchWriteItem. */
    public static final Call<BatchWriteItemRequest, BatchWriteItemResponse> BATCH_WRITE_ITEM =
            new Call<>(DynamoDbClient::batchWriteItem, DynamoDbAsyncClient::batchWriteItem);
    /** TransactWriteItems. */
    public static final Call<TransactWriteItemsRequest, TransactWriteItemsResponse> TRANSACT_WRITE_ITEMS =
            new Call<>(DynamoDbClient::transactWriteItems, DynamoDbAsyncClient::transactWriteItems);
    /** TransactGetItems. */
    public static final Call<TransactGetItemsRequest, TransactGetItemsResponse> TRANSACT_GET_ITEMS =
            new Call<>(DynamoDbClient::transactGetItems, DynamoDbAsyncClient::transactGetItems);
    /** CreateTable. */
    public static final Call<CreateTableRequest, CreateTableResponse> CREATE_TABLE =
            new Call<>(DynamoDbClient::createTable, DynamoDbAsyncClient::createTable);
    /** DescribeTable. */
    public static final Call<DescribeTableRequest, DescribeTableResponse> DESCRIBE_TABLE =
            new Call<>(DynamoDbClient::describeTable, DynamoDbAsyncClient::describeTable);
    /** DeleteTable. */
    public static final Call<DeleteTableRequest, DeleteTableResponse> DELETE_TABLE =
            new Call<>(DynamoDbClient::deleteTable, DynamoDbAsyncClient::deleteTable);
    /** UpdateTable. */
    public static final Call<UpdateTableRequest, UpdateTableResponse> UPDATE_TABLE =
            new Call<>(DynamoDbClient::updateTable, DynamoDbAsyncClient::updateTable);
    /** ListTables. */
    public static final Call<ListTablesRequest, ListTablesResponse> LIST_TABLES =
            new Call<>(DynamoDbClient::listTables, DynamoDbAsyncClient::listTables);
    /** ListTagsOfResource. */
    public static final Call<ListTagsOfResourceRequest, ListTagsOfResourceResponse> LIST_TAGS_OF_RESOURCE =
            new Call<>(DynamoDbClient::listTagsOfResource, DynamoDbAsyncClient::listTagsOfResource);
    /** TagResource. */
    public static final Call<TagResourceRequest, TagResourceResponse> TAG_RESOURCE =
            new Call<>(DynamoDbClient::tagResource, DynamoDbAsyncClient::tagResource);

    /** DescribeTimeToLive. */
    public static final Call<DescribeTimeToLiveRequest, DescribeTimeToLiveResponse> DESCRIBE_TIME_TO_LIVE =
            new Call<>(DynamoDbClient::describeTimeToLive, DynamoDbAsyncClient::describeTimeToLive);
    /** UpdateTimeToLive. */
    public static final Call<UpdateTimeToLiveRequest, UpdateTimeToLiveResponse> UPDATE_TIME_TO_LIVE =
            new Call<>(DynamoDbClient::updateTimeToLive, DynamoDbAsyncClient::updateTimeToLive);

    private final BiFunction<DynamoDbClient, Q, S> blocking;
    private final BiFunction<DynamoDbAsyncClient, Q, CompletableFuture<S>> async;

    private Call(
            BiFunction<DynamoDbClient, Q, S> blocking, BiFunction<DynamoDbAsyncClient, Q, CompletableFuture<S>> async) {
        this.blocking = blocking;
        this.async = async;
    }

    S on(DynamoDbClient client, Q request) {
        return blocking.apply(client, request);
    }

    CompletableFuture<S> on(DynamoDbAsyncClient client, Q request) {
        return async.apply(client, request);
    }
}
