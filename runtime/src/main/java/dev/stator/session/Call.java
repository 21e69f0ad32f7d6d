package dev.stator.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyResponse;
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
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/**
 * One operation of DynamoDB's API, on either client: what it is called, which tables its requests name, and how its
 * responses are metered.
 *
 * <p>By switches, and no code of each operation: a program that begins loads no class of those that it does not use.
 *
 * @param <Q> its request; {@link RequestWithItems} of one that may put many items, or get them by keys
 * @param <S> its response; {@link ReceivedItems} of one that brings many items
 */
public final class Call<Q, S> {
    /** GetItem. */
    public static final Call<GetItemRequest, GetItemResponse> GET_ITEM = new Call<>("GetItem");

    /** PutItem. */
    public static final Call<PutItemRequest, PutItemResponse> PUT_ITEM = new Call<>("PutItem");

    /** UpdateItem. */
    public static final Call<UpdateItemRequest, UpdateItemResponse> UPDATE_ITEM = new Call<>("UpdateItem");

    /** DeleteItem. */
    public static final Call<DeleteItemRequest, DeleteItemResponse> DELETE_ITEM = new Call<>("DeleteItem");

    /** Query. */
    public static final Call<QueryRequest, ReceivedItems<QueryResponse, List<Map<String, AttributeValue>>>> QUERY =
            new Call<>("Query");

    /** Scan. */
    public static final Call<ScanRequest, ReceivedItems<ScanResponse, List<Map<String, AttributeValue>>>> SCAN =
            new Call<>("Scan");

    /** BatchGetItem. */
    public static final Call<
                    RequestWithItems<BatchGetItemRequest>,
                    ReceivedItems<BatchGetItemResponse, Map<String, List<Map<String, AttributeValue>>>>>
            BATCH_GET_ITEM = new Call<>("BatchGetItem");

    /** BatchWriteItem. */
    public static final Call<RequestWithItems<BatchWriteItemRequest>, BatchWriteItemResponse> BATCH_WRITE_ITEM =
            new Call<>("BatchWriteItem");

    /** TransactGetItems. */
    public static final Call<
                    TransactGetItemsRequest,
                    ReceivedItems<TransactGetItemsResponse, List<@Nullable Map<String, AttributeValue>>>>
            TRANSACT_GET_ITEMS = new Call<>("TransactGetItems");

    /** TransactWriteItems. */
    public static final Call<RequestWithItems<TransactWriteItemsRequest>, TransactWriteItemsResponse>
            TRANSACT_WRITE_ITEMS = new Call<>("TransactWriteItems");

    /** CreateTable. */
    public static final Call<CreateTableRequest, CreateTableResponse> CREATE_TABLE = new Call<>("CreateTable");

    /** DescribeTable. */
    public static final Call<DescribeTableRequest, DescribeTableResponse> DESCRIBE_TABLE = new Call<>("DescribeTable");

    /** DeleteTable. */
    public static final Call<DeleteTableRequest, DeleteTableResponse> DELETE_TABLE = new Call<>("DeleteTable");

    /** UpdateTable. */
    public static final Call<UpdateTableRequest, UpdateTableResponse> UPDATE_TABLE = new Call<>("UpdateTable");

    /** ListTables. */
    public static final Call<ListTablesRequest, ListTablesResponse> LIST_TABLES = new Call<>("ListTables");

    /** ListTagsOfResource. */
    public static final Call<ListTagsOfResourceRequest, ListTagsOfResourceResponse> LIST_TAGS_OF_RESOURCE =
            new Call<>("ListTagsOfResource");

    /** TagResource. */
    public static final Call<TagResourceRequest, TagResourceResponse> TAG_RESOURCE = new Call<>("TagResource");

    /** DescribeTimeToLive. */
    public static final Call<DescribeTimeToLiveRequest, DescribeTimeToLiveResponse> DESCRIBE_TIME_TO_LIVE =
            new Call<>("DescribeTimeToLive");

    /** UpdateTimeToLive. */
    public static final Call<UpdateTimeToLiveRequest, UpdateTimeToLiveResponse> UPDATE_TIME_TO_LIVE =
            new Call<>("UpdateTimeToLive");

