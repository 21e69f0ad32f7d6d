package dev.stator.operation;

import dev.stator.codec.ItemSize;
import dev.stator.error.ItemOperation;
import dev.stator.expression.ExpressionContext;
import dev.stator.observe.OperationKind;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.ItemKey;
import dev.stator.session.Call;
import dev.stator.session.Session;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** DeleteItem. */
final class DeleteWrite<T> extends Write<T, DeleteItemRequest, DeleteItemResponse> {
    private final ItemKey key;

    DeleteWrite(Session session, EntitySchema<T> schema, Guard<T> guard, ItemKey key) {
        super(session, schema, guard, Call.DELETE_ITEM);
        this.key = key;
    }

    @Override
    OperationKind kind() {
        return OperationKind.DELETE;
    }

    @Override
    ItemOperation.Kind itemKind() {
        return ItemOperation.Kind.DELETE;
    }

    @Override
    @Nullable
    T stored() {
        return null;
    }

    @Override
    DeleteWrite<T> guarded(Guard<T> other) {
        return new DeleteWrite<>(session, schema, other, key);
    }

    @Override
    DeleteWrite<T> renewed() {
        return this;
    }

    @Override
    DeleteItemRequest render(ReturnValue returned, boolean metered) {
        ExpressionContext expressions =
                new ExpressionContext("DeleteItem of table " + schema.table().name());
        return DeleteItemRequest.builder()
                .tableName(schema.table().name())
                .key(key())
                .conditionExpression(expressions.condition(guard.whole(schema)))
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .returnValues(unlessNone(returned))
                .returnValuesOnConditionCheckFailure(guard.onFailure())
                .returnConsumedCapacity(capacity(metered))
                .returnItemCollectionMetrics(metrics(metered))
                .build();
    }

    /** The stored form of the key. */
    Map<String, AttributeValue> key() {
        return schema.keys().encode(key);
    }

    @Override
    boolean isRepeatable() {
        return true;
    }

    @Override
    Written<T> open(DeleteItemRequest request, DeleteItemResponse response) {
        return new Written<>(
                key(request),
                null,
                response.hasAttributes() ? response.attributes() : null,
                response.consumedCapacity(),
                response.itemCollectionMetrics());
    }

    @Override
    Map<String, AttributeValue> key(DeleteItemRequest request) {
        return schema.table().key(request.key());
    }

    @Override
    long size(DeleteItemRequest request) {
        return ItemSize.of(request.key());
    }

    @Override
    TransactWriteItem item(DeleteItemRequest request) {
        Delete delete = Delete.builder()
                .tableName(request.tableName())
                .key(request.key())
                .conditionExpression(request.conditionExpression())
                .expressionAttributeNames(request.expressionAttributeNames())
                .expressionAttributeValues(request.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(request.returnValuesOnConditionCheckFailure())
                .build();
        return TransactWriteItem.builder().delete(delete).build();
    }
}
