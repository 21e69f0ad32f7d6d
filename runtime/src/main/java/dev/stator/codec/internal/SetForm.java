package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * SS, NS or BS. DynamoDB has no empty set, so that one is absent.
 *
 * @param <T> the Java type of an element
 * @param <S> its stored form
 */
public abstract class SetForm<T, S> {
    private final AttributeCodec<T> codec;
    private final boolean distinct;

    SetForm(AttributeCodec<T> codec) {
        this.codec = codec;
        this.distinct = codec instanceof Canonical;
    }

    abstract S write(T element);

    abstract T read(S stored);

    /** Refuses an element that is read from another form than the one it is written in. */
    abstract void check(S stored, T element);

    abstract AttributeValue store(List<S> elements);

    /** The elements of a stored set, null when {@code stored} is none of this form. */
    abstract @Nullable List<S> elements(AttributeValue stored);

    /** DynamoDB's name of the form. */
    abstract String type();

    final @Nullable AttributeValue encode(Collection<T> set) {
        if (set.isEmpty()) {
            return null;
        }
        List<S> elements = new ArrayList<>(set.size());
        try {
            for (T element : set) {
                if (element == null) {
                    throw new EncodingException("the set holds null, which DynamoDB's sets do not");
                }
                elements.add(write(element));
            }
        } catch (RuntimeException e) {
            throw Checks.encoding(e, codec);
        }
        if (!distinct) {
            refuseEqual(elements);
        }
        return store(elements);
    }

    private void refuseEqual(List<S> elements) {
        Set<S> seen = new HashSet<>(Capacity.of(elements.size()));
        for (S element : elements) {
            if (!seen.add(element)) {
                throw new EncodingException(
                                "two elements are stored alike, as " + element + "; a set would come back smaller")
                        .typed(type(), codec.javaType());
            }
        }
    }

    final <C extends Set<T>> C decode(AttributeValue stored, C into) {
        List<S> elements = elements(stored);
        if (elements == null) {
            throw Checks.expected(type());
        }
        for (S element : elements) {
            T decoded;
            try {
                decoded = Checks.read(codec, read(element));
                check(element, decoded);
            } catch (RuntimeException e) {
                throw Checks.decoding(e, stored, codec.javaType());
            }
            if (!into.add(decoded)) {
                throw new DecodingException("two stored elements read as one, of " + element);
            }
        }
        return into;
    }

    final int size(AttributeValue stored) {
        List<S> elements = elements(stored);
        return elements == null ? 0 : elements.size();
    }

    final AttributeCodec<T> codec() {
        return codec;
    }

    final String elementType() {
        return codec.javaType();
    }
}
