package dev.stator.processor.validate;

import dev.stator.processor.model.PartForm;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.IndexModel;
import dev.stator.processor.model.declared.KeyModel;
import dev.stator.processor.model.declared.KeySource;
import dev.stator.processor.model.declared.MadeKey;
import dev.stator.processor.model.declared.NamedKeys;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.model.declared.TemplateModel;
import dev.stator.processor.template.KeySpace;
import dev.stator.processor.template.KeyTemplate;
import dev.stator.processor.template.PartText;
import dev.stator.processor.template.TemplateText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of a table that names attributes, as its records make them. */
record TableKeys(TableModel table, NamedKeys names) {
    /** What a record has in an index, all of it. */
    record MadeEntry(EntityModel entity, IndexModel index, MadeKey key) {}

    /** A template, and the key that it stands in. */
    record Use(EntityModel entity, KeyModel key, TemplateModel template, KeyTemplate parsed) {
        /** The component of a part, if there is one of the name. */
        Optional<AttributeModel> component(KeyTemplate.Part part) {
            return entity.component(part.component());
        }
    }

    static Optional<TableKeys> of(TableModel table) {
        return table.keys().map(names -> new TableKeys(table, names));
    }

    /** A rule on such tables only. */
    static Rule rule(Rule.Check<TableKeys> check) {
        return Rule.ofTable((table, report) -> of(table).ifPresent(keys -> check.check(keys, report)));
    }

    /** A rule on each template. */
    static Rule ofTemplate(Rule.Check<Use> check) {
        return rule((keys, report) -> keys.uses().forEach(use -> check.check(use, report)));
    }

    /** All templates that can be read. */
    private Stream<Use> uses() {
        return table.entities().stream()
                .flatMap(entity -> entity.keys().stream()
                        .flatMap(key -> key.templates().stream()
                                .flatMap(template -> template.parsed().stream()
                                        .map(parsed -> new Use(entity, key, template, parsed)))));
    }

    /** The key of the table. */
    MadeKey primary(EntityModel entity) {
        return MadeKey.ofTable(names, entity);
    }

    /** What all records have in the indexes. */
    List<MadeEntry> entries() {
        return table.entities().stream()
                .flatMap(entity -> entries(entity).stream())
                .toList();
    }

    /** What a record has in the indexes. */
    List<MadeEntry> entries(EntityModel entity) {
        return names.indexes().stream()
                .map(index -> new MadeEntry(entity, index, MadeKey.ofIndex(names, index, entity)))
                .filter(entry -> entry.key().isWhole())
                .toList();
    }

    /** The key of the table in the records where all of it can be told. */
    KeySpace<EntityModel> space() {
        return new KeySpace<>(table.entities().stream()
                .flatMap(entity -> entry(entity, primary(entity)).stream())
                .toList());
    }

    /** The same of an index. */
    KeySpace<EntityModel> space(IndexModel index) {
        return new KeySpace<>(entries().stream()
                .filter(entry -> entry.index().equals(index))
                .flatMap(entry -> entry(entry.entity(), entry.key()).stream())
                .toList());
    }

    private static Optional<KeySpace.Entry<EntityModel>> entry(EntityModel entity, MadeKey key) {
        List<TemplateText> hash = texts(entity, key.hash());
        List<TemplateText> range = texts(entity, key.range());
        boolean told = hash.size() + range.size() == key.parts().size();
        return told ? Optional.of(new KeySpace.Entry<>(entity, hash, range)) : Optional.empty();
    }

    private static List<TemplateText> texts(EntityModel entity, List<MadeKey.Part> parts) {
        return parts.stream()
                .flatMap(part -> part.source().stream())
                .flatMap(source -> text(entity, source).stream())
                .toList();
    }

    private static Optional<TemplateText> text(EntityModel entity, KeySource source) {
        if (source instanceof KeySource.OfTemplate made) {
            return made.template().parsed().flatMap(template -> text(entity, template, made.escaped()));
        }
        AttributeModel natural = ((KeySource.OfComponent) source).component();
        return Optional.of(TemplateText.natural(natural.component(), PartForm.ofKey(natural.mapping())));
    }

    private static Optional<TemplateText> text(EntityModel entity, KeyTemplate template, boolean escaped) {
        List<PartText> texts = new ArrayList<>();
        for (KeyTemplate.Part part : template.parts()) {
            Optional<PartText> text = entity.component(part.component())
                    .flatMap(component -> PartForm.of(component.mapping()))
                    .map(form -> form.texts(part.width()));
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text.get());
        }
        return Optional.of(escaped ? new TemplateText(template, texts).escaped() : new TemplateText(template, texts));
    }

    /** Whether a key is made of components as they are. */
    static boolean isNatural(MadeKey key) {
        return key.parts().stream()
                .allMatch(part -> part.source()
                        .filter(source -> !(source instanceof KeySource.OfTemplate made)
                                || made.template().lone().isPresent())
                        .isPresent());
    }
}
