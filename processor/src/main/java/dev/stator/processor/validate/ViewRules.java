package dev.stator.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Code;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.Index;
import dev.stator.processor.model.ItemView.Arity;
import dev.stator.processor.model.declared.ViewModel;
import dev.stator.processor.model.declared.ViewModel.Component;
import dev.stator.processor.model.declared.WrittenName;
import dev.stator.processor.template.KeySpace;
import dev.stator.processor.template.TemplateText;
import dev.stator.processor.template.TextSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rules of a record that is put together of the items under one hash key of a table that is right. */
public final class ViewRules {
    private final ViewModel view;
    private final EntityTable table;
    private final Report.Builder report;

    private ViewRules(ViewModel view, EntityTable table, Report.Builder report) {
        this.view = view;
        this.table = table;
        this.report = report;
    }

    /** Reports everything that is wrong with a view. */
    public static void check(ViewModel view, EntityTable table, Report.Builder report) {
        new ViewRules(view, table, report).check();
    }

    private void check() {
        ClassName root = table.root().orElseThrow().name();
        if (!root.packageName().equals(view.name().packageName())) {
            report.add(
                    Code.VIEW_PACKAGE,
                    view.site(),
                    simple(view.name()),
                    shown(view.name().packageName()),
                    simple(root),
                    shown(root.packageName()));
        }
        Map<Entity, Component> members = members();
        boolean known = members.size() == view.components().size();
        if (known) {
            parent();
        }
        Optional<KeySpace<Entity>> keys = keys(members);
        if (known && keys.isPresent() && report.build().isClean()) {
            hashKeys(members, keys.get());
        }
        if (known && keys.isPresent() && report.build().isClean() && !view.skips()) {
            gaps(members, keys.get());
        }
    }

    private Map<Entity, Component> members() {
        Map<Entity, Component> members = new LinkedHashMap<>();
        for (Component component : view.components()) {
            if (component.missing()) {
                continue;
            }
            Optional<Entity> entity = table.entities().stream()
                    .filter(each -> each.record().type().equals(component.item()))
                    .findFirst();
            if (entity.isEmpty()) {
                report.add(
                        Code.VIEW_MEMBER,
                        component.site(),
                        component.name(),
                        component.type(),
                        simple(table.root().orElseThrow().name()),
                        table.entities().stream().map(ViewRules::simple).collect(Collectors.joining(", ")));
                continue;
            }
            Component other = members.putIfAbsent(entity.get(), component);
            if (other != null) {
                report.add(Code.VIEW_TWICE, component.site(), other.name(), component.name(), simple(entity.get()));
            }
        }
        return members;
    }

    private void parent() {
        List<String> single = view.components().stream()
                .filter(component -> component.arity() == Arity.ONE)
                .map(Component::name)
                .toList();
        if (single.size() != 1) {
            report.add(
                    Code.VIEW_PARENT,
                    view.site(),
                    simple(view.name()),
                    single.isEmpty() ? "none" : "several, " + String.join(" and ", single));
        }
    }

    /** The keys that the items are found by; empty if some member has none. */
    private Optional<KeySpace<Entity>> keys(Map<Entity, Component> members) {
        if (view.index().isEmpty()) {
            return Optional.of(table.keySpace());
        }
        WrittenName index = view.index().get();
        Optional<Index> declared = table.indexes().stream()
                .filter(each -> each.name().equals(index.name()))
                .findFirst();
        List<String> faults = new ArrayList<>();
        if (declared.isEmpty()) {
            List<String> names = table.indexes().stream().map(Index::name).toList();
            faults.add(
                    names.isEmpty()
                            ? "the table has no index."
                            : "the table has no such index. Its indexes are: " + String.join(", ", names) + ".");
        } else if (declared.get().projection() != Index.Projection.ALL) {
            faults.add("it holds no whole items. Let it project ALL.");
        } else {
            KeySpace<Entity> keys = table.keySpace(index.name());
            members.forEach((entity, component) -> {
                if (keys.entry(entity).isEmpty()) {
                    faults.add(simple(entity) + " is not in it. Give it a @Key of the index, or remove "
                            + component.name() + ".");
                }
            });
        }
        faults.forEach(fault -> report.add(Code.VIEW_INDEX, index.site(), simple(view.name()), index.name(), fault));
        return faults.isEmpty()
                ? Optional.of(declared.isEmpty() ? table.keySpace() : table.keySpace(index.name()))
                : Optional.empty();
    }

    private void hashKeys(Map<Entity, Component> members, KeySpace<Entity> keys) {
        Entity first = members.keySet().iterator().next();
        members.forEach((entity, component) -> {
            if (!keys.shareHashKey(first, entity)) {
                report.add(
                        Code.VIEW_HASH,
                        component.site(),
                        simple(first),
                        simple(entity),
                        shown(keys.entry(first).orElseThrow().hash()),
                        shown(keys.entry(entity).orElseThrow().hash()),
                        simple(view.name()));
            }
        });
    }

    private void gaps(Map<Entity, Component> members, KeySpace<Entity> keys) {
        List<Entity> entities = List.copyOf(members.keySet());
        TextSpan<Entity> span = keys.span(entities);
        for (Entity stranger : keys.strangers(entities, span)) {
            report.add(
                    Code.VIEW_GAP,
                    view.site(),
                    simple(view.name()),
                    shown(span),
                    simple(stranger),
                    shown(keys.entry(stranger).orElseThrow().range()));
        }
    }

    private static String shown(TextSpan<Entity> span) {
        if (span instanceof TextSpan.Beginning<Entity> beginning) {
            return "begin with \"" + beginning.text() + "\"";
        }
        return span instanceof TextSpan.Between<Entity> between
                ? "lie from \"" + between.low().literal() + "\" to all that begin with \""
                        + between.high().literal() + "\""
                : "have nothing in common";
    }

    private static String shown(List<TemplateText> key) {
        return key.isEmpty()
                ? "none"
                : key.stream().map(text -> "\"" + text.template().text() + "\"").collect(Collectors.joining(", "));
    }

    private static String shown(String packageName) {
        return packageName.isEmpty() ? "the default package" : packageName;
    }

    private static String simple(Entity entity) {
        return simple(entity.record().name());
    }

    private static String simple(ClassName name) {
        return String.join(".", name.simpleNames());
    }
}