    /** DescribeContinuousBackups. */
    public static final Call<DescribeContinuousBackupsRequest, DescribeContinuousBackupsResponse>
            DESCRIBE_CONTINUOUS_BACKUPS = new Call<>("DescribeContinuousBackups");

    /** UpdateContinuousBackups. */
    public static final Call<UpdateContinuousBackupsRequest, UpdateContinuousBackupsResponse>
            UPDATE_CONTINUOUS_BACKUPS = new Call<>("UpdateContinuousBackups");

    /** DescribeKinesisStreamingDestination. */
    public static final Call<DescribeKinesisStreamingDestinationRequest, DescribeKinesisStreamingDestinationResponse>
            DESCRIBE_KINESIS_STREAMING_DESTINATION = new Call<>("DescribeKinesisStreamingDestination");

    /** EnableKinesisStreamingDestination. */
    public static final Call<EnableKinesisStreamingDestinationRequest, EnableKinesisStreamingDestinationResponse>
            ENABLE_KINESIS_STREAMING_DESTINATION = new Call<>("EnableKinesisStreamingDestination");

    /** UpdateKinesisStreamingDestination. */
    public static final Call<UpdateKinesisStreamingDestinationRequest, UpdateKinesisStreamingDestinationResponse>
            UPDATE_KINESIS_STREAMING_DESTINATION = new Call<>("UpdateKinesisStreamingDestination");

    /** DisableKinesisStreamingDestination. */
    public static final Call<DisableKinesisStreamingDestinationRequest, DisableKinesisStreamingDestinationResponse>
            DISABLE_KINESIS_STREAMING_DESTINATION = new Call<>("DisableKinesisStreamingDestination");

    /** GetResourcePolicy. */
    public static final Call<GetResourcePolicyRequest, GetResourcePolicyResponse> GET_RESOURCE_POLICY =
            new Call<>("GetResourcePolicy");

    /** PutResourcePolicy. */
    public static final Call<PutResourcePolicyRequest, PutResourcePolicyResponse> PUT_RESOURCE_POLICY =
            new Call<>("PutResourcePolicy");

    /** DeleteResourcePolicy. */
    public static final Call<DeleteResourcePolicyRequest, DeleteResourcePolicyResponse> DELETE_RESOURCE_POLICY =
            new Call<>("DeleteResourcePolicy");

    private final String name;

    private Call(String name) {
        this.name = name;
    }

    /** As DynamoDB names it: {@code PutItem}. */
    String name() {
        return name;
    }

    /** The tables that a request names, in the order of their names, each once. */
    @SuppressWarnings("unchecked") // each constant has the types of its operation
    List<String> tables(Q request) {
        Stream<String> named = switch (name) {
            case "BatchGetItem" ->
                ((RequestWithItems<BatchGetItemRequest>) request).request().requestItems().keySet().stream();
            case "BatchWriteItem" ->
                ((RequestWithItems<BatchWriteItemRequest>) request).request().requestItems().keySet().stream();
            case "TransactGetItems" ->
                ((TransactGetItemsRequest) request)
                        .transactItems().stream().map(item -> item.get().tableName());
            case "TransactWriteItems" ->
                ((RequestWithItems<TransactWriteItemsRequest>) request)
                        .request().transactItems().stream().flatMap(Call::named);
            default -> ((DynamoDbRequest) request).getValueForField("TableName", String.class).stream();
        };
        return named.distinct().sorted().toList();
    }

    private static Stream<String> named(TransactWriteItem item) {
        return Stream.of(
                        Stream.ofNullable(item.put()).map(Put::tableName),
                        Stream.ofNullable(item.update()).map(Update::tableName),
                        Stream.ofNullable(item.delete()).map(Delete::tableName),
                        Stream.ofNullable(item.conditionCheck()).map(ConditionCheck::tableName))
                .flatMap(tables -> tables);
    }

