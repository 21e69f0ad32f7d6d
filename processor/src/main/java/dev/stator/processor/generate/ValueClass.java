package dev.stator.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.generate.plan.EntityPlan;
import dev.stator.processor.model.EntityAttribute;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private final CodeBlock arrays;

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
        this.arrays = plan.types().outside(ClassName.get(Arrays.class));
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
        String what = component.javadoc().isEmpty() ? "its value" : component.javadoc();
        return MethodSpec.methodBuilder(component.name())
                .addJavadoc("$L.\n\n@return its value\n", Character.toUpperCase(what.charAt(0)) + what.substring(1))
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
        if (component.type() instanceof ArrayTypeName array) {
            return CodeBlock.of("$L.$L($L, $L)", arrays, isNested(array) ? "deepEquals" : "equals", mine, theirs);
        }
        return component.type().isPrimitive()
                ? CodeBlock.of("$L == $L", mine, theirs)
                : CodeBlock.of("$L.equals($L, $L)", objects, mine, theirs);
    }

    private MethodSpec hashCodeMethod() {
        CodeBlock hashes = components.stream().map(this::hash).collect(CodeBlock.joining(",$W"));
        return override("hashCode")
                .returns(int.class)
                .addStatement("return $L.hash($L)", objects, hashes)
                .build();
    }

    private CodeBlock hash(Component component) {
        if (component.equality() == Equality.OF_KEY) {
            return CodeBlock.of("$L.hash($L)", part(component), component.name());
        }
        return component.type() instanceof ArrayTypeName array
                ? CodeBlock.of("$L.$L($L)", arrays, isNested(array) ? "deepHashCode" : "hashCode", component.name())
                : CodeBlock.of("$L", component.name());
    }

    private static boolean isNested(ArrayTypeName array) {
        return array.componentType() instanceof ArrayTypeName;
    }

    /** As that of a record, without what no text must show. */
    private MethodSpec toStringMethod() {
        CodeBlock text = components.stream()
                .map(component -> CodeBlock.of("$L=$L", component.name(), text(component)))
                .collect(CodeBlock.joining(", ", "\"" + name.simpleName() + "[", "]\""));
        return override("toString")
                .returns(String.class)
                .addStatement("return $L", text)
                .build();
    }

    private CodeBlock text(Component component) {
        if (component.attribute().sensitive()) {
            return CodeBlock.of("***");
        }
        CodeBlock value = component.type() instanceof ArrayTypeName array
                ? CodeBlock.of("$L.$L($L)", arrays, isNested(array) ? "deepToString" : "toString", component.name())
                : CodeBlock.of("$L", component.name());
        return CodeBlock.of("\" + $L + \"", value);
    }

    private static MethodSpec.Builder override(String method) {
        return MethodSpec.methodBuilder(method).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    private CodeBlock part(Component component) {
        return plan.constants().comparing(component.attribute());
    }

    /** The field, where no variable of {@code equals} hides it. */
    private static String field(Component component) {
        return Set.of("other", "that").contains(component.name()) ? "this." + component.name() : component.name();
    }
}
