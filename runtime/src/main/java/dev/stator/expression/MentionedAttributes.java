package dev.stator.expression;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which attributes of the item an expression leads from; where it leads inside them does not matter. */
final class MentionedAttributes extends Rendering {
    private final Set<String> attributes = new LinkedHashSet<>();

    private MentionedAttributes() {}

    static Set<String> in(Consumer<Rendering> expression) {
        MentionedAttributes rendering = new MentionedAttributes();
        expression.accept(rendering);
        return rendering.attributes;
    }

    @Override
    Rendering path(Path path) {
        if (path.elements().get(0) instanceof Path.Name attribute) {
            attributes.add(attribute.name());
        }
        return this;
    }

    @Override
    String name(String name) {
        return name;
    }

    @Override
    String constant(AttributeValue value) {
        return "";
    }
}
