package dev.stator.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.TypeMapping.Unmapped;

/** A type has no stored form. */
final class UnmappedRule implements PartRule {
    @Override
    public void check(Part part, Report.Builder report) {
        if (!(part.mapping() instanceof Unmapped unmapped)) {
            return;
        }
        TypeName type = unmapped.type();
        String name = part.name();
        switch (unmapped.reason()) {
            case NO_MAPPING -> part.report(report, Code.NO_MAPPING, name, type, MappingHints.of(type));
            case RAW -> part.report(report, Code.RAW_TYPE, name, Wording.type(type), example(type));
            case WILDCARD -> part.report(report, Code.WILDCARD, name, Wording.type(type));
            case TYPE_VARIABLE -> part.report(report, Code.TYPE_VARIABLE, name, type);
            case MAP_KEY -> part.report(report, Code.MAP_KEY, name, Wording.type(type));
            case NOT_COMPARABLE -> part.report(report, Code.NOT_COMPARABLE, name, Wording.type(type));
            case GENERIC_ELEMENT -> part.report(report, Code.GENERIC_ELEMENT, name, Wording.type(type));
            case TOO_DEEP -> part.report(report, Code.TOO_DEEP, name);
        }
    }

    static String example(TypeName raw) {
        String name = Wording.type(raw);
        return switch (name) {
            case "Map" -> "Map<String, Integer>";
            case "List", "Set", "SortedSet", "Collection", "Optional" -> name + "<String>";
            default -> name + "<...>";
        };
    }
}
