package dev.stator.processor.read;

import dev.stator.processor.model.ConverterModel.Access;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
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
        boolean instance = ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
                .anyMatch(field -> isInstance(field, element));
        if (instance) {
            return Access.INSTANCE_FIELD;
        }
        boolean constructor = element.getKind() == ElementKind.CLASS
                && !element.getModifiers().contains(Modifier.ABSTRACT)
                && (element.getNestingKind() == NestingKind.TOP_LEVEL
                        || element.getModifiers().contains(Modifier.STATIC))
                && ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                        .anyMatch(method -> method.getParameters().isEmpty() && reachable(method));
        return constructor ? Access.CONSTRUCTOR : Access.NONE;
    }

    private boolean isInstance(VariableElement field, TypeElement owner) {
        return field.getSimpleName().contentEquals("INSTANCE")
                && field.getModifiers().contains(Modifier.STATIC)
                && types.isSubtype(types.erasure(field.asType()), types.erasure(owner.asType()))
                && reachable(field);
    }

    private boolean reachable(Element member) {
        return visibility.of(member).reachable();
    }
}
