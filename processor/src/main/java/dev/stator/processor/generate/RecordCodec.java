package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.ITEM_MEMBERS;
import static dev.stator.processor.generate.plan.RuntimeTypes.ITEM_READER;
import static dev.stator.processor.generate.plan.RuntimeTypes.ITEM_WRITER;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.generate.plan.CodecConstants;
import dev.stator.processor.generate.plan.Identifiers;
import dev.stator.processor.generate.plan.RecordKeys;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.model.EmbeddedRecord;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The methods of a record's codec: one line to write and one to read each attribute, and one call of the constructor.
 */
final class RecordCodec {
    private final RecordType record;
    private final ClassName name;
    private final TypeName type;
    private final List<EntityAttribute> attributes;
    private final CodecConstants constants;
    private final KeyStatements keys;
    private final String value;

    /** Of a record inside others. */
    RecordCodec(RecordType record, CodecConstants constants) {
        this(record, constants, RecordKeys.NONE);
    }

    /** @param keys what it has beside the attributes of its components */
    RecordCodec(RecordType record, CodecConstants constants, RecordKeys keys) {
        this.record = record;
        this.name = record.name();
        this.type = record.type();
        this.attributes = record.attributes().stream()
                .filter(attribute -> !attribute.keyOnly())
                .toList();
        this.constants = constants;
        this.keys = new KeyStatements(record, keys, constants);
        this.value = Identifiers.variable(name, "item", "value");
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>(List.of(write(), read(), members()));
        record.rest().ifPresent(rest -> methods.add(tells("readsRest")));
        methods.add(javaType(name));
        return methods;
    }

    /** {@code javaType}, which names the type in errors. */
    static MethodSpec javaType(ClassName name) {
        return javaType(name.canonicalName());
    }

    /** The same of a type that may be no class. */
    static MethodSpec javaType(String name) {
        return MethodSpec.methodBuilder("javaType")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $S", name)
                .build();
    }

