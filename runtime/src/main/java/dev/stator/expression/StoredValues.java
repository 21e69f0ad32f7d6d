package dev.stator.expression;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB's operators and functions say of constants. NULL stands for a value that is stored as absent. */
final class StoredValues {
    private StoredValues() {}

    static boolean isNull(AttributeValue value) {
        return value.type() == AttributeValue.Type.NUL;
    }

    /** Equality, of numbers by value. */
    static boolean same(@Nullable AttributeValue a, @Nullable AttributeValue b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        if (a.n() != null && b.n() != null) {
            return new BigDecimal(a.n()).compareTo(new BigDecimal(b.n())) == 0;
        }
        return a.equals(b);
    }

    /** By DynamoDB's order: numbers by value, strings by UTF-8, binaries by unsigned bytes; empty where there is none. */
    static OptionalInt compare(AttributeValue a, AttributeValue b) {
        if (a.n() != null && b.n() != null) {
            return OptionalInt.of(new BigDecimal(a.n()).compareTo(new BigDecimal(b.n())));
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

    static boolean beginsWith(AttributeValue whole, AttributeValue prefix) {
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

    static boolean contains(AttributeValue whole, AttributeValue part) {
        if (whole.s() != null && part.s() != null) {
            return whole.s().contains(part.s());
        }
        return whole.hasL() && whole.l().stream().anyMatch(element -> same(element, part));
    }

    /** Of an absence value: a default, or what holds nothing. */
    static long size(AttributeValue value) {
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
