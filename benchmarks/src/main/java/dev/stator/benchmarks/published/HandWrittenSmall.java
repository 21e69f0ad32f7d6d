package dev.stator.benchmarks.published;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createS;

import dev.stator.benchmarks.contender.RecordContender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Hand-written code for the small item, in the manner of {@link dev.stator.benchmarks.contender.HandWrittenReading}.
 */
@NullUnmarked // It counts on every attribute being there, as most such code does.
final class HandWrittenSmall implements RecordContender<SmallItem> {
    @Override
    public Map<String, AttributeValue> encode(SmallItem small) {
        Map<String, AttributeValue> item = new HashMap<>(4);
        item.put("stringAttr", createS(small.stringAttr()));
        item.put("binaryAttr", createB(small.binaryAttr()));
        item.put("listAttr", createL(encodeTexts(small.listAttr())));
        return item;
    }

    static List<AttributeValue> encodeTexts(List<String> texts) {
        List<AttributeValue> list = new ArrayList<>(texts.size());
        for (String text : texts) {
            list.add(createS(text));
        }
        return list;
    }

    @Override
    public SmallItem decode(Map<String, AttributeValue> item) {
        return new SmallItem(
                item.get("stringAttr").s(),
                item.get("binaryAttr").b(),
                decodeTexts(item.get("listAttr").l()));
    }

    static List<String> decodeTexts(List<AttributeValue> list) {
        List<String> texts = new ArrayList<>(list.size());
        for (AttributeValue text : list) {
            texts.add(text.s());
        }
        return texts;
    }
}
