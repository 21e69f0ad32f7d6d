package dev.stator.processor.read;

import dev.stator.processor.model.ConverterModel.Access;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Tells how generated code gets an instance of a user's class. */
final class InstanceReader {
    private final Types types;
    private final VisibilityReader visibility;

    InstanceReader(Types types, VisibilityReader visibility) {
        this.types = types;
        this.visibility = visibility;
    }

    Access access(TypeElement element) {
        Optional<VariableElement> field = ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
                .filter(member -> member.getSimpleName().contentEquals("INSTANCE"))
                .findFirst();
        if (field.filter(instance -> isInstance(instance, element)).isPresent()) {
            return Access.INSTANCE_FIELD;
        }
        Access constructor = constructor(element);
        return constructor == Access.CONSTRUCTOR || field.isEmpty() ? constructor : Access.FIELD_UNFIT;
    }

    private boolean isInstance(VariableElement field, TypeElement owner) {
        return field.getModifiers().contains(Modifier.STATIC)
                && types.isSubtype(types.erasure(field.asType()), types.erasure(owner.asType()))
                && reachable(field);
    }

    private Access constructor(TypeElement element) {
        if (element.getKind().isInterface()) {
            return Access.INTERFACE;
        }
        if (element.getKind() == ElementKind.ENUM) {
            return Access.ENUM;
        }
        if (element.getModifiers().contains(Modifier.ABSTRACT)) {
            return Access.ABSTRACT;
        }
        if (element.getNestingKind() != NestingKind.TOP_LEVEL
                && !element.getModifiers().contains(Modifier.STATIC)) {
            return Access.INNER;
        }
        return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(method -> method.getParameters().isEmpty())
                .findFirst()
                .map(method ->
                        !reachable(method) ? Access.HIDDEN : throwsChecked(method) ? Access.THROWS : Access.CONSTRUCTOR)
                .orElse(Access.PARAMETERS);
    }

    private boolean throwsChecked(ExecutableElement method) {
        return method.getThrownTypes().stream()
                .anyMatch(thrown -> !isA(thrown, "java.lang.RuntimeException") && !isA(thrown, "java.lang.Error"));
    }

    private boolean isA(TypeMirror type, String above) {
        return types.asElement(type) instanceof TypeElement element
                && (element.getQualifiedName().contentEquals(above)
                        || types.directSupertypes(type).stream().anyMatch(supertype -> isA(supertype, above)));
    }

    private boolean reachable(Element member) {
        return visibility.of(member).reachable();
    }
}
