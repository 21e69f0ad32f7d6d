package dev.stator.operation;

import dev.stator.codec.ItemSize;
import dev.stator.error.EncodingException;
import dev.stator.error.ItemOperation;
import dev.stator.expression.ExpressionContext;
import dev.stator.observe.OperationKind;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.Stamps;
import dev.stator.session.Call;
import dev.stator.session.Session;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** PutItem. */
final class PutWrite<T> extends Write<T, PutItemRequest, PutItemResponse> {
    final T entity;

    PutWrite(Session session, EntitySchema<T> schema, Guard<T> guard, T entity) {
        super(session, schema, guard, Call.PUT_ITEM);
        this.entity = entity;
    }

    @Override
    OperationKind kind() {
        return OperationKind.PUT;
    }

    @Override
    ItemOperation.Kind itemKind() {
        return ItemOperation.Kind.PUT;
    }

    @Override
    T stored() {
        return entity;
    }

    @Override
    PutWrite<T> guarded(Guard<T> other) {
        return new PutWrite<>(session, schema, other, entity);
    }

    @Override
    PutWrite<T> renewed() {
        requireCreation();
        return new PutWrite<>(session, schema, guard, schema.renewed(entity, session.clock()));
    }

    /** An item of a version after 0 is stored already, and was not created now. */
    private void requireCreation() {
        Optional<String> created = schema.stamps().flatMap(Stamps::created).map(Stamps.Stamp::attribute);
        boolean stored = created.isPresent()
                && schema.version().filter(version -> version.of(entity) > 0).isPresent();
        if (stored && !schema.codec().toItem(entity).containsKey(created.get())) {
            throw new EncodingException(
                            "the record has a version, so it is stored already, but it does not say when it was"
                                    + " created, and a put would stamp it with now: modify(...) and update(...) keep what"
                                    + " is stored")
                    .under(created.get())
                    .inTable(schema.table().name(), schema.keyOf(entity));
        }
    }

    @Override
    PutItemRequest render(ReturnValue returned, boolean metered) {
        ExpressionContext expressions =
                new ExpressionContext("PutItem of table " + schema.table().name());
        return PutItemRequest.builder()
                .tableName(schema.table().name())
                .item(item())
                .conditionExpression(expressions.condition(guard.whole(schema)))
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .returnValues(unlessNone(returned))
                .returnValuesOnConditionCheckFailure(guard.onFailure())
                .returnConsumedCapacity(capacity(metered))
                .returnItemCollectionMetrics(metrics(metered))
                .build();
    }

    /** The item as it is stored. */
    Map<String, AttributeValue> item() {
        return schema.encode(entity);
    }

    @Override
    boolean isRepeatable() {
        return true;
    }

    @Override
    Written<T> open(PutItemRequest request, PutItemResponse response) {
        return new Written<>(
                key(request),
                entity,
                response.hasAttributes() ? response.attributes() : null,
                response.consumedCapacity(),
                response.itemCollectionMetrics());
    }

    @Override
    Map<String, AttributeValue> key(PutItemRequest request) {
        return schema.table().key(request.item());
    }

    @Override
    long size(PutItemRequest request) {
        return ItemSize.of(request.item());
    }

    @Override
    TransactWriteItem item(PutItemRequest request) {
        Put put = Put.builder()
                .tableName(request.tableName())
                .item(request.item())
                .conditionExpression(request.conditionExpression())
                .expressionAttributeNames(request.expressionAttributeNames())
                .expressionAttributeValues(request.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(request.returnValuesOnConditionCheckFailure())
                .build();
        return TransactWriteItem.builder().put(put).build();
    }
}
