package dev.stator.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.EntityModel;
import java.util.HashMap;
import java.util.Map;

/** Two components of one record would overwrite each other. */
final class DuplicateAttributeRule implements EntityRule {
    @Override
    public void check(EntityModel entity, Report.Builder report) {
        Map<TypeName, Map<String, Member>> seen = new HashMap<>();
        for (Member member : Reach.of(entity).members()) {
            Member first = seen.computeIfAbsent(member.owner().type(), owner -> new HashMap<>())
                    .putIfAbsent(member.attribute().name(), member);
            if (first != null && !KeyAttributeTypesRule.clash(entity, first.attribute(), member.attribute())) {
                member.report(
                        report,
                        Code.DUPLICATE_ATTRIBUTE,
                        member.attribute().nameSite(),
                        first.name(),
                        member.name(),
                        member.attribute().name());
            }
        }
    }
}
