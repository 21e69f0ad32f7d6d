package dev.stator.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.TypeMapping;
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

    /** DynamoDB's name of what is stored: {@code S}, {@code SS}, {@code M}. */
    static String stored(TypeMapping mapping) {
        TypeMapping present = mapping.present();
        return switch (mapping.storedAs()) {
            case ANY -> present.convertedBy().isPresent() ? "whatever its converter says" : "whatever it holds";
            case NOTHING -> "nothing";
            default -> mapping.storedAs() + (present.isOptional() ? " or nothing" : "");
        };
    }

    /** {@code a, b and c}. */
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
