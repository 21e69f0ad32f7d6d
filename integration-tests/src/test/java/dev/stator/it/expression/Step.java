package dev.stator.it.expression;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One step of a {@link Route}. */
sealed interface Step {
    /** From an attribute, or from {@code Specimen_}, to the next. */
    Object attribute(Object from);

    /** From a value to what it has there. */
    Cell cell(Object from);

    /** From what a record has to what that has there; null for nothing. */
    @Nullable
    Object seen(Object from);

    Type type(Type from);

    /** The value with another part. */
    Object with(Type type, Object value, Cell part);

    private static @Nullable Object unwrapped(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    /** A component of a record. */
    record Component(String name) implements Step {
        @Override
        public Object attribute(Object from) {
            Class<?> type = from instanceof Class<?> root ? root : from.getClass();
            for (Field field : type.getFields()) {
                if (field.getName().equals(name) && Modifier.isStatic(field.getModifiers()) == from instanceof Class) {
                    return get(field, from);
                }
            }
            return call(from, name);
        }

        private static Object get(Field field, Object from) {
            try {
                field.setAccessible(true);
                return Objects.requireNonNull(field.get(from));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }

        @Override
        public Cell cell(Object from) {
            return Cell.component(Components.value(from, Components.named(from.getClass(), name)));
        }

        @Override
        public @Nullable Object seen(Object from) {
            return unwrapped(Components.value(from, Components.named(from.getClass(), name)));
        }

        @Override
        public Type type(Type from) {
            return Components.named(Declared.raw(from), name).getGenericType();
        }

        @Override
        public Object with(Type type, Object value, Cell part) {
            Class<?> record = Declared.raw(type);
            List<@Nullable Object> values = new ArrayList<>();
            for (RecordComponent component : Components.of(record)) {
                values.add(
                        component.getName().equals(name)
                                ? Declared.represent(component, part)
                                : Components.value(value, component));
            }
            return Components.make(record, values);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** An element of a list. */
    record Element(int index) implements Step {
        @Override
        public Object attribute(Object from) {
            return call(from, "at", index);
        }

        @Override
        public Cell cell(Object from) {
            List<?> list = (List<?>) from;
            return index < list.size() ? Cell.element(list.get(index)) : Cell.ABSENT;
        }

        @Override
        public @Nullable Object seen(Object from) {
            List<?> list = (List<?>) from;
            return index < list.size() ? unwrapped(list.get(index)) : null;
        }

        @Override
        public Type type(Type from) {
            return Declared.argument(from, 0);
        }

        /** Behind the end is appended, and what is removed leaves no gap. */
        @Override
        public Object with(Type type, Object value, Cell part) {
            List<Object> list = new ArrayList<>((List<?>) value);
            if (index < list.size()) {
                list.remove(index);
            }
            if (part.state() != Cell.State.ABSENT) {
                Object element = Objects.requireNonNull(Declared.represent(type(type), part));
                list.add(Math.min(index, list.size()), element);
            }
            return list;
        }

        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }

    /** A value of a map. */
    record Entry(Object key) implements Step {
        @Override
        public Object attribute(Object from) {
            return call(from, "at", key);
        }

        @Override
        public Cell cell(Object from) {
            Map<?, ?> map = (Map<?, ?>) from;
            return map.containsKey(key) ? Cell.element(map.get(key)) : Cell.ABSENT;
        }

        @Override
        public @Nullable Object seen(Object from) {
            return unwrapped(((Map<?, ?>) from).get(key));
        }

        @Override
        public Type type(Type from) {
            return Declared.argument(from, 1);
        }

        @Override
        public Object with(Type type, Object value, Cell part) {
            Map<Object, Object> map = new LinkedHashMap<>((Map<?, ?>) value);
            map.remove(key);
            if (part.state() != Cell.State.ABSENT) {
                map.put(key, Objects.requireNonNull(Declared.represent(type(type), part)));
            }
            return map;
        }

        @Override
        public String toString() {
            return "[" + key + "]";
        }
    }

    /** The same attribute as another type. */
    record View(String method) implements Step {
        @Override
        public Object attribute(Object from) {
            return call(from, method);
        }

        @Override
        public Cell cell(Object from) {
            return Cell.of(
                    switch (method) {
                        case "asLong" -> Values.number(from).longValueExact();
                        case "asDouble" -> Values.number(from).doubleValue();
                        case "size" -> Values.size(from);
                        default -> throw new AssertionError("What does " + method + " mean in Java?");
                    });
        }

        @Override
        public @Nullable Object seen(Object from) {
            if (method.equals("size")) {
                return Values.size(from);
            }
            return Cell.holds(from) ? Values.number(from) : null;
        }

        @Override
        public Type type(Type from) {
            throw new Impossible("a view is not written");
        }

        @Override
        public Object with(Type type, Object value, Cell part) {
            throw new Impossible("a view is not written");
        }

        @Override
        public String toString() {
            return method + "()";
        }
    }

    private static Object call(Object target, String name, Object... arguments) {
        Method method = Arrays.stream(target.getClass().getMethods())
                .filter(each -> each.getName().equals(name) && each.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> new AssertionError(target.getClass() + " has no " + name));
        return Methods.invoke(method, target, arguments);
    }
}
