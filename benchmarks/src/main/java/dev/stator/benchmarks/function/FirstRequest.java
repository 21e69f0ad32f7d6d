package dev.stator.benchmarks.function;

import dev.stator.Stator;
import dev.stator.benchmarks.contender.HandWrittenOrder;
import dev.stator.benchmarks.contender.Way;
import dev.stator.benchmarks.enhanced.OrderBean;
import dev.stator.benchmarks.enhanced.StaticSchemas;
import dev.stator.benchmarks.item.Order;
import dev.stator.benchmarks.item.OrderDao;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The program that is measured: builds a client, gets an item of 32 attributes as a Java value, and ends, as a function
 * does that is called for the first time.
 */
public final class FirstRequest {
    private FirstRequest() {}

    /**
     * Runs.
     *
     * @param args a {@link Way}, a {@link HttpWay}, the endpoint, and the item's id, customer and time
     */
    public static void main(String[] args) {
        DynamoDbClient client = DynamoDbClient.builder()
                .httpClient(HttpWay.valueOf(args[1]).client())
                .endpointOverride(URI.create(args[2]))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .build();
        UUID id = id(Way.valueOf(args[0]), client, args[4], Instant.parse(args[5]));
        if (!id.toString().equals(args[3])) {
            throw new IllegalStateException("another item came back: " + id);
        }
    }

    private static UUID id(Way way, DynamoDbClient client, String customer, Instant placedAt) {
        return switch (way) {
            case STATOR ->
                new OrderDao(Stator.create(client))
                        .get(customer, placedAt)
                        .execute()
                        .orElseThrow()
                        .id();
            case HAND_WRITTEN -> byHand(client, customer, placedAt).id();
            case ENHANCED_STATIC ->
                enhanced(client, StaticSchemas.order(), customer, placedAt).getId();
            case ENHANCED_IMMUTABLE ->
                enhanced(client, TableSchema.fromImmutableClass(Order.class), customer, placedAt)
                        .id();
            case ENHANCED_BEAN ->
                enhanced(client, TableSchema.fromBean(OrderBean.class), customer, placedAt)
                        .getId();
        };
    }

    private static Order byHand(DynamoDbClient client, String customer, Instant placedAt) {
        Map<String, AttributeValue> key = Map.of(
                "customer", AttributeValue.fromS(customer), "placedAt", AttributeValue.fromS(placedAt.toString()));
        return new HandWrittenOrder()
                .decode(client.getItem(request -> request.tableName("orders").key(key))
                        .item());
    }

    private static <J> J enhanced(DynamoDbClient client, TableSchema<J> schema, String customer, Instant placedAt) {
        return DynamoDbEnhancedClient.builder()
                .dynamoDbClient(client)
                .build()
                .table("orders", schema)
                .getItem(Key.builder()
                        .partitionValue(customer)
                        .sortValue(placedAt.toString())
                        .build());
    }
}
