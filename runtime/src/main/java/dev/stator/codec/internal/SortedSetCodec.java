package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A sorted set as SS, NS or BS. Reads unmodifiable, in natural order. */
public final class SortedSetCodec<T extends Comparable<? super T>> implements AttributeCodec<SortedSet<T>>, Composite {
    private final SetForm<T, ?> form;

    /** Stored as {@code form}. */
    public SortedSetCodec(SetForm<T, ?> form) {
        this.form = form;
    }

    @Override
    public @Nullable AttributeValue encode(SortedSet<T> value) {
        return form.encode(value);
    }

    @Override
    public SortedSet<T> decode(AttributeValue stored) {
        return Collections.unmodifiableSortedSet(form.decode(stored, new TreeSet<>()));
    }

    @Override
    public SortedSet<T> absent() {
        return Collections.emptySortedSet();
    }

    @Override
    public Form form() {
        return Form.SET;
    }

    @Override
    public List<AttributeCodec<?>> parts() {
        return List.of(form.codec());
    }

    @Override
    public String javaType() {
        return "java.util.SortedSet<" + form.elementType() + ">";
    }
}
