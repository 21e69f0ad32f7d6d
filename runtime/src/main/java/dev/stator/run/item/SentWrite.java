package dev.stator.run.item;

import dev.stator.expression.ExpressionContext;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.ItemWrite;
import dev.stator.operation.ItemWrite.DeleteWrite;
import dev.stator.operation.ItemWrite.PutWrite;
import dev.stator.operation.ItemWrite.UpdateWrite;
import dev.stator.operation.RetryLimit;
import dev.stator.operation.Returning;
import dev.stator.operation.Returning.Written;
import dev.stator.run.flow.Carrier;
import dev.stator.session.Call;
import dev.stator.session.RequestWithItems;
import dev.stator.session.Session;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * A put, update or delete as it is sent now: stepped, stamped and rendered.
 *
 * @param write as it is rendered
 * @param key of the item that is written; not the request's, which would show what must not be shown
 * @param item of a put, all that is stored; null for other writes
 * @param entity what a put stores; null for other writes
 * @param repeatable whether the request may be sent again though it may have been applied: done twice, it leaves what
 *     it leaves done once
 * @param attributes of its response
 */
public record SentWrite<T, Q extends DynamoDbRequest, S>(
        ItemWrite<T> write,
        Call<Q, S> call,
        Q request,
        Map<String, AttributeValue> key,
        @Nullable Map<String, AttributeValue> item,
        @Nullable T entity,
        boolean repeatable,
        Function<S, Map<String, AttributeValue>> attributes) {

    /**
     * What is asked of a request.
     *
     * @param returned the item, or parts of it
     * @param capacity whether to ask for consumed capacity
     * @param metrics whether to ask for item collection metrics
     * @param bare whether a put is without its item, which goes beside it
     */
    public record Asked(ReturnValue returned, boolean capacity, boolean metrics, boolean bare) {
        /** Nothing: it becomes one of a transaction. */
        public static final Asked NOTHING = new Asked(ReturnValue.NONE, false, false, true);

        /** Of a request that is sent by itself. */
        public Asked(ReturnValue returned, boolean capacity, boolean metrics) {
            this(returned, capacity, metrics, false);
        }

        /** What a write answers, with what it costs if it is {@code metered}. */
        public static Asked of(Session session, Returning<?, ?> returning, boolean metered) {
            return new Asked(returning.value(), metered || session.metered(), metered);
        }

        /** Left out when it is the default. */
        private @Nullable ReturnValue value() {
            return returned == ReturnValue.NONE ? null : returned;
        }

        private @Nullable ReturnConsumedCapacity consumed() {
            return capacity ? ReturnConsumedCapacity.INDEXES : null;
        }

        private @Nullable ReturnItemCollectionMetrics sizes() {
            return metrics ? ReturnItemCollectionMetrics.SIZE : null;
        }
    }

    /** A put of what {@link WriteRendering#renewed} gave. */
    static <T> SentWrite<T, PutItemRequest, PutItemResponse> put(PutWrite<T> write, Asked asked) {
        return put(write, write.schema().encode(write.entity()), asked);
    }

    /**
     * A put of the entity.
     *
     * @param item all that is stored
     */
    static <T> SentWrite<T, PutItemRequest, PutItemResponse> put(
            PutWrite<T> write, Map<String, AttributeValue> item, Asked asked) {
        String table = write.schema().table().name();
        ExpressionContext expressions = new ExpressionContext("PutItem", table);
        PutItemRequest request = PutItemRequest.builder()
                .tableName(table)
                .item(asked.bare() ? RequestWithItems.NO_ITEM : item)
                .conditionExpression(expressions.condition(write.guard().whole(write.schema())))
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .returnValues(asked.value())
                .returnValuesOnConditionCheckFailure(write.guard().onFailure())
                .returnConsumedCapacity(asked.consumed())
                .returnItemCollectionMetrics(asked.sizes())
                .build();
        return new SentWrite<>(
                write,
                Call.PUT_ITEM,
                request,
                write.schema().table().key(item),
                item,
                write.entity(),
                true,
                PutItemResponse::attributes);
    }

    static <T> SentWrite<T, DeleteItemRequest, DeleteItemResponse> delete(DeleteWrite<T> write, Asked asked) {
        String table = write.schema().table().name();
        Map<String, AttributeValue> key = write.schema().keys().encode(write.key());
        ExpressionContext expressions = new ExpressionContext("DeleteItem", table);
        DeleteItemRequest request = DeleteItemRequest.builder()
                .tableName(table)
                .key(key)
                .conditionExpression(expressions.condition(write.guard().whole(write.schema())))
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .returnValues(asked.value())
                .returnValuesOnConditionCheckFailure(write.guard().onFailure())
                .returnConsumedCapacity(asked.consumed())
                .returnItemCollectionMetrics(asked.sizes())
                .build();
        return new SentWrite<>(write, Call.DELETE_ITEM, request, key, null, null, true, DeleteItemResponse::attributes);
    }

    /** An update with all its changes, as they are stored. */
    static <T> SentWrite<T, UpdateItemRequest, UpdateItemResponse> update(
            UpdateWrite<T> write, Map<String, AttributeValue> key, boolean repeatable, Asked asked) {
        String table = write.schema().table().name();
        ExpressionContext expressions = new ExpressionContext("UpdateItem", table);
        UpdateItemRequest request = UpdateItemRequest.builder()
                .tableName(table)
                .key(key)
                .updateExpression(expressions.update(write.changes()))
                .conditionExpression(expressions.condition(write.guard().whole(write.schema())))
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .returnValues(asked.value())
                .returnValuesOnConditionCheckFailure(write.guard().onFailure())
                .returnConsumedCapacity(asked.consumed())
                .returnItemCollectionMetrics(asked.sizes())
                .build();
        return new SentWrite<>(
                write, Call.UPDATE_ITEM, request, key, null, null, repeatable, UpdateItemResponse::attributes);
    }

    /** Sends it until it is answered or refused for good. */
    CompletableFuture<RepeatedRequest.Sent<S>> send(Carrier carrier, Session session) {
        WriteRefusals refusals = new WriteRefusals(repeatable, this::failed);
        return new RepeatedRequest<>(call, request, refusals, RetryLimit.STANDARD.begin(session.backoff()))
                .send(carrier);
    }

    private ConditionFailedException failed(ConditionalCheckFailedException error) {
        return failed(error.hasItem() ? error.item() : null, error);
    }

    /** The error of a condition that did not hold. */
    public ConditionFailedException failed(@Nullable Map<String, AttributeValue> stored, Throwable cause) {
        return write.guard().failed(write.schema(), key, stored, cause);
    }

    /** What {@code returning} makes of a response. */
    public <R extends @Nullable Object> R read(Returning<T, R> returning, S response) {
        return returning.read(new Written<>(key, entity, attributes.apply(response)));
    }

    /** What {@code returning} makes of no response: that of a transaction says nothing of its writes. */
    public <R extends @Nullable Object> R readNothing(Returning<T, R> returning) {
        return returning.read(new Written<>(key, entity, Map.of()));
    }
}
