package dev.stator.it.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Dao;
import dev.stator.codec.ItemCodec;
import dev.stator.operation.Operation;
import dev.stator.operation.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A table with the items of a model in it, and what every model has to hold: the items are read as records, written
 * back attribute for attribute, and found by the key condition that the model was made for.
 *
 * @param <T> what its items are read as
 */
public final class ModelTable<T> {
    private static final Pattern PLACEHOLDER = Pattern.compile("[#:]\\d+");

    private final DynamoDbClient client;
    private final Dao<T> dao;
    private final ItemCodec<? extends T> codec;
    private final ModelData data;
    private final String name;

    private ModelTable(DynamoDbClient client, Dao<T> dao, ItemCodec<? extends T> codec, ModelData data) {
        this.client = client;
        this.dao = dao;
        this.codec = codec;
        this.data = data;
        dao.table().ensure();
        this.name = dao.table().describe().orElseThrow().name();
        for (Map<String, AttributeValue> item : data.items()) {
            client.putItem(put -> put.tableName(name).item(item));
        }
    }

    /** Creates the table of {@code dao}, and puts the items of {@code data} into it as they are. */
    public static <T> ModelTable<T> of(
            DynamoDbClient client, Dao<T> dao, ItemCodec<? extends T> codec, ModelData data) {
        return new ModelTable<>(client, dao, codec, data);
    }

    /** Every item is a record, nothing of it is amiss, and the records written anew are the same items. */
    public void assertReadAndWrittenBack(Function<List<T>, Operation<?>> putAll) {
        List<T> records = dao.scan().list();
        assertThat(records).hasSameSizeAs(data.items());
        assertThat(dao.table().verify()).isEmpty();
        assertThat(dao.table().check().execute().findings()).isEmpty();

        dao.table().delete();
        dao.table().ensure();
        assertThat(putAll.apply(records).response().requests()).isPositive();

        assertThat(client.scanPaginator(scan -> scan.tableName(name)).items())
                .containsExactlyInAnyOrderElementsOf(data.items());
    }

    /**
     * A query sends this key condition once, and finds the items for which {@code expected} holds, in order.
     *
     * @param condition with the names and values in it
     * @param range the attribute that is the range key of what is asked
     */
    public <R extends T> void assertFinds(
            Operation<List<R>> query, String condition, Predicate<Map<String, AttributeValue>> expected, String range) {
        QueryRequest request = (QueryRequest) query.toRequest();
        Response<List<R>> response = query.response();

        assertThat(condition(request)).isEqualTo(condition);
        assertThat(response.requests()).isEqualTo(1);
        assertThat(response.value()).isEqualTo(records(expected, range));
    }

    /** The records of the items for which {@code expected} holds, in the order of the text in {@code range}. */
    public List<T> records(Predicate<Map<String, AttributeValue>> expected, String range) {
        return data.items().stream()
                .filter(expected)
                .sorted(Comparator.comparing(
                        item -> requireNonNull(item.get(range)).s()))
                .<T>map(codec::fromItem)
                .toList();
    }

    /** The key condition, as people write it. */
    public static String condition(QueryRequest request) {
        return PLACEHOLDER
                .matcher(request.keyConditionExpression())
                .replaceAll(placeholder -> Matcher.quoteReplacement(named(request, placeholder.group())));
    }

    private static String named(QueryRequest request, String placeholder) {
        return placeholder.startsWith("#")
                ? requireNonNull(request.expressionAttributeNames().get(placeholder))
                : requireNonNull(request.expressionAttributeValues().get(placeholder))
                        .s();
    }

    /** Whether an attribute is a text. */
    public static Predicate<Map<String, AttributeValue>> is(String attribute, String value) {
        return item ->
                item.containsKey(attribute) && value.equals(item.get(attribute).s());
    }

    /** Whether an attribute begins with a text. */
    public static Predicate<Map<String, AttributeValue>> begins(String attribute, String text) {
        return item -> item.containsKey(attribute) && item.get(attribute).s().startsWith(text);
    }

    /** Whether an attribute is a text in a range. */
    public static Predicate<Map<String, AttributeValue>> between(String attribute, String low, String high) {
        return item -> item.containsKey(attribute)
                && low.compareTo(item.get(attribute).s()) <= 0
                && high.compareTo(item.get(attribute).s()) >= 0;
    }
}
