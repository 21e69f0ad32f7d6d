package dev.stator.frozen.fory;

import dev.stator.frozen.FrozenType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the text of a type, as in source with full names, into the type: {@code java.util.Map<java.lang.String, ?
 * extends blog.Block>}. A wildcard is its bound. A class that it does not know is {@code Object}: of it nothing more is
 * known than that it is one of those that the frozen type names.
 */
final class TypeText {
    private final String text;
    private final Map<String, Class<?>> known = new HashMap<>();
    private int at;

    private TypeText(FrozenType<?> type) {
        this.text = type.javaType();
        type.classes().forEach(known::put);
        type.classes().values().forEach(this::know);
        know(type.root());
        List.of(boolean.class, byte.class, short.class, char.class, int.class, long.class, float.class, double.class)
                .forEach(this::know);
    }

    /** Also what it implements: a text may name the interface, of which no value is. */
    private void know(Class<?> type) {
        String name = type.getCanonicalName();
        if (name != null) {
            known.put(name, type);
        }
        Stream.of(type.getInterfaces()).forEach(this::know);
        if (type.getSuperclass() != null) {
            know(type.getSuperclass());
        }
    }

    /** The type; its erasure where the text does not say more. */
    static ValueType of(FrozenType<?> type) {
        ValueType read = new TypeText(type).type();
        return read.raw() == type.root() ? read : ValueType.of(type.root());
    }

    private ValueType type() {
        skipBlanks();
        if (skip("?")) {
            skipBlanks();
            return skip("extends ") ? type() : lowerBound();
        }
        int begin = at;
        while (at < text.length() && "<>,[] ".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        Class<?> raw = type(text.substring(begin, at));
        List<ValueType> arguments = arguments();
        int arrays = 0;
        while (skip("[]")) {
            raw = raw.arrayType();
            arrays++;
        }
        // Of arrays only those of classes without arguments freeze.
        return arrays > 0 || raw.getTypeParameters().length != arguments.size()
                ? ValueType.of(raw)
                : new ValueType(raw, arguments);
    }

    private List<ValueType> arguments() {
        List<ValueType> arguments = new ArrayList<>();
        if (skip("<")) {
            do {
                arguments.add(type());
                skipBlanks();
            } while (skip(","));
            skip(">");
        }
        return arguments;
    }

    /** Says nothing of what is read. */
    private ValueType lowerBound() {
        if (skip("super ")) {
            type();
        }
        return ValueType.OPEN;
    }

    private Class<?> type(String name) {
        Class<?> found = known.get(name);
        if (found != null) {
            return found;
        }
        try {
            // By the loader of the JDK: nobody else's class is loaded.
            return name.startsWith("java.") ? Class.forName(name, false, null) : Object.class;
        } catch (ClassNotFoundException e) {
            return Object.class;
        }
    }

    private boolean skip(String next) {
        boolean there = text.startsWith(next, at);
        at += there ? next.length() : 0;
        return there;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
