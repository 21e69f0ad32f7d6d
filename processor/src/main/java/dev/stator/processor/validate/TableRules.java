package dev.stator.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.diagnostics.Site;
import dev.stator.processor.model.Visibility;
import dev.stator.processor.model.declared.AttributeModel;
import dev.stator.processor.model.declared.TableModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** On a table's name, its record, and the names of attributes. */
final class TableRules {
    static final List<Rule> ALL = List.of(
            Rule.ofTable(TableRules::name),
            Rule.ofTable(TableRules::unreachable),
            Rule.ofEntity(TableRules::duplicateAttribute),
            Rule.ofEntity(TableRules::attributeName));

    private TableRules() {}

    /** CreateTable refuses the name. */
    private static void name(TableModel table, Report.Builder report) {
        DynamoNames.fault(table.name())
                .ifPresent(fault -> report.add(Code.TABLE_NAME, table.nameSite(), table.name(), fault));
    }

    /** Generated code could not name the record. */
    private static void unreachable(TableModel table, Report.Builder report) {
        boolean rootIsPrivate = table.root()
                .filter(root -> root.visibility() == Visibility.PRIVATE)
                .isPresent();
        if (rootIsPrivate) {
            unreachable(RootRules.site(table), RootRules.name(table), report);
        } else {
            table.entities().stream()
                    .filter(entity -> entity.record().visibility() == Visibility.PRIVATE)
                    .forEach(entity -> unreachable(
                            entity.site(), Wording.name(entity.record().name()), report));
        }
    }

    private static void unreachable(Site site, String name, Report.Builder report) {
        report.add(Code.ROOT_UNREACHABLE, site, name);
    }

    /** Two components of one record would overwrite each other. */
    private static void duplicateAttribute(EntityGraph entity, Report.Builder report) {
        Map<TypeName, Map<String, Component>> seen = new HashMap<>();
        for (Component component : stored(entity)) {
            Component first = seen.computeIfAbsent(component.owner().type(), owner -> new HashMap<>())
                    .putIfAbsent(component.attribute().name(), component);
            if (first != null && !IndexRules.keysClash(entity.model(), first.attribute(), component.attribute())) {
                component.report(
                        report,
                        Code.DUPLICATE_ATTRIBUTE,
                        component.attribute().nameSite(),
                        first.name(),
                        component.name(),
                        component.attribute().name());
            }
        }
    }

    /** DynamoDB refuses an attribute's name. */
    private static void attributeName(EntityGraph entity, Report.Builder report) {
        for (Component component : stored(entity)) {
            AttributeModel attribute = component.attribute();
            attributeName(attribute.name(), component.name(), component, attribute.nameSite(), report);
        }
        for (SealedUse use : entity.sealedTypes()) {
            String of = "the discriminator of " + use.name();
            attributeName(use.model().discriminator(), of, use, use.model().site(), report);
        }
    }

    /** What has an attribute of its own. */
    private static List<Component> stored(EntityGraph entity) {
        return entity.components().stream()
                .filter(component -> component.attribute().isStored())
                .toList();
    }

    /** The name of any attribute. */
    static void attributeName(String name, String of, Rule.Located located, Site site, Report.Builder report) {
        attributeNameFault(name).ifPresent(fault -> located.report(report, Code.ATTRIBUTE_NAME, site, of, fault));
    }

    /** What is wrong with the name of any attribute. */
    static Optional<String> attributeNameFault(String name) {
        if (name.isEmpty()) {
            return Optional.of("empty");
        }
        if (!DynamoNames.wellFormed(name)) {
            return Optional.of("no text that UTF-8 can hold");
        }
        int bytes = DynamoNames.bytes(name);
        return bytes > DynamoNames.LONGEST ? Optional.of(bytes + " bytes long") : Optional.empty();
    }
}
