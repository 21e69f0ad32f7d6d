package dev.stator.benchmarks.contender;

import dev.stator.codec.ItemCodec;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stator: a codec generated from the record. */
public record GeneratedCode<T>(ItemCodec<T> codec) implements RecordContender<T> {
    @Override
    public Map<String, AttributeValue> encode(T item) {
        return codec.toItem(item);
    }

    @Override
    public T decode(Map<String, AttributeValue> item) {
        return codec.fromItem(item);
    }
}
