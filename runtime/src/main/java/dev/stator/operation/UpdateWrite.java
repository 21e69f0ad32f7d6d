package dev.stator.operation;

import dev.stator.codec.ItemSize;
import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.error.ItemOperation;
import dev.stator.error.ItemTooLargeException;
import dev.stator.expression.ExpressionContext;
import dev.stator.expression.Path;
import dev.stator.expression.UpdateAction;
import dev.stator.observe.OperationKind;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.schema.ItemLimits;
import dev.stator.session.Call;
import dev.stator.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** UpdateItem. */
final class UpdateWrite<T> extends Write<T, UpdateItemRequest, UpdateItemResponse> {
    final List<UpdateAction<T>> actions;
    private final ItemKey key;

    UpdateWrite(Session session, EntitySchema<T> schema, Guard<T> guard, ItemKey key, List<UpdateAction<T>> actions) {
        super(session, schema, guard, Call.UPDATE_ITEM);
        this.key = key;
        this.actions = actions;
    }

    UpdateWrite<T> then(List<UpdateAction<T>> more) {
        List<UpdateAction<T>> all = new ArrayList<>(actions);
        all.addAll(more);
        return new UpdateWrite<>(session, schema, guard, key, List.copyOf(all));
    }

    /** Names the item in what the action's codec refuses. */
    UpdateAction<T> located(Supplier<UpdateAction<T>> action) {
        try {
            return action.get();
        } catch (CodecException e) {
            throw e.inTable(schema.table().name(), schema.keys().encode(key));
        }
    }

    @Override
    OperationKind kind() {
        return OperationKind.UPDATE;
    }

    @Override
    ItemOperation.Kind itemKind() {
        return ItemOperation.Kind.UPDATE;
    }

    @Override
    @Nullable
    T stored() {
        return null;
    }

    @Override
    UpdateWrite<T> guarded(Guard<T> other) {
        return new UpdateWrite<>(session, schema, other, key, actions);
    }

    @Override
    UpdateWrite<T> renewed() {
        List<UpdateAction<T>> kept;
        try {
            kept = Upkeep.actions(schema, guard, session.clock());
        } catch (CodecException e) {
            throw e.inTable(schema.table().name(), schema.keys().encode(key));
        }
        UpdateWrite<T> all = then(kept);
        return all.guarded(guard.requiring(schema, all.actions));
    }

    /** What it changes, and what is kept up besides. */
    List<Path> paths() {
        return Stream.concat(actions.stream().map(UpdateAction::path), Upkeep.paths(schema, guard).stream())
                .toList();
    }

    /** The updated attributes as the answer. */
    Returning<T, Selection<T>> returningUpdated(ReturnValue oldOrNew) {
        if (oldOrNew == ReturnValue.UPDATED_NEW) {
            actions.stream().filter(UpdateAction::removesElement).forEach(this::requireAlone);
        }
        return Returning.updated(schema, oldOrNew, paths());
    }

    /** DynamoDB answers with the changed elements without their indexes, which a removal has moved. */
    private void requireAlone(UpdateAction<T> removal) {
        List<Path.Element> removed = removal.path().elements();
        List<Path.Element> list = removed.subList(0, removed.size() - 1);
        for (UpdateAction<T> other : actions) {
            List<Path.Element> steps = other.path().elements();
            if (!other.removesElement()
                    && steps.size() > list.size()
                    && steps.subList(0, list.size()).equals(list)) {
                throw new IllegalArgumentException(
                        "An update of table " + schema.table().name() + " removes " + removal.path()
                                + " and changes " + other.path()
                                + " of the same list, so that returningUpdatedNew() could not tell"
                                + " which of its elements is which: use returningNew(), or two updates");
            }
        }
    }

    @Override
    UpdateItemRequest render(ReturnValue returned, boolean metered) {
        Map<String, AttributeValue> attributes = schema.keys().encode(key);
        List<UpdateAction<T>> sent = schema.boundaries().isEmpty() ? actions : outward(attributes);
        UpdateLimits.check(schema, attributes, sent);
        if (guard.creates()) {
            requireWhole(attributes, sent);
        }
        ExpressionContext expressions =
                new ExpressionContext("UpdateItem of table " + schema.table().name());
        return UpdateItemRequest.builder()
                .tableName(schema.table().name())
                .key(attributes)
                .updateExpression(expressions.update(sent))
                .conditionExpression(expressions.condition(guard.whole(schema)))
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .returnValues(unlessNone(returned))
                .returnValuesOnConditionCheckFailure(guard.onFailure())
                .returnConsumedCapacity(capacity(metered))
                .returnItemCollectionMetrics(metrics(metered))
                .build();
    }

    /**
     * Refuses to make an item that could not be read, or that DynamoDB does not take.
     *
     * @throws EncodingException saying what it lacks
     * @throws ItemTooLargeException if it has more than 400 KB
     */
    private void requireWhole(Map<String, AttributeValue> attributes, List<UpdateAction<T>> sent) {
        Map<String, AttributeValue> created = new LinkedHashMap<>(attributes);
        try {
            sent.forEach(action -> action.createIn(created));
            schema.decode(created);
            ItemLimits.check(schema.table(), created);
        } catch (DecodingException e) {
            EncodingException refused = new EncodingException(
                    "an item that the update makes could not be read: " + e.problem()
                            + ". Set all that an item must have, or leave out orCreate(), to change only an item that"
                            + " is there",
                    e);
            throw (e.path().isEmpty() ? refused : refused.under(e.path()))
                    .inTable(schema.table().name(), attributes);
        } catch (EncodingException e) {
            throw e.inTable(schema.table().name(), attributes);
        }
    }

    /** The actions as they are stored. */
    private List<UpdateAction<T>> outward(Map<String, AttributeValue> attributes) {
        return actions.stream()
                .map(action -> action.path()
                        .wholeAttribute()
                        .map(attribute -> action.setting(value -> outward(attribute, value, attributes)))
                        .orElse(action))
                .toList();
    }

    private AttributeValue outward(String attribute, AttributeValue value, Map<String, AttributeValue> attributes) {
        try {
            return schema.boundaries().outward(attribute, value, attributes);
        } catch (CodecException e) {
            throw e.under(attribute).inTable(schema.table().name(), attributes);
        }
    }

    /** A version is another one afterwards. Another condition may still hold. */
    @Override
    boolean isRepeatable() {
        return guard.version() != null || actions.stream().allMatch(UpdateAction::isRepeatable);
    }

    @Override
    Written<T> open(UpdateItemRequest request, UpdateItemResponse response) {
        return new Written<>(
                key(request),
                null,
                response.hasAttributes() ? response.attributes() : null,
                response.consumedCapacity(),
                response.itemCollectionMetrics());
    }

    @Override
    Map<String, AttributeValue> key(UpdateItemRequest request) {
        return schema.table().key(request.key());
    }

    @Override
    long size(UpdateItemRequest request) {
        return ItemSize.of(request.key())
                + request.expressionAttributeValues().values().stream()
                        .mapToLong(ItemSize::of)
                        .sum();
    }

    @Override
    TransactWriteItem item(UpdateItemRequest request) {
        Update update = Update.builder()
                .tableName(request.tableName())
                .key(request.key())
                .updateExpression(request.updateExpression())
                .conditionExpression(request.conditionExpression())
                .expressionAttributeNames(request.expressionAttributeNames())
                .expressionAttributeValues(request.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(request.returnValuesOnConditionCheckFailure())
                .build();
        return TransactWriteItem.builder().update(update).build();
    }
}
