package dev.stator.processor.generate.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.TypeMapping;

/** Code for the value of {@code @Default}: a literal, or a constant that the codec of the type parses once. */
final class Defaults {
    private final CodecConstantsBuilder constants;

    Defaults(CodecConstantsBuilder constants) {
        this.constants = constants;
    }

    CodeBlock value(EntityAttribute attribute, String text) {
        TypeMapping mapping = attribute.mapping();
        if (mapping.enumeration().isPresent()) {
            return CodeBlock.of("$L.$L", constants.types().inCodec((ClassName) mapping.type()), text);
        }
        return mapping.javaType()
                .map(known -> builtIn(attribute, known, text))
                .orElseGet(() -> parsed(attribute, text));
    }

    private CodeBlock builtIn(EntityAttribute attribute, BuiltInType known, String text) {
        return switch (known) {
            case STRING -> CodeBlock.of("$L", SourceText.literal(text));
            case CHARACTER -> CodeBlock.of("$L", SourceText.literal(text.charAt(0)));
            case BOOLEAN -> CodeBlock.of("$L", Boolean.parseBoolean(text));
            case BYTE -> CodeBlock.of("(byte) $L", Byte.parseByte(text));
            case SHORT -> CodeBlock.of("(short) $L", Short.parseShort(text));
            case INTEGER -> CodeBlock.of("$L", Integer.parseInt(text));
            case LONG -> CodeBlock.of("$LL", Long.parseLong(text));
            case FLOAT -> CodeBlock.of("$LF", Float.parseFloat(text));
            case DOUBLE -> CodeBlock.of("$L", Double.parseDouble(text));
            default -> parsed(attribute, text);
        };
    }

    private CodeBlock parsed(EntityAttribute attribute, String text) {
        String parse = switch (attribute.mapping().storedAs()) {
            case S -> "fromText";
            case N -> "fromNumber";
            default -> throw new IllegalStateException(attribute.component() + " cannot have a default");
        };
        CodeBlock value = CodeBlock.of(
                "$L.$L($L)", constants.reference(attribute.mapping()).inside(), parse, SourceText.literal(text));
        return constants.defaultValue(attribute, value);
    }
}
