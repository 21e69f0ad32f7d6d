package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.KeyRole;
import dev.stator.processor.model.RecordModel;

/**
 * A component and how the root leads to it.
 *
 * @param entity the root
 * @param path from the root, {@code places.*[].street}: {@code []} is an element, {@code .*} a value of a map
 * @param home the component of the root that leads here; itself, if it is the root's
 */
record Member(EntityModel entity, RecordModel owner, AttributeModel attribute, String path, Site home) {

    /** {@code Address.street}. */
    String name() {
        return Wording.name(owner.name()) + "." + attribute.component();
    }

    /** Whether the component is the root's own. */
    boolean ofRoot() {
        return owner.type().equals(entity.record().type());
    }

    /** Whether the component is of the primary key. */
    boolean isKey() {
        return ofRoot() && attribute.role() != KeyRole.NONE;
    }

    /** Reports a fault of this component. */
    void report(Report.Builder report, Code code, Site site, Object... args) {
        report.addNested(code, site, home, ofRoot() ? "" : path, args);
    }
}
