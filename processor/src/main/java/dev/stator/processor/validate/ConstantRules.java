package dev.stator.processor.validate;

import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.StoredAs;
import dev.stator.processor.model.TypeMapping;
import dev.stator.processor.model.ValueMapping.EnumOf;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.EnumModel;
import dev.stator.processor.model.declared.EnumModel.Constant;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.model.declared.WrittenName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** On what is stored for the constants of enums. What is wrong with a constant stands there, if that is in source. */
final class ConstantRules {
    static final List<Rule> ALL = List.of(
            ofEnum(ConstantRules::taken),
            ofEnum(ConstantRules::text),
            ofEnum(ConstantRules::idle),
            Rule.ofType(ConstantRules::inside),
            Rule.ofTable(ConstantRules::key));

    private ConstantRules() {}

    /**
     * An enum, where a table first reaches it.
     *
     * @param mapping how it is stored there
     */
    private record EnumUse(TypeUse use, EnumOf mapping, EnumModel model) {
        void report(Report.Builder report, Code code, Site site, Object... args) {
            Component component = use.component();
            report.addNested(code, site, component.home(), use.path(), args);
        }

        String name(Constant constant) {
            return Wording.type(model.type()) + "." + constant.name();
        }
    }

    /** Once for each enum: however many components have it, it is written once. */
    private static Rule ofEnum(Rule.Check<EnumUse> check) {
        return (table, entities, report) -> {
            Set<EnumOf> seen = new HashSet<>();
            entities.stream()
                    .flatMap(entity -> entity.types().stream())
                    .forEach(use -> use.mapping()
                            .enumeration()
                            .filter(seen::add)
                            .flatMap(mapping -> model(use.component().entity(), mapping)
                                    .map(model -> new EnumUse(use, mapping, model)))
                            .ifPresent(found -> check.check(found, report)));
        };
    }

    private static Optional<EnumModel> model(EntityModel entity, EnumOf mapping) {
        return entity.enums().stream()
                .filter(model -> model.type().equals(mapping.type()))
                .findFirst();
    }

    /** A word tells one constant from the others. */
    private static void taken(EnumUse known, Report.Builder report) {
        Map<String, Constant> seen = new HashMap<>();
        for (Constant constant : known.model().constants()) {
            for (WrittenName word : constant.words().toList()) {
                Constant first = seen.putIfAbsent(word.name(), constant);
                if (first != null && !known.mapping().byText()) {
                    known.report(
                            report,
                            Code.CONSTANT_TAKEN,
                            site(first, constant, word),
                            known.name(first),
                            known.name(constant),
                            word.name());
                }
            }
        }
    }

    /** Where a word is written: of a name that nobody wrote as one, the word of the other constant. */
    private static Site site(Constant first, Constant second, WrittenName word) {
        return second.annotation().isPresent() || first.annotation().isEmpty()
                ? word.site()
                : first.words()
                        .filter(other -> other.name().equals(word.name()))
                        .map(WrittenName::site)
                        .findFirst()
                        .orElse(word.site());
    }

    /** A word is stored as a string. */
    private static void text(EnumUse known, Report.Builder report) {
        known.model()
                .constants()
                .forEach(constant -> constant.words()
                        .filter(word -> !DynamoNames.wellFormed(word.name()))
                        .limit(1)
                        .forEach(word -> known.report(report, Code.CONSTANT_TEXT, word.site(), known.name(constant))));
    }

    /** Another mapper does not know of it. */
    private static void idle(EnumUse known, Report.Builder report) {
        if (known.mapping().byText()) {
            known.model()
                    .constants()
                    .forEach(constant -> constant.annotation()
                            .ifPresent(annotation -> known.report(
                                    report,
                                    Code.CONSTANT_IDLE,
                                    annotation,
                                    known.name(constant),
                                    known.use().name())));
        }
    }

    /** An element of a set or a key of a map has one form. */
    private static void inside(TypeUse use, Report.Builder report) {
        use.mapping()
                .oneForm()
                .flatMap(TypeMapping::enumeration)
                .filter(EnumOf::isReworded)
                .ifPresent(known -> ofOneForm(
                        use.component().entity(),
                        use.component().home(),
                        use.name(),
                        use.mapping().storedAs() == StoredAs.M ? "a map with such keys" : "a set",
                        known,
                        report));
    }

    /**
     * Stands at the first of the former words.
     *
     * @param home the component that leads to the enum
     */
    private static void ofOneForm(
            EntityModel entity, Site home, Object component, String place, EnumOf known, Report.Builder report) {
        Site site = model(entity, known)
                .flatMap(model -> model.constants().stream()
                        .flatMap(constant -> constant.former().stream())
                        .map(WrittenName::site)
                        .findFirst())
                .orElse(home);
        report.addNested(Code.CONSTANT_OF_ONE_FORM, site, home, "", component, place, Wording.type(known.type()));
    }

    /** A key has one form. */
    private static void key(TableModel table, Report.Builder report) {
        for (EntityModel entity : table.entities()) {
            for (AttributeModel attribute : entity.record().attributes()) {
                Optional<EnumOf> known =
                        attribute.mapping().present().enumeration().filter(EnumOf::isReworded);
                if (known.isPresent() && FormerRules.isInKey(table, entity, attribute)) {
                    ofOneForm(
                            entity,
                            entity.record().home(attribute),
                            Wording.name(entity.record().name()) + "." + attribute.component(),
                            "in a key of the table or of an index",
                            known.get(),
                            report);
                }
            }
        }
    }
}
