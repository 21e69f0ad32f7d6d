package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.AttributeModel.Nullness;
import dev.stator.processor.model.BuiltInType;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.ArrayOf;
import dev.stator.processor.model.TypeMapping.BuiltIn;
import dev.stator.processor.model.TypeMapping.ListOf;
import dev.stator.processor.model.TypeMapping.MapOf;
import dev.stator.processor.model.TypeMapping.SetOf;
import java.util.Optional;

/** A component is nullable only if null comes back as null. */
final class NeverNullRule implements MemberRule {
    @Override
    public void check(Member member, Report.Builder report) {
        AttributeModel attribute = member.attribute();
        if (attribute.nullness() == Nullness.NULLABLE && !member.isKey()) {
            reason(attribute)
                    .ifPresent(reason -> member.report(
                            report, Code.NEVER_NULL, attribute.site(), member.name(), reason, remedy(attribute)));
        }
    }

    private static Optional<String> reason(AttributeModel attribute) {
        TypeMapping mapping = attribute.mapping();
        if (attribute.type().isPrimitive()) {
            return Optional.of("a primitive is never null");
        }
        if (KeyPresenceRule.isOptional(mapping)) {
            return Optional.of("an absent attribute is read as the empty Optional");
        }
        boolean collection = mapping instanceof ListOf
                || mapping instanceof SetOf
                || mapping instanceof MapOf
                || mapping instanceof ArrayOf
                || (mapping instanceof BuiltIn builtIn && builtIn.known().family() == BuiltInType.Family.COLLECTION);
        return collection ? Optional.of("an absent attribute is read as empty") : Optional.empty();
    }

    private static String remedy(AttributeModel attribute) {
        return attribute.type().isPrimitive()
                ? ", or use " + Wording.type(attribute.type().box())
                : "";
    }
}
