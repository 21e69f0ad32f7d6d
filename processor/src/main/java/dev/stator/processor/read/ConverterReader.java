package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.model.ConverterModel;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.read.annotation.ConvertAnnotation;
import java.util.Map;
import java.util.Optional;
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

    ConverterReader(Types types, VisibilityReader visibility, InstanceReader instances) {
        this.types = types;
        this.visibility = visibility;
        this.instances = instances;
    }

    ConverterModel read(ConvertAnnotation annotation) {
        DeclaredType type = annotation
                .converter()
                .declared()
                .orElseThrow(() -> new MissingTypeException(
                        annotation.converter().name(), annotation.converter().site()));
        TypeElement element = (TypeElement) type.asElement();
        Optional<DeclaredType> codec = implemented(annotation, element.asType(), ANY);
        return new ConverterModel(
                ClassName.get(element),
                codec.isPresent() ? storedAs(annotation, element) : StoredAs.NOTHING,
                implemented(annotation, element.asType(), UNORDERED).isEmpty(),
                codec.flatMap(ConverterReader::argument),
                instances.access(element),
                visibility.of(element));
    }

    private StoredAs storedAs(ConvertAnnotation annotation, TypeElement element) {
        return FORMS.entrySet().stream()
                .filter(form ->
                        implemented(annotation, element.asType(), form.getKey()).isPresent())
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse(StoredAs.ANY);
    }

    private Optional<DeclaredType> implemented(ConvertAnnotation annotation, TypeMirror type, String name) {
        MissingTypes.check(type, annotation.converter().site());
        if (type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(name)) {
            return Optional.of(declared);
        }
        return types.directSupertypes(type).stream()
                .flatMap(supertype -> implemented(annotation, supertype, name).stream())
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
