package dev.stator.processor.read;

import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.declared.KeyDeclaration;
import dev.stator.processor.model.declared.KeyModel;
import dev.stator.processor.model.declared.NamedKeys;
import dev.stator.processor.model.declared.TemplateModel;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.read.annotation.AnnotationType;
import dev.stator.processor.read.annotation.AttributeAnnotation;
import dev.stator.processor.read.annotation.KeyAnnotation;
import dev.stator.processor.read.annotation.WrittenAnnotation;
import dev.stator.processor.template.KeyTemplate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.RecordComponentElement;

/**
 * Tells what a component is to the primary key of its record.
 *
 * @param names the attributes of the key, if the table names them
 * @param key the templates of the record
 */
record PrimaryKeyReader(Optional<NamedKeys> names, Optional<KeyModel> key) {
    /** Of a record whose components are the key. */
    static final PrimaryKeyReader OF_COMPONENTS = new PrimaryKeyReader(Optional.empty(), Optional.empty());

    /** What a component with a stored name is: none or one, if it is right. */
    List<KeyDeclaration> of(RecordComponentElement component, String name) {
        List<KeyDeclaration> annotated = KeyAnnotation.on(component);
        return annotated.isEmpty() && names.isPresent()
                ? Stream.of(
                                made(KeyRole.HASH, names.get().hash(), key.flatMap(KeyModel::hash), component, name),
                                made(KeyRole.RANGE, names.get().range(), key.flatMap(KeyModel::range), component, name))
                        .flatMap(Optional::stream)
                        .limit(1) // What stands in both is given once.
                        .toList()
                : annotated;
    }

    private Optional<KeyDeclaration> made(
            KeyRole role,
            Optional<WrittenName> attribute,
            Optional<TemplateModel> template,
            RecordComponentElement component,
            String name) {
        if (template.isPresent()) {
            return template.filter(text -> names(text, component))
                    .map(text -> new KeyDeclaration(role, false, "", text.site()));
        }
        return attribute
                .filter(key -> key.name().equals(name) && isStored(component))
                .map(key -> new KeyDeclaration(role, true, "", Site.of(component)));
    }

    /** Whether a component has an attribute of its own. */
    boolean isStored(RecordComponentElement component) {
        boolean keyOnly =
                WrittenAnnotation.on(component, AnnotationType.KEY_ONLY).isPresent();
        boolean inTemplate =
                key.stream().flatMap(made -> made.templates().stream()).anyMatch(text -> names(text, component));
        return !keyOnly && (!inTemplate || AttributeAnnotation.on(component).isPresent());
    }

    private static boolean names(TemplateModel template, RecordComponentElement component) {
        return template.parts().stream()
                .map(KeyTemplate.Part::component)
                .anyMatch(component.getSimpleName()::contentEquals);
    }
}
