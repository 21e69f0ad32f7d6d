package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.CODECS;
import static dev.stator.processor.generate.plan.RuntimeTypes.DECODING_EXCEPTION;
import static dev.stator.processor.generate.plan.RuntimeTypes.ENCODING_EXCEPTION;
import static dev.stator.processor.generate.plan.RuntimeTypes.RENAMED_TEXT;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.generate.plan.CodecConstants;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.generate.plan.Identifiers;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.model.SealedType;
import dev.stator.processor.model.SealedType.Subtype;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The methods of a sealed interface's codec: it puts a discriminator before what the record's codec writes. */
final class SealedCodec {
    private final SealedType model;
    private final EntityPlan plan;
    private final CodecConstants constants;
    private final String discriminator;
    private final String value;
    private final Optional<FieldSpec> words;

    SealedCodec(SealedType model, EntityPlan plan) {
        this.model = model;
        this.plan = plan;
        this.constants = plan.constants();
        this.discriminator = SourceText.literal(model.discriminator());
        this.value = Identifiers.variable(model.name(), "item", "value");
        this.words = words();
    }

    /** Reads a discriminator that was another, where there is such a record. */
    private Optional<FieldSpec> words() {
        List<Subtype> renamed = model.subtypes().stream()
                .filter(subtype -> !subtype.former().isEmpty())
                .toList();
        if (renamed.isEmpty()) {
            return Optional.empty();
        }
        CodeBlock.Builder codec = CodeBlock.builder().add("$T", RENAMED_TEXT);
        String method = "of";
        for (Subtype subtype : renamed) {
            codec.add(
                    ".$L($Z$L)",
                    method,
                    Stream.concat(Stream.of(subtype.value()), subtype.former().stream())
                            .map(SourceText::literal)
                            .map(text -> CodeBlock.of("$L", text))
                            .collect(CodeBlock.joining(",$W")));
            method = "and";
        }
        return Optional.of(FieldSpec.builder(
                        RENAMED_TEXT,
                        new Identifiers.Scope("_", "", plan.types().reserved()).claim("WORDS"),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(codec.build())
                .build());
    }

    /** The codec of the discriminator. */
    private CodeBlock codec() {
        return words.map(field -> CodeBlock.of("$N", field)).orElseGet(() -> CodeBlock.of("$T.STRING", CODECS));
    }

    List<FieldSpec> fields() {
        return words.stream().toList();
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>(List.of(write(), read(), members()));
        if (model.subtypes().stream()
                .anyMatch(subtype -> plan.entity().record(subtype.type()).rest().isPresent())) {
            methods.add(RecordCodec.tells("readsRest"));
        }
        if (plan.entity().readsFormerNames(model)) {
            methods.add(RecordCodec.tells("readsFormerNames"));
        }
        methods.add(RecordCodec.javaType(model.name()));
        return methods;
    }

    private MethodSpec write() {
        MethodSpec.Builder method =
                RecordCodec.writeHead(model.type(), value).addStatement("item.expect($L)", capacity());
        Identifiers.Scope variables = new Identifiers.Scope("", "item", value);
        String keyword = "if";
        for (Subtype subtype : model.subtypes()) {
            String variable = variables.claimVariable(Identifiers.variable(rawType(subtype.type()), "item", "record"));
            if (keyword.equals("if")) {
                method.beginControlFlow("if ($L instanceof $T $L)", value, subtype.type(), variable);
            } else {
                method.nextControlFlow("else if ($L instanceof $T $L)", value, subtype.type(), variable);
            }
            keyword = "else if";
            method.addStatement(
                    "$T.STRING.put(item, $L, $L)", CODECS, discriminator, SourceText.literal(subtype.value()));
            method.addStatement("$L.write($L, item)", constants.inside(subtype.type()), variable);
        }
        return method.nextControlFlow("else")
                .addComment("Permitted since this class was written.")
                .addStatement(
                        "throw new $T($Z$S + $L.getClass().getName())\n.typed(null, $L)",
                        ENCODING_EXCEPTION,
                        "compile " + constants.codec().simpleName() + " again: it does not know ",
                        value,
                        "javaType()")
                .endControlFlow()
                .build();
    }

    private MethodSpec read() {
        MethodSpec.Builder method = RecordCodec.readHead(model.type())
                .addStatement("var type = $L.required(item, $L)", codec(), discriminator)
                .addCode("return switch (type) {\n$>");
        for (Subtype subtype : model.subtypes()) {
            method.addStatement(
                    "case $L -> $L.read(item)", SourceText.literal(subtype.value()), constants.inside(subtype.type()));
        }
        String known = model.subtypes().stream().map(Subtype::value).collect(Collectors.joining(", "));
        return method.addStatement(
                        "default -> throw new $T($Z\"\\\"\" + type + $L)\n.typed(\"S\", javaType())\n.under($L)",
                        DECODING_EXCEPTION,
                        SourceText.literal(
                                "\" names no record of " + model.name().simpleName() + "; known are " + known),
                        discriminator)
                .addCode("$<};\n")
                .build();
    }

    private MethodSpec members() {
        MethodSpec.Builder method = RecordCodec.membersHead()
                .addStatement(RecordCodec.member(discriminator, codec()))
                .addCode("switch ($L.required(members.item(), $L)) {\n$>", codec(), discriminator);
        for (Subtype subtype : model.subtypes()) {
            method.addStatement(
                    "case $L -> $L.members(members)",
                    SourceText.literal(subtype.value()),
                    constants.inside(subtype.type()));
        }
        return method.addCode("default -> {}\n$<}\n").build();
    }

    /** The discriminator and the attributes of the widest record. */
    private int capacity() {
        return 1
                + model.subtypes().stream()
                        .mapToInt(subtype -> plan.entity()
                                .record(subtype.type())
                                .attributes()
                                .size())
                        .max()
                        .orElse(0);
    }

    private static ClassName rawType(TypeName type) {
        return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : (ClassName) type;
    }
}
