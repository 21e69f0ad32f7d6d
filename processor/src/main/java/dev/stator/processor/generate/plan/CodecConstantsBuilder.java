package dev.stator.processor.generate.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.generate.plan.CodecConstants.Constant;
import dev.stator.processor.generate.plan.CodecConstants.Nested;
import dev.stator.processor.generate.plan.MappingCodecs.Reference;
import dev.stator.processor.model.EmbeddedRecord;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.RecordType;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.ValueMapping.FrozenOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the constants of an entity's codec, each with a name that no other has: an earlier one has the better name. */
final class CodecConstantsBuilder {
    private final ClassName codec;
    private final TypeName root;
    private final TypeReferences types;
    private final Identifiers.Scope names;
    private final Identifiers.Scope classes;
    private final MappingCodecs codecs = new MappingCodecs(this);
    private final Defaults defaultValues = new Defaults(this);
    private final List<Nested> nested;
    private final List<Nested> embedded = new ArrayList<>();
    private final Map<TypeMapping, Reference> references = new HashMap<>();
    private final List<Constant> mappings = new ArrayList<>();
    private final Map<String, Constant> defaults = new LinkedHashMap<>();
    private final Map<Object, Constant> sensitive = new LinkedHashMap<>();
    private final Map<String, Constant> defaulted = new LinkedHashMap<>();
    private final KeyConstants keys;
    private final TemplateConstants templates;
    private final Map<TypeName, Constant> rests = new LinkedHashMap<>();
    private final Map<String, String> entryComponents = new HashMap<>();
    private final Map<EntityAttribute, CodeBlock> absent = new HashMap<>();
    private final Map<EntityAttribute, String> reading = new HashMap<>();

    /** With the constants of all types and mappings of an entity. */
    CodecConstantsBuilder(Entity entity, ClassName codec, TypeReferences types) {
        this.codec = codec;
        this.types = types;
        this.names = new Identifiers.Scope("_", "", types.reserved(), "INSTANCE", "SCHEMA");
        this.root = entity.record().type();
        String base = codec.simpleName().substring(0, codec.simpleName().length() - "Codec".length());
        this.classes = new Identifiers.Scope("", "Codec", types.reserved(), base);
        this.templates = new TemplateConstants(this, codec);
        this.keys = new KeyConstants(this, templates, entity.key());
        this.nested = entity.nested().stream()
                .map(type -> new Nested(
                        type,
                        nestedClass(Identifiers.pascal(type.type())),
                        claimCodec(Identifiers.constant(type.type()))))
                .toList();
        Stream.concat(Stream.of(entity.record()), entity.records())
                .flatMap(record -> record.attributes().stream())
                .filter(attribute -> !attribute.keyOnly())
                .forEach(attribute -> reference(attribute.mapping()));
    }

    /** A name for a class nested in the codec: {@code ByTitle} gives {@code ByTitleCodec}. */
    ClassName nestedClass(String name) {
        return codec.nestedClass(classes.claim(name) + "Codec");
    }

    /** A name that no other constant has; the later wishes count where the earlier are taken. */
    String claim(String... wishes) {
        return names.claim(wishes);
    }

    private String claimCodec(String name) {
        return names.claim(types.reserved().contains(name) ? name + "_CODEC" : name);
    }

    /** The constants of keys. */
    KeyConstants keys() {
        return keys;
    }

    /** How code names types. */
    TypeReferences types() {
        return types;
    }

    /** The codec of a mapping, which is defined where there is none yet, after those it is made of. */
    Reference reference(TypeMapping mapping) {
        Reference known = references.get(mapping);
        if (known != null) {
            return known;
        }
        Reference found = mapping.accept(codecs);
        references.put(mapping, found);
        return found;
    }

    /** A new constant for the codec of a mapping. */
    Reference define(TypeName called, TypeName type, CodeBlock value) {
        return own(add(new Constant(claimCodec(Identifiers.constant(called)), type, value))
                .name());
    }

    /** The constant for the codec of a frozen type, which is added where there is none of that value yet. */
    Reference define(FrozenOf mapping) {
        CodeBlock value = FrozenConstant.value(mapping);
        return own(mappings.stream()
                .filter(constant -> constant.value().equals(value))
                .findFirst()
                .orElseGet(() -> add(new Constant(
                        names.claim("FROZEN_" + Identifiers.constant(mapping.type())),
                        FrozenConstant.type(mapping),
                        value,
                        mapping.deprecated())))
                .name());
    }

    private Constant add(Constant constant) {
        mappings.add(constant);
        return constant;
    }

    /** The constant of a record's or sealed interface's codec, the entity's own included. */
    Reference nested(TypeName type) {
        return own(type.equals(root) ? "INSTANCE" : CodecConstants.constant(nested, type));
    }

    private Reference own(String constant) {
        return new Reference(CodeBlock.of("$L", constant), CodeBlock.of("$L.$L", types.outside(codec), constant));
    }

    /** Adds what reading and writing a record's attributes asks for. */
    void addRecord(List<EntityAttribute> attributes) {
        attributes.stream().filter(attribute -> !attribute.keyOnly()).forEach(this::codec);
        attributes.forEach(attribute ->
                attribute.whenMissing().ifPresent(text -> absent.put(attribute, defaultValues.value(attribute, text))));
        attributes.forEach(attribute -> attribute
                .whenMissing()
                .ifPresent(text -> reading.put(attribute, reading(attribute).name())));
    }

