package dev.stator.processor.resolve;

import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.PartForm;
import dev.stator.processor.model.Template;
import dev.stator.processor.model.Template.Form;
import dev.stator.processor.model.declared.KeySource;
import dev.stator.processor.model.declared.MadeKey;
import dev.stator.processor.model.declared.TemplateModel;
import dev.stator.processor.template.KeyTemplate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Resolves keys that a record makes for the attributes of its table.
 *
 * @param components the components of the record, by name
 */
record KeyPartResolver(Function<String, EntityAttribute> components) {
    /** A key of which each attribute has a value. */
    EntityKey key(MadeKey made) {
        return new EntityKey(parts(made.hash()), parts(made.range()));
    }

    private List<EntityKey.Part> parts(List<MadeKey.Part> parts) {
        return parts.stream()
                .map(part -> part(part.attribute().name(), part.source().orElseThrow()))
                .toList();
    }

    private EntityKey.Part part(String name, KeySource source) {
        if (source instanceof KeySource.OfTemplate made) {
            return lone(made.template())
                    .<EntityKey.Part>map(component -> new EntityKey.Part.OfAttribute(name, component))
                    .orElseGet(() -> new EntityKey.Part.OfTemplate(name, template(made)));
        }
        KeySource.OfComponent natural = (KeySource.OfComponent) source;
        return new EntityKey.Part.OfAttribute(
                name, components.apply(natural.component().component()));
    }

    /** What a template is nothing but, if it is written as the attribute would be. */
    private Optional<EntityAttribute> lone(TemplateModel template) {
        return template.lone().map(this::inKey).filter(KeyPartResolver::isText);
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
        PartForm form = PartForm.of(component.mapping()).orElseThrow();
        return new Template.Part(component, form.form(), form.width(part.width()));
    }

    private EntityAttribute inKey(String component) {
        return components.apply(component).inKey();
    }

    /** Whether it is stored as a text, and as the same in a template. */
    private static boolean isText(EntityAttribute component) {
        return PartForm.of(component.mapping())
                .filter(form -> form.form() == Form.TEXT)
                .isPresent();
    }
}
