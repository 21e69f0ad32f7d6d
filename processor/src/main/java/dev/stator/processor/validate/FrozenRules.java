package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.ConverterModel.Access;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.FreezingFormat;
import dev.stator.processor.model.FreezingFormat.Origin;
import dev.stator.processor.model.FrozenClass;
import dev.stator.processor.model.FrozenFlaw;
import dev.stator.processor.model.FrozenModel;
import dev.stator.processor.model.KeyRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** On frozen components. */
final class FrozenRules {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}._$-]+");
    private static final String MAVEN = """
                <dependency>
                    <groupId>dev.stator</groupId>
                    <artifactId>stator-frozen</artifactId>
                    <version>...</version>
                </dependency>""";

    static final List<Rule> ALL = List.of(
            ofFrozen(FrozenRules::artifact),
            ofFrozen(FrozenRules::format),
            ofFrozen(FrozenRules::converted),
            ofFrozen(FrozenRules::key),
            ofFrozen(FrozenRules::flaw),
            ofFrozen(FrozenRules::name),
            ofFrozen(FrozenRules::nameTaken));

    private FrozenRules() {}

    private static Rule ofFrozen(Rule.DetailCheck<Component, FrozenModel> check) {
        return Rule.ofComponent(
                (component, report) -> component.frozen().ifPresent(frozen -> check.check(component, frozen, report)));
    }

    /** Who freezes needs the artifact that does it. */
    private static void artifact(Component component, FrozenModel frozen, Report.Builder report) {
        if (frozen.format().origin() == Origin.MISSING) {
            component.report(
                    report,
                    Code.FROZEN_ARTIFACT,
                    frozen.site(),
                    component.name(),
                    frozen.format().name(),
                    MAVEN);
        }
    }

    /** A user's format is one, and generated code can get it. */
    private static void format(Component component, FrozenModel frozen, Report.Builder report) {
        FreezingFormat format = frozen.format();
        formatFault(format)
                .ifPresent(fault -> component.report(
                        report,
                        Code.FROZEN_FORMAT,
                        format.site(),
                        Wording.name(format.name()),
                        component.name(),
                        fault,
                        component.entity().record().name().packageName()));
    }

    private static Optional<String> formatFault(FreezingFormat format) {
        if (format.origin() == Origin.NONE) {
            return Optional.of("is none");
        }
        if (!format.visibility().reachable()) {
            return Optional.of("is not visible to generated code");
        }
        return format.access() == Access.NONE
                ? Optional.of("has neither a constructor without parameters nor a field INSTANCE")
                : Optional.empty();
    }

    /** A component is stored in one way. */
    private static void converted(Component component, FrozenModel frozen, Report.Builder report) {
        frozen.converts()
                .forEach(convert -> component.report(report, Code.FROZEN_CONVERTED, convert, component.name()));
    }

    /** What DynamoDB or Stator compares is not frozen. */
    private static void key(Component component, FrozenModel frozen, Report.Builder report) {
        if (component.ofRoot()) {
            compared(component.entity(), component.attribute())
                    .ifPresent(as -> component.report(report, Code.FROZEN_KEY, frozen.site(), component.name(), as));
        }
    }

    private static Optional<String> compared(EntityModel entity, AttributeModel attribute) {
        if (attribute.role() != KeyRole.NONE) {
            return Optional.of(attribute.role() == KeyRole.HASH ? "the hash key" : "the range key");
        }
        Optional<String> written =
                attribute.upkeep().map(upkeep -> "the " + upkeep.kind().annotation());
        return written.isPresent()
                ? written
                : entity.indexes().stream()
                        .map(index -> new Index(entity, index))
                        .filter(index -> index.hasInKey(attribute))
                        .map(index -> "a key of index " + index.name())
                        .findFirst();
    }

    /** What is frozen can be thawed. */
    private static void flaw(Component component, FrozenModel frozen, Report.Builder report) {
        for (FrozenFlaw flaw : frozen.flaws()) {
            String name = component.frozenName(flaw.path());
            String type = Wording.type(flaw.type());
            switch (flaw.reason()) {
                case OPEN -> add(component, flaw, report, Code.FROZEN_OPEN, name, type);
                case CLASS -> add(component, flaw, report, Code.FROZEN_CLASS, name, type);
                case JDK -> add(component, flaw, report, Code.FROZEN_JDK, name, type, TypeHints.of(flaw.type()));
                case ARRAY -> add(component, flaw, report, Code.FROZEN_ARRAY, name, type);
                case RAW -> {
                    // One of the rules on types, as for what is stored otherwise.
                }
            }
        }
    }

    private static void add(Component component, FrozenFlaw flaw, Report.Builder report, Code code, Object... args) {
        report.addNested(code, flaw.site(), component.home(), "", args);
    }

    /** A frozen name stands in bytes and in the lock file, and is none of those that the format gives. */
    private static void name(Component component, FrozenModel frozen, Report.Builder report) {
        for (FrozenClass held : frozen.classes()) {
            nameFault(held.name())
                    .ifPresent(fault -> report.addNested(
                            Code.FROZEN_NAME, held.nameSite(), component.home(), held.path(), held.name(), fault));
        }
    }

    private static Optional<String> nameFault(String name) {
        if (name.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.of("it has other characters");
        }
        return name.startsWith("java.") || name.startsWith("fory.")
                ? Optional.of("names that begin with " + name.substring(0, 5) + " are the format's own")
                : Optional.empty();
    }

    /** A frozen name stands for one class. */
    private static void nameTaken(Component component, FrozenModel frozen, Report.Builder report) {
        Map<String, FrozenClass> seen = new HashMap<>();
        for (FrozenClass held : frozen.classes()) {
            FrozenClass first = seen.putIfAbsent(held.name(), held);
            if (first != null) {
                report.addNested(
                        Code.FROZEN_NAME_TAKEN,
                        held.nameSite(),
                        component.home(),
                        held.path(),
                        Wording.name(first.type()),
                        Wording.name(held.type()),
                        held.name());
            }
        }
    }
}
