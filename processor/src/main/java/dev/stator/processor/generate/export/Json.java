package dev.stator.processor.generate.export;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes maps, lists, strings, numbers and booleans as JSON: always the same, in the order given, a line for each flat
 * object.
 */
final class Json {
    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    static String of(Map<String, Object> object) {
        Json json = new Json();
        json.value(object, "");
        return json.text.append('\n').toString();
    }

    /** An object of one member, which takes more. */
    static Map<String, Object> object(String name, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(name, value);
        return object;
    }

    static Map<String, Object> object(String first, Object firstValue, String second, Object secondValue) {
        Map<String, Object> object = object(first, firstValue);
        object.put(second, secondValue);
        return object;
    }

    static Map<String, Object> object(
            String first, Object firstValue, String second, Object secondValue, String third, Object thirdValue) {
        Map<String, Object> object = object(first, firstValue, second, secondValue);
        object.put(third, thirdValue);
        return object;
    }

    /** The members of a value that is an object. */
    @SuppressWarnings("unchecked") // all objects here have names
    static Map<String, Object> members(Object object) {
        return (Map<String, Object>) object;
    }

    private void value(Object value, String indent) {
        if (value instanceof Map<?, ?> object) {
            container('{', object.entrySet(), '}', indent);
        } else if (value instanceof List<?> array) {
            container('[', array, ']', indent);
        } else if (value instanceof Boolean || value instanceof Integer) {
            text.append(value);
        } else {
            string(String.valueOf(value));
        }
    }

    private void element(Object element, String indent) {
        if (element instanceof Map.Entry<?, ?> member) {
            string(String.valueOf(member.getKey()));
            text.append(": ");
            value(member.getValue(), indent);
        } else {
            value(element, indent);
        }
    }

    private void container(char open, Collection<?> elements, char close, String indent) {
        int start = text.length();
        if (elements.stream().allMatch(Json::isFlat)) {
            text.append(open);
            separated(elements, ", ", "");
            text.append(close);
            if (text.length() - start + indent.length() <= WIDTH) {
                return;
            }
            text.setLength(start);
        }
        String deeper = indent + "  ";
        text.append(open).append('\n').append(deeper);
        separated(elements, ",\n" + deeper, deeper);
        text.append('\n').append(indent).append(close);
    }

    private void separated(Collection<?> elements, String separator, String indent) {
        String between = "";
        for (Object element : elements) {
            text.append(between);
            element(element, indent);
            between = separator;
        }
    }

    private static boolean isFlat(Object element) {
        Object value = element instanceof Map.Entry<?, ?> member ? member.getValue() : element;
        return value instanceof String;
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                default -> {
                    // Lone surrogates and controls have no bytes of their own in a file.
                    if (c < ' ' || Character.isSurrogate(c)) {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
