package dev.stator.processor.generate.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.ValueMapping.FrozenOf;
import dev.stator.processor.model.ValueMapping.FrozenOf.HeldClass;
import java.util.Comparator;
import java.util.List;

/** The codec of a frozen attribute, a constant that lists the classes which may come out of its bytes. */
final class FrozenConstant {
    private FrozenConstant() {}

    static TypeName type(FrozenOf mapping) {
        return ParameterizedTypeName.get(RuntimeTypes.FROZEN_CODEC, mapping.type());
    }

    static CodeBlock value(FrozenOf mapping) {
        return CodeBlock.of(
                "$T.of($>$>\n$L,\n$L$<$<)$L$L",
                RuntimeTypes.FROZEN_CODEC,
                format(mapping),
                frozenType(mapping),
                mapping.verify() ? "" : ".unverified()",
                level(mapping));
    }

    /** Of deflating; a default is not said. */
    private static String level(FrozenOf mapping) {
        return switch (mapping.compression()) {
            case "NONE" -> ".level(0)";
            case "FAST" -> ".level(3)";
            case "SMALLEST" -> ".level(9)";
            default -> "";
        };
    }

    private static CodeBlock format(FrozenOf mapping) {
        return mapping.access() == ConverterModel.Access.INSTANCE_FIELD
                ? CodeBlock.of("$T.INSTANCE", mapping.format())
                : CodeBlock.of("new $T()", mapping.format());
    }

    private static CodeBlock frozenType(FrozenOf mapping) {
        TypeName root = erased(mapping.type());
        CodeBlock witness = root.equals(mapping.type()) ? CodeBlock.of("") : CodeBlock.of("<$T>", mapping.type());
        CodeBlock.Builder type = CodeBlock.builder()
                .add(
                        "$T.$Lof($S, $T.class)",
                        RuntimeTypes.FROZEN_TYPE,
                        witness,
                        mapping.type().toString(),
                        root);
        for (HeldClass held : sorted(mapping)) {
            type.add("$>$>\n.with($S, $T.class)$<$<", held.name(), held.type());
        }
        return type.build();
    }

    /** So that the text does not depend on the order of sources. */
    private static List<HeldClass> sorted(FrozenOf mapping) {
        return mapping.classes().stream()
                .sorted(Comparator.comparing(HeldClass::name))
                .toList();
    }

    private static TypeName erased(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            return ArrayTypeName.of(erased(array.componentType()));
        }
        return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
    }
}
