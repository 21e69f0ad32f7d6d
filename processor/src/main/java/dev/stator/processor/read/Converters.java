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
        return new Scope(place, first(component), ofPackage(elements.getPackageOf(owner)));
    }

    /** The first on a component or a type, and where there are more. */
    private record First(ConverterModel converter, Site site, List<Site> more) {}

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
                ConverterModel converter = reader.read(annotation);
                Site site = annotation.converter().site();
                uses.add(new ConverterUse(converter, site, "package " + name, Optional.empty(), List.of(), true));
                found.add(converter);
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
        private boolean ownApplies;

        private Scope(String place, Optional<First> own, List<ConverterModel> ofPackage) {
            this.place = place;
            this.own = own;
            this.ofPackage = ofPackage;
        }

        /** The converter of a type at some depth of the component's type. */
        Optional<ConverterModel> find(TypeMirror type, TypeName name) {
            Optional<ConverterModel> ofComponent =
                    forType(own.stream().map(First::converter).toList(), name);
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
            first.ifPresent(found -> {
                boolean applies =
                        found.converter().converts().filter(name::equals).isPresent();
                note(found, element.getSimpleName().toString(), name, applies);
            });
            return first.map(First::converter);
        }

        private boolean isAnnotation(DeclaredType type) {
            return type.asElement().getKind() == ElementKind.ANNOTATION_TYPE;
        }

        /** Notes the component's own converter, once its whole type was looked at. */
        void close(TypeName type) {
            own.ifPresent(found -> note(found, place, type, ownApplies));
        }

        /** A type may be met often. */
        private void note(First found, String carrier, TypeName type, boolean applies) {
            ConverterUse use = new ConverterUse(
                    found.converter(), found.site(), carrier, Optional.of(type), found.more(), applies);
            if (!uses.contains(use)) {
                uses.add(use);
            }
        }
    }
}
