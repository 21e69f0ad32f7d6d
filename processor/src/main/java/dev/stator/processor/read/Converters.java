package dev.stator.processor.read;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.declared.ConverterUse;
import dev.stator.processor.read.annotation.ConvertAnnotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** The converters in sight of one root, looked for on the component, then on the type, then on the record's package. */
final class Converters {
    private final Elements elements;
    private final ConverterReader reader;
    private final Map<String, List<ConverterModel>> packages = new HashMap<>();
    private final List<ConverterUse> uses = new ArrayList<>();

    Converters(Elements elements, ConverterReader reader) {
        this.elements = elements;
        this.reader = reader;
    }

    /** All that were met. */
    List<ConverterUse> uses() {
        return List.copyOf(uses);
    }

    /** What applies to the types inside one component. */
    Scope scope(TypeElement owner, RecordComponentElement component) {
        String place = owner.getSimpleName() + "." + component.getSimpleName();
        PackageElement home = elements.getPackageOf(owner);
        List<ConverterModel> ofPackage = ofPackage(home);
        boolean complete = ofPackage.size() == ConvertAnnotation.on(home).size();
        return new Scope(place, first(component), ofPackage, complete);
    }

    /** The first on a component or a type, and where there are more. */
    private record First(Optional<ConverterModel> converter, Site site, List<Site> more) {}

    private Optional<First> first(Element carrier) {
        List<ConvertAnnotation> annotations = ConvertAnnotation.on(carrier);
        List<Site> more =
                annotations.stream().skip(1).map(ConvertAnnotation::site).toList();
        return annotations.stream()
                .findFirst()
                .map(first -> new First(reader.read(first), first.converter().site(), more));
    }

    private List<ConverterModel> ofPackage(PackageElement home) {
        return packages.computeIfAbsent(home.getQualifiedName().toString(), name -> {
            List<ConverterModel> found = new ArrayList<>();
            for (ConvertAnnotation annotation : ConvertAnnotation.on(home)) {
                Site site = annotation.converter().site();
                reader.read(annotation).ifPresent(converter -> {
                    uses.add(new ConverterUse(converter, site, "package " + name, Optional.empty(), List.of(), true));
                    found.add(converter);
                });
            }
            return found;
        });
    }

    private static Optional<ConverterModel> forType(List<ConverterModel> converters, TypeName type) {
        TypeName boxed = type.isPrimitive() ? type.box() : type;
        return converters.stream()
                .filter(converter -> converter.converts().filter(boxed::equals).isPresent())
                .findFirst();
    }

    /** Converters as one component sees them. */
    final class Scope {
        private final String place;
        private final Optional<First> own;
        private final List<ConverterModel> ofPackage;
        private final boolean complete;
        private boolean ownApplies;

        private Scope(String place, Optional<First> own, List<ConverterModel> ofPackage, boolean complete) {
            this.place = place;
            this.own = own;
            this.ofPackage = ofPackage;
            this.complete = complete;
        }

        /** Whether a converter that is not there could be the type's. */
        boolean isMissing(TypeMirror type) {
            return isMissing(own) || (type instanceof DeclaredType declared && isMissing(first(declared.asElement())));
        }

        private boolean isMissing(Optional<First> first) {
            return first.isPresent() && first.get().converter().isEmpty();
        }

        /** Whether all converters of the package are there. */
        boolean isComplete() {
            return complete;
        }

        /** The converter of a type at some depth of the component's type. */
        Optional<ConverterModel> find(TypeMirror type, TypeName name) {
            Optional<ConverterModel> ofComponent =
                    forType(own.flatMap(First::converter).stream().toList(), name);
            if (ofComponent.isPresent()) {
                ownApplies = true;
                return ofComponent;
            }
            Optional<ConverterModel> ofType = ofType(type, name);
            return ofType.isPresent() ? ofType : forType(ofPackage, name);
        }

        private Optional<ConverterModel> ofType(TypeMirror type, TypeName name) {
            if (!(type instanceof DeclaredType declared) || isAnnotation(declared)) {
                return Optional.empty();
            }
            Element element = declared.asElement();
            Optional<First> first = first(element);
            Optional<ConverterModel> converter = first.flatMap(First::converter);
            converter.ifPresent(found -> note(
                    first.get(),
                    found,
                    element.getSimpleName().toString(),
                    name,
                    found.converts().filter(name::equals).isPresent()));
            return converter;
        }

        private boolean isAnnotation(DeclaredType type) {
            return type.asElement().getKind() == ElementKind.ANNOTATION_TYPE;
        }

        /**
         * Notes the component's own converter, once its whole type was looked at.
         *
         * @param unclear whether a part of the type is missing, to which it may apply
         */
        void close(TypeName type, boolean unclear) {
            own.ifPresent(found -> found.converter()
                    .ifPresent(converter -> note(found, converter, place, type, ownApplies || unclear)));
        }

        /** A type may be met often. */
        private void note(First found, ConverterModel converter, String carrier, TypeName type, boolean applies) {
            ConverterUse use =
                    new ConverterUse(converter, found.site(), carrier, Optional.of(type), found.more(), applies);
            if (!uses.contains(use)) {
                uses.add(use);
            }
        }
    }
}
