package dev.stator.codec.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB's operators and functions say of stored values. */
public final class StoredValues {
    private StoredValues() {}

    /** Whether it is NULL, which stands for a value that is stored as absent. */
    public static boolean isNull(AttributeValue value) {
        return value.type() == AttributeValue.Type.NUL;
    }

    /** Equality: of numbers by value, of sets without order, at any depth. Null is the same as null alone. */
    public static boolean same(@Nullable AttributeValue a, @Nullable AttributeValue b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return areSame(new Pair(a, b));
    }

    /** The same of items, or of what is in M. */
    public static boolean same(Map<String, AttributeValue> a, Map<String, AttributeValue> b) {
        return same(AttributeValue.fromM(a), AttributeValue.fromM(b));
    }

    private record Pair(AttributeValue a, AttributeValue b) {}

    /** Without a call for each level, of which there may be any number. */
    private static boolean areSame(Pair whole) {
        Deque<Pair> left = new ArrayDeque<>(List.of(whole));
        while (!left.isEmpty()) {
            Pair next = left.pop();
            AttributeValue a = next.a;
            AttributeValue b = next.b;
            if (a.type() == AttributeValue.Type.L && b.type() == AttributeValue.Type.L) {
                if (a.l().size() != b.l().size()) {
                    return false;
                }
                IntStream.range(0, a.l().size()).forEach(i -> left.push(new Pair(a.l().get(i), b.l().get(i))));
            } else if (a.type() == AttributeValue.Type.M && b.type() == AttributeValue.Type.M) {
                if (!a.m().keySet().equals(b.m().keySet())) {
                    return false;
                }
                a.m().forEach((name, value) -> left.push(new Pair(value, Objects.requireNonNull(b.m().get(name)))));
            } else if (a.type() != b.type() || !isSame(a, b)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(AttributeValue a, AttributeValue b) {
        return switch (a.type()) {
            case N -> DecimalText.read(a.n()).compareTo(DecimalText.read(b.n())) == 0;
            case NS -> numbers(a.ns()).equals(numbers(b.ns()));
            case SS -> new HashSet<>(a.ss()).equals(new HashSet<>(b.ss()));
            case BS -> new HashSet<>(a.bs()).equals(new HashSet<>(b.bs()));
            // What has no parts, and what a newer DynamoDB has.
            default -> a.equals(b);
        };
    }

    private static Set<BigDecimal> numbers(List<String> texts) {
        return texts.stream()
                .map(text -> DecimalText.read(text).stripTrailingZeros())
                .collect(Collectors.toSet());
    }

    /**
     * By DynamoDB's order: numbers by value, strings by UTF-8, binaries by unsigned bytes; empty where there is none.
     */
    public static OptionalInt compare(AttributeValue a, AttributeValue b) {
        if (a.n() != null && b.n() != null) {
            return OptionalInt.of(DecimalText.read(a.n()).compareTo(DecimalText.read(b.n())));
        }
        if (a.s() != null && b.s() != null) {
            return OptionalInt.of(Arrays.compareUnsigned(
                    a.s().getBytes(StandardCharsets.UTF_8), b.s().getBytes(StandardCharsets.UTF_8)));
        }
        if (a.b() != null && b.b() != null) {
            return OptionalInt.of(Arrays.compareUnsigned(a.b().asByteArrayUnsafe(), b.b().asByteArrayUnsafe()));
        }
        return OptionalInt.empty();
    }

    /** Whether text or bytes begin with others. */
    public static boolean beginsWith(AttributeValue whole, AttributeValue prefix) {
        if (whole.s() != null && prefix.s() != null) {
            return whole.s().startsWith(prefix.s());
        }
        if (whole.b() == null || prefix.b() == null) {
            return false;
        }
        byte[] bytes = whole.b().asByteArrayUnsafe();
        byte[] start = prefix.b().asByteArrayUnsafe();
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** Whether text has other text in it, or a list an element. */
    public static boolean contains(AttributeValue whole, AttributeValue part) {
        if (whole.s() != null && part.s() != null) {
            return whole.s().contains(part.s());
        }
        return whole.hasL() && whole.l().stream().anyMatch(element -> same(element, part));
    }

    /** Of an absence value: a default, or what holds nothing. */
    public static long size(AttributeValue value) {
        if (value.s() != null) {
            return value.s().length();
        }
        if (value.b() != null) {
            return value.b().asByteArrayUnsafe().length;
        }
        List<?> elements = value.hasL() ? value.l() : List.of();
        return value.hasM() ? value.m().size() : elements.size();
    }
}
