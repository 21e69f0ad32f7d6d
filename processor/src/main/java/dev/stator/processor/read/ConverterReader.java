package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.ConverterModel.Access;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.Visibility;
import dev.stator.processor.read.annotation.ConvertAnnotation;
import dev.stator.processor.read.annotation.TypeValue;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads a converter class: what it converts, to what, and how generated code gets an instance. */
final class ConverterReader {
    private static final String CODECS = "dev.stator.codec.";
    private static final String ANY = CODECS + "AttributeCodec";
    private static final String UNORDERED = CODECS + "Unordered";
    private static final Map<String, StoredAs> FORMS = Map.of(
            CODECS + "TextCodec", StoredAs.S,
            CODECS + "NumberCodec", StoredAs.N,
            CODECS + "BinaryCodec", StoredAs.B);

    private final Types types;
    private final VisibilityReader visibility;
    private final InstanceReader instances;
    private final MissingTypes missing;

    ConverterReader(Types types, VisibilityReader visibility, InstanceReader instances, MissingTypes missing) {
        this.types = types;
        this.visibility = visibility;
        this.instances = instances;
        this.missing = missing;
    }

    /** The converter that an annotation names; empty if it, or what it implements, is not there. */
    Optional<ConverterModel> read(ConvertAnnotation annotation) {
        TypeValue converter = annotation.converter();
        if (converter.isNoClass()) {
            return Optional.of(new ConverterModel(
                    converter.standIn(),
                    StoredAs.NOTHING,
                    true,
                    Optional.empty(),
                    Access.CONSTRUCTOR,
                    Visibility.PUBLIC));
        }
        if (converter.declared().isEmpty()) {
            missing.note(converter.name(), converter.site());
            return Optional.empty();
        }
        TypeElement element = (TypeElement) converter.declared().get().asElement();
        Optional<DeclaredType> codec = implemented(element.asType(), ANY);
        if (codec.isEmpty() && isMissingAbove(element.asType(), converter.site())) {
            return Optional.empty();
        }
        return Optional.of(new ConverterModel(
                ClassName.get(element),
                codec.isPresent() ? storedAs(element) : StoredAs.NOTHING,
                implemented(element.asType(), UNORDERED).isEmpty(),
                codec.flatMap(ConverterReader::argument),
                instances.access(element),
                visibility.of(element)));
    }

    /** By what is declared: among the supertypes of a type the compiler leaves out those that it does not know. */
    private boolean isMissingAbove(TypeMirror type, Site site) {
        return missing.note(type, site)
                || (types.asElement(type) instanceof TypeElement element
                        && Stream.concat(Stream.of(element.getSuperclass()), element.getInterfaces().stream())
                                .anyMatch(above -> isMissingAbove(above, site)));
    }

    private StoredAs storedAs(TypeElement element) {
        return FORMS.entrySet().stream()
                .filter(form -> implemented(element.asType(), form.getKey()).isPresent())
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse(StoredAs.ANY);
    }

    private Optional<DeclaredType> implemented(TypeMirror type, String name) {
        if (missing.is(type)) {
            return Optional.empty();
        }
        if (type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(name)) {
            return Optional.of(declared);
        }
        return types.directSupertypes(type).stream()
                .flatMap(supertype -> implemented(supertype, name).stream())
                .findFirst();
    }

    private static Optional<TypeName> argument(DeclaredType codec) {
        return codec.getTypeArguments().stream()
                .findFirst()
                .filter(argument -> !open(argument))
                .map(TypeName::get);
    }

    private static boolean open(TypeMirror type) {
        return type.getKind() == TypeKind.TYPEVAR
                || type.getKind() == TypeKind.WILDCARD
                || (type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(ConverterReader::open));
    }
}
