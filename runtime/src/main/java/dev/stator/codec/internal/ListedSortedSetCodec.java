package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.DecodingException;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A sorted set whose elements have no set of DynamoDB's, as L; absent when empty as those are. Reads unmodifiable, in natural order. */
public final class ListedSortedSetCodec<T extends Comparable<? super T>>
        implements AttributeCodec<SortedSet<T>>, Composite {
    private final AttributeCodec<T> element;

    /** Of elements that {@code element} encodes. */
    public ListedSortedSetCodec(AttributeCodec<T> element) {
        this.element = element;
    }

    @Override
    public @Nullable AttributeValue encode(SortedSet<T> value) {
        return value.isEmpty() ? null : Lists.encode(element, value);
    }

    @Override
    public SortedSet<T> decode(AttributeValue stored) {
        List<T> elements = Lists.decode(element, stored);
        SortedSet<T> set = new TreeSet<>();
        for (T decoded : elements) {
            if (!set.add(decoded)) {
                throw new DecodingException("two stored elements read as one, " + decoded);
            }
        }
        return Collections.unmodifiableSortedSet(set);
    }

    @Override
    public SortedSet<T> absent() {
        return Collections.emptySortedSet();
    }

    @Override
    public Form form() {
        return Form.LISTED_SET;
    }

    @Override
    public List<AttributeCodec<?>> parts() {
        return List.of(element);
    }

    @Override
    public String javaType() {
        return "java.util.SortedSet<" + element.javaType() + ">";
    }
}