    /** What a request moved, read off the request and its response. */
    @SuppressWarnings("unchecked") // each constant has the types of its operation
    public ResponseMetrics metrics(Q request, S response) {
        return switch (name) {
            case "GetItem" -> ResponseMetrics.of((GetItemResponse) response);
            case "PutItem" -> ResponseMetrics.of((PutItemResponse) response);
            case "UpdateItem" -> ResponseMetrics.of((UpdateItemResponse) response);
            case "DeleteItem" -> ResponseMetrics.of((DeleteItemResponse) response);
            case "Query" -> ResponseMetrics.ofQuery((ReceivedItems<QueryResponse, ?>) response);
            case "Scan" -> ResponseMetrics.ofScan((ScanRequest) request, (ReceivedItems<ScanResponse, ?>) response);
            case "BatchGetItem" ->
                ResponseMetrics.ofBatch((ReceivedItems<
                                BatchGetItemResponse, Map<String, List<Map<String, AttributeValue>>>>)
                        response);
            case "BatchWriteItem" ->
                ResponseMetrics.of(
                        ((RequestWithItems<BatchWriteItemRequest>) request).request(),
                        (BatchWriteItemResponse) response);
            case "TransactGetItems" ->
                ResponseMetrics.ofTransaction(
                        (ReceivedItems<TransactGetItemsResponse, List<@Nullable Map<String, AttributeValue>>>)
                                response);
            case "TransactWriteItems" ->
                ResponseMetrics.of(
                        ((RequestWithItems<TransactWriteItemsRequest>) request).request(),
                        (TransactWriteItemsResponse) response);
            default -> ResponseMetrics.NONE; // it moves no items
        };
    }

    @SuppressWarnings("unchecked") // each constant has the types of its operation
    S on(DynamoDbClient client, ClientPath path, Q request) {
        // Object: to know more of a response, the JVM would load the classes of all.
        Object response = switch (name) {
            case "GetItem" -> client.getItem((GetItemRequest) request);
            case "PutItem" -> client.putItem((PutItemRequest) request);
            case "UpdateItem" -> client.updateItem((UpdateItemRequest) request);
            case "DeleteItem" -> client.deleteItem((DeleteItemRequest) request);
            case "Query" -> ItemReading.query(client, path.get(), (QueryRequest) request);
            case "Scan" -> ItemReading.scan(client, path.get(), (ScanRequest) request);
            case "BatchGetItem" ->
                ItemReading.batchGetItem(client, path.get(), (RequestWithItems<BatchGetItemRequest>) request);
            case "BatchWriteItem" ->
                ItemWriting.batchWriteItem(client, path.get(), (RequestWithItems<BatchWriteItemRequest>) request);
            case "TransactGetItems" ->
                ItemReading.transactGetItems(client, path.get(), (TransactGetItemsRequest) request);
            case "TransactWriteItems" ->
                ItemWriting.transactWriteItems(
                        client, path.get(), (RequestWithItems<TransactWriteItemsRequest>) request);
            case "CreateTable" -> client.createTable((CreateTableRequest) request);
            case "DescribeTable" -> client.describeTable((DescribeTableRequest) request);
            case "DeleteTable" -> client.deleteTable((DeleteTableRequest) request);
            case "UpdateTable" -> client.updateTable((UpdateTableRequest) request);
            case "ListTables" -> client.listTables((ListTablesRequest) request);
            case "ListTagsOfResource" -> client.listTagsOfResource((ListTagsOfResourceRequest) request);
            case "TagResource" -> client.tagResource((TagResourceRequest) request);
            case "DescribeTimeToLive" -> client.describeTimeToLive((DescribeTimeToLiveRequest) request);
            case "UpdateTimeToLive" -> client.updateTimeToLive((UpdateTimeToLiveRequest) request);
            case "DescribeContinuousBackups" ->
                client.describeContinuousBackups((DescribeContinuousBackupsRequest) request);
            case "UpdateContinuousBackups" -> client.updateContinuousBackups((UpdateContinuousBackupsRequest) request);
            case "DescribeKinesisStreamingDestination" ->
                client.describeKinesisStreamingDestination((DescribeKinesisStreamingDestinationRequest) request);
            case "EnableKinesisStreamingDestination" ->
                client.enableKinesisStreamingDestination((EnableKinesisStreamingDestinationRequest) request);
            case "UpdateKinesisStreamingDestination" ->
                client.updateKinesisStreamingDestination((UpdateKinesisStreamingDestinationRequest) request);
            case "DisableKinesisStreamingDestination" ->
                client.disableKinesisStreamingDestination((DisableKinesisStreamingDestinationRequest) request);
            case "GetResourcePolicy" -> client.getResourcePolicy((GetResourcePolicyRequest) request);
            case "PutResourcePolicy" -> client.putResourcePolicy((PutResourcePolicyRequest) request);
            case "DeleteResourcePolicy" -> client.deleteResourcePolicy((DeleteResourcePolicyRequest) request);
            default -> throw unknown();
        };
        return (S) response;
    }

