package dev.stator.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Names a request in an error: its operation and its tables, nothing of its content. */
final class RequestText {
    private RequestText() {}

    /** As DynamoDB names it: {@code PutItem}. */
    static String operation(DynamoDbRequest request) {
        String type = request.getClass().getSimpleName();
        return type.endsWith("Request") ? type.substring(0, type.length() - "Request".length()) : type;
    }

    /** The tables in the order of their names, each once; none if the request names none. */
    static List<String> tables(DynamoDbRequest request) {
        return List.copyOf(new TreeSet<>(named(request).toList()));
    }

    private static Stream<String> named(DynamoDbRequest request) {
        if (request instanceof TransactWriteItemsRequest write) {
            return write.transactItems().stream().flatMap(RequestText::named);
        }
        if (request instanceof TransactGetItemsRequest get) {
            return get.transactItems().stream().map(item -> item.get().tableName());
        }
        Optional<String> table = request.getValueForField("TableName", String.class);
        if (table.isPresent()) {
            return table.stream();
        }
        return request.getValueForField("RequestItems", Map.class).stream()
                .flatMap(tables -> ((Map<?, ?>) tables).keySet().stream())
                .map(String::valueOf);
    }

    private static Stream<String> named(TransactWriteItem item) {
        return Stream.of(
                        Optional.ofNullable(item.put()).map(Put::tableName),
                        Optional.ofNullable(item.update()).map(Update::tableName),
                        Optional.ofNullable(item.delete()).map(Delete::tableName),
                        Optional.ofNullable(item.conditionCheck()).map(ConditionCheck::tableName))
                .flatMap(Optional::stream);
    }
}
