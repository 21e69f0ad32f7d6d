package dev.stator.processor.model.declared;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.declared.DeclaredType.DeclaredAnnotation;
import java.util.List;

/**
 * A component with {@code @Rest}: what is stored beside the attributes of the others.
 *
 * @param component its name
 * @param place which component of the record it is, from 0
 * @param type its Java type
 * @param missing whether the type mentions one that is not there
 * @param beside what else is said of it, but that it is sensitive
 * @param sensitive whether no text must show what it holds
 * @param annotation where {@code @Rest} stands
 */
public record RestModel(
        String component,
        int place,
        TypeName type,
        boolean missing,
        List<DeclaredAnnotation> beside,
        boolean sensitive,
        Site annotation,
        Site site) {
    public RestModel {
        beside = List.copyOf(beside);
    }
}