    private MethodSpec write() {
        MethodSpec.Builder method = writeHead(type, value);
        if (keys.mayHoldNull()) {
            method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "NullAway")
                    .build());
        }
        int count = keys.count() + attributes.size();
        if (count > 0) {
            method.addStatement("item.expect($L)", count);
        }
        keys.writeAlways(method, value);
        record.components(this::write, this::embed, rest -> Optional.<CodeBlock>empty()).stream()
                .flatMap(Optional::stream)
                .forEach(method::addStatement);
        keys.writeEntries(method, value);
        writeNulls(method);
        record.rest()
                .ifPresent(rest -> method.addStatement(
                        "item.putRest($L, $L.$L())", constants.rest(type), value, rest.component()));
        return method.build();
    }

    /** What may be absent, another mapper stores as NULL. */
    private void writeNulls(MethodSpec.Builder method) {
        List<CodeBlock> names = attributes.stream()
                .filter(attribute -> record.withNulls() && !attribute.mustBeThere())
                .map(attribute -> CodeBlock.of("$L", SourceText.literal(attribute.name())))
                .toList();
        if (!names.isEmpty()) {
            method.addStatement("item.putNulls($L)", CodeBlock.join(names, ",$W"));
        }
    }

    static MethodSpec.Builder writeHead(TypeName type, String value) {
        return MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(type, value)
                .addParameter(ITEM_WRITER, "item");
    }

    private Optional<CodeBlock> write(EntityAttribute attribute) {
        return attribute.keyOnly() ? Optional.empty() : Optional.of(put(attribute));
    }

    private Optional<CodeBlock> embed(EmbeddedRecord embedded) {
        String component = embedded.embedding().component();
        CodeBlock arguments = CodeBlock.of("$L, $L.$L()", constants.inside(embedded), value, component);
        return Optional.of(
                switch (embedded.embedding().absence()) {
                    case NONE -> CodeBlock.of("item.embed($L, $L)", SourceText.literal(component), arguments);
                    case NULL -> CodeBlock.of("item.embedNullable($L)", arguments);
                    case EMPTY -> CodeBlock.of("item.embedOptional($L, $L)", SourceText.literal(component), arguments);
                });
    }

    private CodeBlock put(EntityAttribute attribute) {
        String stored = SourceText.literal(attribute.name());
        if (primitive(attribute)) {
            return CodeBlock.of(
                    "item.put$L($L, $L.$L())", capitalized(attribute.type()), stored, value, attribute.component());
        }
        return CodeBlock.of(
                "$L.$L(item, $L, $L.$L())",
                constants.codec(attribute),
                attribute.isRequired() ? "put" : "putNullable",
                stored,
                value,
                attribute.component());
    }

    private MethodSpec read() {
        MethodSpec.Builder method = readHead(type);
        TypeName constructor = type instanceof ParameterizedTypeName ? name : type;
        String diamond = type instanceof ParameterizedTypeName ? "<>" : "";
        if (record.attributes().isEmpty() && record.rest().isEmpty()) {
            keys.read(method, this::read);
            return method.addStatement("return new $T$L()", constructor, diamond)
                    .build();
        }
        if (record.sensitive()) {
            method.beginControlFlow("try");
        }
        attributes.stream()
                .filter(attribute ->
                        attribute.within().isEmpty() && !attribute.former().isEmpty())
                .forEach(attribute -> method.addStatement(
                        "item = item.$L($L)",
                        attribute.sensitive() ? "formerlySensitive" : "formerly",
                        attribute.names().map(SourceText::literal).collect(Collectors.joining(", "))));
        Function<EntityAttribute, CodeBlock> read = keys.read(method, this::read);
        List<CodeBlock> components =
                record.components(read, this::read, rest -> CodeBlock.of("item.rest($L)", constants.rest(type)));
        method.addStatement(
                components.size() == 1 ? "return new $T$L($L)" : "return new $T$L(\n$L)",
                constructor,
                diamond,
                components.stream().collect(CodeBlock.joining(",\n")));
        if (record.sensitive()) {
            method.nextControlFlow("catch ($T refusal)", RuntimeException.class)
                    .addStatement("throw item.refused(refusal)")
                    .endControlFlow();
        }
        return method.build();
    }

    static MethodSpec.Builder readHead(TypeName type) {
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(ITEM_READER, "item");
    }

    /** A method such as {@code readsRest}, which answers no where it is not there. */
    static MethodSpec tells(String what) {
        return MethodSpec.methodBuilder(what)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addStatement("return true")
                .build();
    }

    private MethodSpec members() {
        MethodSpec.Builder method = membersHead();
        keys.members(method);
        record.components(this::members, this::members, rest -> CodeBlock.of(""))
                .forEach(method::addCode);
        record.rest().ifPresent(rest -> method.addStatement("$L.addTo(members)", constants.rest(type)));
        return method.build();
    }

    private CodeBlock members(EntityAttribute attribute) {
        return attribute.keyOnly()
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .addStatement(member(attribute, constants.reading(attribute)))
                        .build();
    }

    private CodeBlock members(EmbeddedRecord embedded) {
        CodeBlock members = CodeBlock.builder()
                .addStatement("$L.members(members)", constants.inside(embedded))
                .build();
        return embedded.embedding().mayBeAbsent()
                ? CodeBlock.builder()
                        .beginControlFlow("if (members.item().holds($L))", names(embedded))
                        .add(members)
                        .endControlFlow()
                        .build()
                : members;
    }

    static MethodSpec.Builder membersHead() {
        return MethodSpec.methodBuilder("members")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ITEM_MEMBERS, "members");
    }

    private static CodeBlock member(EntityAttribute attribute, CodeBlock codec) {
        CodeBlock former = attribute.former().stream()
                .map(name -> CodeBlock.of(", $L", SourceText.literal(name)))
                .collect(CodeBlock.joining(""));
        return CodeBlock.of("members.add($L, $L$L)", SourceText.literal(attribute.name()), codec, former);
    }

    static CodeBlock member(String stored, CodeBlock codec) {
        return CodeBlock.of("members.add($L, $L)", stored, codec);
    }

    private CodeBlock read(EmbeddedRecord embedded) {
        CodeBlock read = CodeBlock.of("$L.read(item)", constants.inside(embedded));
        return switch (embedded.embedding().absence()) {
            case NONE -> read;
            case NULL -> CodeBlock.of("item.holds($L) ? $L : null", names(embedded), read);
            case EMPTY ->
                CodeBlock.of("item.holds($1L) ? $2T.of($3L) : $2T.empty()", names(embedded), Optional.class, read);
        };
    }

    private static String names(EmbeddedRecord embedded) {
        return embedded.names().stream().map(SourceText::literal).collect(Collectors.joining(", "));
    }

    private CodeBlock read(EntityAttribute attribute) {
        String stored = SourceText.literal(attribute.name());
        if (primitive(attribute)) {
            return attribute.whenMissing().isPresent()
                    ? CodeBlock.of("item.$TOr($L, $L)", attribute.type(), stored, constants.absent(attribute))
                    : CodeBlock.of("item.required$L($L)", capitalized(attribute.type()), stored);
        }
        CodeBlock codec = constants.codec(attribute);
        return attribute.whenMissing().isPresent()
                ? CodeBlock.of("$L.orElse(item, $L, $L)", codec, stored, constants.absent(attribute))
                : CodeBlock.of("$L.$L(item, $L)", codec, attribute.isRequired() ? "required" : "nullable", stored);
    }

    private static boolean primitive(EntityAttribute attribute) {
        return attribute.type().isPrimitive() && attribute.mapping().builtIn().isPresent() && !attribute.sensitive();
    }

    private static String capitalized(TypeName primitive) {
        String name = primitive.toString();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
