package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.Embedding;
import dev.stator.processor.model.Embedding.Absence;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.DeclaredType.DeclaredAnnotation;
import dev.stator.processor.model.declared.EmbeddedModel;
import dev.stator.processor.model.declared.EmbeddedModel.Flaw;
import dev.stator.processor.read.annotation.AnnotationType;
import dev.stator.processor.read.annotation.EmbeddedAnnotation;
import dev.stator.processor.read.annotation.WrittenAnnotation;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads a component with {@code @Embedded}. */
record EmbeddedReader(
        Types types,
        NullnessReader nullness,
        VisibilityReader visibility,
        Converters converters,
        MissingTypes missing) {
    /** How often a record may hold a larger one of its kind before that is taken to have no end. */
    private static final int MOST_LARGER = 3;

    /** A component, and the attributes that stand in the record around it. */
    record ReadEmbedded(EmbeddedModel itself, List<EmbeddedModel> inside, List<AttributeModel> attributes) {
        /** As components of the record around it. */
        void addTo(ReadComponents read) {
            read.embedded().add(itself);
            inside.forEach(each -> read.embedded().add(each.in(itself.component())));
            read.attributes().addAll(attributes);
        }
    }

    /**
     * A component of a record.
     *
     * @param type its type
     * @param around the record that it stands in, and those that embed that
     * @param inside reads the components of a record, which those embed
     */
    ReadEmbedded read(
            DeclaredType owner,
            RecordComponentElement component,
            TypeMirror type,
            EmbeddedAnnotation written,
            List<DeclaredType> around,
            BiFunction<DeclaredType, List<DeclaredType>, ReadComponents> inside) {
        missing.note(type, Site.of(component));
        boolean optional = isOptional(type);
        TypeMirror held = optional ? ((DeclaredType) type).getTypeArguments().get(0) : type;
        boolean unknown = missing.in(type);
        Optional<Flaw> flaw = unknown ? Optional.empty() : flaw(owner, component, held, around);
        ReadComponents read = unknown || flaw.isPresent()
                ? new ReadComponents()
                : inside.apply(
                        (DeclaredType) held,
                        Stream.concat(around.stream(), Stream.of((DeclaredType) held))
                                .toList());
        boolean nothing = !unknown && flaw.isEmpty() && read.attributes().isEmpty();
        boolean told = read.attributes().stream().anyMatch(AttributeModel::isAlwaysStored);
        Absence absence = optional ? Absence.EMPTY : absence(owner, component, type, told);
        boolean hidden =
                WrittenAnnotation.on(component, AnnotationType.SENSITIVE).isPresent();
        String name = component.getSimpleName().toString();
        EmbeddedModel itself = new EmbeddedModel(
                name,
                missing.name(held),
                visibility.of(held),
                nothing && read.embedded().isEmpty() ? Optional.of(Flaw.EMPTY) : flaw,
                absence != Absence.NONE && !told && !read.attributes().isEmpty(),
                beside(component),
                read.rests(),
                written.site(),
                Site.of(component));
        return new ReadEmbedded(
                itself,
                read.embedded(),
                read.attributes().stream()
                        .map(attribute -> attribute.in(
                                new Embedding(
                                        name,
                                        ClassName.get((TypeElement) ((DeclaredType) held).asElement()),
                                        TypeName.get(held),
                                        absence),
                                written.prefix().value(),
                                written.prefix().site(),
                                hidden))
                        .toList());
    }

    private static boolean isOptional(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().size() == 1
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.util.Optional");
    }

    private Optional<Flaw> flaw(
            DeclaredType owner, RecordComponentElement component, TypeMirror type, List<DeclaredType> around) {
        if (!(type instanceof DeclaredType declared)
                || declared.asElement().getKind() != ElementKind.RECORD
                || declared.getTypeArguments().size()
                        < ((TypeElement) declared.asElement())
                                .getTypeParameters()
                                .size()
                || converters
                        .scope((TypeElement) owner.asElement(), component)
                        .find(type, missing.name(type))
                        .isPresent()) {
            return Optional.of(Flaw.NO_RECORD);
        }
        return isEndless(around, declared) ? Optional.of(Flaw.RECURSIVE) : Optional.empty();
    }

    /** A generic record may hold itself of something smaller; of ever larger ones it would have no end. */
    private boolean isEndless(List<DeclaredType> around, DeclaredType record) {
        List<DeclaredType> again = around.stream()
                .filter(each -> each.asElement().equals(record.asElement()))
                .toList();
        return again.stream().anyMatch(each -> types.isSameType(each, record))
                || again.stream().filter(each -> depth(each) < depth(record)).count() > MOST_LARGER;
    }

    private static int depth(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? 1
                        + declared.getTypeArguments().stream()
                                .mapToInt(EmbeddedReader::depth)
                                .max()
                                .orElse(0)
                : 0;
    }

    /** Where nothing is said of null, the record may be null if that can be told. */
    private Absence absence(DeclaredType owner, RecordComponentElement component, TypeMirror type, boolean told) {
        TypeElement element = (TypeElement) owner.asElement();
        return switch (nullness.of(element, component, type, nullness.nullMarked(element))) {
            case NEVER -> Absence.NONE;
            case NULLABLE -> Absence.NULL;
            case UNSAID -> told ? Absence.NULL : Absence.NONE;
        };
    }

    private static List<DeclaredAnnotation> beside(RecordComponentElement component) {
        return WrittenAnnotation.all(component).stream()
                .filter(other ->
                        !other.name().equals("Embedded") && !other.name().equals("Sensitive"))
                .map(other -> new DeclaredAnnotation("@" + other.name(), other.site()))
                .toList();
    }
}
