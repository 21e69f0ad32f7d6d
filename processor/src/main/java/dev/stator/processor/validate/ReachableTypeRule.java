package dev.stator.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.NestedType;
import dev.stator.processor.model.RecordModel;
import dev.stator.processor.model.SealedModel;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.TypeMapping.Converted;
import dev.stator.processor.model.TypeMapping.EnumOf;
import dev.stator.processor.model.TypeMapping.RecordOf;
import dev.stator.processor.model.TypeMapping.SealedOf;
import dev.stator.processor.model.Visibility;

/** Generated code could not name a type that it needs. */
final class ReachableTypeRule implements EntityRule {
    @Override
    public void check(EntityModel entity, Report.Builder report) {
        Reach reach = Reach.of(entity);
        for (Member member : reach.members()) {
            for (Part part : Part.of(member)) {
                Visibility visibility = visibility(entity, part.mapping());
                if (!visibility.reachable()) {
                    part.report(
                            report,
                            Code.TYPE_UNREACHABLE,
                            args(part.name(), part.mapping().type(), entity, visibility));
                }
            }
        }
        for (Reach.Alternatives alternatives : reach.alternatives()) {
            for (RecordModel record : alternatives.records()) {
                if (!record.visibility().reachable()) {
                    alternatives.report(
                            report,
                            Code.TYPE_UNREACHABLE,
                            record.site(),
                            args(
                                    Wording.name(alternatives.model().name()),
                                    record.type(),
                                    entity,
                                    record.visibility()));
                }
            }
        }
    }

    static Object[] args(String needs, TypeName type, EntityModel entity, Visibility visibility) {
        String home = entity.record().name().packageName();
        boolean isPrivate = visibility == Visibility.PRIVATE;
        return new Object[] {
            needs,
            Wording.type(type),
            home.isEmpty() ? "without a name" : home,
            isPrivate ? "private" : "visible in its own package only",
            isPrivate ? "Remove `private`." : "Make it public."
        };
    }

    private static Visibility visibility(EntityModel entity, TypeMapping mapping) {
        if (mapping instanceof EnumOf enumeration) {
            return enumeration.visibility();
        }
        if (mapping instanceof Converted converted) {
            return converted.visibility();
        }
        return entity.nested().stream()
                .filter(nested -> mapping instanceof RecordOf || mapping instanceof SealedOf)
                .filter(nested -> nested.type().equals(mapping.type()))
                .map(ReachableTypeRule::visibility)
                .findFirst()
                .orElse(Visibility.PUBLIC);
    }

    private static Visibility visibility(NestedType type) {
        return type.accept(new NestedType.Visitor<>() {
            @Override
            public Visibility visitRecord(RecordModel record) {
                return record.visibility();
            }

            @Override
            public Visibility visitSealed(SealedModel sealed) {
                return sealed.visibility();
            }
        });
    }
}
