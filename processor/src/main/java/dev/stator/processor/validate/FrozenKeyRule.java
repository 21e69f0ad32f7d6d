package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.FrozenModel;
import dev.stator.processor.model.IndexModel;
import dev.stator.processor.model.KeyRole;
import java.util.Optional;
import java.util.stream.Stream;

/** What DynamoDB or Stator compares is not frozen. */
final class FrozenKeyRule implements FrozenRule {
    @Override
    public void check(Member member, FrozenModel frozen, Report.Builder report) {
        if (member.ofRoot()) {
            role(member.entity(), member.attribute())
                    .ifPresent(role -> member.report(report, Code.FROZEN_KEY, frozen.site(), member.name(), role));
        }
    }

    private static Optional<String> role(EntityModel entity, AttributeModel attribute) {
        if (attribute.role() != KeyRole.NONE) {
            return Optional.of(attribute.role() == KeyRole.HASH ? "the hash key" : "the range key");
        }
        Optional<String> kept =
                attribute.upkeep().map(upkeep -> "the " + upkeep.kind().annotation());
        return kept.isPresent()
                ? kept
                : entity.indexes().stream()
                        .filter(index -> isKey(index, attribute))
                        .map(index -> "a key of index " + index.name())
                        .findFirst();
    }

    private static boolean isKey(IndexModel index, AttributeModel attribute) {
        return Stream.concat(index.hashKey().stream(), index.rangeKey().stream())
                .anyMatch(named -> named.name().equals(attribute.component()));
    }
}
