package dev.stator.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * Code for a typed attribute.
 *
 * @param type its type
 * @param keyType the type it is declared with as a primary key
 * @param value type of the values it compares with
 * @param arguments what its constructor takes after the path
 */
record AttributeExpression(TypeName type, TypeName keyType, TypeName value, List<CodeBlock> arguments) {
    AttributeExpression(TypeName type, TypeName value, List<CodeBlock> arguments) {
        this(type, type, value, arguments);
    }

    /** A call of the constructor for a path. Its type arguments are written out: inferring them is slow. */
    CodeBlock create(CodeBlock path) {
        CodeBlock rest = arguments.stream()
                .map(argument -> CodeBlock.of(",$W$L", argument))
                .collect(CodeBlock.joining(""));
        return CodeBlock.of("new $T($Z$L$L)", type, path, rest);
    }

    /**
     * A function from path to attribute.
     *
     * @param parameter name for its parameter
     */
    CodeBlock factory(String parameter) {
        return arguments.isEmpty()
                ? CodeBlock.of("$T::new", type)
                : CodeBlock.of("$L -> $L", parameter, create(CodeBlock.of("$L", parameter)));
    }
}
