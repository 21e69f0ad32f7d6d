package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** L. */
public final class ArrayCodec<T> implements AttributeCodec<T[]>, Composite {
    private final AttributeCodec<T> element;
    private final IntFunction<T[]> newArray;

    /** Of elements that {@code element} encodes. */
    public ArrayCodec(AttributeCodec<T> element, IntFunction<T[]> newArray) {
        this.element = element;
        this.newArray = newArray;
    }

    @Override
    public AttributeValue encode(T[] value) {
        return Lists.encode(element, Arrays.asList(value));
    }

    @Override
    public T[] decode(AttributeValue stored) {
        return Lists.decode(element, stored).toArray(newArray.apply(0));
    }

    @Override
    public T[] absent() {
        return newArray.apply(0);
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
        return element.javaType() + "[]";
    }
}
