package dev.stator.processor.generate;

import static dev.stator.processor.generate.RuntimeTypes.ENTITY_INDEX;
import static dev.stator.processor.generate.RuntimeTypes.ENTITY_SCHEMA;
import static dev.stator.processor.generate.RuntimeTypes.GENERATED_CONTRACT;
import static dev.stator.processor.generate.RuntimeTypes.ITEM_CODEC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.CodecConstants.Constant;
import dev.stator.processor.generate.CodecConstants.Nested;
import dev.stator.processor.generate.IndexPlan.Projected;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.NestedType;
import dev.stator.processor.model.RecordModel;
import dev.stator.processor.model.SealedModel;
import dev.stator.processor.model.TypeMapping.ExpiryOf;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes {@code PostCodec}: record to item and back, with the codecs of nested types and projections, and the schema. */
final class CodecGenerator {
    /** The level of the contract between generated code and runtime that this processor writes for. */
    private static final int CONTRACT_LEVEL = 2;

    private final EntityPlan plan;
    private final CodecConstants constants;
    private final Set<TypeName> permitted = new HashSet<>();

    private CodecGenerator(EntityPlan plan) {
        this.plan = plan;
        this.constants = plan.constants();
        for (NestedType nested : plan.entity().nested()) {
            if (nested instanceof SealedModel sealed) {
                sealed.subtypes().forEach(subtype -> permitted.add(subtype.type()));
            }
        }
    }

    static JavaFile generate(EntityPlan plan) {
        return Header.file(plan.constants().codec(), new CodecGenerator(plan).type());
    }

