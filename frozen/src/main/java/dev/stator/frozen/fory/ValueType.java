package dev.stator.frozen.fory;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a value is declared as, without variables and wildcards: they are what they are bound to.
 *
 * @param arguments none if it takes none, or if nothing says which
 */
record ValueType(Class<?> raw, List<ValueType> arguments) {
    /** Of which nothing more is known than that it is one of those that may be frozen. */
    static final ValueType OPEN = new ValueType(Object.class, List.of());

    static ValueType of(Class<?> raw) {
        return new ValueType(raw, List.of());
    }

    /** @param variables what those stand for that {@code type} may name */
    static ValueType of(Type type, Map<TypeVariable<?>, ValueType> variables) {
        if (type instanceof ParameterizedType generic) {
            return new ValueType(
                    (Class<?>) generic.getRawType(),
                    Stream.of(generic.getActualTypeArguments())
                            .map(argument -> of(argument, variables))
                            .toList());
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], variables);
        }
        if (type instanceof TypeVariable<?> variable) {
            ValueType known = variables.get(variable);
            return known == null ? of(erasure(variable)) : known;
        }
        return of(erasure(type));
    }

    /** A bound may name its own variable, so that its arguments have no end. */
    private static Class<?> erasure(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        if (type instanceof TypeVariable<?> variable) {
            return erasure(variable.getBounds()[0]);
        }
        if (type instanceof GenericArrayType array) {
            return erasure(array.getGenericComponentType()).arrayType();
        }
        return type instanceof WildcardType wildcard ? erasure(wildcard.getUpperBounds()[0]) : (Class<?>) type;
    }

    /** {@link #OPEN} where nothing says what it is. */
    ValueType argument(int position) {
        return position < arguments.size() ? arguments.get(position) : OPEN;
    }

    /** What the type variables of {@code type} stand for where a value of it is one of this type. */
    Map<TypeVariable<?>, ValueType> variables(Class<?> type) {
        Map<TypeVariable<?>, ValueType> variables = new HashMap<>();
        if (type == raw) {
            TypeVariable<?>[] parameters = type.getTypeParameters();
            for (int i = 0; i < arguments.size(); i++) {
                variables.put(parameters[i], arguments.get(i));
            }
            return variables;
        }
        for (Type implemented : type.getGenericInterfaces()) {
            if (implemented instanceof ParameterizedType && raw.isAssignableFrom(erasure(implemented))) {
                Map<TypeVariable<?>, ValueType> ofImplemented = variables(erasure(implemented));
                of(erasure(implemented), ofImplemented).match(implemented, variables);
            }
        }
        return variables;
    }

    private static ValueType of(Class<?> generic, Map<TypeVariable<?>, ValueType> variables) {
        return new ValueType(
                generic,
                Stream.of(generic.getTypeParameters())
                        .map(parameter -> of(parameter, variables))
                        .toList());
    }

    /** Learns what the variables of {@code stated} are if it is this type. */
    private void match(Type stated, Map<TypeVariable<?>, ValueType> variables) {
        if (stated instanceof TypeVariable<?> variable) {
            variables.put(variable, this);
        } else if (stated instanceof ParameterizedType generic && generic.getRawType() == raw) {
            for (int i = 0; i < arguments.size(); i++) {
                arguments.get(i).match(generic.getActualTypeArguments()[i], variables);
            }
        }
    }

    /** As in source. */
    @Override
    public String toString() {
        return raw.getTypeName()
                + (arguments.isEmpty()
                        ? ""
                        : arguments.stream().map(ValueType::toString).collect(Collectors.joining(", ", "<", ">")));
    }
}