    @SuppressWarnings("unchecked") // each constant has the types of its operation
    CompletableFuture<S> on(DynamoDbAsyncClient client, ClientPath path, Q request) {
        CompletableFuture<?> response = switch (name) {
            case "GetItem" -> client.getItem((GetItemRequest) request);
            case "PutItem" -> client.putItem((PutItemRequest) request);
            case "UpdateItem" -> client.updateItem((UpdateItemRequest) request);
            case "DeleteItem" -> client.deleteItem((DeleteItemRequest) request);
            case "Query" -> ItemReading.query(client, path.get(), (QueryRequest) request);
            case "Scan" -> ItemReading.scan(client, path.get(), (ScanRequest) request);
            case "BatchGetItem" ->
                ItemReading.batchGetItem(client, path.get(), (RequestWithItems<BatchGetItemRequest>) request);
            case "BatchWriteItem" ->
                ItemWriting.batchWriteItem(client, path.get(), (RequestWithItems<BatchWriteItemRequest>) request);
            case "TransactGetItems" ->
                ItemReading.transactGetItems(client, path.get(), (TransactGetItemsRequest) request);
            case "TransactWriteItems" ->
                ItemWriting.transactWriteItems(
                        client, path.get(), (RequestWithItems<TransactWriteItemsRequest>) request);
            case "CreateTable" -> client.createTable((CreateTableRequest) request);
            case "DescribeTable" -> client.describeTable((DescribeTableRequest) request);
            case "DeleteTable" -> client.deleteTable((DeleteTableRequest) request);
            case "UpdateTable" -> client.updateTable((UpdateTableRequest) request);
            case "ListTables" -> client.listTables((ListTablesRequest) request);
            case "ListTagsOfResource" -> client.listTagsOfResource((ListTagsOfResourceRequest) request);
            case "TagResource" -> client.tagResource((TagResourceRequest) request);
            case "DescribeTimeToLive" -> client.describeTimeToLive((DescribeTimeToLiveRequest) request);
            case "UpdateTimeToLive" -> client.updateTimeToLive((UpdateTimeToLiveRequest) request);
            case "DescribeContinuousBackups" ->
                client.describeContinuousBackups((DescribeContinuousBackupsRequest) request);
            case "UpdateContinuousBackups" -> client.updateContinuousBackups((UpdateContinuousBackupsRequest) request);
            case "DescribeKinesisStreamingDestination" ->
                client.describeKinesisStreamingDestination((DescribeKinesisStreamingDestinationRequest) request);
            case "EnableKinesisStreamingDestination" ->
                client.enableKinesisStreamingDestination((EnableKinesisStreamingDestinationRequest) request);
            case "UpdateKinesisStreamingDestination" ->
                client.updateKinesisStreamingDestination((UpdateKinesisStreamingDestinationRequest) request);
            case "DisableKinesisStreamingDestination" ->
                client.disableKinesisStreamingDestination((DisableKinesisStreamingDestinationRequest) request);
            case "GetResourcePolicy" -> client.getResourcePolicy((GetResourcePolicyRequest) request);
            case "PutResourcePolicy" -> client.putResourcePolicy((PutResourcePolicyRequest) request);
            case "DeleteResourcePolicy" -> client.deleteResourcePolicy((DeleteResourcePolicyRequest) request);
            default -> throw unknown();
        };
        return (CompletableFuture<S>) response;
    }

    private IllegalStateException unknown() {
        return new IllegalStateException(name + " is no operation that is sent");
    }
}
