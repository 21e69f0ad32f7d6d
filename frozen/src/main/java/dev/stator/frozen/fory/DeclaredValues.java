package dev.stator.frozen.fory;

import dev.stator.error.FrozenException;
import dev.stator.error.FrozenException.Reason;
import dev.stator.frozen.FrozenType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.fory.reflect.FieldAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was read of bytes to its declared type, down to the last element: Fory itself looks at type arguments only
 * to save bytes. Safe for use by several threads.
 */
final class DeclaredValues {
    private final ValueType declared;
    private final Set<Class<?>> named;
    private final Map<RecordType, List<Component>> components = new ConcurrentHashMap<>();

    DeclaredValues(FrozenType<?> type) {
        this.declared = TypeText.of(type);
        this.named = new HashSet<>(type.classes().values());
    }

    /** A record where it is declared as such. */
    private record RecordType(Class<?> type, ValueType declared) {}

    /** What a record holds. */
    private record Component(ValueType type, FieldAccessor accessor) {}

    /**
     * Refuses a value that is not of its type, or holds one that is not.
     *
     * @throws FrozenException naming the class and the type
     */
    void check(Object value) {
        check(value, declared);
    }

    private void check(@Nullable Object value, ValueType type) {
        if (value == null) {
            return;
        }
        if (!type.raw().isInstance(value) || !isNamed(value)) {
            throw new FrozenException(
                    Reason.VALUE, "it holds a " + value.getClass().getName() + " where its declared type has " + type);
        }
        if (value instanceof Collection<?> collection) {
            ValueType element = type.argument(0);
            collection.forEach(one -> check(one, element));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> {
                check(key, type.argument(0));
                check(held, type.argument(1));
            });
        } else if (value instanceof Optional<?> optional) {
            check(optional.orElse(null), type.argument(0));
        } else if (value instanceof AtomicReference<?> reference) {
            check(reference.get(), type.argument(0));
        } else if (value instanceof Object[] array) {
            ValueType element = ValueType.of(array.getClass().getComponentType());
            Stream.of(array).forEach(one -> check(one, element));
        } else if (value instanceof Record) {
            components
                    .computeIfAbsent(new RecordType(value.getClass(), type), DeclaredValues::components)
                    .forEach(component -> check(component.accessor.get(value), component.type));
        }
    }

    private boolean isNamed(Object value) {
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        while (type.isArray() && !named.contains(type)) {
            type = type.getComponentType();
        }
        if (type.isPrimitive() || type == Object.class) {
            return value.getClass().isArray();
        }
        return named.contains(type) || ForyClasses.isOfJdk(type);
    }

    /** Those that may hold what the constructor of the record does not see. */
    private static List<Component> components(RecordType of) {
        Map<TypeVariable<?>, ValueType> variables = of.declared.variables(of.type);
        return Stream.of(of.type.getRecordComponents())
                .filter(component -> !component.getType().isPrimitive() && component.getType() != String.class)
                .map(component -> new Component(
                        ValueType.of(component.getGenericType(), variables), accessor(of.type, component)))
                .toList();
    }

    private static FieldAccessor accessor(Class<?> type, RecordComponent component) {
        try {
            return FieldAccessor.createAccessor(type.getDeclaredField(component.getName()));
        } catch (NoSuchFieldException e) {
            throw new LinkageError("a record has a field for each component: " + component, e);
        }
    }
}
