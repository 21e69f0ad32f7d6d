package dev.stator.processor.resolve;

import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.Key;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.Template;
import dev.stator.processor.model.Template.Form;
import dev.stator.processor.model.declared.KeySource;
import dev.stator.processor.model.declared.MadeKey;
import dev.stator.processor.model.declared.TemplateModel;
import dev.stator.processor.template.KeyTemplate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Resolves keys that a record makes for the attributes of its table.
 *
 * @param components the components of the record, by name
 */
record KeyParts(Function<String, EntityAttribute> components) {
    /** A key of which each attribute has a value. */
    Key key(MadeKey made) {
        return new Key(parts(made.hash()), parts(made.range()));
    }

    private List<Key.Part> parts(List<MadeKey.Part> parts) {
        return parts.stream()
                .map(part -> part(part.attribute().name(), part.source().orElseThrow()))
                .toList();
    }

    private Key.Part part(String name, KeySource source) {
        if (source instanceof KeySource.OfTemplate made) {
            return lone(made.template())
                    .<Key.Part>map(component -> new Key.Part.OfAttribute(name, component))
                    .orElseGet(() -> new Key.Part.OfTemplate(name, template(made)));
        }
        KeySource.OfComponent natural = (KeySource.OfComponent) source;
        return new Key.Part.OfAttribute(
                name, components.apply(natural.component().component()));
    }

    /** What a template is nothing but, if it is written as the attribute would be. */
    private Optional<EntityAttribute> lone(TemplateModel template) {
        return template.lone().map(this::inKey).filter(component -> form(component) == Form.TEXT);
    }

    private Template template(KeySource.OfTemplate made) {
        KeyTemplate parsed = made.template().parsed().orElseThrow();
        return new Template(
                parsed.text(),
                made.escaped(),
                parsed.pieces().stream().map(this::piece).toList());
    }

    private Template.Piece piece(KeyTemplate.Piece piece) {
        if (piece instanceof KeyTemplate.Literal literal) {
            return new Template.Literal(literal.text());
        }
        KeyTemplate.Part part = (KeyTemplate.Part) piece;
        EntityAttribute component = inKey(part.component());
        return new Template.Part(
                component, form(component), part.width().isPresent() ? part.width() : digits(component));
    }

    private EntityAttribute inKey(String component) {
        return components.apply(component).inKey();
    }

    private static Form form(EntityAttribute component) {
        if (component.mapping().storedAs() != StoredAs.N) {
            return Form.TEXT;
        }
        return component
                        .mapping()
                        .builtIn()
                        .filter(BuiltInType.BIG_INTEGER::equals)
                        .isPresent()
                ? Form.BIG_NUMBER
                : Form.NUMBER;
    }

    /** As many as the greatest number of its type has; of a {@code BigInteger} there is none. */
    private static OptionalInt digits(EntityAttribute component) {
        return component
                .mapping()
                .builtIn()
                .map(type -> switch (type) {
                    case BYTE -> OptionalInt.of(3);
                    case SHORT -> OptionalInt.of(5);
                    case INTEGER -> OptionalInt.of(10);
                    case LONG -> OptionalInt.of(19);
                    default -> OptionalInt.empty();
                })
                .orElse(OptionalInt.empty());
    }
}
