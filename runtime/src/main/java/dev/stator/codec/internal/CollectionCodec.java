package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** L. Reads an unmodifiable list, in the order in which the collection was iterated. */
public final class CollectionCodec<T> implements AttributeCodec<Collection<T>>, Composite {
    private final AttributeCodec<T> element;

    /** Of elements that {@code element} encodes. */
    public CollectionCodec(AttributeCodec<T> element) {
        this.element = element;
    }

    @Override
    public AttributeValue encode(Collection<T> value) {
        return Lists.encode(element, value);
    }

    @Override
    public Collection<T> decode(AttributeValue stored) {
        return Collections.unmodifiableList(Lists.decode(element, stored));
    }

    @Override
    public Collection<T> absent() {
        return List.of();
    }

    @Override
    public Form form() {
        return Form.LIST;
    }

    @Override
    public List<AttributeCodec<?>> parts() {
        return List.of(element);
    }

    @Override
    public String javaType() {
        return "java.util.Collection<" + element.javaType() + ">";
    }
}
