package dev.stator.expression.tree;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which attributes of the item an expression leads from; where it leads inside them does not matter. */
public final class MentionedAttributes extends Rendering {
    private final Set<String> attributes = new LinkedHashSet<>();

    private MentionedAttributes() {}

    public static Set<String> in(Consumer<Rendering> expression) {
        MentionedAttributes rendering = new MentionedAttributes();
        expression.accept(rendering);
        return rendering.attributes;
    }

    @Override
    public void name(String name, boolean first) {
        if (first) {
            attributes.add(name);
        }
    }

    @Override
    protected String name(String name) {
        return name;
    }

    @Override
    protected String constant(AttributeValue value) {
        return "";
    }
}
