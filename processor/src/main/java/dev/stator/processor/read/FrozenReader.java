package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.ConverterModel.Access;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.OptionalOf;
import dev.stator.processor.model.ValueMapping.FrozenOf;
import dev.stator.processor.model.ValueMapping.FrozenOf.HeldClass;
import dev.stator.processor.model.Visibility;
import dev.stator.processor.model.declared.FreezingFormat;
import dev.stator.processor.model.declared.FreezingFormat.Origin;
import dev.stator.processor.model.declared.FrozenClass;
import dev.stator.processor.model.declared.FrozenModel;
import dev.stator.processor.read.annotation.ConvertAnnotation;
import dev.stator.processor.read.annotation.FrozenAnnotation;
import dev.stator.processor.read.annotation.FrozenRetiredAnnotation;
import dev.stator.processor.read.annotation.TypeValue;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ModuleElement;
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
    private static final String LIBRARY = "org.apache.fory.Fory";
    private static final String FORMAT = "dev.stator.frozen.FrozenFormat";

    private final Types types;
    private final Elements elements;
    private final KeyTypes keys;
    private final VisibilityReader visibility;
    private final InstanceReader instances;
    private final MissingTypes missing;

    FrozenReader(
            Types types,
            Elements elements,
            KeyTypes keys,
            VisibilityReader visibility,
            InstanceReader instances,
            MissingTypes missing) {
        this.types = types;
        this.elements = elements;
        this.keys = keys;
        this.visibility = visibility;
        this.instances = instances;
        this.missing = missing;
    }

    /** How a component is stored, and what its annotation says. */
    record Frozen(TypeMapping mapping, FrozenModel model) {}

    /** A component with {@code @Frozen}: an empty Optional is an absent attribute, as it is everywhere. */
    Frozen read(RecordComponentElement component, TypeMirror type, FrozenAnnotation frozen) {
        Optional<TypeMirror> inOptional = inOptional(type);
        TypeMirror value = inOptional.orElse(type);
        FreezingFormat format = format(component, frozen);
        FrozenWalk walk = new FrozenWalk(types, elements, keys, visibility, frozen.types(), missing);
        if (format.standard()) {
            String path = component.getSimpleName().toString();
            walk.walk(value, path, Site.of(component));
            walk.walk(frozen.types(), path);
            walk.walk(FrozenRetiredAnnotation.on(component), path);
        }
        FrozenModel model = new FrozenModel(
                new FrozenNames(elements).text(value),
                format,
                walk.classes(),
                walk.flaws(),
                ConvertAnnotation.on(component).stream()
                        .map(ConvertAnnotation::site)
                        .toList(),
                frozen.site());
        TypeName name = missing.name(value);
        FrozenOf mapping = new FrozenOf(
                name.isPrimitive() ? name.box() : name,
                format.name(),
                format.access(),
                frozen.verify(),
                frozen.compression(),
                walk.classes().stream()
                        .filter(held -> held.kind().hasValues())
                        .map(held -> new HeldClass(held.name(), held.type()))
                        .toList(),
                walk.classes().stream().anyMatch(FrozenClass::deprecated),
                walk.sensitive());
        return new Frozen(inOptional.isPresent() ? new OptionalOf(mapping) : mapping, model);
    }

    private static Optional<TypeMirror> inOptional(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && ((TypeElement) declared.asElement())
                                .getQualifiedName()
                                .contentEquals("java.util.Optional")
                        && declared.getTypeArguments().size() == 1
                        && declared.getTypeArguments().get(0).getKind() != TypeKind.WILDCARD
                ? Optional.of(declared.getTypeArguments().get(0))
                : Optional.empty();
    }

    private FreezingFormat format(RecordComponentElement component, FrozenAnnotation frozen) {
        TypeValue written = frozen.format();
        boolean unsaid =
                written.type().filter(type -> type.getKind() == TypeKind.VOID).isPresent();
        if (unsaid) {
            return new FreezingFormat(
                    STANDARD, standard(component), Access.INSTANCE_FIELD, Visibility.PUBLIC, frozen.site());
        }
        if (written.declared().isEmpty()) {
            if (!written.isNoClass()) {
                missing.note(written.name(), written.site());
            }
            return new FreezingFormat(
                    written.isNoClass() ? written.standIn() : STANDARD,
                    written.isNoClass() ? Origin.NONE : Origin.OWN,
                    Access.CONSTRUCTOR,
                    Visibility.PUBLIC,
                    written.site());
        }
        DeclaredType type = written.declared().get();
        TypeElement element = (TypeElement) type.asElement();
        return new FreezingFormat(
                ClassName.get(element),
                isFormat(type, written.site()) ? Origin.OWN : Origin.NONE,
                instances.access(element),
                visibility.of(element),
                written.site());
    }

    private Origin standard(RecordComponentElement component) {
        if (elements.getTypeElement(STANDARD.canonicalName()) == null) {
            return Origin.MISSING;
        }
        // The artifact is an automatic module: nothing but a user's module can require what it is made of.
        ModuleElement module = elements.getModuleOf(component);
        boolean named = module != null && !module.isUnnamed();
        return named && elements.getTypeElement(LIBRARY) == null ? Origin.UNREQUIRED : Origin.STANDARD;
    }

    private boolean isFormat(TypeMirror type, Site site) {
        if (missing.note(type, site)) {
            return true;
        }
        if (types.asElement(type) instanceof TypeElement element
                && element.getQualifiedName().contentEquals(FORMAT)) {
            return true;
        }
        return types.asElement(type) instanceof TypeElement declared
                && Stream.concat(Stream.of(declared.getSuperclass()), declared.getInterfaces().stream())
                        .anyMatch(supertype -> isFormat(supertype, site));
    }
}
