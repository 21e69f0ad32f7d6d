package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.template.TextSpan;
import java.util.List;
import java.util.Optional;

/**
 * A record that is put together of the items under one hash key, once no rule refuses it.
 *
 * @param name the record
 * @param table where the items are
 * @param index whose hash key they have; empty: the table's
 * @param skips whether items of other records are passed over
 * @param members one for each component, in order
 * @param span the items that are asked for
 */
public record ItemView(
        ClassName name,
        Visibility visibility,
        EntityTable table,
        Optional<String> index,
        boolean skips,
        List<TableMember> members,
        TextSpan<Entity> span,
        Injection injection) {
    public ItemView {
        members = List.copyOf(members);
    }

    /** How many items of a record there may be. */
    public enum Arity {
        ONE,
        OPTIONAL,
        LIST
    }

    /** A component: what it holds, and how many. */
    public record TableMember(String component, Entity entity, Arity arity) {}

    /** What the others belong to. */
    public Entity parent() {
        return members.stream()
                .filter(member -> member.arity() == Arity.ONE)
                .map(TableMember::entity)
                .findFirst()
                .orElseThrow();
    }

    /** The key under which a record's items stand. */
    public EntityKey key(Entity entity) {
        return index.map(asked -> entity.indexes().stream()
                        .filter(each -> each.name().equals(asked))
                        .findFirst()
                        .orElseThrow()
                        .key())
                .orElse(entity.key());
    }
}
