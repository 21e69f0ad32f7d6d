package dev.stator.processor.generate.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.generate.plan.MappingCodecs.Reference;
import dev.stator.processor.model.EmbeddedRecord;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.EntityKey.Part.OfTemplate;
import dev.stator.processor.model.EntityKey.Part.Plain;
import dev.stator.processor.model.ItemType;
import dev.stator.processor.model.RecordType;
import dev.stator.processor.model.Template;
import dev.stator.processor.model.TypeMapping;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The constants of an entity's codec: their names, types and values.
 *
 * <p>One for each nested type; these come first and depend on nothing, since the codecs behind them hold no state and
 * look constants up when called, so recursion costs nothing. Then one for each mapping that is neither a constant of
 * the runtime nor a nested type, parts before what is made of them. Equal mappings share one.
 *
 * @param codec class of the codec
 * @param types how code names types
 * @param root type of the entity
 * @param nested codecs of nested types, in the order first reached
 * @param embedded codecs of embedded records, inner ones first
 * @param constants all others, in the order they are written in
 * @param mappings the codec of each mapping in sight
 * @param codecs the codec of each sensitive attribute, by how it is stored: a mapping, or a template
 * @param absent by attribute, what it reads as where it is missing
 * @param reading by attribute that reads as something where it is missing, the constant of its codec
 * @param keyParts the constant of each part of a key, by the name of its attribute
 * @param comparing by component of the primary key whose {@code equals} is not what counts, the part that tells
 * @param entryComponents by component of keys that updates derive, the constant of what tells its value
 * @param templates what makes parts of keys, each once
 * @param rests by record that keeps what it does not know, the constant of what it knows
 */
