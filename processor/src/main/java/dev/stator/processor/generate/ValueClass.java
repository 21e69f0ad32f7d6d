package dev.stator.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.model.EntityAttribute;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes a class with the members of a record. It is none, because javac fails before JDK 23 where it compiles a
 * generated record that has a class file already (JDK-8332297).
 */
final class ValueClass {
    private static final Set<TypeName> FLOATING = Set.of(TypeName.FLOAT, TypeName.DOUBLE);

    private final EntityPlan plan;
    private final ClassName name;
    private final List<Component> components;
    private final CodeBlock objects;

    /**
     * What a record would have as a component.
     *
     * @param type annotated as it is declared
     * @param javadoc what it is
     * @param equality how it is equal to another; of the type's own, if empty
     */
    record Component(EntityAttribute attribute, TypeName type, String javadoc, Equality equality) {
        String name() {
            return attribute.component();
        }
    }

    /** What makes two values equal. */
    enum Equality {
        /** Their {@code equals}, or {@code ==} of primitives. */
        OF_TYPE,
        /** The same form as a part of the entity's key. */
        OF_KEY
    }

    ValueClass(EntityPlan plan, ClassName name, List<Component> components) {
        this.plan = plan;
        this.name = name;
        this.components = List.copyOf(components);
        this.objects = plan.types().outside(ClassName.get(Objects.class));
    }

    /** The class with all that a record would have; factories and Javadoc are for the caller to add. */
    TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name).addModifiers(Modifier.FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("With each of its values.\n\n")
                .addModifiers(Modifier.PUBLIC);
        for (Component component : components) {
            type.addField(FieldSpec.builder(component.type(), component.name(), Modifier.PRIVATE, Modifier.FINAL)
                    .build());
            constructor
                    .addJavadoc("@param $L $L\n", component.name(), component.javadoc())
                    .addParameter(ParameterSpec.builder(component.type(), component.name())
                            .build())
                    .addStatement("this.$1L = $1L", component.name());
        }
        type.addMethod(constructor.build());
        components.forEach(component -> type.addMethod(accessor(component)));
        return type;
    }

    /** What all objects have. */
    List<MethodSpec> ofObject() {
        return List.of(equalsMethod(), hashCodeMethod(), toStringMethod());
    }

    private static MethodSpec accessor(Component component) {
        return MethodSpec.methodBuilder(component.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(component.type())
                .addStatement("return $L", component.name())
                .build();
    }

    private MethodSpec equalsMethod() {
        CodeBlock conditions = components.stream().map(this::equal).collect(CodeBlock.joining("\n&& "));
        MethodSpec.Builder method = override("equals").returns(boolean.class).addParameter(Object.class, "other");
        return method.addStatement("return other instanceof $T that\n&& $L", name, conditions)
                .build();
    }

    private CodeBlock equal(Component component) {
        String mine = field(component);
        String theirs = "that." + component.name();
        if (component.equality() == Equality.OF_KEY) {
            return CodeBlock.of("$L.same($L, $L)", part(component), mine, theirs);
        }
        if (FLOATING.contains(component.type())) {
            return CodeBlock.of("$T.compare($L, $L) == 0", component.type().box(), mine, theirs);
        }
        return component.type().isPrimitive()
                ? CodeBlock.of("$L == $L", mine, theirs)
                : CodeBlock.of("$L.equals($L, $L)", objects, mine, theirs);
    }

    private MethodSpec hashCodeMethod() {
        CodeBlock hashes = components.stream()
                .map(component -> component.equality() == Equality.OF_KEY
                        ? CodeBlock.of("$L.hash($L)", part(component), component.name())
                        : CodeBlock.of("$L", component.name()))
                .collect(CodeBlock.joining(",$W"));
        return override("hashCode")
                .returns(int.class)
                .addStatement("return $L.hash($L)", objects, hashes)
                .build();
    }

    /** As that of a record, without what no text must show. */
    private MethodSpec toStringMethod() {
        String text = components.stream()
                .map(component -> component.name() + "="
                        + (component.attribute().sensitive() ? "***" : "\" + " + component.name() + " + \""))
                .collect(Collectors.joining(", ", "\"" + name.simpleName() + "[", "]\""));
        return override("toString")
                .returns(String.class)
                .addStatement("return $L", text)
                .build();
    }

    private static MethodSpec.Builder override(String method) {
        return MethodSpec.methodBuilder(method).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    private CodeBlock part(Component component) {
        return plan.constants().keyPartOutside(plan.keyPart(component.attribute()));
    }

    /** The field, where no variable of {@code equals} hides it. */
    private static String field(Component component) {
        return Set.of("other", "that").contains(component.name()) ? "this." + component.name() : component.name();
    }
}
