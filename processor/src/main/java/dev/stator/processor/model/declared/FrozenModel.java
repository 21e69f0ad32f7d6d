package dev.stator.processor.model.declared;

import dev.stator.processor.diagnostics.Site;
import java.util.List;

/**
 * What {@code @Frozen} on a component says, and all that the component's type leads to.
 *
 * @param javaType the component's type as the lock file writes it, classes by their frozen names
 * @param classes every record, enum and sealed interface that may stand in a frozen value, each once, in the order
 *     first reached; none where the format is the user's own
 * @param flaws what cannot be frozen
 * @param converts where {@code @Convert} stands beside it; nowhere in a valid entity
 * @param site where the annotation stands
 */
public record FrozenModel(
        String javaType,
        FreezingFormat format,
        List<FrozenClass> classes,
        List<FrozenFlaw> flaws,
        List<Site> converts,
        Site site) {
    public FrozenModel {
        classes = List.copyOf(classes);
        flaws = List.copyOf(flaws);
        converts = List.copyOf(converts);
    }
}
