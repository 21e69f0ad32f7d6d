package dev.stator.codec;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A codec, values for it, and what counts as the same value after the way there and back.
 *
 * @param order Java's order where DynamoDB must have the same, else null
 */
record Sample<T>(
        AttributeCodec<T> codec,
        Values<T> values,
        BiPredicate<? super T, ? super T> same,
        @Nullable Comparator<? super T> order) {

    static <T> Sample<T> of(AttributeCodec<T> codec, Arbitrary<T> values) {
        return of(codec, Values.of(values));
    }

    static <T> Sample<T> of(AttributeCodec<T> codec, Values<T> values) {
        return new Sample<>(codec, values, Object::equals, null);
    }

    static <T extends Comparable<? super T>> Sample<T> ordered(AttributeCodec<T> codec, Arbitrary<T> values) {
        return of(codec, values).order(Comparator.naturalOrder());
    }

    Sample<T> same(BiPredicate<? super T, ? super T> relation) {
        return new Sample<>(codec, values, relation, order);
    }

    Sample<T> order(Comparator<? super T> comparator) {
        return new Sample<>(codec, values, same, comparator);
    }

    /** The stored form of a value that is not stored as absent. */
    static <T> AttributeValue stored(AttributeCodec<T> codec, T value) {
        return Objects.requireNonNull(codec.encode(value));
    }

    @Override
    public String toString() {
        return codec.javaType();
    }
}
