package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.AttributeModel.Nullness;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.BuiltIn;
import dev.stator.processor.model.TypeMapping.OptionalOf;
import java.util.Optional;

/** An item always has its key. */
final class KeyPresenceRule implements KeyRule {
    @Override
    public void check(Member member, String key, Report.Builder report) {
        AttributeModel attribute = member.attribute();
        if (isOptional(attribute.mapping())) {
            report(member, key, Wording.type(attribute.type()), plain(attribute.mapping()), report);
        } else if (attribute.nullness() == Nullness.NULLABLE) {
            report(member, key, "@Nullable", "a plain " + Wording.type(attribute.type()), report);
        }
    }

    private static void report(Member member, String key, String is, String remedy, Report.Builder report) {
        report.add(Code.KEY_ABSENT, member.attribute().site(), key, member.name(), is, remedy);
    }

    static boolean isOptional(TypeMapping mapping) {
        return mapping instanceof OptionalOf || number(mapping).isPresent();
    }

    private static String plain(TypeMapping mapping) {
        return mapping instanceof OptionalOf optional
                ? Wording.type(optional.value().type())
                : number(mapping).orElseThrow();
    }

    /** What an {@code OptionalInt} and its like hold. */
    private static Optional<String> number(TypeMapping mapping) {
        if (!(mapping instanceof BuiltIn builtIn)) {
            return Optional.empty();
        }
        return switch (builtIn.known()) {
            case OPTIONAL_INT -> Optional.of("int");
            case OPTIONAL_LONG -> Optional.of("long");
            case OPTIONAL_DOUBLE -> Optional.of("double");
            default -> Optional.empty();
        };
    }
}
