package dev.stator.it.expression;

import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The declared types of components, and what represents absence in each. */
final class Declared {
    private static final Map<Class<?>, Object> ABSENT = Map.of(
            Optional.class, Optional.empty(),
            OptionalInt.class, OptionalInt.empty(),
            OptionalLong.class, OptionalLong.empty(),
            OptionalDouble.class, OptionalDouble.empty(),
            Set.class, Set.of(),
            SortedSet.class, Collections.emptySortedSet(),
            List.class, List.of(),
            Collection.class, List.of(),
            Map.class, Map.of());

    private Declared() {}

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    /** Of {@code Optional<T>}, T. */
    static Type unwrapped(Type type) {
        return raw(type) == Optional.class ? argument(type, 0) : type;
    }

    static Object wrapped(Type type, Object value) {
        return raw(type) == Optional.class ? Optional.of(value) : value;
    }

    /** A cell as the value of a component. */
    static @Nullable Object represent(RecordComponent component, Cell cell) {
        @Nullable Object value = represent(component.getGenericType(), cell);
        if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            throw new Impossible(component + " is never absent");
        }
        return value;
    }

    /** A cell as a value of the type. */
    static @Nullable Object represent(Type type, Cell cell) {
        Class<?> raw = raw(type);
        if (cell.isValue()) {
            return wrapped(type, raw == SortedSet.class ? new TreeSet<>((Set<?>) cell.value()) : cell.value());
        }
        if (raw.isArray() && raw != byte[].class) {
            return Array.newInstance(raw.getComponentType(), 0);
        }
        return ABSENT.get(raw);
    }
}
