package dev.stator.benchmarks.published;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createS;

import dev.stator.benchmarks.contender.RecordContender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Hand-written code for the huge item, in the manner of {@link dev.stator.benchmarks.contender.HandWrittenReading}.
 */
@NullUnmarked // It counts on every attribute being there, as most such code does.
final class HandWrittenHuge implements RecordContender<HugeItem> {
    @Override
    public Map<String, AttributeValue> encode(HugeItem huge) {
        Map<String, AttributeValue> item = new HashMap<>(16);
        item.put("stringAttr", createS(huge.stringAttr()));
        item.put("hashKey", createS(huge.hashKey()));
        item.put("binaryAttr", createB(huge.binaryAttr()));
        item.put("listAttr", createL(HandWrittenSmall.encodeTexts(huge.listAttr())));
        item.put("mapAttr1", createM(encodeFlat(huge.mapAttr1())));
        item.put("mapAttr2", createM(encodeListed(huge.mapAttr2())));
        item.put("mapAttr3", createM(encodeDeep(huge.mapAttr3())));
        return item;
    }

    private static Map<String, AttributeValue> encodeFlat(Map<String, SdkBytes> entries) {
        Map<String, AttributeValue> map = new HashMap<>(2 * entries.size());
        for (Map.Entry<String, SdkBytes> entry : entries.entrySet()) {
            map.put(entry.getKey(), createB(entry.getValue()));
        }
        return map;
    }

    private static Map<String, AttributeValue> encodeListed(Map<String, List<SdkBytes>> entries) {
        Map<String, AttributeValue> map = new HashMap<>(2 * entries.size());
        for (Map.Entry<String, List<SdkBytes>> entry : entries.entrySet()) {
            List<AttributeValue> list = new ArrayList<>(entry.getValue().size());
            for (SdkBytes bytes : entry.getValue()) {
                list.add(createB(bytes));
            }
            map.put(entry.getKey(), createL(list));
        }
        return map;
    }

    private static Map<String, AttributeValue> encodeDeep(Map<String, List<Map<String, List<SdkBytes>>>> entries) {
        Map<String, AttributeValue> map = new HashMap<>(2 * entries.size());
        for (Map.Entry<String, List<Map<String, List<SdkBytes>>>> entry : entries.entrySet()) {
            List<AttributeValue> list = new ArrayList<>(entry.getValue().size());
            for (Map<String, List<SdkBytes>> inner : entry.getValue()) {
                list.add(createM(encodeListed(inner)));
            }
            map.put(entry.getKey(), createL(list));
        }
        return map;
    }

    @Override
    public HugeItem decode(Map<String, AttributeValue> item) {
        return new HugeItem(
                item.get("stringAttr").s(),
                item.get("hashKey").s(),
                item.get("binaryAttr").b(),
                HandWrittenSmall.decodeTexts(item.get("listAttr").l()),
                decodeFlat(item.get("mapAttr1").m()),
                decodeListed(item.get("mapAttr2").m()),
                decodeDeep(item.get("mapAttr3").m()));
    }

    private static Map<String, SdkBytes> decodeFlat(Map<String, AttributeValue> map) {
        Map<String, SdkBytes> entries = new HashMap<>(2 * map.size());
        for (Map.Entry<String, AttributeValue> entry : map.entrySet()) {
            entries.put(entry.getKey(), entry.getValue().b());
        }
        return entries;
    }

    private static Map<String, List<SdkBytes>> decodeListed(Map<String, AttributeValue> map) {
        Map<String, List<SdkBytes>> entries = new HashMap<>(2 * map.size());
        for (Map.Entry<String, AttributeValue> entry : map.entrySet()) {
            List<AttributeValue> list = entry.getValue().l();
            List<SdkBytes> binaries = new ArrayList<>(list.size());
            for (AttributeValue bytes : list) {
                binaries.add(bytes.b());
            }
            entries.put(entry.getKey(), binaries);
        }
        return entries;
    }

    private static Map<String, List<Map<String, List<SdkBytes>>>> decodeDeep(Map<String, AttributeValue> map) {
        Map<String, List<Map<String, List<SdkBytes>>>> entries = new HashMap<>(2 * map.size());
        for (Map.Entry<String, AttributeValue> entry : map.entrySet()) {
            List<AttributeValue> list = entry.getValue().l();
            List<Map<String, List<SdkBytes>>> inner = new ArrayList<>(list.size());
            for (AttributeValue each : list) {
                inner.add(decodeListed(each.m()));
            }
            entries.put(entry.getKey(), inner);
        }
        return entries;
    }
}
