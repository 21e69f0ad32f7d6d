package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Reached;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.TypeMapping;
import java.util.ArrayList;
import java.util.List;

/**
 * A type at some depth of a component's type: the component's own, a type argument, an element.
 *
 * @param path from the root, as in {@link Component}
 */
record TypeUse(Component component, TypeMapping mapping, String path) {
    /** The component's type and everything inside it, but not inside nested records. */
    static List<TypeUse> of(Component component) {
        List<TypeUse> uses = new ArrayList<>();
        add(uses, component, component.mapping(), component.path());
        return uses;
    }

    private static void add(List<TypeUse> uses, Component component, TypeMapping mapping, String path) {
        uses.add(new TypeUse(component, mapping, path));
        mapping.inside().forEach(part -> add(uses, component, part.mapping(), path + part.step()));
    }

    /** {@code Post.places.*[].street}. */
    Reached name() {
        return new Reached(
                Wording.name(component.entity().record().name()) + "." + path,
                component.name() + path.substring(component.path().length()));
    }

    /** Reports a fault whose message has the whole path. */
    void report(Report.Builder report, Code code, Object... args) {
        report.addNested(code, component.attribute().site(), component.home(), "", args);
    }
}
