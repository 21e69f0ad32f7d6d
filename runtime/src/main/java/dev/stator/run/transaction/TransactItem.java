package dev.stator.run.transaction;

import dev.stator.codec.ItemSize;
import dev.stator.operation.ItemOperation;
import dev.stator.session.RequestWithItems;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A request as one of a transaction.
 *
 * @param write it, without its item if it is a put
 * @param item of a put; null of all else
 * @param size how many bytes DynamoDB counts for it, at least
 */
record TransactItem(
        ItemOperation.Kind kind,
        TransactWriteItem write,
        @Nullable Map<String, AttributeValue> item,
        long size) {
    /** @param item of a put, which is without it; null of all else */
    static TransactItem of(DynamoDbRequest request, @Nullable Map<String, AttributeValue> item) {
        if (item != null) {
            return new TransactItem(ItemOperation.Kind.PUT, write((PutItemRequest) request), item, ItemSize.of(item));
        }
        if (request instanceof DeleteItemRequest delete) {
            return new TransactItem(ItemOperation.Kind.DELETE, write(delete), null, ItemSize.of(delete.key()));
        }
        UpdateItemRequest update = (UpdateItemRequest) request;
        long values = update.expressionAttributeValues().values().stream()
                .mapToLong(ItemSize::of)
                .sum();
        return new TransactItem(ItemOperation.Kind.UPDATE, write(update), null, ItemSize.of(update.key()) + values);
    }

    private static TransactWriteItem write(PutItemRequest request) {
        Put put = Put.builder()
                .tableName(request.tableName())
                .item(RequestWithItems.NO_ITEM)
                .conditionExpression(request.conditionExpression())
                .expressionAttributeNames(request.expressionAttributeNames())
                .expressionAttributeValues(request.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(request.returnValuesOnConditionCheckFailure())
                .build();
        return TransactWriteItem.builder().put(put).build();
    }

    private static TransactWriteItem write(DeleteItemRequest request) {
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

    private static TransactWriteItem write(UpdateItemRequest request) {
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
