package dev.stator.it.expression;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of records, by reflection. */
final class Components {
    private static final ClassValue<List<RecordComponent>> OF = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            components.forEach(component -> component.getAccessor().setAccessible(true));
            return components;
        }
    };

    private Components() {}

    static List<RecordComponent> of(Class<?> type) {
        return OF.get(type);
    }

    static RecordComponent named(Class<?> type, String name) {
        return of(type).stream()
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no component " + name));
    }

    static @Nullable Object value(Object owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    static List<@Nullable Object> values(Record owner) {
        List<@Nullable Object> values = new ArrayList<>();
        of(owner.getClass()).forEach(component -> values.add(value(owner, component)));
        return values;
    }

    static <R> R make(Class<R> type, List<@Nullable Object> values) {
        try {
            Constructor<R> canonical = type.getDeclaredConstructor(
                    of(type).stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
