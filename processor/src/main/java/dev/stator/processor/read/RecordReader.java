package dev.stator.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.annotation.Sensitive;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.AttributeModel.DefaultValue;
import dev.stator.processor.model.RecordModel;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.ValueMapping.ExpiryOf;
import dev.stator.processor.read.annotation.AttributeAnnotation;
import dev.stator.processor.read.annotation.ConvertAnnotation;
import dev.stator.processor.read.annotation.DefaultAnnotation;
import dev.stator.processor.read.annotation.FrozenAnnotation;
import dev.stator.processor.read.annotation.KeyAnnotation;
import dev.stator.processor.read.annotation.TableAnnotation;
import dev.stator.processor.read.annotation.Text;
import dev.stator.processor.read.annotation.TtlAnnotation;
import dev.stator.processor.read.annotation.UpkeepAnnotation;
import dev.stator.processor.read.annotation.Written;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads a record, root or nested, with the type arguments it is used with. */
final class RecordReader {
    private final Types types;
    private final NullnessReader nullness;
    private final VisibilityReader visibility;
    private final Converters converters;
    private final TypeReader typeReader;
    private final FrozenReader frozenReader;

    RecordReader(
            Types types,
            NullnessReader nullness,
            VisibilityReader visibility,
            Converters converters,
            TypeReader typeReader,
            FrozenReader frozenReader) {
        this.types = types;
        this.nullness = nullness;
        this.visibility = visibility;
        this.converters = converters;
        this.typeReader = typeReader;
        this.frozenReader = frozenReader;
    }

    /** The record whose items the table holds. */
    RecordModel root(DeclaredType type) {
        return read(type, 0, true);
    }

    /** A record inside another; of its keys, version, stamps and expiry none count if it has a table of its own, where they do. */
    RecordModel nested(DeclaredType type, int level) {
        return read(type, level, TableAnnotation.on(type.asElement()).isEmpty());
    }

    private RecordModel read(DeclaredType type, int level, boolean withKeys) {
        TypeElement element = (TypeElement) type.asElement();
        boolean nullMarked = nullness.nullMarked(element);
        List<AttributeModel> attributes = element.getRecordComponents().stream()
                .map(component -> attribute(type, component, level, nullMarked, withKeys))
                .toList();
        return new RecordModel(
                ClassName.get(element),
                TypeName.get(type),
                visibility.of(type),
                nullMarked,
                attributes,
                Site.of(element));
    }

    private AttributeModel attribute(
            DeclaredType owner, RecordComponentElement component, int level, boolean nullMarked, boolean withKeys) {
        Site site = Site.of(component);
        TypeElement element = (TypeElement) owner.asElement();
        TypeMirror type = type(owner, component);
        MissingTypes.check(type, site);
        Optional<Site> ttl = withKeys ? TtlAnnotation.on(component) : Optional.empty();
        TypeMapping plain = mapping(element, component, type, level);
        TypeMapping mapping = ttl.isPresent() ? expiring(component, type, plain) : plain;
        Text name = AttributeAnnotation.on(component)
                .map(AttributeAnnotation::name)
                .orElse(new Text(component.getSimpleName().toString(), site));
        return new AttributeModel(
                component.getSimpleName().toString(),
                name.value(),
                name.site(),
                TypeName.get(type),
                mapping,
                withKeys ? KeyAnnotation.on(component) : List.of(),
                nullness.of(element, component, type, nullMarked),
                DefaultAnnotation.on(component)
                        .map(written -> new DefaultValue(
                                written.text().value(), written.text().site())),
                withKeys ? UpkeepAnnotation.on(component) : List.of(),
                ttl,
                Written.on(component, Sensitive.class).isPresent() || holdsSensitive(mapping),
                site);
    }

    private TypeMapping mapping(TypeElement owner, RecordComponentElement component, TypeMirror type, int level) {
        Optional<FrozenAnnotation> frozen = FrozenAnnotation.on(component);
        if (frozen.isPresent()) {
            return frozenReader.read(component, type, frozen.get());
        }
        Converters.Scope scope = converters.scope(owner, component);
        TypeMapping mapping = typeReader.read(type, level, scope);
        scope.close(TypeName.get(type));
        return mapping;
    }

    /** What the component's own annotations say goes before {@code @Ttl}, so that a rule sees it. */
    private static TypeMapping expiring(RecordComponentElement component, TypeMirror type, TypeMapping plain) {
        boolean stored =
                plain.frozen().isPresent() || !ConvertAnnotation.on(component).isEmpty();
        return stored ? plain : ExpiryOf.of(TypeName.get(type)).orElse(plain);
    }

    /** With the type arguments of its record put in. */
    private TypeMirror type(DeclaredType owner, RecordComponentElement component) {
        return owner.getTypeArguments().isEmpty()
                ? component.asType()
                : ((ExecutableType) types.asMemberOf(owner, component.getAccessor())).getReturnType();
    }

    /** A frozen value is thawed as one, so that what any of its records refuses is told of the whole. */
    private static boolean holdsSensitive(TypeMapping mapping) {
        return mapping.frozen().filter(frozen -> frozen.model().sensitive()).isPresent();
    }
}
