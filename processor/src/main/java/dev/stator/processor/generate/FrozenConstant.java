package dev.stator.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.FreezingFormat;
import dev.stator.processor.model.FrozenClass;
import dev.stator.processor.model.ValueMapping.FrozenOf;
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
                "$T.of($>$>\n$L,\n$L$<$<)$L",
                RuntimeTypes.FROZEN_CODEC,
                format(mapping.model().format()),
                frozenType(mapping),
                mapping.model().verify() ? "" : ".unverified()");
    }

    /** Whether a class that only stored values have still is among them. */
    static boolean isDeprecated(FrozenOf mapping) {
        return mapping.model().classes().stream().anyMatch(FrozenClass::deprecated);
    }

    private static CodeBlock format(FreezingFormat format) {
        return format.access() == ConverterModel.Access.INSTANCE_FIELD
                ? CodeBlock.of("$T.INSTANCE", format.name())
                : CodeBlock.of("new $T()", format.name());
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
        for (FrozenClass frozen : named(mapping)) {
            type.add("$>$>\n.with($S, $T.class)$<$<", frozen.name(), frozen.type());
        }
        return type.build();
    }

    /** Sorted, so that the text does not depend on the order of sources. */
    private static List<FrozenClass> named(FrozenOf mapping) {
        return mapping.model().classes().stream()
                .filter(frozen -> frozen.kind().hasValues())
                .sorted(Comparator.comparing(FrozenClass::name))
                .toList();
    }

    private static TypeName erased(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            return ArrayTypeName.of(erased(array.componentType()));
        }
        return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : type;
    }
}