public record CodecConstants(
        ClassName codec,
        TypeReferences types,
        TypeName root,
        List<Nested> nested,
        List<Nested> embedded,
        List<Constant> constants,
        Map<TypeMapping, Reference> mappings,
        Map<Object, String> codecs,
        Map<EntityAttribute, CodeBlock> absent,
        Map<EntityAttribute, String> reading,
        Map<String, String> keyParts,
        Map<String, String> comparing,
        Map<String, String> entryComponents,
        List<TemplateConstant> templates,
        Map<TypeName, String> rests) {
    public CodecConstants {
        nested = List.copyOf(nested);
        embedded = List.copyOf(embedded);
        constants = List.copyOf(constants);
        mappings = Map.copyOf(mappings);
        codecs = Map.copyOf(codecs);
        absent = Map.copyOf(absent);
        reading = Map.copyOf(reading);
        keyParts = Map.copyOf(keyParts);
        comparing = Map.copyOf(comparing);
        entryComponents = Map.copyOf(entryComponents);
        templates = List.copyOf(templates);
        rests = Map.copyOf(rests);
    }

    /**
     * A constant of the codec.
     *
     * @param deprecated whether the value names what is deprecated
     */
    public record Constant(String name, TypeName type, CodeBlock value, boolean deprecated) {
        public Constant(String name, TypeName type, CodeBlock value) {
            this(name, type, value, false);
        }
    }

    /** The codec of a nested type. */
    public record Nested(ItemType type, ClassName codec, String constant) {}

    /** The codec of a record or sealed interface, the entity's own included, as code within the entity's codec. */
    public CodeBlock inside(TypeName type) {
        return CodeBlock.of("$L", type.equals(root) ? "INSTANCE" : constant(nested, type));
    }

    /** The codec of an embedded record, as code within the entity's codec. */
    public CodeBlock inside(EmbeddedRecord record) {
        RecordType itself = record.record();
        return CodeBlock.of(
                "$L",
                embedded.stream()
                        .filter(each -> each.type().equals(itself))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(itself.type() + " is not embedded"))
                        .constant());
    }

    /** The same as code of another class of the package. */
    public CodeBlock outside(EmbeddedRecord record) {
        return CodeBlock.of("$L.$L", types.outside(codec), inside(record));
    }

    /** The same as code of another class of the package. */
    public CodeBlock outside(TypeName type) {
        return CodeBlock.of("$L.$L", types.outside(codec), inside(type));
    }

    /** The constant of a nested type, which must be one of the entity's. */
    static String constant(List<Nested> nested, TypeName type) {
        return nested.stream()
                .filter(each -> each.type().type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " is not among the nested types"))
                .constant();
    }

    /** The codec of a mapping, as code within the entity's codec. */
    public CodeBlock inside(TypeMapping mapping) {
        return known(mappings.get(mapping), mapping).inside();
    }

    /** The codec of a mapping, as code of another class of the package. */
    public CodeBlock outside(TypeMapping mapping) {
        return known(mappings.get(mapping), mapping).outside();
    }

    /** The codec of an attribute, as code within the entity's codec; a sensitive one shows nothing of its values. */
    public CodeBlock codec(EntityAttribute attribute) {
        TypeMapping mapping = attribute.mapping();
        return attribute.sensitive()
                ? CodeBlock.of("$L", known(codecs.get(mapping), attribute.component()))
                : inside(mapping);
    }

    /** The same as code of another class of the package. */
    public CodeBlock codecOutside(EntityAttribute attribute) {
        return attribute.sensitive()
                ? CodeBlock.of("$L.$L", types.outside(codec), codec(attribute))
                : outside(attribute.mapping());
    }

    /** What an attribute reads as where it is missing, which it must say. */
    public CodeBlock absent(EntityAttribute attribute) {
        return known(absent.get(attribute), attribute.component());
    }

    /** The codec of an attribute that knows what it reads as where it is missing, as code within the entity's codec. */
    public CodeBlock reading(EntityAttribute attribute) {
        return attribute.whenMissing().isEmpty()
                ? codec(attribute)
                : CodeBlock.of("$L", known(reading.get(attribute), attribute.component()));
    }

    /**
     * The same as code of another class of the package, for an attribute that reads as something where it is missing.
     */
    public CodeBlock readingOutside(EntityAttribute attribute) {
        return CodeBlock.of("$L.$L", types.outside(codec), reading(attribute));
    }

    /** The constant for a part of a key, as code within the entity's codec. */
    public CodeBlock keyPart(EntityKey.Part part) {
        return CodeBlock.of("$L", known(keyParts.get(part.name()), part.name()));
    }

    /** The same as code of another class of the package. */
    public CodeBlock keyPartOutside(EntityKey.Part part) {
        return CodeBlock.of("$L.$L", types.outside(codec), keyPart(part));
    }

    /** What the codec calls a template, which must be one of the entity's. */
    public TemplateConstant template(Template template) {
        return templates.stream()
                .filter(each -> each.template().equals(template))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the codec has no constant for " + template.text()));
    }

    /** The codec of what a record makes for an attribute of a key; a sensitive one shows nothing of its values. */
    public CodeBlock made(EntityKey.Part part) {
        return part.accept(new EntityKey.Part.Visitor<>() {
            @Override
            public CodeBlock visitAttribute(EntityAttribute attribute) {
                return codec(attribute.inKey());
            }

            @Override
            public CodeBlock visitTemplate(OfTemplate made) {
                String constant = template(made.template()).constant();
                return made.template().sensitive()
                        ? CodeBlock.of("$L", known(codecs.get(made.template()), constant))
                        : CodeBlock.of("$L", constant);
            }

            @Override
            public CodeBlock visitPlain(Plain plain) {
                throw new IllegalStateException(plain + " is made of nothing");
            }
        });
    }

    /** The value of a part of a key, as code that has the value of each component. */
    public CodeBlock value(EntityKey.Part part, Function<EntityAttribute, CodeBlock> component) {
        return part.accept(new EntityKey.Part.Visitor<>() {
            @Override
            public CodeBlock visitAttribute(EntityAttribute attribute) {
                return component.apply(attribute);
            }

            @Override
            public CodeBlock visitTemplate(OfTemplate made) {
                return template(made.template()).value(component);
            }

            @Override
            public CodeBlock visitPlain(Plain plain) {
                throw new IllegalStateException(plain + " is made of nothing");
            }
        });
    }

    /**
     * The text that keys of a template begin with whose first parts are known, as code of another class of the package:
     * with the literals up to the next part, and all of it if that is the last.
     *
     * @param parts how many are known
     * @param component the value of each component
     */
    public CodeBlock beginning(Template template, int parts, Function<EntityAttribute, CodeBlock> component) {
        if (parts == 0) {
            return CodeBlock.of("$L", SourceText.literal(template.beginning()));
        }
        TemplateConstant constant = template(template);
        if (parts == template.parts().size()) {
            return CodeBlock.of(
                    "$L.$L.toText($L)", types.outside(codec), constant.constant(), constant.value(component));
        }
        CodeBlock arguments = template.components(parts).stream().map(component).collect(CodeBlock.joining(",$W"));
        return CodeBlock.of(
                "$L.$L.$L($L)",
                types.outside(codec),
                constant.codec().simpleName(),
                TemplateConstant.beginning(parts),
                arguments);
    }

    /**
     * A part of a key that tells whether two values of a component make the same, as code of another class of the
     * package.
     */
    public CodeBlock comparing(EntityAttribute component) {
        return CodeBlock.of(
                "$L.$L", types.outside(codec), known(comparing.get(component.component()), component.component()));
    }

    /** The constant of what tells an update the value of a component of derived keys. */
    public String entryComponent(EntityAttribute component) {
        return known(entryComponents.get(component.component()), component.component());
    }

    /** The constant of what a record knows, as code within the entity's codec. */
    public CodeBlock rest(TypeName record) {
        return CodeBlock.of("$L", known(rests.get(record), record));
    }

    /** The same as code of another class of the package. */
    public CodeBlock restOutside(TypeName record) {
        return CodeBlock.of("$L.$L", types.outside(codec), rest(record));
    }

    private static <T> T known(@Nullable T constant, Object what) {
        if (constant == null) {
            throw new IllegalStateException("the codec has no constant for " + what);
        }
        return constant;
    }
}
