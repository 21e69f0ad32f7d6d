package dev.stator.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.NestedType;
import dev.stator.processor.model.RecordModel;
import dev.stator.processor.model.SealedModel;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.FrozenOf;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The constants of an entity's codec: their names, types and values.
 *
 * <p>One for each nested type; these come first and depend on nothing, since the codecs behind them hold no state and look
 * constants up when called, so recursion costs nothing. Then one for each mapping that is neither a constant of the runtime nor a
 * nested type, parts before what is made of them. Equal mappings share one.
 */
final class CodecConstants {
    private static final NestedAttributes ATTRIBUTES = new NestedAttributes();

    private final RecordModel root;
    private final ClassName codec;
    private final Identifiers.Scope names = new Identifiers.Scope("_", "INSTANCE", "SCHEMA");
    private final Identifiers.Scope classes;
    private final MappingCodecs codecs = new MappingCodecs(this);
    private final Map<TypeName, Nested> nested = new LinkedHashMap<>();
    private final Map<TypeMapping, Constant> mappings = new LinkedHashMap<>();
    private final Map<String, Constant> defaults = new LinkedHashMap<>();
    private final Map<TypeMapping, Constant> sensitive = new LinkedHashMap<>();
    private final Map<String, Constant> defaulted = new LinkedHashMap<>();
    private final Map<String, Constant> keyParts = new LinkedHashMap<>();

    /**
     * A constant of the codec.
     *
     * @param deprecated whether the value names what is deprecated
     */
    record Constant(String name, TypeName type, CodeBlock value, boolean deprecated) {
        Constant(String name, TypeName type, CodeBlock value) {
            this(name, type, value, false);
        }
    }

    /** The codec of a nested type. */
    record Nested(NestedType model, ClassName codec, String constant) {}

    private CodecConstants(RecordModel root, ClassName codec) {
        this.root = root;
        this.codec = codec;
        String base = codec.simpleName().substring(0, codec.simpleName().length() - "Codec".length());
        this.classes = new Identifiers.Scope("", base);
    }

    static CodecConstants of(EntityModel entity, ClassName codec) {
        CodecConstants constants = new CodecConstants(entity.record(), codec);
        for (NestedType type : entity.nested()) {
            if (!constants.isRoot(type.type())) {
                constants.nested.put(type.type(), constants.nest(type));
            }
        }
        constants.add(entity.record().attributes());
        entity.nested().forEach(type -> constants.add(type.accept(ATTRIBUTES)));
        return constants;
    }

    private Nested nest(NestedType type) {
        return new Nested(
                type, nestedClass(Identifiers.pascal(type.type())), names.claim(Identifiers.constant(type.type())));
    }

    private void add(List<AttributeModel> attributes) {
        attributes.forEach(attribute -> attribute.mapping().accept(codecs));
    }

    /** A name for a class nested in the codec: {@code ByTitle} gives {@code ByTitleCodec}. */
    ClassName nestedClass(String base) {
        return codec.nestedClass(classes.claim(base) + "Codec");
    }

    /** A name that no other constant has; the later wishes count where the earlier are taken. */
    String claim(String... wishes) {
        return names.claim(wishes);
    }

    ClassName codec() {
        return codec;
    }

    boolean isRoot(TypeName type) {
        return type.equals(root.type());
    }

    Collection<Nested> nested() {
        return nested.values();
    }

    /** The codec of a nested type, which must be one of the entity's. */
    Nested nested(TypeName type) {
        Nested found = nested.get(type);
        if (found == null) {
            throw new IllegalStateException(type + " is not among the nested types of " + root.name());
        }
        return found;
    }

    /** The constant of a record's or sealed interface's codec, the entity's own included. */
    String nestedConstant(TypeName type) {
        return isRoot(type) ? "INSTANCE" : nested(type).constant();
    }

    Collection<Constant> mappings() {
        return mappings.values();
    }

    /** The name of the constant of a mapping, which is added where there is none yet. */
    String define(TypeMapping mapping, TypeName called, TypeName type, CodeBlock value) {
        return mappings.computeIfAbsent(
                        mapping, m -> new Constant(names.claim(Identifiers.constant(called)), type, value))
                .name();
    }

    /** The name of the constant of a frozen type, which is added where there is none of that value yet. */
    String define(FrozenOf mapping) {
        CodeBlock value = FrozenConstant.value(mapping);
        return mappings.values().stream()
                .filter(constant -> constant.value().equals(value))
                .findFirst()
                .orElseGet(() -> add(mapping, value))
                .name();
    }

    private Constant add(FrozenOf mapping, CodeBlock value) {
        Constant constant = new Constant(
                names.claim("FROZEN_" + Identifiers.constant(mapping.type())),
                FrozenConstant.type(mapping),
                value,
                FrozenConstant.isDeprecated(mapping));
        mappings.put(mapping, constant);
        return constant;
    }

