package dev.stator.it.expression;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The public methods of attributes, by reflection: what is added to an attribute is in the matrix at once. */
final class Methods {
    private Methods() {}

    /** The instance methods that give such a result, each once, whatever it overrides. */
    static List<Method> returning(Class<?> result, Class<?> type) {
        Map<String, Method> methods = new LinkedHashMap<>();
        Arrays.stream(type.getMethods())
                .filter(method -> result.isAssignableFrom(method.getReturnType()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .forEach(method -> methods.merge(signature(method), method, Methods::narrower));
        Collection<Method> each = methods.values();
        return each.stream()
                .sorted((a, b) -> signature(a).compareTo(signature(b)))
                .toList();
    }

    private static Method narrower(Method a, Method b) {
        return a.getReturnType().isAssignableFrom(b.getReturnType()) ? b : a;
    }

    /** Name and erased parameters, as in {@code between(long, long)}. */
    static String signature(Method method) {
        return method.getName() + "(" + parameters(method) + ")";
    }

    static String parameters(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
    }

    static Object invoke(Method method, Object target, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(target + "." + signature(method) + " with " + Arrays.toString(arguments), e);
        }
    }
}
