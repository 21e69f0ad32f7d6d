package dev.stator.session;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * The clients and the table names that operations are sent with. Immutable; it neither builds, changes nor closes a
 * client.
 */
public final class Session {
    private final DynamoDbClient client;
    private final @Nullable DynamoDbAsyncClient asyncClient;
    private final UnaryOperator<String> tableNames;

    /**
     * @param asyncClient null: nothing can be sent asynchronously
     * @param tableNames from the name an entity declares to the name of the table in this environment
     */
    public Session(DynamoDbClient client, @Nullable DynamoDbAsyncClient asyncClient, UnaryOperator<String> tableNames) {
        this.client = Objects.requireNonNull(client, "client");
        this.asyncClient = asyncClient;
        this.tableNames = Objects.requireNonNull(tableNames, "tableNames");
    }

    /**
     * The name under which a declared table exists here.
     *
     * @throws IllegalStateException if the given mapping has no name for it
     */
    public String tableName(String declared) {
        @Nullable String name = tableNames.apply(declared);
        if (name == null || name.isEmpty()) {
            throw new IllegalStateException("The function given as tableNames(...) has no name for table \"" + declared
                    + "\": it must return one for every table it is asked about.");
        }
        return name;
    }

    /** Sends a request and waits for its response. Exceptions are the client's. */
    public <Q extends DynamoDbRequest, S extends DynamoDbResponse> S send(Call<Q, S> call, Q request) {
        return call.on(client, request);
    }

    /**
     * Sends a request. The future fails as the client's future does.
     *
     * @throws IllegalStateException if there is no asynchronous client
     */
    public <Q extends DynamoDbRequest, S extends DynamoDbResponse> CompletableFuture<S> sendAsync(
            Call<Q, S> call, Q request) {
        return call.on(asyncClient(), request);
    }

    /**
     * For answers that cannot report a failure later.
     *
     * @throws IllegalStateException if there is no asynchronous client
     */
    public void requireAsync() {
        Objects.requireNonNull(asyncClient());
    }

    private DynamoDbAsyncClient asyncClient() {
        if (asyncClient == null) {
            throw new IllegalStateException(
                    "This Stator has no asynchronous client: give it one with Stator.create(client, asyncClient)"
                            + " or Stator.builder().client(client).asyncClient(asyncClient).build().");
        }
        return asyncClient;
    }
}
