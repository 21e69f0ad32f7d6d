package dev.stator.processor.generate;

import static dev.stator.processor.generate.plan.RuntimeTypes.TEMPLATE_READER;
import static dev.stator.processor.generate.plan.RuntimeTypes.TEMPLATE_WRITER;
import static dev.stator.processor.generate.plan.RuntimeTypes.TEXT_CODEC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.plan.CodecConstants;
import dev.stator.processor.generate.plan.Identifiers;
import dev.stator.processor.generate.plan.SourceText;
import dev.stator.processor.generate.plan.TemplateConstant;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.Template;
import dev.stator.processor.model.Template.Form;
import dev.stator.processor.model.Template.Literal;
import dev.stator.processor.model.Template.Part;
import dev.stator.processor.model.Template.Piece;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The codec of a key's texts, which are made by a template; and the class of what several components make. */
final class TemplateCodec {
    private final TemplateConstant key;
    private final Template template;
    private final CodecConstants constants;

    TemplateCodec(TemplateConstant key, CodecConstants constants) {
        this.key = key;
        this.template = key.template();
        this.constants = constants;
    }

    List<TypeSpec> types() {
        return key.components().size() < 2 ? List.of(codec()) : List.of(codec(), parts());
    }

    private TypeSpec codec() {
        TypeSpec.Builder type = TypeSpec.classBuilder(key.codec())
                .addJavadoc("$L\n", SourceText.code(template.text()))
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(TEXT_CODEC, key.value()))
                .addField(FieldSpec.builder(String.class, "TEMPLATE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$L", SourceText.literal(template.text()))
                        .build())
                .addMethod(toText())
                .addMethod(fromText());
        for (int count = 1; count < template.parts().size(); count++) {
            type.addMethod(beginning(count));
        }
        return type.addMethod(RecordCodec.javaType(key.javaType())).build();
    }

    private MethodSpec toText() {
        MethodSpec.Builder method = override("toText", String.class).addParameter(key.value(), "value");
        if (key.components().isEmpty()) {
            return method.addStatement("return value").build();
        }
        return method.addStatement(
                        "return $L",
                        written(template.pieces().size(), component -> key.component(CodeBlock.of("value"), component)))
                .build();
    }

    private MethodSpec beginning(int count) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(TemplateConstant.beginning(count))
                .addJavadoc(
                        "What texts begin with whose first $L known.\n", count == 1 ? "part is" : count + " parts are")
                .addModifiers(Modifier.STATIC)
                .returns(String.class);
        Identifiers.Scope names = variables();
        Map<String, String> parameters = new HashMap<>();
        for (EntityAttribute component : template.components(count)) {
            String name = names.claimVariable(component.component(), "part");
            parameters.put(component.component(), name);
            method.addParameter(component.type(), name);
        }
        return method.addStatement("return $L", written(piecesUpTo(count), variable(parameters)))
                .build();
    }

    /** How many pieces there are up to a part, the literal behind it included. */
    private int piecesUpTo(int parts) {
        int index = 0;
        for (int left = parts; left > 0; index++) {
            if (template.pieces().get(index) instanceof Part) {
                left--;
            }
        }
        return template.literalBehind(index - 1).isPresent() ? index + 1 : index;
    }

    private CodeBlock written(int pieces, Function<EntityAttribute, CodeBlock> value) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("new $T(TEMPLATE)$L", TEMPLATE_WRITER, template.sensitive() ? ".sensitive()" : "");
        for (int index = 0; index < pieces; index++) {
            code.add("\n$L", piece(index, value));
        }
        return code.add("\n.toString()").build();
    }

    private CodeBlock piece(int index, Function<EntityAttribute, CodeBlock> value) {
        Piece piece = template.pieces().get(index);
        if (!(piece instanceof Part part)) {
            return CodeBlock.of(".literal($L)", SourceText.literal(((Literal) piece).text()));
        }
        String component = SourceText.literal(part.attribute().component());
        CodeBlock code = value.apply(part.attribute());
        if (part.form() != Form.TEXT) {
            return CodeBlock.of(
                    ".number($L, $L, $L)", component, code, part.width().orElseThrow());
        }
        CodeBlock codec = constants.inside(part.attribute().mapping());
        if (part.length().isPresent()) {
            return CodeBlock.of(
                    ".part($L, $L, $L, $L)",
                    component,
                    codec,
                    code,
                    part.length().getAsInt());
        }
        return isEscaped(index)
                ? CodeBlock.of(".escaped($L, $L, $L, $L)", component, codec, code, literalBehind(index))
                : CodeBlock.of(".part($L, $L, $L)", component, codec, code);
    }

    private boolean isEscaped(int index) {
        return template.escaped() && template.literalBehind(index).isPresent();
    }

    private String literalBehind(int index) {
        return SourceText.literal(template.literalBehind(index).orElseThrow().text());
    }

    private MethodSpec fromText() {
        MethodSpec.Builder method = override("fromText", key.value()).addParameter(String.class, "text");
        CodeBlock reader =
                CodeBlock.of("new $T(TEMPLATE, text)$L", TEMPLATE_READER, template.sensitive() ? ".sensitive()" : "");
        if (key.components().isEmpty()) {
            CodeBlock literals = template.pieces().stream()
                    .map(piece -> CodeBlock.of(".literal($L)", SourceText.literal(((Literal) piece).text())))
                    .collect(CodeBlock.joining(""));
            return method.addStatement("$L$L.end()", reader, literals)
                    .addStatement("return text")
                    .build();
        }
        List<Piece> pieces = template.pieces();
        if (template.parts().size() == 1 && pieces.get(pieces.size() - 1) instanceof Part last && isOpen(last)) {
            return method.addStatement("return $L", read(reader, 0, pieces.size()))
                    .build();
        }
        return readInSteps(method, reader).build();
    }

    /** With a variable for each part, since something has to be done after the last is read. */
    private MethodSpec.Builder readInSteps(MethodSpec.Builder method, CodeBlock reader) {
        method.addStatement("var reader = $L", reader);
        Identifiers.Scope names = variables("reader", "text", "value");
        List<Piece> pieces = template.pieces();
        Map<String, String> variables = new HashMap<>();
        int from = 0;
        for (int index = 0; index < pieces.size(); index++) {
            if (pieces.get(index) instanceof Part part) {
                String component = part.attribute().component();
                CodeBlock read = unnarrowed(CodeBlock.of("reader"), from, index + 1);
                if (variables.containsKey(component)) {
                    method.addStatement("$L", read);
                } else {
                    String name = names.claimVariable(component, "part");
                    variables.put(component, name);
                    method.addStatement("$T $L = $L$L", part.attribute().type(), name, narrowing(part), read);
                }
                from = index + 1;
            }
        }
        if (from < pieces.size()) {
            method.addStatement("reader.literal($L).end()", SourceText.literal(((Literal) pieces.get(from)).text()));
        } else if (!isOpen((Part) pieces.get(from - 1))) {
            method.addStatement("reader.end()");
        }
        CodeBlock value = key.value(variable(variables));
        if (template.parts().size() == variables.size()) {
            return method.addStatement("return $L", value);
        }
        return method.addStatement("$T value = $L", key.value(), value)
                .addStatement("reader.agree(toText(value))")
                .addStatement("return value");
    }

    /** Names for variables, which are no names of types. */
    private Identifiers.Scope variables(String... taken) {
        return new Identifiers.Scope(
                "",
                "",
                constants.types().reserved(),
                Stream.concat(Stream.of("Codecs"), Stream.of(taken)).toArray(String[]::new));
    }

    private static Function<EntityAttribute, CodeBlock> variable(Map<String, String> names) {
        return component -> CodeBlock.of("$L", names.get(component.component()));
    }

    private static boolean isOpen(Part part) {
        return part.length().isEmpty();
    }

    /** The pieces from one index to another, of which the last is a part, and the others literals. */
    private CodeBlock read(CodeBlock reader, int from, int to) {
        CodeBlock narrowing = narrowing((Part) template.pieces().get(to - 1));
        return CodeBlock.of("$L$L", narrowing, unnarrowed(reader, from, to));
    }

    /** As what the reader gives, which can be a statement. */
    private CodeBlock unnarrowed(CodeBlock reader, int from, int to) {
        CodeBlock.Builder code = CodeBlock.builder().add("$L", reader);
        for (int index = from; index < to - 1; index++) {
            code.add(
                    ".literal($L)",
                    SourceText.literal(((Literal) template.pieces().get(index)).text()));
        }
        return code.add(read((Part) template.pieces().get(to - 1), to - 1)).build();
    }

    private static CodeBlock narrowing(Part part) {
        TypeName type = part.attribute().type();
        if (part.form() != Form.NUMBER) {
            return CodeBlock.of("");
        }
        TypeName primitive = type.isPrimitive() ? type : type.unbox();
        return primitive.equals(TypeName.LONG) ? CodeBlock.of("") : CodeBlock.of("($T) ", primitive);
    }

    private CodeBlock read(Part part, int index) {
        String component = SourceText.literal(part.attribute().component());
        if (part.form() == Form.BIG_NUMBER) {
            return CodeBlock.of(".bigNumber($L, $L)", part.width().orElseThrow(), component);
        }
        if (part.form() == Form.NUMBER) {
            return CodeBlock.of(".number($L, $L$L)", part.width().orElseThrow(), component, greatest(part));
        }
        CodeBlock codec = constants.inside(part.attribute().mapping());
        if (part.length().isPresent()) {
            return CodeBlock.of(".fixed($L, $L, $L)", part.length().getAsInt(), component, codec);
        }
        if (template.literalBehind(index).isEmpty()) {
            return CodeBlock.of(".rest($L, $L)", component, codec);
        }
        String until = isEscaped(index) ? "untilEscaped" : "until";
        return CodeBlock.of(".$L($L, $L, $L)", until, literalBehind(index), component, codec);
    }

    private static CodeBlock greatest(Part part) {
        return part.attribute()
                        .mapping()
                        .builtIn()
                        .filter(known -> known == BuiltInType.LONG)
                        .isPresent()
                ? CodeBlock.of("")
                : CodeBlock.of(", $T.MAX_VALUE", part.attribute().type().box());
    }

    /** What the texts are made of; no record, because of JDK-8332297, as {@link ValueClass} says. */
    private TypeSpec parts() {
        TypeSpec.Builder type = TypeSpec.classBuilder(key.parts())
                .addJavadoc("What a text of {@link $T} is made of.\n", key.codec())
                .addModifiers(Modifier.STATIC, Modifier.FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        for (EntityAttribute component : key.components()) {
            String name = component.component();
            type.addField(
                    FieldSpec.builder(component.type(), name, Modifier.FINAL).build());
            constructor.addParameter(component.type(), name).addStatement("this.$1L = $1L", name);
        }
        return type.addMethod(constructor.build()).build();
    }

    private static MethodSpec.Builder override(String name, Type type) {
        return override(name, TypeName.get(type));
    }

    private static MethodSpec.Builder override(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}
