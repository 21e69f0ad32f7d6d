package dev.stator.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.stator.processor.model.EntityAttribute;
import dev.stator.processor.model.Key;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code equals} and {@code hashCode} of a key, where Java's own of its components are not what is stored. */
final class RecordEquality {
    private final EntityPlan plan;
    private final ClassName name;

    private RecordEquality(EntityPlan plan, ClassName name) {
        this.plan = plan;
        this.name = name;
    }

    /** The methods; none where the record's own are right. */
    static List<MethodSpec> of(EntityPlan plan, ClassName name) {
        if (plan.key().attributes().stream().noneMatch(RecordEquality::unlikeStored)) {
            return List.of();
        }
        RecordEquality equality = new RecordEquality(plan, name);
        return List.of(equality.equalsMethod(), equality.hashCodeMethod());
    }

    private static boolean unlikeStored(EntityAttribute key) {
        return key.mapping().isEqualOtherwise();
    }

    /** By its accessors: a component may be called as a parameter. */
    private MethodSpec equalsMethod() {
        CodeBlock conditions = Stream.concat(
                        Stream.of(CodeBlock.of("other instanceof $T that", name)),
                        plan.key().parts().stream().map(part -> part.accept(key -> equal(part, key))))
                .collect(CodeBlock.joining("$W&& "));
        return MethodSpec.methodBuilder("equals")
                .addJavadoc("Whether it is the same key in DynamoDB.\n")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(Object.class, "other")
                .addStatement("return $L", conditions)
                .build();
    }

    private CodeBlock equal(Key.Part part, EntityAttribute key) {
        return unlikeStored(key)
                ? CodeBlock.of("$1L.same($2L(), that.$2L())", plan.constants().keyPartOutside(part), key.component())
                : CodeBlock.of("$1T.equals($2L(), that.$2L())", Objects.class, key.component());
    }

    private MethodSpec hashCodeMethod() {
        List<CodeBlock> hashes = plan.key().parts().stream()
                .map(part -> part.accept(key -> hash(part, key)))
                .toList();
        CodeBlock joined = hashes.stream().collect(CodeBlock.joining(",$W"));
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement(
                        hashes.size() == 1 ? "return $L" : "return $T.hash($L)",
                        hashes.size() == 1 ? new Object[] {joined} : new Object[] {Objects.class, joined})
                .build();
    }

    private CodeBlock hash(Key.Part part, EntityAttribute key) {
        return unlikeStored(key)
                ? CodeBlock.of("$L.hash($L())", plan.constants().keyPartOutside(part), key.component())
                : CodeBlock.of("$L()", key.component());
    }
}
