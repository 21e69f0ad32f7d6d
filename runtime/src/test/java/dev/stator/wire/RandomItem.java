package dev.stator.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items with whatever a program can put into them; one in ten with something that cannot be sent. */
final class RandomItem {
    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "two words",
            "\"",
            "\\",
            "/",
            "\b\f\n\r\t",
            "\u0000\u0001\u001f\u007f",
            "é\u0080\u07ff",
            "\u0800€\uffff\u2028\ufeff",
            "\uD83D\uDE00",
            "\uDBFF\uDFFF",
            "x".repeat(211),
            "{\"S\":\"x\"}");

    private final Random random;

    RandomItem(Random random) {
        this.random = random;
    }

    Map<String, AttributeValue> next() {
        Map<String, AttributeValue> item = map(3, false);
        item.put("id", AttributeValue.fromS(text()));
        return item;
    }

    /** With something in it that the SDK refuses, or sends as no value. */
    Map<String, AttributeValue> strange() {
        Map<String, AttributeValue> item = next();
        item.put("odd", within(odd(), random.nextInt(4)));
        return item;
    }

    private AttributeValue within(AttributeValue value, int levels) {
        return levels == 0
                ? value
                : random.nextBoolean()
                        ? AttributeValue.fromL(List.of(AttributeValue.fromS("a"), within(value, levels - 1)))
                        : AttributeValue.fromM(Map.of(text(), within(value, levels - 1)));
    }

    private AttributeValue odd() {
        return switch (random.nextInt(5)) {
            case 0 -> AttributeValue.builder().build();
            case 1 -> AttributeValue.builder().s("a").n("1").build();
            case 2 -> AttributeValue.fromS("a\uD83D");
            case 3 -> AttributeValue.fromSs(List.of("\uDE00b"));
            default -> AttributeValue.fromM(Map.of("\uDE00\uD83D", AttributeValue.fromN("1")));
        };
    }

    private Map<String, AttributeValue> map(int depth, boolean nested) {
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        for (int i = random.nextInt(nested ? 4 : 8); i > 0; i--) {
            map.put(name(), value(depth));
        }
        return map;
    }

    private AttributeValue value(int depth) {
        return switch (random.nextInt(depth > 0 ? 11 : 9)) {
            case 0, 1 -> AttributeValue.fromS(text());
            case 2 -> AttributeValue.fromN(number());
            case 3 -> AttributeValue.fromB(binary());
            case 4 -> AttributeValue.fromBool(random.nextBoolean());
            case 5 -> AttributeValue.fromNul(random.nextBoolean());
            case 6 -> AttributeValue.fromSs(several(this::text));
            case 7 -> AttributeValue.fromNs(several(this::number));
            case 8 -> AttributeValue.fromBs(several(this::binary));
            case 9 -> AttributeValue.fromL(several(() -> value(depth - 1)));
            default -> AttributeValue.fromM(map(depth - 1, true));
        };
    }

    private <T> List<T> several(Supplier<T> element) {
        return Stream.generate(element).limit(random.nextInt(4)).toList();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(20) == 0 ? 20 : 4); i > 0; i--) {
            text.append(TEXTS.get(random.nextInt(TEXTS.size())));
        }
        return text.toString();
    }

    private String name() {
        return random.nextInt(3) > 0 ? "n" + random.nextInt(30) : text();
    }

    private String number() {
        return random.nextBoolean() ? "" + random.nextLong() : "-1." + random.nextInt(99) + "E+" + random.nextInt(125);
    }

    private SdkBytes binary() {
        byte[] bytes = new byte[random.nextInt(100)];
        random.nextBytes(bytes);
        return SdkBytes.fromByteArrayUnsafe(bytes);
    }
}
