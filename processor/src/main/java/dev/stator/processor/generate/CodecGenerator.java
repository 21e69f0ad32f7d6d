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
import dev.stator.processor.model.Attribute;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.ItemType;
import dev.stator.processor.model.Key;
import dev.stator.processor.model.RecordType;
import dev.stator.processor.model.SealedType;
import dev.stator.processor.model.ValueMapping.ExpiryOf;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes {@code PostCodec}: record to item and back, with the codecs of nested types and projections, and the schema. */
final class CodecGenerator {
    /** The level of the contract between generated code and runtime that this processor writes for. */
    private static final int CONTRACT_LEVEL = 2;

    private final EntityPlan plan;
    private final CodecConstants constants;

    private CodecGenerator(EntityPlan plan) {
        this.plan = plan;
        this.constants = plan.constants();
    }

    static JavaFile generate(EntityPlan plan) {
        return Header.file(plan.constants().codec(), new CodecGenerator(plan).type());
    }

    private TypeSpec type() {
        RecordType record = plan.record();
        TypeSpec.Builder type = TypeSpec.classBuilder(constants.codec())
                .addJavadoc(
                        "Turns {@link $T} into an item of table {@code $L} and back.\n", record.name(), plan.table())
                .addJavadoc(RecordCodec.table(plan))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(ITEM_CODEC, record.type()));
        Header.mark(type, plan);
        type.addMethod(constructor());
        type.addMethods(new RecordCodec(record, constants).methods());
        new UpkeepMethods(plan).addTo(type);
        for (Nested nested : constants.nested()) {
            type.addType(nested.type().accept(new NestedCodecs(nested.codec())));
        }
        for (IndexPlan index : plan.indexes()) {
            index.projected().ifPresent(projected -> type.addType(projectionCodec(index, projected)));
        }
        addConstants(type);
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
        constants.constants().forEach(constant -> type.addField(constant(constant)));
        for (IndexPlan index : plan.indexes()) {
            type.addField(constant(new Constant(index.constant(), ENTITY_INDEX, schema(index.index()))));
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
                        keyParts(plan.key().hash()));
        if (!plan.key().range().isEmpty()) {
            schema.add(chained("rangeKey", keyParts(plan.key().range())));
        }
        UpkeepMethods upkeep = new UpkeepMethods(plan);
        if (plan.record().sensitive()) {
            schema.add(chained("sensitive", CodeBlock.of("")));
        }
        for (Attribute attribute : plan.record().attributes()) {
            attribute
                    .mapping()
                    .frozen()
                    .ifPresent(frozen -> schema.add(chained(
                            "frozen",
                            CodeBlock.of("$L, $L", SourceText.literal(attribute.name()), constants.inside(frozen)))));
        }
        upkeep.versionArguments().ifPresent(version -> schema.add(chained("version", version)));
        upkeep.stampsArguments().ifPresent(stamps -> schema.add(chained("stamps", stamps)));
        plan.entity()
                .expiry()
                .ifPresent(expiry -> schema.add(chained(
                        expiry.mapping().expiry().equals(Optional.of(ExpiryOf.Kind.LIFETIME)) ? "lifetime" : "ttl",
                        CodeBlock.of("$L", SourceText.literal(expiry.name())))));
        plan.indexes().forEach(index -> schema.add(chained("index", CodeBlock.of("$L", index.constant()))));
        return schema.build();
    }

    private CodeBlock schema(Index index) {
        CodeBlock.Builder schema = CodeBlock.builder()
                .add("$T.$L($L)", ENTITY_INDEX, index.isLocal() ? "local" : "global", SourceText.literal(index.name()));
        schema.add(chained("hashKey", keyParts(index.key().hash())));
        if (!index.key().range().isEmpty()) {
            schema.add(chained("rangeKey", keyParts(index.key().range())));
        }
        return schema.add(
                        switch (index.projection()) {
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

    private static CodeBlock names(List<Attribute> attributes) {
        return attributes.stream()
                .map(a -> CodeBlock.of("$L", SourceText.literal(a.name())))
                .collect(CodeBlock.joining(",$W"));
    }

    private CodeBlock keyParts(List<Key.Part> parts) {
        return parts.stream().map(constants::keyPart).collect(CodeBlock.joining(", "));
    }

    private TypeSpec projectionCodec(IndexPlan index, Projected projected) {
        return nestedCodec(projected.codec(), projected.name())
                .addJavadoc("Reads what index {@code $L} holds.\n", index.name())
                .addMethods(new RecordCodec(projected.record(), constants).methods())
                .build();
    }

    private static TypeSpec.Builder nestedCodec(ClassName codec, TypeName type) {
        return TypeSpec.classBuilder(codec)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(ITEM_CODEC, type));
    }

    /** The codec class of a nested type. */
    private final class NestedCodecs implements ItemType.Visitor<TypeSpec> {
        private final ClassName codec;

        NestedCodecs(ClassName codec) {
            this.codec = codec;
        }

        @Override
        public TypeSpec visitRecord(RecordType record) {
            return nestedCodec(codec, record.type())
                    .addJavadoc("Turns {@link $T} into a map and back.\n", record.name())
                    .addMethods(new RecordCodec(record, constants).methods())
                    .build();
        }

        @Override
        public TypeSpec visitSealed(SealedType sealed) {
            return nestedCodec(codec, sealed.type())
                    .addJavadoc(
                            "Turns {@link $T} into a map and back; attribute $L tells the record.\n",
                            sealed.name(),
                            SourceText.code(sealed.discriminator()))
                    .addMethods(new SealedCodec(sealed, plan).methods())
                    .build();
        }
    }
}