    /** Adds the codecs of the records that a record embeds, and of those that they embed. */
    void addEmbedded(RecordType record) {
        for (EmbeddedRecord inside : record.embedded()) {
            RecordType itself = inside.record();
            addRecord(itself.attributes());
            addEmbedded(itself);
            if (embedded.stream().noneMatch(known -> known.type().equals(itself))) {
                String component = inside.embedding().component();
                embedded.add(new Nested(
                        itself,
                        nestedClass(component.substring(0, 1).toUpperCase(Locale.ROOT) + component.substring(1)),
                        claimCodec(Identifiers.constant(component))));
            }
        }
    }

    /** Adds what a record knows, if it keeps the rest. */
    void addRest(RecordType record, Set<String> known) {
        record.rest()
                .ifPresent(rest -> rests.put(
                        record.type(),
                        new Constant(
                                names.claim(
                                        Identifiers.constant(rest.component()),
                                        Identifiers.constant(record.type()) + "_"
                                                + Identifiers.constant(rest.component())),
                                RuntimeTypes.REST_COMPONENT,
                                CodeBlock.of(
                                        "$T.of($Z$L)$L",
                                        RuntimeTypes.REST_COMPONENT,
                                        Stream.concat(Stream.of(rest.component()), known.stream())
                                                .map(SourceText::literal)
                                                .map(text -> CodeBlock.of("$L", text))
                                                .collect(CodeBlock.joining(",$W")),
                                        rest.sensitive() ? ".asSensitive()" : ""))));
    }

    /** The codec of an attribute, which hides what no text must show. */
    CodeBlock codec(EntityAttribute attribute) {
        return attribute.sensitive()
                ? CodeBlock.of(
                        "$L",
                        sensitive
                                .computeIfAbsent(attribute.mapping(), mapping -> sensitive(attribute.mapping()))
                                .name())
                : reference(attribute.mapping()).inside();
    }

    private Constant sensitive(TypeMapping mapping) {
        return new Constant(
                names.claim("SENSITIVE_" + Identifiers.constant(mapping.type())),
                ParameterizedTypeName.get(
                        RuntimeTypes.ATTRIBUTE_CODEC, mapping.type().box()),
                CodeBlock.of(
                        "$T.sensitive($Z$L)",
                        RuntimeTypes.CODECS,
                        reference(mapping).inside()));
    }

    /** The constant for a default that takes parsing. */
    CodeBlock defaultValue(EntityAttribute attribute, CodeBlock value) {
        Constant constant = defaults.computeIfAbsent(
                value.toString(),
                key -> new Constant(
                        names.claim("DEFAULT_" + Identifiers.constant(attribute.component())),
                        attribute.mapping().type().box(),
                        value));
        return CodeBlock.of("$L", constant.name());
    }

    private Constant reading(EntityAttribute attribute) {
        CodeBlock plain = codec(attribute);
        CodeBlock value = absent.get(attribute);
        return defaulted.computeIfAbsent(
                plain + " or " + value,
                key -> new Constant(
                        names.claim(Identifiers.constant(attribute.component()) + "_OR_DEFAULT"),
                        ParameterizedTypeName.get(
                                RuntimeTypes.ATTRIBUTE_CODEC,
                                attribute.mapping().type().box()),
                        CodeBlock.of("$T.orElse($Z$L,$W$L)", RuntimeTypes.CODECS, plain, value)));
    }

    /** Adds what shows a text of a template without what no text must show. */
    void addSensitive(TemplateConstant template) {
        sensitive.put(
                template.template(),
                new Constant(
                        names.claim("SENSITIVE_" + template.constant()),
                        ParameterizedTypeName.get(RuntimeTypes.ATTRIBUTE_CODEC, template.value()),
                        CodeBlock.of("$T.sensitive($Z$L)", RuntimeTypes.CODECS, template.constant())));
    }

    /** Claims names for the components of keys that updates derive, and adds their codecs. */
    void addEntries(List<EntityAttribute> components) {
        for (EntityAttribute component : components) {
            codec(component.inKey());
            String name = Identifiers.constant(component.component());
            entryComponents.put(component.component(), names.claim(name, name + "_COMPONENT"));
        }
    }

    CodecConstants build() {
        return new CodecConstants(
                codec,
                types,
                root,
                nested,
                embedded,
                Stream.of(
                                mappings,
                                defaults.values(),
                                templates.codecs(),
                                sensitive.values(),
                                defaulted.values(),
                                keys.all().toList(),
                                rests.values())
                        .flatMap(Collection::stream)
                        .toList(),
                references,
                names(sensitive),
                absent,
                reading,
                keys.names(),
                keys.comparing(),
                entryComponents,
                templates.all(),
                names(rests));
    }

    static <K> Map<K, String> names(Map<K, Constant> constants) {
        Map<K, String> names = new HashMap<>();
        constants.forEach((key, constant) -> names.put(key, constant.name()));
        return names;
    }
}
