package dev.stator.processor.generate;

import static dev.stator.processor.generate.RuntimeTypes.ATTRIBUTE_VALUE;
import static dev.stator.processor.generate.RuntimeTypes.ITEM_READER;
import static dev.stator.processor.generate.RuntimeTypes.ITEM_WRITER;
import static dev.stator.processor.generate.RuntimeTypes.MEMBER;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.AttributeModel.DefaultValue;
import dev.stator.processor.model.Upkeep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The methods of a record's codec: one line to write and one to read each attribute, and one call of the constructor. */
final class RecordCodec {
    static final TypeName ITEM =
            ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), ATTRIBUTE_VALUE);

    static final TypeName MEMBERS = ParameterizedTypeName.get(
            ClassName.get(List.class), ParameterizedTypeName.get(MEMBER, WildcardTypeName.subtypeOf(Object.class)));

    private final ClassName name;
    private final TypeName type;
    private final List<AttributeModel> attributes;
    private final CodecConstants constants;
    private final Defaults defaults;
    private final String value;

    RecordCodec(ClassName name, TypeName type, List<AttributeModel> attributes, CodecConstants constants) {
        this.name = name;
        this.type = type;
        this.attributes = attributes;
        this.constants = constants;
        this.defaults = new Defaults(constants);
        this.value = Identifiers.variable(name, "item", "value");
    }

    /**
     * @param shared whether the codec of a sealed interface writes the same attributes beside its discriminator
     */
    List<MethodSpec> methods(boolean shared) {
        return shared
                ? List.of(toItemByWrite(), write(), fromItem(), members(), javaType(name))
                : List.of(toItem(), fromItem(), members(), javaType(name));
    }

    /** {@code javaType}, which names the type in errors. */
    static MethodSpec javaType(ClassName name) {
        return MethodSpec.methodBuilder("javaType")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $S", name.canonicalName())
                .build();
    }

    private MethodSpec toItem() {
        return toItemHead()
                .addCode(writes())
                .addStatement("return item.toItem()")
                .build();
    }

    private MethodSpec toItemByWrite() {
        return toItemHead()
                .addStatement("write($L, item)", value)
                .addStatement("return item.toItem()")
                .build();
    }

    private MethodSpec.Builder toItemHead() {
        return MethodSpec.methodBuilder("toItem")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ITEM)
                .addParameter(type, value)
                .addStatement("var item = new $T($L)", ITEM_WRITER, attributes.size());
    }

    private MethodSpec write() {
        return MethodSpec.methodBuilder("write")
                .addParameter(type, value)
                .addParameter(ITEM_WRITER, "item")
                .addCode(writes())
                .build();
    }

    private CodeBlock writes() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (AttributeModel attribute : attributes) {
            code.addStatement(write(attribute));
        }
        return code.build();
    }

    private CodeBlock write(AttributeModel attribute) {
        String stored = SourceText.literal(attribute.name());
        if (primitive(attribute)) {
            return CodeBlock.of(
                    "item.put$L($L, $L.$L())", capitalized(attribute.type()), stored, value, attribute.component());
        }
        return CodeBlock.of(
                "item.$L($L, $L, $L.$L())",
                required(attribute) ? "put" : "putNullable",
                stored,
                constants.codec(attribute),
                value,
                attribute.component());
    }

    private MethodSpec fromItem() {
        MethodSpec.Builder method = fromItemHead();
        TypeName constructor = type instanceof ParameterizedTypeName ? name : type;
        String diamond = type instanceof ParameterizedTypeName ? "<>" : "";
        if (attributes.isEmpty()) {
            return method.addStatement("return new $T$L()", constructor, diamond)
                    .build();
        }
        method.addStatement("var item = new $T(attributes)", ITEM_READER);
        boolean sensitive = Sensitivity.of(attributes, constants);
        if (sensitive) {
            method.beginControlFlow("try");
        }
        method.addStatement(
                attributes.size() == 1 ? "return new $T$L($L)" : "return new $T$L(\n$L)",
                constructor,
                diamond,
                attributes.stream().map(this::read).collect(CodeBlock.joining(",\n")));
        if (sensitive) {
            method.nextControlFlow("catch ($T refusal)", RuntimeException.class)
                    .addStatement("throw item.refused(refusal)")
                    .endControlFlow();
        }
        return method.build();
    }

    static MethodSpec.Builder fromItemHead(TypeName type) {
        return MethodSpec.methodBuilder("fromItem")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(ITEM, "attributes");
    }

    private MethodSpec.Builder fromItemHead() {
        return fromItemHead(type);
    }

    private MethodSpec members() {
        CodeBlock members = attributes.stream()
                .map(attribute -> member(SourceText.literal(attribute.name()), constants.reading(attribute)))
                .collect(CodeBlock.joining(",\n"));
        return membersHead()
                .addStatement(attributes.size() < 2 ? "return $T.of($L)" : "return $T.of(\n$L)", List.class, members)
                .build();
    }

    static MethodSpec.Builder membersHead() {
        return MethodSpec.methodBuilder("members")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(MEMBERS)
                .addParameter(ITEM, "attributes");
    }

    static CodeBlock member(String stored, CodeBlock codec) {
        return CodeBlock.of("new $T<>($L, $L)", MEMBER, stored, codec);
    }

    private CodeBlock read(AttributeModel attribute) {
        String stored = SourceText.literal(attribute.name());
        if (primitive(attribute)) {
            return absentPrimitive(attribute)
                    .map(d -> CodeBlock.of("item.$TOr($L, $L)", attribute.type(), stored, d))
                    .orElseGet(() -> CodeBlock.of("item.required$L($L)", capitalized(attribute.type()), stored));
        }
        CodeBlock codec = constants.codec(attribute);
        return attribute
                .defaultValue()
                .map(d -> CodeBlock.of("item.orElse($L, $L, $L)", stored, codec, defaultValue(attribute, d)))
                .orElseGet(() ->
                        CodeBlock.of("item.$L($L, $L)", required(attribute) ? "required" : "nullable", stored, codec));
    }

    /** What stands in for a missing primitive: an item without a version has version 0. */
    private Optional<CodeBlock> absentPrimitive(AttributeModel attribute) {
        return attribute.isKept(Upkeep.Kind.VERSION)
                ? Optional.of(defaults.value(attribute, "0"))
                : attribute.defaultValue().map(d -> defaultValue(attribute, d));
    }

    private CodeBlock defaultValue(AttributeModel attribute, DefaultValue value) {
        return defaults.value(attribute, value.text());
    }

    private static boolean primitive(AttributeModel attribute) {
        return attribute.type().isPrimitive() && attribute.mapping().builtIn().isPresent() && !attribute.sensitive();
    }

    /** Whether null is no value of the component: it would be refused, or come back as something else. */
    private static boolean required(AttributeModel attribute) {
        return attribute.nullness() == AttributeModel.Nullness.NEVER
                || attribute.type().isPrimitive()
                || attribute.defaultValue().isPresent()
                || attribute.mapping().absenceHasValue();
    }

    /** Whether nothing stands for it where it is missing, so that the record cannot be read. */
    static boolean mustBeThere(AttributeModel attribute) {
        return required(attribute)
                && attribute.whenMissing().isEmpty()
                && !attribute.mapping().absenceHasValue();
    }

    private static String capitalized(TypeName primitive) {
        String name = primitive.toString();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The attributes as a table for Javadoc, one line each. */
    static CodeBlock table(EntityPlan plan) {
        List<AttributeModel> attributes = plan.record().attributes();
        if (attributes.isEmpty()) {
            return CodeBlock.of("");
        }
        List<String> names = attributes.stream().map(AttributeModel::name).toList();
        List<String> forms =
                attributes.stream().map(a -> StoredForms.of(a.mapping())).toList();
        int nameWidth = names.stream().mapToInt(String::length).max().orElse(0);
        int formWidth = forms.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder table = new StringBuilder("\n<pre>\n");
        for (int i = 0; i < attributes.size(); i++) {
            String notes = notes(plan, attributes.get(i));
            String line = SourceText.html(names.get(i))
                    + " ".repeat(nameWidth - names.get(i).length() + 2)
                    + forms.get(i)
                    + " ".repeat(formWidth - forms.get(i).length() + 2)
                    + SourceText.html(notes);
            table.append(line.stripTrailing()).append('\n');
        }
        return CodeBlock.of("$L", table.append("</pre>\n"));
    }

    private static String notes(EntityPlan plan, AttributeModel attribute) {
        List<String> notes = new ArrayList<>(plan.roles(attribute));
        if (!attribute.name().equals(attribute.component())) {
            notes.add("component " + attribute.component());
        }
        if (attribute.mapping() != attribute.mapping().present()) {
            notes.add("optional");
        } else if (!required(attribute)) {
            notes.add("nullable");
        }
        attribute.defaultValue().ifPresent(d -> notes.add("default \"" + d.text() + "\""));
        return notes.stream().collect(Collectors.joining(", "));
    }
}
