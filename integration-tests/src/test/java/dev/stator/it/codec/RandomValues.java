package dev.stator.it.codec;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Random values of any type that a component can have, by reflection. */
public final class RandomValues {
    /** How deep records lead back into themselves. */
    private static final int DEPTH = 4;

    private final Random random;
    private final RandomScalars scalars;

    /**
     * Values for which the seed is all that counts.
     *
     * @param keys no empty strings and binaries, which DynamoDB refuses as keys
     */
    public RandomValues(long seed, boolean keys) {
        this.random = new Random(seed);
        this.scalars = new RandomScalars(random, keys ? 1 : 0);
    }

    /** A record; its components are random, but for those that are {@code given}. */
    public <R extends Record> R record(Class<R> type, Map<String, Object> given) {
        return type.cast(record(type, Map.of(), given, 0));
    }

    private Object value(Type type, Map<TypeVariable<?>, Type> bound, int depth) {
        if (type instanceof TypeVariable<?> variable) {
            return value(bound.getOrDefault(variable, Object.class), Map.of(), depth);
        }
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            List<Type> arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(argument -> argument instanceof TypeVariable<?> variable
                            ? bound.getOrDefault(variable, Object.class)
                            : argument)
                    .toList();
            return generic(raw, arguments, depth);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isArray() && raw != byte[].class) {
            List<Object> elements = list(() -> value(raw.getComponentType(), bound, depth + 1), depth);
            Object array = Array.newInstance(raw.getComponentType(), elements.size());
            for (int i = 0; i < elements.size(); i++) {
                Array.set(array, i, elements.get(i));
            }
            return array;
        }
        return generic(raw, List.of(), depth);
    }

    private Object generic(Class<?> raw, List<Type> arguments, int depth) {
        Supplier<Object> first = () -> value(arguments.get(0), Map.of(), depth + 1);
        if (raw == Optional.class) {
            return stops(depth) ? Optional.empty() : Optional.of(first.get());
        }
        if (raw == List.class || raw == Collection.class) {
            return list(first, depth);
        }
        if (raw == Set.class) {
            return new HashSet<>(list(first, depth));
        }
        if (raw == SortedSet.class) {
            return new TreeSet<>(list(first, depth));
        }
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (Object key : list(first, depth)) {
                if (!key.equals("")) {
                    map.put(key, value(arguments.get(1), Map.of(), depth + 1));
                }
            }
            return map;
        }
        if (raw.isRecord()) {
            return record(raw, bound(raw, arguments), Map.of(), depth);
        }
        if (raw.isSealed() && raw.isInterface()) {
            return permitted(raw, arguments, depth);
        }
        return scalars.value(raw);
    }

    private boolean stops(int depth) {
        return depth >= DEPTH || random.nextInt(3) == 0;
    }

    private List<Object> list(Supplier<Object> element, int depth) {
        int size = stops(depth) ? 0 : 1 + random.nextInt(3);
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return list;
    }

    private static Map<TypeVariable<?>, Type> bound(Class<?> type, List<Type> arguments) {
        Map<TypeVariable<?>, Type> bound = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            bound.put(type.getTypeParameters()[i], arguments.get(i));
        }
        return bound;
    }

    /** A value of one of the permitted types, which have the parameters of the sealed one; deep down of the first. */
    private Object permitted(Class<?> sealed, List<Type> arguments, int depth) {
        Class<?>[] permitted = sealed.getPermittedSubclasses();
        return generic(permitted[depth >= DEPTH ? 0 : random.nextInt(permitted.length)], arguments, depth + 1);
    }

    private Object record(Class<?> type, Map<TypeVariable<?>, Type> bound, Map<String, Object> given, int depth) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object known = given.get(components[i].getName());
                values[i] = known == null ? value(components[i].getGenericType(), bound, depth + 1) : known;
            }
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("random " + type, e);
        }
    }
}
