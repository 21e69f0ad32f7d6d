package dev.stator.operation;

import dev.stator.error.DecodingException;
import dev.stator.expression.ExpressionContext;
import dev.stator.observe.OperationKind;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.Call;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Execution;
import dev.stator.session.Session;
import dev.stator.session.internal.CapacitySum;
import dev.stator.session.internal.Completions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** GetItem, whatever its answer is read as. */
@CheckReturnValue
abstract sealed class ItemGet<R> extends OneRequest<Optional<R>> implements TransactGet<R>
        permits GetOperation, SelectedGet {
    final Session session;
    final EntitySchema<?> schema;
    final ItemKey key;
    final boolean consistent;
    final Form<R> form;
    final Visibility visibility;

    /** Takes an item that cannot be read; null: that is thrown. */
    final @Nullable Consumer<BadItem> badItems;

    ItemGet(
            Session session,
            EntitySchema<?> schema,
            ItemKey key,
            boolean consistent,
            Form<R> form,
            Visibility visibility,
            @Nullable Consumer<BadItem> badItems) {
        this.session = session;
        this.schema = schema;
        this.key = key;
        this.consistent = consistent;
        this.form = form;
        this.visibility = visibility;
        this.badItems = badItems;
    }

    /**
     * What is answered of a stored item.
     *
     * @param item null: there is none
     * @param read what it is read as
     * @throws DecodingException if it cannot be read, and nobody takes it
     */
    final Optional<R> answer(@Nullable Map<String, AttributeValue> item, Form<R> read) {
        if (item == null || !visibility.shows(item)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.read(item));
        } catch (DecodingException e) {
            if (badItems == null) {
                throw e;
            }
            badItems.accept(new BadItem(schema.table().key(item), item, e));
            return Optional.empty();
        }
    }

    @Override
    public GetItemRequest toRequest() {
        return request(false);
    }

    @Override
    final Execution begin() {
        return session.begin(OperationKind.GET, schema.table().name(), null);
    }

    @Override
    final Response<Optional<R>> send(Execution run, boolean metered) {
        return read(run.send(Call.GET_ITEM, request(metered)));
    }

    @Override
    final CompletableFuture<Response<Optional<R>>> sendAsync(Execution run, boolean metered) {
        return Completions.map(run.sendAsync(Call.GET_ITEM, request(metered)), this::read);
    }

    private GetItemRequest request(boolean metered) {
        ExpressionContext expressions =
                new ExpressionContext("GetItem of table " + schema.table().name());
        GetItemRequest.Builder request = GetItemRequest.builder()
                .tableName(schema.table().name())
                .key(schema.keys().encode(key))
                .projectionExpression(expressions.projection(form.projection()))
                .expressionAttributeNames(expressions.names());
        if (consistent) {
            request.consistentRead(true);
        }
        if (metered || session.metered()) {
            request.returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
        }
        return request.build();
    }

    private Response<Optional<R>> read(GetItemResponse response) {
        Optional<R> value = answer(response.hasItem() ? response.item() : null, form);
        long count = value.isPresent() ? 1 : 0;
        return new Response<>(
                value, new CapacitySum().add(response.consumedCapacity()).toList(), List.of(), count, count, 1);
    }
}
