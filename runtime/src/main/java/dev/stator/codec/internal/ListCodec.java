package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** L. Reads unmodifiable. */
public final class ListCodec<T> implements AttributeCodec<List<T>>, Composite {
    private final AttributeCodec<T> element;

    /** Of elements that {@code element} encodes. */
    public ListCodec(AttributeCodec<T> element) {
        this.element = element;
    }

    @Override
    public AttributeValue encode(List<T> value) {
        return Lists.encode(element, value);
    }

    @Override
    public List<T> decode(AttributeValue stored) {
        return Collections.unmodifiableList(Lists.decode(element, stored));
    }

    @Override
    public List<T> absent() {
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
        return "java.util.List<" + element.javaType() + ">";
    }
}