    private TypeSpec type() {
        RecordModel record = plan.record();
        TypeSpec.Builder type = TypeSpec.classBuilder(constants.codec())
                .addJavadoc(
                        "Turns {@link $T} into an item of table {@code $L} and back.\n", record.name(), plan.table())
                .addJavadoc(RecordCodec.table(plan))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(ITEM_CODEC, record.type()));
        Header.mark(type, plan);
        type.addMethod(constructor());
        type.addMethods(new RecordCodec(record.name(), record.type(), record.attributes(), constants)
                .methods(permitted.contains(record.type())));
        new UpkeepMethods(plan).addTo(type);
        for (Nested nested : constants.nested()) {
            type.addType(nested.model().accept(new NestedCodecs(nested.codec())));
        }
        for (IndexPlan index : plan.indexes()) {
            index.projected().ifPresent(projected -> type.addType(projectionCodec(index, projected)));
        }
        addConstants(type); // last, since writing the methods finds the defaults
        return type.build();
    }

    private void addConstants(TypeSpec.Builder type) {
        type.addField(FieldSpec.builder(constants.codec(), "INSTANCE")
                .addJavadoc("The one instance: codecs hold no state.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", constants.codec())
                .build());
        for (Nested nested : constants.nested()) {
            type.addField(constant(
                    new Constant(nested.constant(), nested.codec(), CodeBlock.of("new $T()", nested.codec()))));
        }
        constants.mappings().forEach(constant -> type.addField(constant(constant)));
        constants.defaults().forEach(constant -> type.addField(constant(constant)));
        constants.sensitive().forEach(constant -> type.addField(constant(constant)));
        constants.defaulted().forEach(constant -> type.addField(constant(constant)));
        constants.keyParts().forEach(constant -> type.addField(constant(constant)));
        for (IndexPlan index : plan.indexes()) {
            type.addField(constant(new Constant(index.constant(), ENTITY_INDEX, schema(index))));
            index.projected()
                    .ifPresent(projected -> type.addField(constant(new Constant(
                            projected.constant(), projected.codec(), CodeBlock.of("new $T()", projected.codec())))));
        }
        type.addField(constant(new Constant(
                "SCHEMA", ParameterizedTypeName.get(ENTITY_SCHEMA, plan.record().type()), schema())));
    }

    private static FieldSpec constant(Constant constant) {
        FieldSpec.Builder field = FieldSpec.builder(constant.type(), constant.name(), Modifier.STATIC, Modifier.FINAL)
                .initializer(constant.value());
        if (constant.deprecated()) {
            field.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "{$S, $S}", "deprecation", "removal")
                    .build());
        }
        return field.build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addComment(
                        "Runs before any other initializer, so that a runtime that cannot serve this class says so.")
                .addStatement(
                        "$T.require($L, $S)",
                        GENERATED_CONTRACT,
                        CONTRACT_LEVEL,
                        constants.codec().canonicalName())
                .build();
    }

    private CodeBlock schema() {
        CodeBlock.Builder schema = CodeBlock.builder()
                .add(
                        "$T.of($L, $T.class, INSTANCE, $L)",
                        ENTITY_SCHEMA,
                        SourceText.literal(plan.table()),
                        plan.name(),
                        constants.keyPart(plan.hashKey()).name());
        plan.rangeKey()
                .ifPresent(key -> schema.add(chained(
                        "rangeKey", CodeBlock.of("$L", constants.keyPart(key).name()))));
        UpkeepMethods upkeep = new UpkeepMethods(plan);
        if (Sensitivity.of(plan.record().attributes(), constants)) {
            schema.add(chained("sensitive", CodeBlock.of("")));
        }
        for (AttributeModel attribute : plan.record().attributes()) {
            attribute
                    .mapping()
                    .frozen()
                    .ifPresent(frozen -> schema.add(chained(
                            "frozen",
                            CodeBlock.of("$L, $L", SourceText.literal(attribute.name()), constants.inside(frozen)))));
        }
        upkeep.versionArguments().ifPresent(version -> schema.add(chained("version", version)));
        upkeep.stampsArguments().ifPresent(stamps -> schema.add(chained("stamps", stamps)));
        plan.expiry()
                .ifPresent(expiry -> schema.add(chained(
                        expiry.mapping().expiry().equals(Optional.of(ExpiryOf.Kind.LIFETIME)) ? "lifetime" : "ttl",
                        CodeBlock.of("$L", SourceText.literal(expiry.name())))));
        plan.indexes().forEach(index -> schema.add(chained("index", CodeBlock.of("$L", index.constant()))));
        return schema.build();
    }

    private CodeBlock schema(IndexPlan index) {
        CodeBlock.Builder schema = CodeBlock.builder()
                .add(
                        "$T.$L($L)",
                        ENTITY_INDEX,
                        index.local() ? "local" : "global",
                        SourceText.literal(index.model().name()));
        schema.add(chained("hashKey", keyParts(index.hashKey())));
        if (!index.rangeKey().isEmpty()) {
            schema.add(chained("rangeKey", keyParts(index.rangeKey())));
        }
        return schema.add(
                        switch (index.model().projection()) {
                            case ALL -> chained("all", CodeBlock.of(""));
                            case KEYS_ONLY -> chained("keysOnly", CodeBlock.of(""));
                            case INCLUDE -> chained("include", names(index.include()));
                        })
                .build();
    }

    /** The next call of a chain in the value of a field, on a line of its own. */
    static CodeBlock chained(String method, CodeBlock arguments) {
        return CodeBlock.of("$>$>\n.$L($L)$<$<", method, arguments);
    }

    private static CodeBlock names(List<AttributeModel> attributes) {
        return attributes.stream()
                .map(a -> CodeBlock.of("$L", SourceText.literal(a.name())))
                .collect(CodeBlock.joining(",$W"));
    }

    private CodeBlock keyParts(List<AttributeModel> attributes) {
        return attributes.stream()
                .map(a -> CodeBlock.of("$L", constants.keyPart(a).name()))
                .collect(CodeBlock.joining(", "));
    }

    private TypeSpec projectionCodec(IndexPlan index, Projected projected) {
        return nestedCodec(projected.codec(), projected.name())
                .addJavadoc(
                        "Reads what index {@code $L} holds.\n", index.model().name())
                .addMethods(new RecordCodec(projected.name(), projected.name(), projected.attributes(), constants)
                        .methods(false))
                .build();
    }

    private static TypeSpec.Builder nestedCodec(ClassName codec, TypeName type) {
        return TypeSpec.classBuilder(codec)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(ITEM_CODEC, type));
    }

    /** The codec class of a nested type. */
    private final class NestedCodecs implements NestedType.Visitor<TypeSpec> {
        private final ClassName codec;

        NestedCodecs(ClassName codec) {
            this.codec = codec;
        }

        @Override
        public TypeSpec visitRecord(RecordModel record) {
            return nestedCodec(codec, record.type())
                    .addJavadoc("Turns {@link $T} into a map and back.\n", record.name())
                    .addMethods(new RecordCodec(record.name(), record.type(), record.attributes(), constants)
                            .methods(permitted.contains(record.type())))
                    .build();
        }

        @Override
        public TypeSpec visitSealed(SealedModel sealed) {
            return nestedCodec(codec, sealed.type())
                    .addJavadoc(
                            "Turns {@link $T} into a map and back; attribute $L tells the record.\n",
                            sealed.name(),
                            SourceText.code(sealed.discriminator()))
                    .addMethods(new SealedCodec(sealed, constants).methods())
                    .build();
        }
    }
}
