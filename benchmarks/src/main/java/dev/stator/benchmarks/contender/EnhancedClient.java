package dev.stator.benchmarks.contender;

import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The AWS Enhanced Client: a table schema, used as its own operations use it.
 *
 * @param asBean the schema's Java type from the record
 * @param asRecord the record from the schema's Java type
 */
public record EnhancedClient<T, J>(TableSchema<J> schema, Function<T, J> asBean, Function<J, T> asRecord)
        implements Contender<T, J> {

    /** A schema whose Java type is the record. */
    public static <T> EnhancedClient<T, T> ofRecord(TableSchema<T> schema) {
        return new EnhancedClient<>(schema, Function.identity(), Function.identity());
    }

    @Override
    public Map<String, AttributeValue> encode(J item) {
        return schema.itemToMap(item, true);
    }

    @Override
    public J decode(Map<String, AttributeValue> item) {
        return schema.mapToItem(item);
    }

    @Override
    public J fromRecord(T item) {
        return asBean.apply(item);
    }

    @Override
    public T toRecord(J item) {
        return asRecord.apply(item);
    }
}
