package dev.stator.operation;

import dev.stator.expression.ItemAttribute;
import dev.stator.schema.ItemKey;
import dev.stator.session.CheckReturnValue;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * Reads one item by its primary key (GetItem). The answer is empty if there is none.
 *
 * @param <T> the entity
 * @param <R> what the item is read as: the entity, or a selection of its attributes
 */
@CheckReturnValue
public final class GetOperation<T, R> extends ForwardingOperation<Optional<R>>
        implements TransactGet<R>, RequestOptions<GetOperation<T, R>> {
    private final Runner runner;
    private final ItemRead<T, R> read;
    private final ItemKey key;

    /** Of all that {@code read} says; for DAOs. */
    public GetOperation(Runner runner, ItemRead<T, R> read, ItemKey key) {
        this.runner = runner;
        this.read = read;
        this.key = key;
    }

    /** Sees every write that was done before ({@code ConsistentRead}), for twice the read capacity. */
    public GetOperation<T, R> consistent() {
        return new GetOperation<>(runner, read.consistently(), key);
    }

    /**
     * Answers also with an item that is past the time of its {@code @Ttl} and that DynamoDB has not deleted yet;
     * otherwise it counts as gone.
     */
    public GetOperation<T, R> includeExpired() {
        return new GetOperation<>(runner, read.includingExpired(), key);
    }

    /**
     * Hands an item that cannot be read to {@code handler}, and answers as if there were none; also in a batch or a
     * transaction. What the handler throws ends the operation.
     */
    public GetOperation<T, R> onBadItem(Consumer<BadItem> handler) {
        return new GetOperation<>(runner, read.badItems(handler), key);
    }

    /**
     * Answers with these attributes only ({@code ProjectionExpression}): less to transfer and to read, though DynamoDB
     * charges for the whole item. In a batch the item is transferred whole.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read, and goes nowhere
    public final GetOperation<T, Selection<T>> select(ItemAttribute<T, ?>... attributes) {
        return new GetOperation<>(runner, read.select(attributes), key);
    }

    /** Answers with {@code part} of the item only, otherwise as {@link #select(ItemAttribute[])}. */
    public <P> GetOperation<T, P> select(ItemProjection<T, P> part) {
        return new GetOperation<>(runner, read.select(part), key);
    }

    @Override
    public GetOperation<T, R> overrideConfiguration(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        return new GetOperation<>(runner.overriding(change), read, key);
    }

    /** What executes it. */
    public Runner runner() {
        return runner;
    }

    /** Everything it was told, but for the key. */
    public ItemRead<T, R> read() {
        return read;
    }

    /** The key of the item. */
    public ItemKey key() {
        return key;
    }

    @Override
    Operation<Optional<R>> running() {
        return runner.get(this);
    }

    @Override
    public GetItemRequest toRequest() {
        return (GetItemRequest) super.toRequest();
    }

    /** What it does, without the key. */
    @Override
    public String toString() {
        return "get from " + read;
    }
}
