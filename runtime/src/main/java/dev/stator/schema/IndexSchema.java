package dev.stator.schema;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * A secondary index, as DynamoDB knows it: declared or found.
 *
 * @param name its name
 * @param kind whose partitions it has
 * @param key its key
 * @param projection which attributes it carries
 * @param include those it carries beyond the keys, where {@code projection} is {@code INCLUDE}: as declared, or as
 *     found by name, since DynamoDB describes them in any order
 */
public record IndexSchema(String name, Kind kind, KeySchema key, ProjectionType projection, List<String> include) {
    /** Whose partitions an index has. */
    public enum Kind {
        /** Its own: any hash key; eventually consistent. */
        GLOBAL,
        /** The table's: the same hash key; consistent reads on demand. */
        LOCAL
    }

    /** Copies {@code include}. */
    public IndexSchema {
        include = List.copyOf(include);
    }

    /** The same with another key. */
    IndexSchema key(KeySchema other) {
        return new IndexSchema(name, kind, other, projection, include);
    }

    /** The same, carrying other attributes. */
    IndexSchema projection(ProjectionType other, List<String> included) {
        return new IndexSchema(name, kind, key, other, included);
    }

    /** Whether it is a global one. */
    public boolean isGlobal() {
        return kind == Kind.GLOBAL;
    }

    /** Whether it carries the same; the order in which attributes are included means nothing. */
    public boolean carriesAs(IndexSchema other) {
        return projection == other.projection && Set.copyOf(include).equals(Set.copyOf(other.include));
    }

    /** For people: {@code global secondary index by-title}. */
    public String title() {
        return (isGlobal() ? "global" : "local") + " secondary index " + name;
    }

    /** For people: {@code INCLUDE [score, title]}. */
    public String carries() {
        return projection == ProjectionType.INCLUDE ? projection + " " + new TreeSet<>(include) : projection.toString();
    }
}
