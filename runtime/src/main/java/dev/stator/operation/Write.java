package dev.stator.operation;

import dev.stator.error.ConditionFailedException;
import dev.stator.error.ItemOperation;
import dev.stator.expression.Condition;
import dev.stator.observe.OperationKind;
import dev.stator.schema.EntitySchema;
import dev.stator.session.Call;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.Completions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What one put, update or delete changes, under which condition; what it returns is for others to say. Immutable. */
abstract class Write<T, Q extends DynamoDbRequest, S extends DynamoDbResponse> {
    final Session session;
    final EntitySchema<T> schema;
    final Guard<T> guard;
    private final Call<Q, S> call;

    Write(Session session, EntitySchema<T> schema, Guard<T> guard, Call<Q, S> call) {
        this.session = session;
        this.schema = schema;
        this.guard = guard;
        this.call = call;
    }

    /**
     * What a write answers with.
     *
     * @param key the key of the item
     * @param entity what a put stored; null for other writes
     * @param attributes what was asked to be returned; null if there is nothing
     */
    record Written<T>(
            Map<String, AttributeValue> key,
            @Nullable T entity,
            @Nullable Map<String, AttributeValue> attributes,
            @Nullable ConsumedCapacity capacity,
            @Nullable ItemCollectionMetrics metrics) {}

    abstract OperationKind kind();

    abstract Write<T, Q, S> guarded(Guard<T> other);

    /** This write as it is executed now: each execution steps and stamps the entity anew. */
    abstract Write<T, Q, S> renewed();

    /** The request of a {@link #renewed} write. */
    abstract Q render(ReturnValue returned, boolean metered);

    abstract Written<T> open(Q request, S response);

    /** The key of the item that {@code request} writes. */
    abstract Map<String, AttributeValue> key(Q request);

    /** How many bytes DynamoDB counts for {@code request} in a transaction, at least. */
    abstract long size(Q request);

    /** {@code request} as one of a transaction. */
    abstract TransactWriteItem item(Q request);

    /** What it is called in a transaction. */
    abstract ItemOperation.Kind itemKind();

    /** What a put stores; null for other writes. */
    abstract @Nullable T stored();

    /** This write as one of a transaction, executed now. */
    final TransactAction transacted(Returning<T, ?> returning) {
        return renewed().action(returning);
    }

    private TransactAction action(Returning<T, ?> returning) {
        Q request = render(ReturnValue.NONE, false);
        Map<String, AttributeValue> key = key(request);
        return new TransactAction(
                new ItemOperation(itemKind(), schema.table().name(), key),
                item(request),
                size(request),
                (stored, cause) -> guard.failed(schema, key, stored, cause),
                returning.read(new Written<>(key, stored(), null, null, null)));
    }

    final Condition<T> ifAbsent() {
        return Guard.absent(schema);
    }

    final Condition<T> ifPresent() {
        return Guard.present(schema);
    }

    final Execution begin() {
        return session.begin(kind(), schema.table().name(), null);
    }

    /** The request that an execution now would send. */
    final Q request(ReturnValue returned, boolean metered) {
        return renewed().render(returned, metered);
    }

    /** Whether the request may be sent again though it may have been applied: done twice, it leaves what it leaves done once. */
    abstract boolean isRepeatable();

    final Repeated.Sent<Written<T>> send(Execution run, ReturnValue returned, boolean metered) {
        Write<T, Q, S> now = renewed();
        return now.dispatch(run, now.render(returned, metered));
    }

    final CompletableFuture<Repeated.Sent<Written<T>>> sendAsync(Execution run, ReturnValue returned, boolean metered) {
        Write<T, Q, S> now = renewed();
        return now.dispatchAsync(run, now.render(returned, metered));
    }

    /** Sends a request of this write. */
    final Repeated.Sent<Written<T>> dispatch(Execution run, Q request) {
        return opened(request, repeated(request).send(run));
    }

    /** Sends a request of this write. */
    final CompletableFuture<Repeated.Sent<Written<T>>> dispatchAsync(Execution run, Q request) {
        return Completions.map(repeated(request).sendAsync(run), sent -> opened(request, sent));
    }

    private Repeated<Q, S> repeated(Q request) {
        WriteRefusals refusals = new WriteRefusals(isRepeatable(), error -> conditionFailed(request, error));
        return new Repeated<>(call, request, refusals, Persistence.STANDARD.begin(session.backoff()));
    }

    private Repeated.Sent<Written<T>> opened(Q request, Repeated.Sent<S> sent) {
        return new Repeated.Sent<>(open(request, sent.response()), sent.attempts());
    }

    private ConditionFailedException conditionFailed(Q request, ConditionalCheckFailedException error) {
        @Nullable Map<String, AttributeValue> item = error.hasItem() ? error.item() : null;
        return guard.failed(schema, key(request), item, error);
    }

    final @Nullable ReturnConsumedCapacity capacity(boolean metered) {
        return metered || session.metered() ? ReturnConsumedCapacity.INDEXES : null;
    }

    static @Nullable ReturnItemCollectionMetrics metrics(boolean metered) {
        return metered ? ReturnItemCollectionMetrics.SIZE : null;
    }

    /** Left out when it is the default. */
    static @Nullable ReturnValue unlessNone(ReturnValue returned) {
        return returned == ReturnValue.NONE ? null : returned;
    }
}
