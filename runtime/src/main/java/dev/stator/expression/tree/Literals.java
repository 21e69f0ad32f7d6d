package dev.stator.expression.tree;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.BinaryCodec;
import dev.stator.codec.Checks;
import dev.stator.codec.Codecs;
import dev.stator.codec.Composite;
import dev.stator.codec.NumberCodec;
import dev.stator.codec.TextCodec;
import dev.stator.codec.internal.DecimalText;
import dev.stator.codec.internal.Nesting;
import dev.stator.codec.internal.StoredValues;
import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.error.Excerpt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Constants of expressions: Java values as an attribute stores them. */
public final class Literals {
    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    private Literals() {}

    /** The stored form; null when the value is stored as absent. An element of a list or map is never: it is NULL. */
    public static <T> Term.@Nullable Literal optional(ItemPath path, AttributeCodec<T> codec, T value) {
        Objects.requireNonNull(
                value,
                () -> path + ": null is no value that is stored; remove(" + path
                        + ") removes the attribute, absent() and exists() ask whether it is there");
        AttributeValue stored;
        try {
            stored = Nesting.limiting(
                    () -> path.placeholder() ? Checks.encodeElement(codec, value) : Checks.encode(codec, value));
            if (stored != null) {
                Nesting.check(stored);
            }
        } catch (RuntimeException e) {
            throw refused(path, e, codec);
        }
        if (stored != null) {
            return new Term.Literal(stored);
        }
        return path.placeholder() ? new Term.Literal(NULL) : null;
    }

    /** The stored form for a comparison: NULL when the value is stored as absent. */
    public static <T> Term.Literal stored(ItemPath path, AttributeCodec<T> codec, T value) {
        Term.Literal literal = optional(path, codec, value);
        return literal == null ? new Term.Literal(NULL) : literal;
    }

    /** The stored form of what absence reads as; null where that is no value, or is stored as absent. */
    public static Term.@Nullable Literal absence(AttributeCodec<?> codec) {
        @Nullable AttributeValue stored = Absence.value(codec);
        return stored == null || StoredValues.isNull(stored) ? null : new Term.Literal(stored);
    }

    /** The stored form, where an absent attribute has no meaning. */
    public static <T> Term.Literal required(ItemPath path, AttributeCodec<T> codec, T value) {
        Term.Literal literal = optional(path, codec, value);
        if (literal == null) {
            throw new IllegalArgumentException(path + ": " + (path.isSensitive() ? "the value" : Excerpt.of(value))
                    + " is stored as absent, and nothing compares with or"
                    + " adds to an absent attribute; use eq, ne, absent() or exists()");
        }
        return literal;
    }

    /**
     * A set of elements as stored: SS, NS or BS by the elements' codec; null for none, which DynamoDB does not store.
     */
    public static <T> Term.@Nullable Literal set(ItemPath path, AttributeCodec<T> element, Set<? extends T> values) {
        Set<T> copy = new LinkedHashSet<>(values);
        return copy.isEmpty() ? null : optional(path, setOf(path, element), copy);
    }

    private static <T> AttributeCodec<Set<T>> setOf(ItemPath path, AttributeCodec<T> element) {
        if (element instanceof TextCodec<T> text) {
            return Codecs.set(text);
        }
        if (element instanceof NumberCodec<T> number) {
            return Codecs.set(number);
        }
        if (element instanceof BinaryCodec<T> binary) {
            return Codecs.set(binary);
        }
        throw new IllegalArgumentException(path + ": " + element + " stores neither S, N nor B, so its values are in"
                + " no DynamoDB set; use a CollectionAttribute");
    }

    /** A list of elements as stored. */
    public static <T> Term list(ItemPath path, AttributeCodec<T> element, Collection<? extends T> values) {
        try {
            List<T> copy = List.copyOf(new ArrayList<>(values));
            AttributeValue stored = Objects.requireNonNull(
                    Nesting.limiting(() -> Codecs.list(element).encode(copy)));
            Nesting.check(stored);
            return new Term.Literal(stored);
        } catch (CodecException e) {
            throw path.isSensitive() ? refused(path, e, element) : path.locate(e);
        }
    }

    /** The stored form of a key of the map at {@code path}. */
    public static <K> String key(ItemPath path, Function<K, String> text, K key) {
        String name;
        try {
            name = text.apply(Objects.requireNonNull(key, () -> path + ": a map has no null key"));
        } catch (CodecException e) {
            throw path.locate(path.isSensitive() ? EncodingException.withheld("the codec of its keys", e) : e);
        }
        if (name == null) {
            throw path.locate(new EncodingException("the converter of its keys answers null for one"));
        }
        if (name.isEmpty()) {
            throw path.locate(new EncodingException("DynamoDB does not take an empty key as the name of an entry"));
        }
        return name;
    }

    private static CodecException refused(ItemPath path, RuntimeException refusal, AttributeCodec<?> codec) {
        return path.locate(
                path.isSensitive() ? Checks.encodingSensitive(refusal, codec) : Checks.encoding(refusal, codec));
    }

    public static Term.Literal text(String value) {
        return new Term.Literal(AttributeValue.fromS(value));
    }

    public static Term.Literal whole(long value) {
        return new Term.Literal(AttributeValue.fromN(Long.toString(value)));
    }

    /**
     * A {@code float} that was widened to {@code double} goes back first: 0.1f is stored as 0.1, not as
     * 0.10000000149011612.
     */
    public static Term.Literal decimal(ItemPath path, AttributeCodec<?> codec, double value) {
        return Composite.core(codec) == Codecs.FLOAT && (float) value == value
                ? required(path, Codecs.FLOAT, (float) value)
                : required(path, Codecs.DOUBLE, value);
    }

    /** {@code wider} with the default of {@code codec}, if it has one. */
    public static <T> AttributeCodec<T> widened(
            AttributeCodec<?> codec, AttributeCodec<T> wider, Function<Number, T> widen) {
        return codec.absent() instanceof Number absent ? Codecs.orElse(wider, widen.apply(absent)) : wider;
    }

    /**
     * Refuses a number that the attribute's own type could not read back, or only as another: a float has few digits.
     */
    public static Term fitting(ItemPath path, AttributeCodec<?> codec, Term number) {
        AttributeValue stored = ((Term.Literal) number).value();
        try {
            requireSame(codec, stored);
        } catch (DecodingException e) {
            if (path.isSensitive()) {
                throw refused(path, e, codec);
            }
            throw path.locate(
                    new EncodingException("it could not be read back: " + e.problem(), e).typed("N", codec.javaType()));
        }
        return number;
    }

    private static <T> void requireSame(AttributeCodec<T> codec, AttributeValue stored) {
        AttributeValue again = codec.encode(codec.decode(stored));
        if (again != null && DecimalText.read(again.n()).compareTo(DecimalText.read(stored.n())) != 0) {
            throw new DecodingException("the nearest number that its type holds is " + again.n());
        }
    }
}
