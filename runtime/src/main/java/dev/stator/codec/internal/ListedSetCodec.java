package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import dev.stator.error.DecodingException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A set whose elements have no set of DynamoDB's, as L; absent when empty as those are. Reads unmodifiable, in stored order. */
public final class ListedSetCodec<T> implements AttributeCodec<Set<T>>, Composite {
    private final AttributeCodec<T> element;

    /** Of elements that {@code element} encodes. */
    public ListedSetCodec(AttributeCodec<T> element) {
        this.element = element;
    }

    @Override
    public @Nullable AttributeValue encode(Set<T> value) {
        return value.isEmpty() ? null : Lists.encode(element, value);
    }

    @Override
    public Set<T> decode(AttributeValue stored) {
        List<T> elements = Lists.decode(element, stored);
        Set<T> set = new LinkedHashSet<>(Capacity.of(elements.size()));
        for (T decoded : elements) {
            if (!set.add(decoded)) {
                throw new DecodingException("two stored elements read as one, " + decoded);
            }
        }
        return Collections.unmodifiableSet(set);
    }

    @Override
    public Set<T> absent() {
        return Set.of();
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
        return "java.util.Set<" + element.javaType() + ">";
    }
}
