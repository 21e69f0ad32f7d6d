package dev.stator.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Reached;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.Embedding;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.FrozenModel;
import dev.stator.processor.model.declared.RecordModel;
import java.util.List;
import java.util.Optional;

/**
 * A component and how the root leads to it.
 *
 * @param entity the root
 * @param path from the root, {@code places.*[].street}: {@code []} is an element, {@code .*} a value of a map
 * @param home the component of the root that leads here; itself, if it is the root's
 */
record Component(EntityModel entity, RecordModel owner, AttributeModel attribute, String path, Site home)
        implements Rule.Located {
    /** {@code Address.street}. */
    String name() {
        return Wording.name(owner.name()) + "." + attribute.component();
    }

    /** {@code Post.places}: the component of the root that leads here. */
    String homeName() {
        return Wording.name(entity.record().name()) + "." + path.split("[.\\[]", 2)[0];
    }

    /** The record that it is written in: its owner, or one embedded there. */
    ClassName declaredIn() {
        List<Embedding> within = attribute.within();
        return within.isEmpty() ? owner.name() : within.get(within.size() - 1).name();
    }

    TypeMapping mapping() {
        return attribute.mapping();
    }

    /** What is frozen of it, if it is. */
    Optional<FrozenModel> frozen() {
        return attribute.frozen();
    }

    /** {@code Address.places[].street}: a place in what is frozen, which stands where its fault is told. */
    Reached frozenName(String path) {
        return new Reached(Wording.name(owner.name()) + "." + path, "");
    }

    /** Whether the component is the root's own, and in no record that it embeds. */
    boolean ofRoot() {
        return owner.type().equals(entity.record().type()) && attribute.within().isEmpty();
    }

    /** Whether the component is of the primary key. */
    boolean isKey() {
        return ofRoot() && attribute.role() != KeyRole.NONE;
    }

    /** {@code hash key} or {@code range key}, of a component of the primary key. */
    String key() {
        return attribute.role() == KeyRole.HASH ? "hash key" : "range key";
    }

    @Override
    public void report(Report.Builder report, Code code, Site site, Object... args) {
        report.addNested(code, site, home, ofRoot() ? "" : path, args);
    }
}
