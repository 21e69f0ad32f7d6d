package dev.stator.benchmarks.contender;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A way to turn items into DynamoDB's form and back.
 *
 * @param <T> the record that all contenders start from
 * @param <J> what this contender encodes and decodes: the record itself, or a bean
 */
public interface Contender<T, J> {
    Map<String, AttributeValue> encode(J item);

    J decode(Map<String, AttributeValue> item);

    /** The same values in this contender's own type; not measured. */
    J fromRecord(T item);

    /** The same values as a record; not measured. */
    T toRecord(J item);
}
