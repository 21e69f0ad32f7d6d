package dev.stator.benchmarks.published;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createS;

import dev.stator.benchmarks.contender.RecordContender;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Hand-written code for the tiny item, in the manner of {@link dev.stator.benchmarks.contender.HandWrittenReading}.
 */
@NullUnmarked // It counts on every attribute being there, as most such code does.
final class HandWrittenTiny implements RecordContender<TinyItem> {
    @Override
    public Map<String, AttributeValue> encode(TinyItem tiny) {
        Map<String, AttributeValue> item = new HashMap<>(2);
        item.put("stringAttr", createS(tiny.stringAttr()));
        return item;
    }

    @Override
    public TinyItem decode(Map<String, AttributeValue> item) {
        return new TinyItem(item.get("stringAttr").s());
    }
}
