package dev.stator.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.regex.Pattern;

/** Names and types as messages write them. */
final class Wording {
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z_$][\\w$]*\\.)+(?=[A-Z])");

    private Wording() {}

    /** {@code Outer.Post}. */
    static String name(ClassName type) {
        return String.join(".", type.simpleNames());
    }

    /** {@code Map<Colour, List<Date>>}: without packages. */
    static String type(TypeName type) {
        return PACKAGES.matcher(type.toString()).replaceAll("");
    }

    /** {@code a, b and c}. */
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
