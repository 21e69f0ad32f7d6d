package dev.stator.table;

import dev.stator.schema.IndexSchema;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * What an index is, declared or found.
 *
 * @param name its name
 * @param kind global or local
 * @param key its key
 * @param projection which attributes it carries
 * @param include those it carries beyond the keys, where {@code projection} is {@code INCLUDE}
 */
public record IndexShape(
        String name, IndexSchema.Kind kind, KeyShape key, ProjectionType projection, Set<String> include) {
    /** Copies {@code include}. */
    public IndexShape {
        include = Set.copyOf(include);
    }

    boolean isGlobal() {
        return kind == IndexSchema.Kind.GLOBAL;
    }

    /** {@code global secondary index by-title}. */
    String title() {
        return (isGlobal() ? "global" : "local") + " secondary index " + name;
    }

    /** {@code INCLUDE [score, title]}. */
    String carries() {
        return projection == ProjectionType.INCLUDE ? projection + " " + new TreeSet<>(include) : projection.toString();
    }
}
