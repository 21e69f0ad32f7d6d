package dev.stator.benchmarks.contender;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createS;

import dev.stator.benchmarks.item.Reading;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Hand-written code for the small item.
 *
 * <p>As somebody writes it who knows the SDK well: with its {@code create} factories, which need no builder, and maps
 * of the right size. It checks nothing that the JDK and the SDK do not check for it.
 */
@NullUnmarked // It counts on every attribute being there, as most such code does.
public final class HandWrittenReading implements RecordContender<Reading> {
    @Override
    public Map<String, AttributeValue> encode(Reading reading) {
        Map<String, AttributeValue> item = new HashMap<>(8);
        item.put("sensor", createS(reading.sensor()));
        item.put("takenAt", createS(reading.takenAt().toString()));
        item.put("celsius", createN(Double.toString(reading.celsius())));
        item.put("sequence", createN(Long.toString(reading.sequence())));
        item.put("valid", createBool(reading.valid()));
        return item;
    }

    @Override
    public Reading decode(Map<String, AttributeValue> item) {
        return new Reading(
                item.get("sensor").s(),
                Instant.parse(item.get("takenAt").s()),
                Double.parseDouble(item.get("celsius").n()),
                Long.parseLong(item.get("sequence").n()),
                item.get("valid").bool());
    }
}
