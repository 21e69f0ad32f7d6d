package dev.stator.processor.model.declared;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.Visibility;
import java.util.List;

/**
 * A record and its components, root or nested.
 *
 * @param name the class
 * @param type the type as used: the class, or the class with type arguments
 * @param visibility how far the record is visible
 * @param nullMarked whether its components are non-null where nothing else is said (JSpecify)
 * @param attributes one for each component, in order, but for those with {@code @Rest}; for one with
 *     {@code @Embedded} those of its record
 * @param embedded components with {@code @Embedded}, those in embedded records too
 * @param rests components that hold what is stored besides: at most one in a valid record
 * @param withNulls whether null is stored as NULL, not as absence
 */
public record RecordModel(
        ClassName name,
        TypeName type,
        Visibility visibility,
        boolean nullMarked,
        List<AttributeModel> attributes,
        List<EmbeddedModel> embedded,
        List<RestModel> rests,
        boolean withNulls,
        Site site)
        implements NestedType {
    public RecordModel {
        attributes = List.copyOf(attributes);
        embedded = List.copyOf(embedded);
        rests = List.copyOf(rests);
    }

    /** The same without components that mention a missing type, or stand in the keys of indexes only. */
    RecordModel withoutMissing() {
        List<AttributeModel> there = attributes.stream()
                .filter(a -> !a.mapping().mentionsMissing())
                .filter(a -> a.isStored() || a.role() != KeyRole.NONE)
                .toList();
        return new RecordModel(name, type, visibility, nullMarked, there, embedded, rests, withNulls, site);
    }

    /** Where it stands in the record itself that an attribute is there: at its component, or at the embedded one. */
    public Site home(AttributeModel attribute) {
        return attribute.within().stream()
                .findFirst()
                .flatMap(embedding -> embedded.stream()
                        .filter(each -> each.component().equals(embedding.component()))
                        .findFirst())
                .map(EmbeddedModel::site)
                .orElse(attribute.site());
    }

    /** Whether a component is what holds what is stored besides. */
    public boolean isRest(String component) {
        return rests.stream().anyMatch(rest -> rest.component().equals(component));
    }

    /** Whether a component is embedded: no attribute, but several. */
    boolean isEmbedded(String component) {
        return embedded.stream().anyMatch(each -> each.component().equals(component));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRecord(this);
    }
}
