package dev.stator.processor.read;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.ConverterUse;
import dev.stator.processor.read.annotation.ConvertAnnotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Report.Builder report;
    private final Map<String, List<ConverterModel>> packages = new HashMap<>();
    private final Set<ConverterUse> uses = new LinkedHashSet<>();

    Converters(Elements elements, ConverterReader reader, Report.Builder report) {
        this.elements = elements;
        this.reader = reader;
        this.report = report;
    }

    /** All that were met. */
    List<ConverterUse> uses() {
        return List.copyOf(uses);
    }

    /** What applies to the types inside one component. */
    Scope scope(TypeElement owner, RecordComponentElement component, String place) {
        return new Scope(place, one(component, place), ofPackage(elements.getPackageOf(owner)));
    }

    private Optional<ConverterModel> one(Element carrier, String place) {
        List<ConvertAnnotation> annotations = ConvertAnnotation.on(carrier);
        annotations.stream().skip(1).forEach(more -> report.add(Code.SEVERAL_CONVERTERS, more.site(), place, ""));
        return annotations.stream().findFirst().map(reader::read);
    }

    private List<ConverterModel> ofPackage(PackageElement home) {
        return packages.computeIfAbsent(home.getQualifiedName().toString(), name -> {
            List<ConverterModel> found = new ArrayList<>();
            for (ConvertAnnotation annotation : ConvertAnnotation.on(home)) {
                ConverterModel converter = reader.read(annotation);
                uses.add(new ConverterUse(converter, "package " + name, Optional.empty(), true));
                converter
                        .converts()
                        .filter(type -> forType(found, type).isPresent())
                        .ifPresent(type -> report.add(
                                Code.SEVERAL_CONVERTERS, annotation.site(), "package " + name, " of " + type));
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
        private final Optional<ConverterModel> own;
        private final List<ConverterModel> ofPackage;
        private boolean ownApplies;

        private Scope(String place, Optional<ConverterModel> own, List<ConverterModel> ofPackage) {
            this.place = place;
            this.own = own;
            this.ofPackage = ofPackage;
        }

        /** The converter of a type at some depth of the component's type. */
        Optional<ConverterModel> find(TypeMirror type, TypeName name) {
            Optional<ConverterModel> ofComponent = forType(own.stream().toList(), name);
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
            Optional<ConverterModel> converter =
                    one(element, element.getSimpleName().toString());
            converter.ifPresent(found -> uses.add(new ConverterUse(
                    found,
                    element.getSimpleName().toString(),
                    Optional.of(name),
                    found.converts().filter(name::equals).isPresent())));
            return converter;
        }

        private boolean isAnnotation(DeclaredType type) {
            return type.asElement().getKind() == ElementKind.ANNOTATION_TYPE;
        }

        /** Notes the component's own converter, once its whole type was looked at. */
        void close(TypeName type) {
            own.ifPresent(converter -> uses.add(new ConverterUse(converter, place, Optional.of(type), ownApplies)));
        }
    }
}
