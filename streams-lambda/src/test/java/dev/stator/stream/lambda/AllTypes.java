package dev.stator.stream.lambda;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The image in {@code types.json}, as the SDK has it. */
final class AllTypes {
    static final Map<String, AttributeValue> IMAGE = Map.ofEntries(
            Map.entry("S", AttributeValue.fromS("text")),
            Map.entry("EmptyS", AttributeValue.fromS("")),
            Map.entry("N", AttributeValue.fromN("-12.50")),
            Map.entry("B", AttributeValue.fromB(bytes(0, 1, 2, -1))),
            Map.entry("BOOL", AttributeValue.fromBool(false)),
            Map.entry("NULL", AttributeValue.fromNul(true)),
            Map.entry("SS", AttributeValue.fromSs(List.of("a", "b"))),
            Map.entry("NS", AttributeValue.fromNs(List.of("1", "2.5"))),
            Map.entry("BS", AttributeValue.fromBs(List.of(bytes(0), bytes(1)))),
            Map.entry(
                    "L",
                    AttributeValue.fromL(List.of(
                            AttributeValue.fromS("x"),
                            AttributeValue.fromM(Map.of("deep", AttributeValue.fromL(List.of())))))),
            Map.entry("EmptyL", AttributeValue.fromL(List.of())),
            Map.entry("EmptyM", AttributeValue.fromM(Map.of())));

    private AllTypes() {}

    private static SdkBytes bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return SdkBytes.fromByteArray(bytes);
    }
}
