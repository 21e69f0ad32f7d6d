package dev.stator.processor.generate.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.Template;
import java.util.List;
import java.util.function.Function;

/**
 * What an entity's codec calls a template: the codec that writes its texts and reads them, and the type of what they
 * are made of. That is the type of its component where it has one, a class of the codec where it has several, and where
 * it has none the text itself.
 *
 * @param codec class of the codec
 * @param constant that codec's instance
 * @param parts class of what its texts are made of, where that are several components
 */
public record TemplateConstant(Template template, ClassName codec, String constant, ClassName parts) {
    /** The components, each once. */
    public List<EntityAttribute> components() {
        return template.components();
    }

    /** The type of what a text of it is made of. */
    public TypeName value() {
        List<EntityAttribute> components = components();
        return switch (components.size()) {
            case 0 -> ClassName.get(String.class);
            case 1 -> components.get(0).type().box();
            default -> parts;
        };
    }

    /** What errors call that type. */
    public String javaType() {
        return components().size() > 1
                ? parts.canonicalName()
                : value().withoutAnnotations().toString();
    }

    /** What a text is made of, as code. */
    public CodeBlock value(Function<EntityAttribute, CodeBlock> component) {
        List<EntityAttribute> components = components();
        return switch (components.size()) {
            case 0 -> CodeBlock.of("$L", SourceText.literal(text()));
            case 1 -> component.apply(components.get(0));
            default ->
                CodeBlock.of(
                        "new $T($L)", parts, components.stream().map(component).collect(CodeBlock.joining(",$W")));
        };
    }

    /** One of the components out of {@code value}, which is what a text is made of. */
    public CodeBlock component(CodeBlock value, EntityAttribute component) {
        return components().size() == 1 ? value : CodeBlock.of("$L.$L", value, component.component());
    }

    /** The text of a literal alone. */
    private String text() {
        return template.pieces().stream()
                .map(piece -> ((Template.Literal) piece).text())
                .reduce("", String::concat);
    }

    /** Its method that gives the text up to the part {@code count}, and the literal behind that. */
    public static String beginning(int count) {
        return "beginning" + count;
    }
}
