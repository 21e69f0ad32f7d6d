package dev.stator.operation.internal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Compares items by value, as DynamoDB does: it gives the elements of a set back in an order of its own, and numbers in a form
 * of its own, at any depth.
 */
public final class SameItem {
    private SameItem() {}

    /** Whether the two hold the same. */
    public static boolean is(Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
        return plain(one).equals(plain(other));
    }

    private static Map<String, Object> plain(Map<String, AttributeValue> members) {
        Map<String, Object> plain = new LinkedHashMap<>();
        members.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    /** In Java's types, of which no two types of DynamoDB share one but sets, whose elements then differ. */
    private static Object plain(AttributeValue value) {
        return switch (value.type()) {
            case N -> number(value.n());
            case SS -> new HashSet<>(value.ss());
            case NS -> numbers(value.ns());
            case BS -> new HashSet<>(value.bs());
            case L -> value.l().stream().map(SameItem::plain).toList();
            case M -> plain(value.m());
            case S -> value.s();
            case B -> value.b();
            case BOOL -> value.bool();
            // As it is: NULL, and what a newer DynamoDB has.
            default -> value;
        };
    }

    private static Set<BigDecimal> numbers(List<String> texts) {
        return texts.stream().map(SameItem::number).collect(Collectors.toSet());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text).stripTrailingZeros();
    }
}