    Collection<Constant> defaults() {
        return defaults.values();
    }

    /** The constant for a default that takes parsing. */
    Constant defaultValue(AttributeModel attribute, CodeBlock value) {
        return defaults.computeIfAbsent(
                value.toString(),
                key -> new Constant(
                        names.claim("DEFAULT_" + Identifiers.constant(attribute.component())),
                        attribute.mapping().type().box(),
                        value));
    }

    /** The codecs of sensitive attributes, which show nothing of their values. */
    Collection<Constant> sensitive() {
        return sensitive.values();
    }

    /** The codec of an attribute, as code within the entity's codec. */
    CodeBlock codec(AttributeModel attribute) {
        TypeMapping mapping = attribute.mapping();
        return attribute.sensitive()
                ? CodeBlock.of(
                        "$L",
                        sensitive.computeIfAbsent(mapping, this::sensitive).name())
                : inside(mapping);
    }

    private Constant sensitive(TypeMapping mapping) {
        return new Constant(
                names.claim("SENSITIVE_" + Identifiers.constant(mapping.type())),
                ParameterizedTypeName.get(
                        RuntimeTypes.ATTRIBUTE_CODEC, mapping.type().box()),
                CodeBlock.of("$T.sensitive($Z$L)", RuntimeTypes.CODECS, inside(mapping)));
    }

    /** The codecs of attributes that read as something where they are missing. */
    Collection<Constant> defaulted() {
        return defaulted.values();
    }

    /** The codec of an attribute that knows what it reads as where it is missing, as code within the entity's codec. */
    CodeBlock reading(AttributeModel attribute) {
        CodeBlock codec = codec(attribute);
        return attribute
                .whenMissing()
                .map(text ->
                        CodeBlock.of("$L", defaulted(attribute, codec, text).name()))
                .orElse(codec);
    }

    /** The same as code of another class of the package, for an attribute that reads as something where it is missing. */
    CodeBlock readingOutside(AttributeModel attribute) {
        return CodeBlock.of("$T.$L", codec, reading(attribute));
    }

    private Constant defaulted(AttributeModel attribute, CodeBlock codec, String text) {
        CodeBlock absent = new Defaults(this).value(attribute, text);
        return defaulted.computeIfAbsent(
                codec + " or " + absent,
                key -> new Constant(
                        names.claim(Identifiers.constant(attribute.component()) + "_OR_DEFAULT"),
                        ParameterizedTypeName.get(
                                RuntimeTypes.ATTRIBUTE_CODEC,
                                attribute.mapping().type().box()),
                        CodeBlock.of("$T.orElse($Z$L,$W$L)", RuntimeTypes.CODECS, codec, absent)));
    }

    Collection<Constant> keyParts() {
        return keyParts.values();
    }

    /** The constant for a component that is part of a key, which must be unwrapped. */
    Constant keyPart(AttributeModel attribute) {
        return keyParts.computeIfAbsent(attribute.component(), component -> {
            String name = Identifiers.constant(component);
            return new Constant(
                    names.claim(name, name + "_KEY"),
                    ParameterizedTypeName.get(
                            RuntimeTypes.KEY_PART, attribute.type().box()),
                    CodeBlock.of(
                            "$T.$L($L, $L)$L",
                            RuntimeTypes.KEY_PART,
                            keyFactory(attribute),
                            SourceText.literal(attribute.name()),
                            inside(attribute.mapping()),
                            attribute.sensitive() ? ".asSensitive()" : ""));
        });
    }

    private static String keyFactory(AttributeModel attribute) {
        return switch (attribute.mapping().storedAs()) {
            case S -> "text";
            case N -> "number";
            case B -> "binary";
            default -> throw new IllegalStateException(attribute.component() + " is not stored as S, N or B: no key");
        };
    }

    /** The codec of a mapping, as code within the entity's codec. */
    CodeBlock inside(TypeMapping mapping) {
        return mapping.accept(codecs).inside();
    }

    /** The codec of a mapping, as code of another class of the package. */
    CodeBlock outside(TypeMapping mapping) {
        return mapping.accept(codecs).outside();
    }

    /** The attributes of the entity's record or of a nested one. */
    List<AttributeModel> attributes(TypeName type) {
        return isRoot(type) ? root.attributes() : nested(type).model().accept(ATTRIBUTES);
    }

    private static final class NestedAttributes implements NestedType.Visitor<List<AttributeModel>> {
        @Override
        public List<AttributeModel> visitRecord(RecordModel record) {
            return record.attributes();
        }

        @Override
        public List<AttributeModel> visitSealed(SealedModel sealed) {
            return List.of();
        }
    }
}
