package dev.stator.codec.internal;

import dev.stator.codec.AttributeCodec;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A set as SS, NS or BS. Reads unmodifiable, in stored order. */
public final class SetCodec<T> implements AttributeCodec<Set<T>>, Composite {
    private final SetForm<T, ?> form;

    /** Stored as {@code form}. */
    public SetCodec(SetForm<T, ?> form) {
        this.form = form;
    }

    @Override
    public @Nullable AttributeValue encode(Set<T> value) {
        return form.encode(value);
    }

    @Override
    public Set<T> decode(AttributeValue stored) {
        return Collections.unmodifiableSet(form.decode(stored, new LinkedHashSet<>(Capacity.of(form.size(stored)))));
    }

    @Override
    public Set<T> absent() {
        return Set.of();
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
        return "java.util.Set<" + form.elementType() + ">";
    }
}
