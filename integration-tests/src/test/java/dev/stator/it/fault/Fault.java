package dev.stator.it.fault;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * What becomes of a request: it may be failed, changed, sent on, and its response changed. Both clients share it; on
 * the blocking one {@code next} has answered when it returns.
 *
 * @param <Q> the request
 * @param <S> its response
 */
@FunctionalInterface
public interface Fault<Q extends DynamoDbRequest, S extends DynamoDbResponse> {
    /**
     * Answers {@code request}.
     *
     * @param next what would become of it otherwise: the next rule, in the end the real client
     */
    CompletableFuture<S> apply(Q request, Function<Q, CompletableFuture<S>> next);
}
