package dev.stator.table;

import dev.stator.schema.IndexSchema;
import java.util.List;
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
 * @param include those it carries beyond the keys, where {@code projection} is {@code INCLUDE}: as declared, or as found by
 *     name, since DynamoDB describes them in any order
 */
public record IndexShape(
        String name, IndexSchema.Kind kind, KeyShape key, ProjectionType projection, List<String> include) {
    /** Copies {@code include}. */
    public IndexShape {
        include = List.copyOf(include);
    }

    boolean isGlobal() {
        return kind == IndexSchema.Kind.GLOBAL;
    }

    /** Whether it carries the same; the order in which attributes are included means nothing. */
    boolean carriesAs(IndexShape other) {
        return projection == other.projection && Set.copyOf(include).equals(Set.copyOf(other.include));
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
