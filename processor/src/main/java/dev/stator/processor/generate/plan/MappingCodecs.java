package dev.stator.processor.generate.plan;

import static dev.stator.processor.generate.plan.RuntimeTypes.ATTRIBUTE_CODEC;
import static dev.stator.processor.generate.plan.RuntimeTypes.CODECS;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.CollectionMapping.ArrayOf;
import dev.stator.processor.model.CollectionMapping.ListOf;
import dev.stator.processor.model.CollectionMapping.MapOf;
import dev.stator.processor.model.CollectionMapping.SetOf;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.MapperForms;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.OptionalOf;
import dev.stator.processor.model.TypeMapping.RecordOf;
import dev.stator.processor.model.TypeMapping.SealedOf;
import dev.stator.processor.model.TypeMapping.Unmapped;
import dev.stator.processor.model.ValueMapping.BuiltIn;
import dev.stator.processor.model.ValueMapping.Converted;
import dev.stator.processor.model.ValueMapping.EnumOf;
import dev.stator.processor.model.ValueMapping.ExpiryOf;
import dev.stator.processor.model.ValueMapping.FrozenOf;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * The codec of each mapping: a constant of the runtime, of the user's converter, or of the entity's codec. The last is
 * defined at the first asking, after those it is made of.
 */
final class MappingCodecs implements TypeMapping.Visitor<MappingCodecs.Reference> {
    private final CodecConstantsBuilder constants;

    MappingCodecs(CodecConstantsBuilder constants) {
        this.constants = constants;
    }

    /**
     * Code that names a codec.
     *
     * @param inside as written in the entity's codec
     * @param outside as written in another class of the package
     */
    record Reference(CodeBlock inside, CodeBlock outside) {}

    @Override
    public Reference visitBuiltIn(BuiltIn mapping) {
        mapping.known().element().ifPresent(element -> constants.reference(new BuiltIn(element, element.type())));
        return ofRuntime(mapping.known().name());
    }

    @Override
    public Reference visitEnum(EnumOf mapping) {
        TypeName type = ParameterizedTypeName.get(RuntimeTypes.TEXT_CODEC, mapping.type());
        if (mapping.byText()) {
            return constants.define(
                    mapping.type(),
                    type,
                    CodeBlock.of(
                            "$T.of($Z$L.values())",
                            MapperForms.ENUM,
                            constants.types().inCodec(mapping.type())));
        }
        return constants.define(
                mapping.type(),
                type,
                CodeBlock.of(
                        "$T.enumeration($Z$T.class,$W$L.values()$L)",
                        CODECS,
                        mapping.type(),
                        constants.types().inCodec(mapping.type()),
                        words(mapping)));
    }

    /** What is stored for constants by other words than their names. */
    private CodeBlock words(EnumOf mapping) {
        List<CodeBlock> entries = mapping.all().stream()
                .filter(constant -> !constant.isPlain())
                .map(constant -> CodeBlock.of(
                        "$T.entry($L.$L, $T.of($L))",
                        Map.class,
                        constants.types().inCodec(mapping.type()),
                        constant.name(),
                        List.class,
                        constant.words().map(SourceText::literal).collect(Collectors.joining(", "))))
                .toList();
        return entries.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(",$W$T.ofEntries($Z$L)", Map.class, CodeBlock.join(entries, ",$W"));
    }

    @Override
    public Reference visitConverted(Converted mapping) {
        ConverterModel converter = mapping.converter();
        CodeBlock instance = converter.access() == ConverterModel.Access.INSTANCE_FIELD
                ? CodeBlock.of("$L.INSTANCE", constants.types().inCodec(converter.name()))
                : CodeBlock.of("new $T()", converter.name());
        return constants.define(
                converter.name(),
                ParameterizedTypeName.get(
                        codec(mapping.storedAs()), mapping.type().box()),
                CodeBlock.of(
                        "$T.converted($Z$L,$W$S)",
                        CODECS,
                        instance,
                        mapping.type().toString()));
    }

    private static ClassName codec(StoredAs stored) {
        return switch (stored) {
            case S -> RuntimeTypes.TEXT_CODEC;
            case N -> RuntimeTypes.NUMBER_CODEC;
            case B -> RuntimeTypes.BINARY_CODEC;
            case ANY -> ATTRIBUTE_CODEC;
            default -> throw new IllegalStateException("a converter that stores " + stored + " reached the generator");
        };
    }

    @Override
    public Reference visitOptional(OptionalOf mapping) {
        return define(mapping, call(mapping.value().readsOtherEnds() ? "lenientExpiry" : "optional", mapping.value()));
    }

    @Override
    public Reference visitList(ListOf mapping) {
        boolean list = mapping.collection().equals(ClassName.get(List.class));
        return define(mapping, call(list ? "list" : "collection", mapping.element()));
    }

    @Override
    public Reference visitArray(ArrayOf mapping) {
        CodeBlock element = inside(mapping.element());
        return define(mapping, CodeBlock.of("$T.array($Z$L,$W$T::new)", CODECS, element, erased(mapping.type())));
    }

    @Override
    public Reference visitSet(SetOf mapping) {
        boolean sorted = mapping.collection().equals(ClassName.get(SortedSet.class));
        boolean listed = mapping.storedAs() == StoredAs.L;
        if (mapping.collection().equals(ClassName.get(Collection.class))) {
            return define(mapping, call("collectionAsSet", mapping.element()));
        }
        String factory = listed ? (sorted ? "listedSortedSet" : "listedSet") : (sorted ? "sortedSet" : "set");
        return define(mapping, call(factory, mapping.element()));
    }

    @Override
    public Reference visitMap(MapOf mapping) {
        CodeBlock key = inside(mapping.key());
        CodeBlock value = inside(mapping.value());
        return define(mapping, CodeBlock.of("$T.map($Z$L,$W$L)", CODECS, key, value));
    }

    @Override
    public Reference visitRecord(RecordOf mapping) {
        return constants.nested(mapping.type());
    }

    @Override
    public Reference visitSealed(SealedOf mapping) {
        return constants.nested(mapping.type());
    }

    @Override
    public Reference visitFrozen(FrozenOf mapping) {
        return constants.define(mapping);
    }

    @Override
    public Reference visitExpiry(ExpiryOf mapping) {
        return ofRuntime(
                switch (mapping.kind()) {
                    case INSTANT -> "EXPIRY_INSTANT";
                    case SECONDS -> "EXPIRY_SECONDS";
                    case LIFETIME -> "DURATION";
                });
    }

    @Override
    public Reference visitUnmapped(Unmapped mapping) {
        throw new IllegalStateException(mapping.type() + " has no stored form, yet it reached the generator");
    }

    private CodeBlock call(String factory, TypeMapping part) {
        return CodeBlock.of("$T.$L($Z$L)", CODECS, factory, inside(part));
    }

    private CodeBlock inside(TypeMapping part) {
        return constants.reference(part).inside();
    }

    private Reference define(TypeMapping mapping, CodeBlock value) {
        return constants.define(mapping.type(), ParameterizedTypeName.get(ATTRIBUTE_CODEC, mapping.type()), value);
    }

    private Reference ofRuntime(String constant) {
        return new Reference(
                CodeBlock.of("$T.$L", CODECS, constant),
                CodeBlock.of("$L.$L", constants.types().outside(CODECS), constant));
    }

    /** What a constructor reference of an array can name: {@code List<String>[]} has none of its own. */
    private static TypeName erased(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            return ArrayTypeName.of(erased(array.componentType()));
        }
        return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
    }
}
