package dev.stator.it.limit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of every type of value, nested, with text of one to four bytes a character. */
final class RandomItems {
    private static final int DEPTH = 4;

    private final Random random;

    RandomItems(long seed) {
        random = new Random(seed);
    }

    Map<String, AttributeValue> item() {
        Map<String, AttributeValue> item = map(1 + random.nextInt(12), DEPTH);
        item.put("id", AttributeValue.fromS("a"));
        return item;
    }

    private AttributeValue value(int depth) {
        return switch (random.nextInt(depth == 0 ? 8 : 10)) {
            case 0 -> AttributeValue.fromS(text(random.nextInt(40)));
            case 1 -> AttributeValue.fromN(number());
            case 2 -> AttributeValue.fromB(bytes(random.nextInt(40)));
            case 3 -> AttributeValue.fromBool(random.nextBoolean());
            case 4 -> AttributeValue.fromNul(true);
            case 5 -> AttributeValue.fromSs(several(() -> text(1 + random.nextInt(20))));
            case 6 -> AttributeValue.fromNs(numbers());
            case 7 -> AttributeValue.fromBs(several(() -> bytes(1 + random.nextInt(20))));
            case 8 -> AttributeValue.fromL(list(random.nextInt(5), depth - 1));
            default -> AttributeValue.fromM(map(random.nextInt(5), depth - 1));
        };
    }

    private Map<String, AttributeValue> map(int entries, int depth) {
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        for (int i = 0; i < entries; i++) {
            map.put(text(1 + random.nextInt(12)), value(depth));
        }
        return map;
    }

    private List<AttributeValue> list(int elements, int depth) {
        List<AttributeValue> list = new ArrayList<>();
        for (int i = 0; i < elements; i++) {
            list.add(value(depth));
        }
        return list;
    }

    private <T> List<T> several(Supplier<T> element) {
        Set<T> elements = new LinkedHashSet<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            elements.add(element.get());
        }
        return new ArrayList<>(elements);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(
                    switch (random.nextInt(6)) {
                        case 0 -> 0x80 + random.nextInt(0x700);
                        case 1 -> 0x800 + random.nextInt(0x4000);
                        case 2 -> 0x10000 + random.nextInt(0x1000);
                        default -> 'a' + random.nextInt(26);
                    });
        }
        return text.toString();
    }

    private SdkBytes bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return SdkBytes.fromByteArray(bytes);
    }

    /** Different as numbers, which DynamoDB asks of a set. */
    private List<String> numbers() {
        Map<BigDecimal, String> numbers = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String number = number();
            numbers.put(new BigDecimal(number).stripTrailingZeros(), number);
        }
        return new ArrayList<>(numbers.values());
    }

    /** Of 1 to 38 digits, of any magnitude, with zeros at either end, plain or with exponent. */
    String number() {
        int digits = 1 + random.nextInt(38);
        BigInteger unscaled = new BigInteger(digits * 3, random);
        if (random.nextInt(4) == 0) {
            unscaled = unscaled.multiply(BigInteger.TEN.pow(random.nextInt(4)));
        }
        int scale = random.nextInt(3) == 0 ? random.nextInt(180) - 80 : random.nextInt(12) - 4;
        BigDecimal number = new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), scale);
        if (number.precision() > 38) {
            return "-0.0";
        }
        return random.nextBoolean() ? number.toPlainString() : number.toString();
    }
}
