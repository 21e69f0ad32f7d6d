package dev.stator.processor.model.declared;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.Visibility;
import dev.stator.processor.model.declared.DeclaredType.DeclaredAnnotation;
import java.util.List;
import java.util.Optional;

/**
 * A component with {@code @Embedded}: the attributes of its record are among those of the record that it stands in.
 *
 * @param component its name; in an embedded record, behind that one's: {@code contact.address}
 * @param type the type of the record; of the component, if that is none
 * @param visibility how far that is visible
 * @param flaw why there are no attributes
 * @param isAmbiguous whether it may be absent, and nothing tells that from a record of absent values
 * @param beside what else is said of it, but that it is sensitive
 * @param rests components of the record that hold what is stored besides
 * @param annotation where {@code @Embedded} stands
 */
public record EmbeddedModel(
        String component,
        TypeName type,
        Visibility visibility,
        Optional<Flaw> flaw,
        boolean isAmbiguous,
        List<DeclaredAnnotation> beside,
        List<RestModel> rests,
        Site annotation,
        Site site) {
    public EmbeddedModel {
        beside = List.copyOf(beside);
        rests = List.copyOf(rests);
    }

    /** Why a component has no attributes that could stand at the level above. */
    public enum Flaw {
        /** It is no record whose components are stored one by one. */
        NO_RECORD,
        /** The record has no components. */
        EMPTY,
        /** The record is embedded in itself. */
        RECURSIVE
    }

    /** As it stands in the record that holds {@code outer}. */
    public EmbeddedModel in(String outer) {
        return new EmbeddedModel(
                outer + "." + component, type, visibility, flaw, isAmbiguous, beside, rests, annotation, site);
    }
}
