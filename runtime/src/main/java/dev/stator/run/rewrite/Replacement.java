package dev.stator.run.rewrite;

import dev.stator.codec.ItemSize;
import dev.stator.codec.internal.StoredValues;
import dev.stator.expression.ExpressionContext;
import dev.stator.expression.ItemCondition;
import dev.stator.expression.Path;
import dev.stator.expression.UpdateAction;
import dev.stator.schema.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What becomes of one item.
 *
 * @param table that it stands in
 * @param stored the item as it was read
 * @param present the same in the form that is written now
 * @param read the attributes that its record reads, stored or not
 * @param deciding what must be as it was read where not all that is read can be compared: what each attribute that
 *     changes is read by; empty if that is all
 */
public record Replacement(
        TableSchema table,
        Map<String, AttributeValue> stored,
        Map<String, AttributeValue> present,
        Set<String> read,
        Optional<Set<String>> deciding) {
    private static final double UNIT = 1024;

    /** The key of the item as it was read. */
    public Map<String, AttributeValue> key() {
        return table.key(stored);
    }

    /** The key under which it is to stand. */
    public Map<String, AttributeValue> presentKey() {
        return table.key(present);
    }

    /** Whether that is another one. */
    public boolean moves() {
        return !StoredValues.same(Map.copyOf(key()), Map.copyOf(presentKey()));
    }

    /** What it costs at least, in write units: indexes come on top. */
    public double units() {
        double before = Math.ceil(ItemSize.of(stored) / UNIT);
        double after = Math.ceil(ItemSize.of(present) / UNIT);
        return moves() ? 2 * (before + after) : Math.max(before, after);
    }

    /** Why there is no request of it, where there is none. */
    String problem() {
        if (moves()) {
            return "it is deleted under its old key only if all of it is as it was, and a condition that says so is"
                    + " longer than DynamoDB takes";
        }
        return deciding.isPresent()
                ? "more of its attributes change than DynamoDB compares and writes in one request"
                : "a condition that its attributes are still as they were is longer than DynamoDB takes; a record"
                        + " with a component for its version is compared by that";
    }

    /** The attributes that change, by their names. */
    Set<String> changed() {
        Set<String> names = new LinkedHashSet<>(stored.keySet());
        names.addAll(present.keySet());
        names.removeIf(name -> StoredValues.same(stored.get(name), present.get(name)));
        return names;
    }

    /**
     * The update of what changes, if all that the record reads of the item is still as it was; where that is longer
     * than DynamoDB takes, if all that decides on it is. Empty if that is too long, too.
     */
    Optional<UpdateItemRequest> update() {
        List<UpdateAction<Object>> actions = changed().stream()
                .map(name -> UpdateAction.<Object>derived(Path.of(name), present.get(name)))
                .toList();
        Set<String> all = new LinkedHashSet<>(read);
        all.addAll(changed());
        return Optional.of(unchanged(all))
                .filter(guard -> ExpressionContext.isTaken(actions, guard))
                .or(() -> deciding.map(this::unchangedAndChanging)
                        .filter(guard -> ExpressionContext.isTaken(actions, guard)))
                .map(guard -> update(actions, guard));
    }

    private ItemCondition<Object> unchangedAndChanging(Set<String> names) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(changed());
        return unchanged(all);
    }

    private UpdateItemRequest update(List<UpdateAction<Object>> actions, ItemCondition<Object> guard) {
        ExpressionContext expressions = new ExpressionContext("UpdateItem", table.name());
        return UpdateItemRequest.builder()
                .tableName(table.name())
                .key(Map.copyOf(key()))
                .updateExpression(expressions.update(actions))
                .conditionExpression(expressions.condition(guard))
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.values())
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build();
    }

    /**
     * The put under the new key, if that is free, and the delete of the old one, if the item is still as it was, so far
     * as a condition can say it. Empty if it is longer than DynamoDB takes.
     *
     * @param token by which DynamoDB knows it again
     */
    Optional<TransactWriteItemsRequest> move(String token) {
        Set<String> all = new LinkedHashSet<>(stored.keySet());
        all.addAll(read);
        ItemCondition<Object> guard = unchanged(all);
        if (!ExpressionContext.isTaken(List.of(), guard)) {
            return Optional.empty();
        }
        ExpressionContext deleted = new ExpressionContext("TransactWriteItems", table.name());
        ExpressionContext put = new ExpressionContext("TransactWriteItems", table.name());
        ItemCondition<Object> free =
                ItemCondition.stored(Path.of(table.key().names().get(0)), null);
        return Optional.of(TransactWriteItemsRequest.builder()
                .transactItems(
                        TransactWriteItem.builder()
                                .put(Put.builder()
                                        .tableName(table.name())
                                        .item(present)
                                        .conditionExpression(put.condition(free))
                                        .expressionAttributeNames(put.names())
                                        .returnValuesOnConditionCheckFailure(
                                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                                        .build())
                                .build(),
                        TransactWriteItem.builder()
                                .delete(Delete.builder()
                                        .tableName(table.name())
                                        .key(Map.copyOf(key()))
                                        .conditionExpression(deleted.condition(guard))
                                        .expressionAttributeNames(deleted.names())
                                        .expressionAttributeValues(deleted.values())
                                        .build())
                                .build())
                .clientRequestToken(token)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build());
    }

    /** The item is there, and these attributes are as they were read. */
    private ItemCondition<Object> unchanged(Set<String> names) {
        List<String> key = table.key().names();
        Set<String> compared = new LinkedHashSet<>(names);
        key.forEach(compared::remove);
        compared.add(key.get(0));
        List<ItemCondition<Object>> all = new ArrayList<>();
        compared.forEach(name -> all.add(ItemCondition.stored(Path.of(name), stored.get(name))));
        return ItemCondition.allOf(all);
    }
}
