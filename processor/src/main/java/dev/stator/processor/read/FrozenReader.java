package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.ConverterModel.Access;
import dev.stator.processor.model.FreezingFormat;
import dev.stator.processor.model.FreezingFormat.Origin;
import dev.stator.processor.model.FrozenModel;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.OptionalOf;
import dev.stator.processor.model.ValueMapping.FrozenOf;
import dev.stator.processor.model.Visibility;
import dev.stator.processor.read.annotation.ConvertAnnotation;
import dev.stator.processor.read.annotation.FrozenAnnotation;
import dev.stator.processor.read.annotation.FrozenRetiredAnnotation;
import dev.stator.processor.read.annotation.TypeValue;
import java.util.List;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a frozen component: its format, and all that its type leads to. */
final class FrozenReader {
    private static final ClassName STANDARD = ClassName.get("dev.stator.frozen.fory", "ForyFormat");
    private static final String FORMAT = "dev.stator.frozen.FrozenFormat";

    private final Types types;
    private final Elements elements;
    private final VisibilityReader visibility;
    private final InstanceReader instances;

    FrozenReader(Types types, Elements elements, VisibilityReader visibility, InstanceReader instances) {
        this.types = types;
        this.elements = elements;
        this.visibility = visibility;
        this.instances = instances;
    }

    /**
     * The mapping of a component with {@code @Frozen}: an empty Optional is an absent attribute, as it is everywhere.
     */
    TypeMapping read(RecordComponentElement component, TypeMirror type, FrozenAnnotation frozen) {
        if (type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.util.Optional")
                && declared.getTypeArguments().size() == 1
                && declared.getTypeArguments().get(0).getKind() != TypeKind.WILDCARD) {
            return new OptionalOf(value(component, declared.getTypeArguments().get(0), frozen));
        }
        return value(component, type, frozen);
    }

    private FrozenOf value(RecordComponentElement component, TypeMirror type, FrozenAnnotation frozen) {
        FreezingFormat format = format(frozen);
        FrozenWalk walk = new FrozenWalk(types, elements, visibility, frozen.types());
        if (format.standard()) {
            String path = component.getSimpleName().toString();
            walk.walk(type, path, Site.of(component));
            walk.walk(frozen.types(), path);
            walk.walk(FrozenRetiredAnnotation.on(component), path);
        }
        TypeName name = TypeName.get(type);
        FrozenModel model = new FrozenModel(
                new FrozenNames(elements).text(type),
                format,
                frozen.verify(),
                walk.classes(),
                walk.flaws(),
                walk.sensitive(),
                ConvertAnnotation.on(component).stream()
                        .map(ConvertAnnotation::site)
                        .toList(),
                frozen.site());
        return new FrozenOf(name.isPrimitive() ? name.box() : name, model);
    }

    private FreezingFormat format(FrozenAnnotation frozen) {
        TypeValue written = frozen.format();
        boolean unsaid = written.value()
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .filter(type -> type.getKind() == TypeKind.VOID)
                .isPresent();
        if (unsaid) {
            Origin origin =
                    elements.getTypeElement(STANDARD.canonicalName()) == null ? Origin.MISSING : Origin.STANDARD;
            return new FreezingFormat(STANDARD, origin, Access.INSTANCE_FIELD, Visibility.PUBLIC, frozen.site());
        }
        DeclaredType type =
                written.declared().orElseThrow(() -> new MissingTypeException(written.name(), written.site()));
        TypeElement element = (TypeElement) type.asElement();
        return new FreezingFormat(
                ClassName.get(element),
                isFormat(type, written.site()) ? Origin.OWN : Origin.NONE,
                instances.access(element),
                visibility.of(element),
                written.site());
    }

    private boolean isFormat(TypeMirror type, Site site) {
        MissingTypes.check(type, site);
        if (types.asElement(type) instanceof TypeElement element
                && element.getQualifiedName().contentEquals(FORMAT)) {
            return true;
        }
        List<? extends TypeMirror> above = types.directSupertypes(type);
        return above.stream().anyMatch(supertype -> isFormat(supertype, site));
    }
}
