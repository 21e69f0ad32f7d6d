package dev.stator.processor.model;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Site;
import java.util.List;
import java.util.Optional;

/**
 * One component of a record and the attribute that stores it.
 *
 * @param component name of the component
 * @param name name of the stored attribute
 * @param nameSite where the stored name is written
 * @param type Java type of the component
 * @param mapping how a value of it is stored
 * @param keys what it is to the primary key: at most one thing in a valid entity, nothing in valid nested records
 * @param nullness whether the component may hold null
 * @param defaultValue what stands in for a missing attribute
 * @param upkeeps what Stator itself writes into it: at most one thing in a valid entity, nothing in valid nested records
 * @param ttl where it stands that the component says when the item expires; empty in valid nested records
 * @param sensitive whether no text must show its values
 */
public record AttributeModel(
        String component,
        String name,
        Site nameSite,
        TypeName type,
        TypeMapping mapping,
        List<KeyDeclaration> keys,
        Nullness nullness,
        Optional<DefaultValue> defaultValue,
        List<Upkeep> upkeeps,
        Optional<Site> ttl,
        boolean sensitive,
        Site site) {
    public AttributeModel {
        keys = List.copyOf(keys);
        upkeeps = List.copyOf(upkeeps);
    }

    /** What it is to the primary key. */
    public KeyRole role() {
        return keys.isEmpty() ? KeyRole.NONE : keys.get(0).role();
    }

    /** Where the key annotation stands, else the component. */
    public Site roleSite() {
        return keys.isEmpty() ? site : keys.get(0).site();
    }

    /** What Stator itself writes into it. */
    public Optional<Upkeep> upkeep() {
        return upkeeps.stream().findFirst();
    }

    /** Whether the component is what Stator writes as {@code kind}. */
    public boolean isKept(Upkeep.Kind kind) {
        return upkeep().filter(kept -> kept.kind() == kind).isPresent();
    }

    /** What it reads as where it is missing, if that has a value of its own: the text of its default, of a version 0. */
    public Optional<String> whenMissing() {
        return isKept(Upkeep.Kind.VERSION) && type.isPrimitive()
                ? Optional.of("0")
                : defaultValue.map(DefaultValue::text);
    }

    /** Whether an update may write it: a key never changes, and the rest Stator writes itself. */
    public boolean isUpdatable() {
        return keys.isEmpty() && upkeeps.isEmpty();
    }

    /** Whether null may stand in a component. */
    public enum Nullness {
        /** A primitive, or a non-null type in null-marked code: missing is an error. */
        NEVER,
        /** {@code @Nullable}. */
        NULLABLE,
        /** Nothing is said: missing reads as null. */
        UNSAID
    }

    /** The text of {@code @Default}: what the type's codec reads as text or number, so that a duration is in seconds. */
    public record DefaultValue(String text, Site site) {}
}
