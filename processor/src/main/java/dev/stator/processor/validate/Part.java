package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.ArrayOf;
import dev.stator.processor.model.TypeMapping.ListOf;
import dev.stator.processor.model.TypeMapping.MapOf;
import dev.stator.processor.model.TypeMapping.OptionalOf;
import dev.stator.processor.model.TypeMapping.SetOf;
import java.util.ArrayList;
import java.util.List;

/**
 * A type at some depth of a component's type: the component's own, a type argument, an element.
 *
 * @param path from the root, as in {@link Member}
 */
record Part(Member member, TypeMapping mapping, String path) {

    /** The component's type and everything inside it, but not inside nested records. */
    static List<Part> of(Member member) {
        List<Part> parts = new ArrayList<>();
        add(parts, member, member.attribute().mapping(), member.path());
        return parts;
    }

    private static void add(List<Part> parts, Member member, TypeMapping mapping, String path) {
        parts.add(new Part(member, mapping, path));
        if (mapping instanceof OptionalOf optional) {
            add(parts, member, optional.value(), path);
        } else if (mapping instanceof ListOf list) {
            add(parts, member, list.element(), path + "[]");
        } else if (mapping instanceof ArrayOf array) {
            add(parts, member, array.element(), path + "[]");
        } else if (mapping instanceof SetOf set) {
            add(parts, member, set.element(), path + "[]");
        } else if (mapping instanceof MapOf map) {
            add(parts, member, map.key(), path);
            add(parts, member, map.value(), path + ".*");
        }
    }

    /** {@code Post.places.*[].street}. */
    String name() {
        return Wording.name(member.entity().record().name()) + "." + path;
    }

    /** Reports a fault whose message has the whole path. */
    void report(Report.Builder report, Code code, Object... args) {
        report.addNested(code, member.attribute().site(), member.home(), "", args);
    }
}
